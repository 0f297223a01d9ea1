/** What a page costs a cheap telephone: bytes and requests until it stands still, and what its reader feels. */
import type { Browser, CDPSession, Page } from 'playwright-core';

export interface PageLoad {
  /** Bytes that came over the line, compressed as a server sends them, heads of answers included. */
  readonly bytes: number;
  readonly requests: number;
  /** Largest Contentful Paint, in milliseconds. */
  readonly lcpMs: number;
  /** Cumulative Layout Shift, without a unit. */
  readonly cls: number;
  /** The slowest answer to a tap among those that were made, in milliseconds: Interaction to Next Paint. */
  readonly inpMs: number;
}

/** A slow telephone on a poor line that all pages are measured by: processor four times slower, 400 kbit/s, 400 ms there and back. */
const SLOW = { cpu: 4, bytesPerSecond: (400 * 1000) / 8, roundTripMs: 400 };

/** A telephone's page as a villager has it. */
const TELEPHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
} as const;

/** What is tapped, as far as it is there: the switches of every page, and whatever unfolds. Nothing that leaves it. */
const TAPPED = ['header button', 'summary', 'main button[type=button]'];

/** Opens a page with nothing kept from before, on a slow telephone, waits until it is quiet, and taps what can be tapped. */
export async function loadPage(browser: Browser, url: string): Promise<PageLoad> {
  const context = await browser.newContext(TELEPHONE);
  try {
    const page = await context.newPage();
    await page.addInitScript(watchVitals);
    const session = await context.newCDPSession(page);
    const traffic = await countTraffic(session);
    await slowDown(session);
    await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
    const { bytes, requests } = traffic();
    for (const selector of TAPPED) await tapFirst(page, selector);
    const { lcpMs, cls, inpMs } = await page.evaluate(() => window.vitals);
    return { bytes, requests, lcpMs, cls, inpMs };
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.roundTripMs,
    downloadThroughput: SLOW.bytesPerSecond,
    uploadThroughput: SLOW.bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
}

/** Counts from now on what comes over the line. */
async function countTraffic(session: CDPSession): Promise<() => { bytes: number; requests: number }> {
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    // Pictures within the page are no requests.
    if (encodedDataLength > 0) requests++;
  });
  await session.send('Network.enable');
  return () => ({ bytes, requests });
}

async function tapFirst(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).filter({ visible: true }).first();
  if ((await target.count()) === 0) return;
  await target.tap({ timeout: 10_000 });
  // Two frames and a little: the answer is painted, and the observer has heard of it.
  await page.waitForTimeout(400);
  // What opened over the page would take the next tap.
  await page.keyboard.press('Escape');
}

declare global {
  interface Window {
    vitals: { lcpMs: number; cls: number; inpMs: number };
  }
}

/** Runs in the page, before anything of its own. */
function watchVitals(): void {
  const vitals = { lcpMs: 0, cls: 0, inpMs: 0 };
  window.vitals = vitals;
  const watch = (type: string, see: (entry: PerformanceEntry) => void, more: object = {}): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
      type,
      buffered: true,
      ...more,
    });
  };
  watch('largest-contentful-paint', ({ startTime }) => (vitals.lcpMs = startTime));
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) vitals.cls += value;
  });
  watch(
    'event',
    (entry) => {
      const { interactionId } = entry as PerformanceEntry & { interactionId?: number };
      if (interactionId) vitals.inpMs = Math.max(vitals.inpMs, entry.duration);
    },
    { durationThreshold: 16 },
  );
}
