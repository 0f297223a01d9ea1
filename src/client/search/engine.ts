/**
 * The doorway to Pagefind in the browser. Nothing is loaded before someone means to search. Pagefind runs in the page
 * and not in a worker: a site has a few hundred pages, and the worker would be one more file over a slow line.
 */
import { splitFields } from '../../site/search-fields.ts';
import type { Hit } from './hit.ts';

export interface Filters {
  readonly section?: string;
  readonly year?: string;
}

/** Pages by filter and value, e.g. `section` → `finance` → 7. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Found {
  readonly count: number;
  /** Loads hits of the given ranks, in the order of the index. */
  readonly load: (from: number, to: number) => Promise<Hit[]>;
  readonly counts: Counts;
}

export interface Engine {
  readonly search: (query: string, filters: Filters) => Promise<Found>;
}

interface PagefindResult {
  readonly data: () => Promise<{
    readonly raw_url: string;
    readonly content: string;
    readonly meta: Readonly<Record<string, string>>;
  }>;
}

interface PagefindInstance {
  readonly search: (
    query: string,
    options: { filters: Filters },
  ) => Promise<{
    readonly results: readonly PagefindResult[];
    readonly totalFilters: Counts;
  }>;
  readonly filters: () => Promise<unknown>;
}

interface PagefindModule {
  readonly createInstance: (options: Record<string, unknown>) => PagefindInstance;
}

export interface EnginePlace {
  /** Address of the folder with the index. */
  readonly bundle: URL;
  /** Address of the folder with Pagefind itself. */
  readonly runtime: URL;
}

/** Starts the engine: program, WebAssembly and index are fetched at once instead of one after the other. */
export async function startEngine({ bundle, runtime }: EnginePlace): Promise<Engine> {
  preload(new URL('wasm.unknown.pagefind', runtime));
  preload(new URL('pagefind-entry.json?ts=', bundle));
  const { createInstance } = (await import(
    /* @vite-ignore */ new URL('pagefind.js', runtime).href
  )) as PagefindModule;
  // An empty tag instead of the time of day: the entry file may come from the cache.
  const pagefind = createInstance({ basePath: bundle.pathname, noWorker: true, metaCacheTag: '' });
  // Counts by filter are known only once the filters are loaded; they are two small files.
  await pagefind.filters();
  return { search: (query, filters) => search(pagefind, query, filters) };
}

function preload(address: URL): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = address.href;
  document.head.append(link);
}

async function search(pagefind: PagefindInstance, query: string, filters: Filters): Promise<Found> {
  const { results, totalFilters } = await pagefind.search(query.normalize('NFKC'), { filters });
  return {
    count: results.length,
    counts: totalFilters,
    load: (from, to) => Promise.all(results.slice(from, to).map(readHit)),
  };
}

async function readHit(result: PagefindResult): Promise<Hit> {
  const { raw_url: url, content, meta } = await result.data();
  return { ...meta, url, ...splitFields(content) };
}
