/** What the pages give that are of several pages each: the work slip, a week's print, a month's pack, an archive volume. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { BookFacts, StackFacts } from '../../src/site/print/print-facts.ts';
import {
  packPath,
  packsPath,
  slipPath,
  volumePath,
  volumesPath,
  weekPath,
  type SitePath,
} from '../../src/site/urls.ts';
import { readFacts, readTooFull, type PageFacts, type Print, type PrintPage } from './print-page.ts';

export const slipPage: PrintPage = {
  parts: ['slip'],
  paths: (siteId) => [slipPath(siteId)],
  read: async (page) => {
    const { author, title, sizes, waiting = [] } = await readBook(page, '.slip-page');
    return { author, waiting, prints: [{ part: 'slip', file: 'slip.pdf', mode: 'slip', title, sizes }] };
  },
};

/** What goes up this week, a file for each paper; the slip is in front of A4. */
export const weekPage: PrintPage = {
  parts: ['week'],
  paths: (siteId, releaseRoot) => [weekPath(siteId)].filter((path) => existsSync(join(releaseRoot, path))),
  read: async (page) => {
    const { author, waiting, stacks } = await readFacts<StackFacts>(page);
    await refuseTooFull(page, '.slip-page', author);
    return {
      author,
      waiting,
      prints: stacks.map(({ file, mode, title, sizes }): Print => ({
        ...{ part: 'week', file: `${file}.pdf`, mode, title, sizes },
        ...{ isForWallOnly: true, hasBleed: true },
      })),
    };
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

async function readBook(page: Page, counted: string): Promise<BookFacts> {
  const facts = await readFacts<BookFacts>(page);
  await refuseTooFull(page, counted, facts.title);
  return facts;
}

/** Throws when something sticks out of its page: its rows were counted wrongly, our bug. */
async function refuseTooFull(page: Page, counted: string, title: string): Promise<void> {
  const tooFull = await readTooFull(page, counted);
  if (tooFull.length > 0) throw new Error(`${title}: these pages stick out: ${tooFull.join('; ')}`);
}
