/** The copies of pages on this phone, each with the day it was saved, and the style and scripts they need. */
import { home, worker } from './worker-scope.ts';

export interface Copy {
  readonly url: string;
  readonly html: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

const SAVED_AT = 'x-saved-at';
const STATE = 'x-state';

/** All caches of this site begin like this; other sites lie at the same host. */
const PREFIX = `gongkailan ${home} `;
const CACHE = PREFIX + worker.KEPT.program;

/** Pages that were only visited, besides those that are kept anyway. */
const MOST_VISITED = 40;
/** The web shows no list of persons for longer than a quarter, and no copy of anything lasts longer. */
const MOST_MS = 90 * 24 * 3600 * 1000;

const states = new Map(worker.KEPT.pages.map(([href, state]) => [new URL(href, home).href, state]));
const gone = new Set(worker.KEPT.gone.map((href) => new URL(href, home).href));

/** The address of a page without what was added to it on its way: `?from=groupmessage`. */
export function pageKey(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** The copy of a page, if there is one and it is not too old. */
export async function findCopy(key: string): Promise<Copy | undefined> {
  const response = await (await caches.open(CACHE)).match(key);
  const savedAt = Number(response?.headers.get(SAVED_AT));
  if (!response || Date.now() - savedAt > MOST_MS) return undefined;
  return { url: key, html: await response.text(), savedAt };
}

/** All copies, those that are kept first and in their order, then those visited, newest first. */
export async function allCopies(): Promise<Copy[]> {
  const cache = await caches.open(CACHE);
  const urls = (await cache.keys()).map(({ url }) => url).filter((url) => !isAsset(url));
  const copies = await Promise.all(urls.map(findCopy));
  const order = [...states.keys()];
  const rank = ({ url }: Copy): number => (order.indexOf(url) + order.length + 1) % (order.length + 1);
  return copies
    .filter((copy): copy is Copy => copy !== undefined)
    .sort((a, b) => rank(a) - rank(b) || b.savedAt - a.savedAt);
}

/** The board shows lists of persons, though it is no list itself, and searching needs the network. */
const NEVER_KEPT = /^(?:board|search)\//;

function mayBeKept(key: string): boolean {
  return !NEVER_KEPT.test(key.slice(home.length)) && (states.has(key) || !gone.has(key));
}

/**
 * Saves what the server said of a page, of which the caller may read the body meanwhile. What is gone, withdrawn or not
 * for search engines (lists of persons) is not saved, and an earlier copy of it is thrown away.
 */
export async function savePage(key: string, response: Response): Promise<void> {
  if (response.status >= 500 || response.type === 'opaqueredirect' || response.redirected) return;
  const isPage = response.ok && (response.headers.get('content-type') ?? '').startsWith('text/html');
  // Before anything is awaited, and only of a page: of a PDF it would hold all of it in memory.
  const own = isPage && mayBeKept(key) ? response.clone() : undefined;
  const cache = await caches.open(CACHE);
  const html = (await own?.text()) ?? '';
  if (html === '' || html.includes('<meta name="robots" content="noindex"')) {
    await cache.delete(key);
    return;
  }
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    [SAVED_AT]: String(Date.now()),
    [STATE]: states.get(key) ?? '',
  };
  await cache.put(key, new Response(html, { headers }));
  for (const [, style, script] of html.matchAll(NEEDED)) {
    const url = new URL((style ?? script ?? '').replace(/&amp;/g, '&'), key).href;
    if (isAsset(url) && !(await cache.match(url))) await saveAsset(cache, url);
  }
}

/** However a script is loaded: the type size comes from one that is waited for, the rest from deferred ones. */
const NEEDED = /<link rel="stylesheet" href="([^"]+)"|<script [^>]*\bsrc="([^"]+)"/g;

async function saveAsset(cache: Cache, url: string): Promise<void> {
  const response = await fetch(url);
  if (response.ok) await cache.put(url, response);
}

/** A style sheet or script with its version in its address, which never gets other content. */
export function isAsset(url: string): boolean {
  return /\/assets\/[^/]+(?:\.[\w-]{8,}\.css|\.js\?v=\w+)$/.test(url);
}

/** A saved style sheet or script. */
export async function findAsset(url: string): Promise<Response | undefined> {
  return (await caches.open(CACHE)).match(url);
}

/**
 * Throws away the copies of pages that are gone, and of those that were kept and are not any more, whether or not
 * anybody opens them again. A page that is still kept is only replaced, unless what was taken out of it is in its copy.
 */
export async function dropGonePages(): Promise<void> {
  const cache = await caches.open(CACHE);
  const urls = (await cache.keys()).map(({ url }) => url).filter((url) => !isAsset(url));
  for (const url of urls) {
    const state = (await cache.match(url))?.headers.get(STATE) ?? '';
    const isOut = states.has(url)
      ? gone.has(url) && state !== states.get(url)
      : gone.has(url) || state !== '';
    if (isOut) await cache.delete(url);
  }
}

/** Fetches what is to be kept and is not there as it is now; ends at the first sign of a bad network. */
export async function keepPages(shown?: string): Promise<void> {
  // Again: the worker before this one may have been saving a page while this one took over.
  await dropGonePages();
  const cache = await caches.open(CACHE);
  const wanted = new Map(states);
  // The page that asks came before the worker did.
  const visited = shown?.startsWith(home) ? pageKey(shown) : undefined;
  if (visited !== undefined && !wanted.has(visited) && mayBeKept(visited)) wanted.set(visited, '');
  for (const [url, state] of wanted) {
    const there = await cache.match(url);
    if (there && (state === '' || there.headers.get(STATE) === state)) continue;
    const response = await fetch(url, { cache: 'no-cache' });
    if (response.status >= 500) return;
    await savePage(url, response);
  }
  await dropOldest(cache);
}

async function dropOldest(cache: Cache): Promise<void> {
  const copies = await allCopies();
  const visited = copies.filter(({ url }) => !states.has(url)).slice(MOST_VISITED);
  const valid = new Set(copies.map(({ url }) => url));
  const expired = (await cache.keys())
    .map(({ url }) => url)
    .filter((url) => !isAsset(url) && !valid.has(url));
  await Promise.all([...visited.map(({ url }) => url), ...expired].map((url) => cache.delete(url)));
}

/** Throws away what was kept for another version of the program. */
export async function dropOtherVersions(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
}
