/**
 * Content in Astro's development server: a site is loaded when a page of it is asked for and again when it changed, the
 * files that a build would add are served, and the desk stands beside the pages.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { nothingToShowPage } from './desk/desk-pages.ts';
import { openDesk } from './desk/desk-server.ts';
import type { LiveCity } from './live-city.ts';
import type { LiveSite } from './live-site.ts';
import { noteOnCityPage, stayStill } from './rewrite-page.ts';
import { servedFiles } from './served-files.ts';
import { findSites } from './site-list.ts';
import { watchContent, type WatchedFolder } from './watch-content.ts';

export interface ContentPluginOptions {
  readonly city: LiveCity;
  /** Called when sites were loaded again. */
  readonly onRefreshed: (sites: readonly LiveSite[]) => void;
}

/** A Vite plugin. */
export function contentPlugin({ city, onRefreshed }: ContentPluginOptions) {
  return {
    name: 'gongkailan:content',
    configureServer(server: ViteDevServer): void {
      const desk = openDesk(city);
      const refresh = async (names: readonly string[]): Promise<void> => {
        const ids = names.includes(SHARED) ? city.opened().map(({ id }) => id) : names;
        const refreshed = await city.refresh(ids);
        forgetContent(server, 'reload');
        desk.tell(ids);
        onRefreshed(refreshed);
      };
      const watch = watchContent((names) => void refresh(names).catch(complain));
      const watchOpened = (): void => watch.set(foldersOf(city));
      watchOpened();
      city.onOpened(() => {
        watchOpened();
        forgetContent(server);
      });
      const close = (): void => {
        watch.close();
        desk.close();
      };
      server.httpServer?.once('close', close);
      process.once('exit', close);

      // Whoever wants a file opened asks the desk, which knows which files are content.
      server.middlewares.use('/__open-in-editor', (_request, response) => {
        response.writeHead(403).end();
      });
      server.middlewares.use((request, response, next) => desk.handle(request, response, next));
      const serve = contentServer(city);
      server.middlewares.use((request, response, next) => {
        const answer = async (): Promise<void> => {
          if (request.url?.endsWith('/board/?desk')) stayStill(response);
          if (!(await serve(request, response))) next();
        };
        answer().catch((error: unknown) => {
          complain(error);
          response.writeHead(500).end();
        });
      });
    },
  };
}

/** A fault of ours must not end the work of a clerk: the next save may go well. */
function complain(error: unknown): void {
  process.stderr.write(
    `程序出了毛病，不是内容的问题：\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
}

/** What changed when a shared file did. */
const SHARED = '*';

function foldersOf(city: LiveCity): WatchedFolder[] {
  const { contentRoot } = city.folders;
  const sites = findSites(contentRoot);
  return [
    { path: contentRoot, name: SHARED, isDeep: false },
    ...['boards', 'catalogue', 'standards'].map((folder) => ({
      path: join(contentRoot, folder),
      name: SHARED,
      isDeep: false,
    })),
    ...city.opened().flatMap(({ id }) => {
      const folder = sites.get(id);
      return folder ? [{ path: join(contentRoot, folder.path), name: id, isDeep: true }] : [];
    }),
  ];
}

/** Answers for files beside the pages, and loads the site whose page is asked for; `true` when it answered. */
function contentServer(city: LiveCity) {
  const answerFile = servedFiles(city);
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = readPath(request.url ?? '');
    const siteId = path.split('/')[0] ?? '';
    const live = /^[a-z][a-z0-9-]*$/.test(siteId) ? await city.open(siteId) : undefined;
    const answer = await answerFile(path);
    if (answer) {
      const isFont = path.startsWith('assets/fonts/');
      response.writeHead(answer.status, {
        ...answer.headers,
        ...(!isFont && { 'cache-control': 'no-store' }),
      });
      response.end(answer.body);
      return true;
    }
    if (!live && !isPage(request)) return false;
    if (!live) {
      await city.openAny();
      noteOnCityPage(city, response);
    }
    if (city.shared() && (!live || live.site)) return false;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(nothingToShowPage(live?.id ?? city.opened()[0]?.id ?? ''));
    return true;
  };
}

/** Whether a person asked for a page, and not a page for one of its parts. */
function isPage({ method, headers, url }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html') && /\/(?:\?.*)?$/.test(url ?? '');
}

function readPath(url: string): string {
  try {
    return decodeURIComponent(url.replace(/\?.*$/, '').replace(/^\//, ''));
  } catch {
    // No address of ours.
    return '';
  }
}

/** Lets every page be made from the new content, and reloads the pages that are open. */
function forgetContent(server: ViteDevServer, then?: 'reload'): void {
  for (const { hot } of Object.values(server.environments)) {
    // For `src/render-job.ts`, which holds what was loaded.
    hot.send('gongkailan:content-changed', {});
    // Astro's own event: it forgets the paths that getStaticPaths gave.
    hot.send('astro:content-changed', {});
  }
  if (then) server.ws.send({ type: 'full-reload' });
}
