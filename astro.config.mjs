// @ts-check
import { resolve, sep } from 'node:path';
import { defineConfig } from 'astro/config';

/**
 * In `astro dev`: no module imports content, so a change in it has to be told to the server, which then forgets what
 * it has loaded, and to the browser.
 *
 * @type {import('vite').Plugin}
 */
const contentReload = {
  name: 'gongkailan:content-reload',
  apply: 'serve',
  configureServer({ environments, watcher, ws }) {
    const contentRoot = resolve(process.env['GONGKAILAN_CONTENT'] ?? 'content') + sep;
    watcher.add(contentRoot);
    watcher.on('all', (_event, file) => {
      if (!resolve(file).startsWith(contentRoot)) return;
      for (const { hot } of [environments['ssr'], environments['prerender']].filter(
        (one) => one !== undefined,
      )) {
        hot.send('gongkailan:content-changed', {});
        // Astro's own event: it forgets the paths that getStaticPaths gave.
        hot.send('astro:content-changed', {});
      }
      ws.send({ type: 'full-reload' });
    });
  },
};

export default defineConfig({
  // Every page is a folder with index.html, so that links look the same on any host.
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets' },
  // A build hands in its own; this one is for `astro dev` and `astro check`.
  outDir: process.env['GONGKAILAN_ASTRO_OUT'] ?? '.cache/astro',
  devToolbar: { enabled: false },
  vite: {
    plugins: [contentReload],
    // Web views of older telephones: the minifier must not write media queries and shorthands they cannot read.
    build: { cssTarget: ['chrome87', 'safari14.1'] },
  },
});
