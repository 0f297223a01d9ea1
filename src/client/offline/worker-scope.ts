/** What a service worker sees. The types of browsers know only what a page sees, and both together clash. */
import type { OfflineSite } from '../../site/offline.ts';

interface LastingEvent extends Event {
  /** Keeps the worker alive until then. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  /** The answer to a page that the browser asked for while the worker started. */
  readonly preloadResponse?: Promise<Response | undefined>;
  readonly respondWith: (answer: Promise<Response>) => void;
}

interface MessageFromPage extends LastingEvent {
  readonly data: unknown;
  readonly source: { readonly url: string } | null;
}

interface WorkerScope {
  /** As the site's `sw.js` sets it. */
  readonly KEPT: OfflineSite;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageFromPage) => void): void;
}

export const worker = self as unknown as WorkerScope;

/** The site's folder, e.g. `https://gongkai.benxi.example/xiejiawaizi/`. */
export const home = worker.registration.scope;
