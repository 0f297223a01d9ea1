// @ts-check
import { defineConfig } from 'astro/config';

export default defineConfig({
  // Every page is a folder with index.html, so that links look the same on any host.
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets' },
  // A build hands in its own; this one is for `astro check`.
  outDir: '.cache/astro',
  devToolbar: { enabled: false },
  vite: {
    // Web views of older telephones: the minifier must not write media queries and shorthands they cannot read.
    build: { cssTarget: ['chrome87', 'safari14.1'] },
  },
});
