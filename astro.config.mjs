// @ts-check
import { defineConfig } from 'astro/config';

export default defineConfig({
  // Every page is a folder with index.html, so that links look the same on any host.
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets' },
  // A build hands in its own; this one is for `astro dev` and `astro check`.
  outDir: process.env['GONGKAILAN_ASTRO_OUT'] ?? '.cache/astro',
  devToolbar: { enabled: false },
});
