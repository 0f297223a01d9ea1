/** Tells Astro's development server when content has changed, and serves the files that a build would add. */
import { statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { answer } from '../preview/respond.ts';

/** Wait for an editor that writes a file in several steps, or a `git pull` that writes hundreds. */
const PAUSE_MS = 150;

export interface ContentPluginOptions {
  readonly contentRoot: string;
  /** Folder with photos, fonts and search bundles at their release paths. */
  readonly filesRoot: string;
  /** Makes everything again; resolves when pages may be shown. */
  readonly refresh: () => Promise<void>;
}

/** A Vite plugin. */
export function contentPlugin({ contentRoot, filesRoot, refresh }: ContentPluginOptions) {
  return {
    name: 'gongkailan:content',
    configureServer(server: ViteDevServer): void {
      const root = resolve(contentRoot);
      server.watcher.add(root);
      let pause: NodeJS.Timeout | undefined;
      // One after the other: two at once would write the same files.
      let running = Promise.resolve();
      const refreshNext = async (): Promise<void> => {
        await refresh();
        forgetContent(server);
      };
      server.watcher.on('all', (_event, file) => {
        if (!resolve(file).startsWith(root + sep)) return;
        clearTimeout(pause);
        pause = setTimeout(() => (running = running.then(refreshNext, refreshNext)), PAUSE_MS);
      });
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').replace(/\?.*$/, '').replace(/^\//, ''));
        if (!isFile(join(filesRoot, path))) return next();
        const { status, headers, body } = answer(filesRoot, { path, isVersioned: false, acceptEncoding: '' });
        response.writeHead(status, { ...headers, 'cache-control': 'no-store' });
        response.end(body);
      });
    },
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Lets every page be made from the new content, and reloads the pages that are open. */
function forgetContent(server: ViteDevServer): void {
  for (const { hot } of Object.values(server.environments)) {
    // For `src/render-job.ts`, which holds what was loaded.
    hot.send('gongkailan:content-changed', {});
    // Astro's own event: it forgets the paths that getStaticPaths gave.
    hot.send('astro:content-changed', {});
  }
  server.ws.send({ type: 'full-reload' });
}
