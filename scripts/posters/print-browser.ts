/** A browser that prints, renewed when it has died or has printed so much that its memory has grown. */
import { cpus } from 'node:os';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { serveRelease } from './release-route.ts';

export interface PrintBrowser extends AsyncDisposable {
  /** The page that sites are opened in, one after the other: its fonts stay loaded. */
  readonly page: () => Promise<Page>;
  /** A page for what is not of the release: its document is set, and print fonts load in it. */
  readonly blankPage: () => Promise<Page>;
  /** Takes pictures of that page. Kept open: closing it would end the emulation of print. */
  readonly camera: () => Promise<CDPSession>;
  /** Before each site: begins again with a fresh browser when this one has printed many. */
  readonly beginSite: () => Promise<void>;
  /** Begins again with a fresh browser. */
  readonly renew: () => Promise<void>;
  /** Whether the browser has died by itself. */
  readonly isDead: () => boolean;
  /** Rejects when the browser dies by itself: what it was asked may never be answered. */
  readonly death: () => Promise<never>;
}

/** Browsers that print side by side, from one release after the other. */
export interface PrintBrowsers extends AsyncDisposable {
  /** From now on pages are opened from this release. */
  readonly serve: (releaseRoot: string) => void;
  /** As many as are wanted, within reason; their browsers start when they print. */
  readonly take: (count: number) => readonly PrintBrowser[];
}

/** More at once gain nothing: printing keeps a core busy. */
const MOST_BROWSERS = 4;

/** A browser is renewed after so many sites, before its memory has grown. */
const SITES_A_BROWSER = 40;

/** Browsers for releases that are published, or will be, under this address. */
export function startPrintBrowsers(publicUrl: string): PrintBrowsers {
  const browsers: PrintBrowser[] = [];
  let releaseRoot = '';
  return {
    serve: (root) => (releaseRoot = root),
    take: (count) => {
      const most = Math.min(count, cpus().length, MOST_BROWSERS);
      while (browsers.length < most) browsers.push(startPrintBrowser(publicUrl, () => releaseRoot));
      return browsers.slice(0, most);
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(browsers.map((one) => one[Symbol.asyncDispose]()));
    },
  };
}

function startPrintBrowser(publicUrl: string, releaseRoot: () => string): PrintBrowser {
  let browser: Browser | undefined;
  let context: Promise<BrowserContext> | undefined;
  let pages = new Map<string, Promise<Page>>();
  let camera: Promise<CDPSession> | undefined;
  let hasCrashed = false;
  let sites = 0;
  let death = newDeath();
  const open = async (): Promise<BrowserContext> => {
    // Of the browser of now: what becomes of one that is closed later is nobody's.
    const { die } = death;
    browser = await launchBrowser();
    browser.on('disconnected', die);
    return openContext(browser, { publicUrl, releaseRoot });
  };
  const openPage = async (): Promise<Page> => {
    const page = await (await (context ??= open())).newPage();
    const { die } = death;
    page.on('crash', () => {
      hasCrashed = true;
      die();
    });
    // Before anything is measured: rules for print change sizes.
    await page.emulateMedia({ media: 'print' });
    return page;
  };
  const pageFor = (use: string): Promise<Page> => {
    const page = pages.get(use) ?? openPage();
    pages.set(use, page);
    return page;
  };
  const close = async (): Promise<void> => {
    const old = browser;
    death = newDeath();
    browser = undefined;
    context = undefined;
    pages = new Map();
    camera = undefined;
    hasCrashed = false;
    sites = 0;
    // One that has died cannot be closed, and one that hangs is left to its end.
    if (old) await within(CLOSING_MS, old.close()).catch(() => undefined);
  };
  return {
    page: () => pageFor('site'),
    blankPage: () => pageFor('blank'),
    camera: () => (camera ??= pageFor('site').then((page) => page.context().newCDPSession(page))),
    beginSite: async () => {
      if (sites >= SITES_A_BROWSER) await close();
      sites++;
    },
    renew: close,
    isDead: () => hasCrashed || browser?.isConnected() === false,
    death: () => death.promise,
    [Symbol.asyncDispose]: close,
  };
}

async function openContext(
  browser: Browser,
  { publicUrl, releaseRoot }: { readonly publicUrl: string; readonly releaseRoot: () => string },
): Promise<BrowserContext> {
  const opened = await browser.newContext({
    // Wide enough for the page to take itself for a screen with print fonts.
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    // A page that takes the place of another brings its own style; the first one's policy knows only the first's.
    bypassCSP: true,
  });
  await serveRelease(opened, { publicUrl, releaseRoot });
  return opened;
}

interface Death {
  /** Rejects when it is told. */
  readonly promise: Promise<never>;
  readonly die: () => void;
}

function newDeath(): Death {
  const { promise, reject } = Promise.withResolvers<never>();
  // Mostly nobody waits for it.
  promise.catch(() => undefined);
  return { promise, die: () => reject(new NoAnswerError('the browser has died')) };
}

const CLOSING_MS = 15_000;

/** Thrown by `within`. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
}

/** The result of some work, or an error when it takes longer: a browser that is killed may leave calls unanswered. */
export async function within<T>(mostMs: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new NoAnswerError(`no answer within ${mostMs} ms`)), mostMs);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
