/** What the pages give that are there to be printed: a month's pack and archive volumes, each one PDF. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packPath, packsPath, volumePath, volumesPath, type SitePath } from '../../src/site/urls.ts';
import { readSizes, type PageFacts, type PrintPart, type PrintPage } from './print-page.ts';

/** The archive volumes of the years that were asked for. */
export const volumePages: PrintPage = {
  parts: ['volume'],
  isLasting: true,
  paths: (siteId, releaseRoot) =>
    rendered(releaseRoot, volumesPath(siteId)).map((name) => volumePath(siteId, name)),
  read: (page) => readBook(page, { part: 'volume', name: 'volume' }),
};

/** The packs of the months that were asked for. */
export const packPages: PrintPage = {
  parts: ['pack'],
  isLasting: true,
  paths: (siteId, releaseRoot) =>
    rendered(releaseRoot, packsPath(siteId)).map((month) => packPath(siteId, month)),
  read: (page) => readBook(page, { part: 'pack', name: 'pack' }),
};

/** Names of the pages below a folder of the release, in order; none when nothing there was asked for. */
function rendered(releaseRoot: string, folder: SitePath): string[] {
  const path = join(releaseRoot, folder);
  return existsSync(path) ? readdirSync(path).sort() : [];
}

/** Every page of it in one PDF. Throws when a form sticks out of its page: its rows were counted wrongly, our bug. */
async function readBook(page: Page, { part, name }: { part: PrintPart; name: string }): Promise<PageFacts> {
  const { id, title, author, tooFull } = await page.evaluate(readTitles);
  if (tooFull.length > 0) throw new Error(`${title}: these forms stick out: ${tooFull.join('; ')}`);
  return {
    author,
    prints: [
      {
        part,
        file: `${name}-${id}.pdf`,
        mode: name,
        title,
        sizes: await readSizes(page, '.v-page'),
        isForWallOnly: true,
        isCollection: true,
      },
    ],
    fitReport: { file: `fit-${name}-${id}.json`, facts: { title } },
  };
}

/** Runs in the page. */
function readTitles() {
  const book = document.querySelector<HTMLElement>('.v-paper');
  if (!book) throw new Error('nothing to print in the page');
  const { book: id = '', title = '', author = '' } = book.dataset;
  const tooFull = [...book.querySelectorAll('.v-form')]
    .filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => {
      return scrollHeight - clientHeight > 1 || scrollWidth - clientWidth > 1;
    })
    .map(({ textContent }) => textContent.trim().slice(0, 80));
  return { id, title, author, tooFull };
}
