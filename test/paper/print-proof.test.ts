/**
 * Disclosures that nobody should write, of every kind on every paper, printed in a real browser, and what came out measured
 * in the PDF itself: our own report is not asked whether we are right.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { printFontFiles } from '../../scripts/posters/fonts.ts';
import { serveRelease } from '../../scripts/posters/release-route.ts';
import type { FittedSheet } from '../../src/client/fit/fit-report.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { mmFromPoints } from '../../src/paper/millimetres.ts';
import type { SheetView } from '../../src/site/board/sheet-view.ts';
import { photoPath } from '../../src/site/urls.ts';
import { NASTY_PHOTOS, NASTY_STOCKS } from '../support/nasty-disclosures.ts';
import { overlapsOf, readType, type TypePage, type TypeRun } from '../support/pdf-type.ts';
import { differenceOf, MOST_DIFFERENT, takePicture } from '../support/pictures.ts';
import { PAGES, printedSheets } from '../support/print-site/printed-sheets.ts';

// A real rendering and a browser, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 900_000 });

const PUBLIC_URL = 'https://gongkai.example/';

interface Printed {
  readonly sheet: SheetView;
  /** Whether the planner said that it can be set. */
  readonly fits: boolean;
  readonly page: TypePage;
  readonly report: FittedSheet;
}

const printed: Printed[] = [];
let folder: string;
let browser: Browser;

async function build(into: string): Promise<void> {
  const worker = spawn(process.execPath, ['test/support/print-site/build.ts', into], {
    // vitest marks its workers with NODE_ENV=test, which a build must not see.
    env: { ...process.env, NODE_ENV: '', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const exitCode = await new Promise((done) => worker.on('close', done));
  if (exitCode !== 0) throw new Error(`the print site does not build (exit ${String(exitCode)})`);
}

async function layDownFiles(root: string): Promise<void> {
  for (const { source, path } of printFontFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(source, join(root, path));
  }
  for (const [name, { width, height }] of Object.entries(NASTY_PHOTOS)) {
    const file = join(root, photoPath('shuinan', name));
    mkdirSync(dirname(file), { recursive: true });
    const picture = sharp({ create: { width, height, channels: 3, background: '#77aa99' } });
    writeFileSync(file, await picture.webp().toBuffer());
  }
}

async function printPage(page: Page, name: string): Promise<void> {
  await page.goto(`${PUBLIC_URL}${name}/`, { waitUntil: 'load' });
  const reports = await page.evaluate(() => window.fitBoard?.() ?? []);
  const pages = await readType(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const sheets = printedSheets(name).flatMap(({ fits, sheets: views }) =>
    views.map((sheet) => ({ sheet, fits })),
  );
  expect([pages.length, reports.length]).toEqual([sheets.length, sheets.length]);
  sheets.forEach((one, index) => {
    const [type, report] = [pages[index], reports[index]];
    if (type && report) printed.push({ ...one, page: type, report });
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'print-proof-'));
  await build(folder);
  const root = join(folder, 'pages');
  await layDownFiles(root);
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  await serveRelease(context, { releaseRoot: () => root, publicUrl: PUBLIC_URL });
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  for (const name of PAGES) {
    await printPage(page, name);
    if (name === 'long') await takePictures(page);
  }
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The papers that a village has. */
const PICTURED = new Set(['A4', 'A3']);

/** Of the longest papers the first sheet and the last, where a cut shows. */
const pictures = new Map<string, Buffer>();

async function takePictures(page: Page): Promise<void> {
  for (const { disclosure, sheets } of printedSheets('long'))
    for (const sheet of new Set([sheets[0], sheets.at(-1)]))
      if (sheet && PICTURED.has(sheet.stock.id))
        pictures.set(
          `${disclosure.id}-${sheet.stock.id}-${sheet.sheet}`,
          await takePicture(page, `#${sheet.id}`),
        );
}

test('the longest papers look as they did, at their beginning and their end', async () => {
  expect(pictures.size).toBeGreaterThan(7);
  const changed: string[] = [];
  for (const [name, picture] of pictures)
    if ((await differenceOf(name, picture)) > MOST_DIFFERENT) changed.push(name);
  expect(changed).toEqual([]);
});

/** What is wrong with sheets, each with its name and its paper. */
function faults(find: (one: Printed) => readonly string[]): string[] {
  return printed.flatMap((one) =>
    find(one).map((fault) => `${one.sheet.id} ${one.sheet.disclosureId} ${one.sheet.stock.id}: ${fault}`),
  );
}

test('every kind is printed on every paper', () => {
  const nasty = printed.filter(({ sheet }) => sheet.disclosureId.includes('-nasty-'));
  const pairs = nasty.map(({ sheet: { disclosureId, stock } }) => {
    const number = Number(/\d+$/.exec(disclosureId)?.[0]);
    return `${KINDS[number % KINDS.length]} on ${stock.id}`;
  });
  expect(new Set(pairs).size).toBe(KINDS.length * NASTY_STOCKS.length);
});

test('each page is as large as its paper', () => {
  expect(
    faults(({ page, sheet: { stock } }) =>
      Math.abs(page.widthMm - stock.widthMm) < 0.3 && Math.abs(page.heightMm - stock.heightMm) < 0.3
        ? []
        : [`${page.widthMm}×${page.heightMm}`],
    ),
  ).toEqual([]);
});

test('nothing sticks out, and no photo is missing', () => {
  expect(
    faults(({ report: { overflowMm, missingPhotos } }) =>
      overflowMm.height > 0 || overflowMm.width > 0 || missingPhotos.length > 0
        ? [JSON.stringify({ overflowMm, missingPhotos })]
        : [],
    ),
  ).toEqual([]);
});

test('the planner knew that all of it can be set, with few exceptions that could be set all the same', () => {
  const unsure = new Set(printed.filter(({ fits }) => !fits).map(({ sheet }) => sheet.disclosureId));
  expect(unsure.size).toBeLessThanOrEqual(5);
});

const say = ({ text, sizeMm }: TypeRun): string => `${text.slice(0, 20)} is ${sizeMm.toFixed(2)} mm`;

test('no type in the PDF is smaller than a note may be', () => {
  expect(
    faults(({ page, sheet }) =>
      page.runs.filter(({ sizeMm }) => sizeMm < mmFromPoints(sheet.stock.captionPt) - 0.02).map(say),
    ),
  ).toEqual([]);
});

test('text and tables in the PDF are no smaller than the body may be', () => {
  let seen = 0;
  const small = faults(({ page, sheet }) => {
    const { body, others } = wordsOf(sheet);
    const own = page.runs.filter(({ text }) => {
      const word = bare(text);
      return word.length >= 4 && body.includes(word) && !others.includes(word);
    });
    seen += own.length;
    return own.filter(({ sizeMm }) => sizeMm < mmFromPoints(sheet.stock.bodyMinPt) - 0.02).map(say);
  });
  expect(small).toEqual([]);
  expect(seen).toBeGreaterThan(4_000);
});

test('no title in the PDF is smaller than its paper demands', () => {
  expect(
    faults(({ page, sheet: view }) => {
      const { stock, titleLines, sheet, closing } = view;
      const elsewhere = wordsOf(view).body + bare(closing?.issuer ?? '');
      const words = new Set(titleLines.map(bare).filter((word) => !elsewhere.includes(word)));
      const least = mmFromPoints(sheet === 1 ? stock.titleFloorPt : stock.continuedTitlePt);
      const title = page.runs.filter(({ text, sizeMm }) => words.has(bare(text)) && sizeMm > least * 0.8);
      return title.filter(({ sizeMm }) => sizeMm < least - 0.02).map(say);
    }),
  ).toEqual([]);
});

test('no ink lies in the margins', () => {
  expect(
    faults(({ page, sheet: { stock } }) =>
      page.runs
        .filter(
          ({ text, left, right, baseline, sizeMm }) =>
            // The ruler lies there on purpose: nothing of the sheet makes room for it.
            bare(text) !== '100毫米' &&
            (left < stock.marginSideMm - 0.4 ||
              right > page.widthMm - stock.marginSideMm + 0.4 ||
              baseline - 0.8 * sizeMm < stock.marginTopMm - 0.5 ||
              baseline > page.heightMm - stock.marginBottomMm + 0.3),
        )
        .map(({ text, left, right, baseline }) => `${text.slice(0, 20)} ${left}–${right}, ${baseline}`),
    ),
  ).toEqual([]);
});

test('no text lies on another', () => {
  expect(faults(({ page }) => overlapsOf(page))).toEqual([]);
});

test('long papers fill their sheets, and the last is not one line', () => {
  const long = printed.filter(({ sheet }) => sheet.disclosureId.includes('-long-'));
  expect(long.length).toBeGreaterThan(100);
  const thin = long.filter(
    ({ report, sheet }) => report.fillPercent < (sheet.sheet === sheet.count ? 30 : 60),
  );
  expect(thin.map(({ sheet, report }) => `${sheet.id}: ${report.fillPercent} %`)).toEqual([]);
});

test('a list of 300 households has its head and its subtotal on every sheet', () => {
  const lists = printed.filter(
    ({ sheet }) =>
      sheet.disclosureId.endsWith('long-subsidy-list') &&
      sheet.fragments.some(({ type }) => type === 'table'),
  );
  expect(
    lists.filter(({ page }) => {
      const words = bare(page.runs.map(({ text }) => text).join(''));
      return !(words.includes('序号姓名') && words.includes('本页小计') && /第\d+页共\d+页/.test(words));
    }),
  ).toEqual([]);
});

/** Without the spaces that typesetting puts in and takes out. */
function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** The words of a sheet that are read, and those of its notes, captions and surroundings. */
function wordsOf({ fragments, title, closing, foot, number }: SheetView): { body: string; others: string } {
  const notes = new Set(['footnote', 'photos', 'signatures', 'stages']);
  const said = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : typeof value === 'object' && value
        ? Object.values(value).map(said).join('\n')
        : '';
  const of = (wanted: boolean): string =>
    bare(said(fragments.filter(({ type }) => notes.has(type) !== wanted)));
  return { body: of(true), others: of(false) + bare(said([title, closing, foot, number])) };
}
