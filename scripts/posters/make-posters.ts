/** Prints the pages of a built release into PDFs and proves that everything fits. */
import { BrowserStartError, NoBrowserError } from '../browser.ts';
import { PageCountError } from './finish-pdf.ts';
import {
  NoAnswerError,
  startPrintBrowsers,
  within,
  type PrintBrowser,
  type PrintBrowsers,
} from './print-browser.ts';
import { printSite, type SitePosters } from './print-site.ts';
import type { SiteJob } from './site-job.ts';

export interface PosterJob extends SiteJob {
  readonly siteIds: readonly string[];
  /** Told after each site, for progress. */
  readonly onSite?: (posters: SitePosters) => void;
}

/** Thrown when the browser dies twice over the same site; the message is for the person at the keyboard. */
export class BrowserDiedError extends Error {
  override name = 'BrowserDiedError';
}

/** Prints every site. A sheet that does not fit is a problem in the result; only bugs and dead browsers throw. */
export async function makePosters(job: PosterJob): Promise<SitePosters[]> {
  await using browsers = startPrintBrowsers(job.publicUrl);
  // Awaited here: else the browsers would be closed before they print.
  return await printSites(job, browsers);
}

/** The same on browsers that go on to print other sites. */
export async function printSites(job: PosterJob, browsers: PrintBrowsers): Promise<SitePosters[]> {
  browsers.serve(job.releaseRoot);
  const made = new Map<string, SitePosters>();
  const waiting = job.siteIds.values();
  let hasFailed = false;
  const work = async (browser: PrintBrowser): Promise<void> => {
    for (const siteId of waiting) {
      if (hasFailed) return;
      await browser.beginSite();
      const posters = await printOrRetry(browser, siteId, job);
      made.set(siteId, posters);
      job.onSite?.(posters);
    }
  };
  const stop = (error: unknown): never => {
    // The others finish their site.
    hasFailed = true;
    throw error;
  };
  await Promise.all(browsers.take(job.siteIds.length).map((browser) => work(browser).catch(stop)));
  return job.siteIds.flatMap((siteId) => made.get(siteId) ?? []);
}

/** No site takes a tenth of it; a browser that hangs is as good as dead. */
const SITE_MS = 240_000;

/** What was being written when the browser died is written to its end, or given up. */
const WRITING_MS = 5000;

async function printOnce(browser: PrintBrowser, siteId: string, job: SiteJob): Promise<SitePosters> {
  const printing = printSite(browser, siteId, job);
  try {
    return await within(SITE_MS, Promise.race([printing, browser.death()]));
  } catch (error) {
    await within(WRITING_MS, printing).catch(() => undefined);
    throw error;
  }
}

/** A browser may be killed for want of memory, or by hand: one more try with a fresh one. */
async function printOrRetry(browser: PrintBrowser, siteId: string, job: SiteJob): Promise<SitePosters> {
  try {
    return await printOnce(browser, siteId, job);
  } catch (error) {
    const isFinal = error instanceof NoBrowserError && !(error instanceof BrowserStartError);
    if (isFinal || error instanceof PageCountError) throw error;
    await browser.renew();
  }
  try {
    return await printOnce(browser, siteId, job);
  } catch (error) {
    if (!browser.isDead() && !(error instanceof NoAnswerError)) throw error;
    throw new BrowserDiedError(
      `印 ${siteId} 时浏览器两次意外退出，多半是内存不够。请关掉别的程序再运行一遍，印好的不会重印。`,
      { cause: error },
    );
  }
}
