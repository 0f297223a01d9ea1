/** The first result on a slow telephone: a processor four times slower, 400 kbit/s, 400 ms there and back, nothing cached. */
import type { Browser, CDPSession, Page } from 'playwright-core';

export interface FirstResult {
  /** From the first touch of the field until a result stands on the page; the word is typed at once. */
  readonly seconds: number;
  /** Over the line since then, headers included, and how many files that were. */
  readonly bytes: number;
  readonly requests: number;
}

const CPU_SLOWDOWN = 4;
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** An answer on a search page that was not open before. */
export interface WholeWay extends FirstResult {
  /** Titles of what is shown first. */
  readonly titles: readonly string[];
}

/** Opens a search page at a question on the slow telephone: page, styles, scripts and all that the answer takes. */
export function measureWholeWay(browser: Browser, url: string, query: string): Promise<WholeWay> {
  return measureWay(browser, async ({ page, session }) => {
    await slowDown(session);
    return () => page.goto(`${url}#q=${encodeURIComponent(query)}`, { waitUntil: 'commit', timeout: 60_000 });
  });
}

/** For the thumb of somebody old: a character takes that long. */
const TYPING_MS = 400;

/** Asks in the field of the home page, typed as by a villager; counted from 查找 on, when much of it is there already. */
export function measureFromHome(browser: Browser, home: string, query: string): Promise<WholeWay> {
  return measureWay(browser, async ({ page, session }) => {
    await page.goto(home);
    await page.waitForLoadState('networkidle');
    await slowDown(session);
    await page.locator('#q').pressSequentially(query, { delay: TYPING_MS });
    return () => page.locator('#q').press('Enter');
  });
}

interface Phone {
  readonly page: Page;
  readonly session: CDPSession;
}

/** Measures what comes after the beginning that `arrive` leads up to. */
async function measureWay(
  browser: Browser,
  arrive: (phone: Phone) => Promise<() => Promise<unknown>>,
): Promise<WholeWay> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const begin = await arrive({ page, session });
    const fetched: number[] = [];
    session.on('Network.loadingFinished', ({ encodedDataLength }) => fetched.push(encodedDataLength));
    const began = performance.now();
    await begin();
    await page.waitForSelector('.hits li, .found', { timeout: 60_000 });
    const seconds = (performance.now() - began) / 1000;
    const titles = await page.locator('.hits h3').allTextContents();
    return {
      ...{ seconds, titles, requests: fetched.length },
      bytes: fetched.reduce((sum, bytes) => sum + bytes, 0),
    };
  } finally {
    await context.close();
  }
}

/** Opens a page with a field `#q`, types into it, and waits for the first `.hits li`. */
export async function measureFirstResult(browser: Browser, url: string, query: string): Promise<FirstResult> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(url);
    await page.waitForLoadState('networkidle');
    await slowDown(session);
    const fetched: number[] = [];
    session.on('Network.loadingFinished', ({ encodedDataLength }) => fetched.push(encodedDataLength));
    const milliseconds = await page.evaluate(timeFirstResult, query);
    return {
      seconds: milliseconds / 1000,
      bytes: fetched.reduce((sum, bytes) => sum + bytes, 0),
      requests: fetched.length,
    };
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

/** Runs in the page, so that no time goes by between the page and us. */
function timeFirstResult(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('#q');
  if (!field) throw new Error('the page has no field');
  const start = performance.now();
  field.focus();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return new Promise((shown) => {
    const look = (): void => {
      // That there is nothing is an answer as well.
      const isNothing = document.querySelector('.found')?.textContent.startsWith('没有') === true;
      if (isNothing || document.querySelector('.hits li')) shown(performance.now() - start);
      else requestAnimationFrame(look);
    };
    look();
  });
}
