/** 离线副本: asks the site's service worker to keep its last pages. Nothing depends on it. */

/** Younger than the types of browsers, and unknown to iPhones. */
interface Connection {
  readonly saveData?: boolean;
}

const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
const { connection } = navigator as Navigator & { connection?: Connection };

/** What is fetched beforehand waits until the page is there and the phone has nothing to do. */
function askToKeep(): void {
  if (connection?.saveData) return;
  const ask = (): void => navigator.serviceWorker.controller?.postMessage('keep');
  if ('requestIdleCallback' in window) requestIdleCallback(ask, { timeout: 3000 });
  else setTimeout(ask, 1000);
}

function register(worker: URL): void {
  const { serviceWorker } = navigator;
  // A first worker, or a newer one, which begins with nothing.
  serviceWorker.addEventListener('controllerchange', askToKeep);
  if (serviceWorker.controller) askToKeep();
  // Refused in private windows and by some browsers inside other programs: then there is no copy.
  serviceWorker.register(worker).catch(() => undefined);
}

// From a USB stick there is no worker, and none is needed.
if (manifest && 'serviceWorker' in navigator && location.protocol.startsWith('http')) {
  const worker = new URL('sw.js', manifest.href);
  if (document.readyState === 'complete') register(worker);
  else addEventListener('load', () => register(worker));
}
