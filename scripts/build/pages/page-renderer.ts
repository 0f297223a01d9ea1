/** Renders compiled pages in this process: job after job, page after page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { presetClientScripts, type ClientScript } from '../../../src/layouts/client-scripts.ts';
import { handInput, type RenderInput } from '../../../src/render-job.ts';
import { RenderError } from '../child.ts';
import { RENDERER_FOLDER, SCRIPTS_FILE, STYLES_FILE, type StylesOfPage } from './compiled-pages.ts';

/** A file of a release, by its path there. */
export interface RenderedPage {
  readonly path: string;
  readonly body: Buffer;
}

/**
 * Renders the pages made from an input whose paths are wanted. Only one input at a time: the pages of a process share what
 * they know.
 */
export type PageRenderer = (
  input: RenderInput,
  isWanted?: (path: string) => boolean,
) => AsyncGenerator<RenderedPage>;

/** As much of Astro's `BuildApp` as is used. */
interface CompiledApp {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  readonly routeCache: { clearAll(): void };
  setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, StylesOfPage> }): void;
  setOptions(options: {
    readonly settings: { readonly scripts: readonly [] };
    readonly logger: { readonly options: { readonly destination: { write(message: unknown): void } } };
  }): void;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

/** Pages know no host: all their links are relative. */
const ORIGIN = 'http://localhost';

const ENTRY = /^prerender-entry.*\.m?js$/;

/** Loads the compiled pages that lie in a folder (`compiledPages`). */
export async function openPageRenderer(compiled: string): Promise<PageRenderer> {
  // As when they were compiled; libraries ask.
  process.env['NODE_ENV'] = 'production';
  const folder = join(compiled, RENDERER_FOLDER);
  const entry = readdirSync(folder).find((name) => ENTRY.test(name));
  if (entry === undefined) throw new RenderError(`no prerender entry in ${folder}`);
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: CompiledApp };
  presetClientScripts(
    JSON.parse(readFileSync(join(compiled, SCRIPTS_FILE), 'utf8')) as Record<string, ClientScript>,
  );
  const styles = JSON.parse(readFileSync(join(compiled, STYLES_FILE), 'utf8')) as StylesOfPage[];
  app.setInternals({ pagesByKeys: new Map(styles.map((page) => [keyOf(page), page])) });
  app.setOptions({
    settings: { scripts: [] },
    // What fails throws; the rest is Astro telling of its progress.
    logger: { options: { destination: { write: () => undefined } } },
  });
  return (input, isWanted = () => true) => renderPages(app, input, isWanted);
}

/** As Astro's `makePageDataKey`. */
const keyOf = ({ route, component }: StylesOfPage): string => `${route}&${component}`;

async function* renderPages(
  app: CompiledApp,
  input: RenderInput,
  isWanted: (path: string) => boolean,
): AsyncGenerator<RenderedPage> {
  handInput(input);
  app.routeCache.clearAll();
  const rendered = new Set<string>();
  try {
    for (const { pathname, route } of await new StaticPaths(app as never).getAll()) {
      const path = outputPath(pathname, route);
      // The route that comes first has it, as in Astro's own builds.
      if (rendered.has(path) || !isWanted(path)) continue;
      rendered.add(path);
      const request = new Request(new URL(addressOf(pathname, route), ORIGIN));
      const response = await app.render(request, { routeData: route });
      if (response.body) yield { path, body: Buffer.from(await response.arrayBuffer()) };
    }
  } finally {
    handInput(undefined);
  }
}

function addressOf(pathname: string, route: RouteData): string {
  return encodeURI(route.type === 'page' ? `/${trimSlashes(pathname)}/`.replace('//', '/') : pathname);
}

/** Where a page lies: `404.html` by the custom of hosts, all others as folders with an index. */
function outputPath(pathname: string, route: RouteData): string {
  const path = trimSlashes(pathname);
  if (route.type !== 'page') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

const trimSlashes = (path: string): string => path.replace(/^\/+|\/+$/g, '');
