/** What the pages give that are one PDF from beginning to end: the work slip, a month's pack, an archive volume. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { BookFacts } from '../../src/site/print/print-facts.ts';
import {
  packPath,
  packsPath,
  slipPath,
  volumePath,
  volumesPath,
  type SitePath,
} from '../../src/site/urls.ts';
import { readFacts, readTooFull, type PageFacts, type PrintPage } from './print-page.ts';

export const slipPage: PrintPage = {
  parts: ['slip'],
  paths: (siteId) => [slipPath(siteId)],
  read: async (page) => {
    const { author, title, sizes, waiting = [] } = await readBook(page, '.slip-page');
    return { author, waiting, prints: [{ part: 'slip', file: 'slip.pdf', mode: 'slip', title, sizes }] };
  },
};

/** The packs of the months that were asked for. */
export const packPages: PrintPage = {
  parts: ['pack'],
  isLasting: true,
  paths: (siteId, releaseRoot) =>
    rendered(releaseRoot, packsPath(siteId)).map((month) => packPath(siteId, month)),
  read: (page, path) => readLasting(page, 'pack', basename(path)),
};

/** The archive volumes of the years that were asked for. */
export const volumePages: PrintPage = {
  parts: ['volume'],
  isLasting: true,
  paths: (siteId, releaseRoot) =>
    rendered(releaseRoot, volumesPath(siteId)).map((name) => volumePath(siteId, name)),
  read: (page, path) => readLasting(page, 'volume', basename(path)),
};

/** Names of the pages below a folder of the release, in order; none when nothing there was asked for. */
function rendered(releaseRoot: string, folder: SitePath): string[] {
  const path = join(releaseRoot, folder);
  return existsSync(path) ? readdirSync(path).sort() : [];
}

async function readLasting(page: Page, part: 'pack' | 'volume', id: string): Promise<PageFacts> {
  const { title, author, sizes } = await readBook(page, '.v-form');
  const print = { part, file: `${part}-${id}.pdf`, mode: part, title, sizes };
  return {
    author,
    prints: [{ ...print, isForWallOnly: true, hasNoTiles: true }],
    fitReport: { file: `fit-${part}-${id}.json`, facts: { title } },
  };
}

/** Throws when something sticks out of its page: its rows were counted wrongly, our bug. */
async function readBook(page: Page, counted: string): Promise<BookFacts> {
  const facts = await readFacts<BookFacts>(page);
  const tooFull = await readTooFull(page, counted);
  if (tooFull.length > 0) throw new Error(`${facts.title}: these pages stick out: ${tooFull.join('; ')}`);
  return facts;
}
