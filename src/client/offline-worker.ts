/**
 * The service worker of a site. Online, the network always wins: a page comes from the server as if there were no
 * worker. Only when it does not answer (or not within four seconds) is a copy shown, marked as one with its day.
 */
import {
  allCopies,
  dropGonePages,
  dropOtherVersions,
  findAsset,
  findCopy,
  isAsset,
  keepPages,
  pageKey,
  savePage,
} from './offline/copies.ts';
import { markedPage, noCopyPage } from './offline/offline-pages.ts';
import { worker, type FetchEvent } from './offline/worker-scope.ts';

/** For so long a reader waits for a page that is there already. */
const PATIENCE_MS = 4000;

// A newer worker takes over at once: none of an earlier release goes on answering.
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => {
  const { navigationPreload } = worker.registration;
  event.waitUntil(
    Promise.all([
      dropOtherVersions(),
      dropGonePages(),
      // The page is asked for while the worker starts, which takes a cheap phone a quarter of a second.
      navigationPreload ? navigationPreload.enable() : undefined,
      worker.clients.claim(),
    ]),
  );
});

worker.addEventListener('message', (event) => {
  // A network that breaks off meanwhile is no failure: what is there is there.
  if (event.data === 'keep') event.waitUntil(keepPages(event.source?.url).catch(() => undefined));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event));
  else if (isAsset(request.url)) event.respondWith(answerAsset(request));
});

async function answerPage(event: FetchEvent): Promise<Response> {
  const key = pageKey(event.request.url);
  const answered = askServer(event, key).catch(() => undefined);
  event.waitUntil(answered);
  const copy = await findCopy(key);
  if (!copy) return (await answered) ?? noCopyPage(worker.KEPT, await allCopies());
  const tooLate = new Promise<undefined>((late) => setTimeout(() => late(undefined), PATIENCE_MS));
  const answer = await Promise.race([answered, tooLate]);
  return answer && answer.status < 500 ? answer : markedPage(copy);
}

async function askServer(event: FetchEvent, key: string): Promise<Response> {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  event.waitUntil(savePage(key, response).catch(() => undefined));
  return response;
}

async function answerAsset(request: Request): Promise<Response> {
  return (await findAsset(request.url)) ?? fetch(request);
}
