/** Prints the pages of a built release into PDFs and proves that everything fits. */
import { cpus } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { printSite, type SiteJob, type SitePosters } from './print-site.ts';
import { serveRelease } from './release-route.ts';

export interface PosterJob extends SiteJob {
  readonly siteIds: readonly string[];
  /** Told after each site, for progress. */
  readonly onSite?: (posters: SitePosters) => void;
}

/** More pages than this at once gain nothing: printing keeps a core busy. */
const MOST_PAGES = 4;

/** Prints every site with one browser. A sheet that does not fit is a problem in the result; only bugs throw. */
export async function makePosters(job: PosterJob): Promise<SitePosters[]> {
  const browser = await launchBrowser();
  try {
    const made = new Map<string, SitePosters>();
    const waiting = job.siteIds.values();
    const work = async (): Promise<void> => {
      const page = await openPage(browser, job);
      for (const siteId of waiting) {
        const posters = await printSite(page, siteId, job);
        made.set(siteId, posters);
        job.onSite?.(posters);
      }
    };
    const pages = Math.min(job.siteIds.length, cpus().length, MOST_PAGES);
    await Promise.all(Array.from({ length: pages }, work));
    return job.siteIds.flatMap((siteId) => made.get(siteId) ?? []);
  } finally {
    await browser.close();
  }
}

/** A page in a context of its own, which the browser gives a process of its own. */
async function openPage(browser: Browser, job: PosterJob): Promise<Page> {
  // Wide enough for the page to take itself for a screen with print fonts.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  await serveRelease(context, job);
  const page = await context.newPage();
  // Before anything is measured: rules for print change sizes (mock-ups, trap 7).
  await page.emulateMedia({ media: 'print' });
  return page;
}
