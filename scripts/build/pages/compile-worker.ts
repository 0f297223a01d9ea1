/**
 * The pages compiled, in a process of its own: an Astro build that renders nothing and leaves the renderer it made. The
 * folder to fill is named in GONGKAILAN_WORK; it lies in the project, for the renderer imports what is installed there.
 */
import { build } from 'astro';
import type { AstroIntegration } from 'astro';
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { clientScript } from '../../../src/layouts/client-scripts.ts';
import {
  PAGES_FOLDER,
  RENDERER_FOLDER,
  SCRIPTS_FILE,
  STYLES_FILE,
  type StylesOfPage,
} from './compiled-pages.ts';

const folder = process.env['GONGKAILAN_WORK'];
if (!folder) throw new Error('GONGKAILAN_WORK is not set; this file is started by compiled-pages.ts');

/** What Astro's own prerenderer holds once it is set up; it gives the pages their style sheets. */
interface Renderer {
  readonly app?: {
    getOptions(): {
      readonly allPages: Readonly<
        Record<string, { route: { route: string }; component: string; styles: unknown[] }>
      >;
    };
  };
}

/** What pages import of these is not compiled in: they run the very modules that the build runs, and share what those know. */
const SHARED = [
  ...['site', 'model', 'loader', 'paper', 'markdown'].map((name) => resolve('src', name) + '/'),
  ...['render-job.ts', 'pages/_contexts.ts', 'layouts/client-scripts.ts'].map((name) => resolve('src', name)),
];

const shareModules: Plugin = {
  name: 'gongkailan:share-modules',
  enforce: 'pre',
  resolveId(source, importer) {
    if (this.environment.name === 'client' || !importer || !/^\..*\.ts$/.test(source)) return undefined;
    const file = resolve(dirname(importer.replace(/\?.*$/, '')), source);
    if (!SHARED.some((path) => file === path || (path.endsWith('/') && file.startsWith(path))))
      return undefined;
    return { id: pathToFileURL(file).href, external: true };
  },
};

const outDir = join(folder, PAGES_FOLDER);
let renderer = '';

const keepRenderer: AstroIntegration = {
  name: 'gongkailan:keep-renderer',
  hooks: {
    'astro:config:done': ({ config }) => {
      renderer = fileURLToPath(new URL('.prerender/', config.outDir));
    },
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((standard) => ({
        name: 'gongkailan:none',
        setup: async () => {
          await standard.setup?.();
          const { allPages } = (standard as Renderer).app?.getOptions() ?? { allPages: {} };
          const styles: StylesOfPage[] = Object.values(allPages).map((page) => ({
            route: page.route.route,
            component: page.component,
            styles: page.styles,
          }));
          writeFileSync(join(folder, STYLES_FILE), JSON.stringify(styles));
          // Astro takes it away when its build ends.
          renameSync(renderer, join(folder, RENDERER_FOLDER));
        },
        getStaticPaths: async () => [],
        render: async () => new Response(),
      })),
  },
};

await build({
  root: process.cwd(),
  outDir,
  cacheDir: join(folder, 'astro-cache'),
  vite: { cacheDir: join(folder, 'vite-cache'), plugins: [shareModules] },
  integrations: [keepRenderer],
  logLevel: 'warn',
});

const scripts: Record<string, unknown> = {};
for (const file of readdirSync('src/client').filter((name) => name.endsWith('.ts'))) {
  const name = file.replace(/\.ts$/, '');
  scripts[name] = await clientScript(name);
}
writeFileSync(join(folder, SCRIPTS_FILE), JSON.stringify(scripts));
