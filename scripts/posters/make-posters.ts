/** Prints board pages of a built release into PDFs and proves that everything fits. */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { FittedSheet } from '../../src/client/fit/fit-report.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { boardFilePath } from '../../src/site/urls.ts';
import { launchBrowser } from '../browser.ts';
import { finishPdf, type PageSizeMm } from './finish-pdf.ts';
import { overflowProblem } from './overflow-problem.ts';
import { openBoard, printBoard, type BoardFacts, type OpenedBoard, type PrintMode } from './print-board.ts';
import { serveRelease } from './release-route.ts';

/** What is printed of one site: the whole board, each panel, the 600×900 accounts poster, all sheets in hanging order. */
export const POSTER_PARTS = ['board', 'panels', 'accounts', 'sheets'] as const;

export type PosterPart = (typeof POSTER_PARTS)[number];

export interface PosterJob {
  /** A built release: `<site>/board/index.html` and `assets/` lie in it. */
  readonly releaseRoot: string;
  readonly siteIds: readonly string[];
  /** PDFs and `fit.json` go to `<outDir>/<site>/board/`. May be the release itself. */
  readonly outDir: string;
  /** The city's public address: links in PDFs point there. */
  readonly publicUrl: string;
  /**
   * The day of a site's paper: written into its PDFs and its fit report. In a release it is the day the site last
   * changed; dated by the day of the build, what is kept and what is printed again would differ with nothing changed.
   */
  readonly datedOn: (siteId: string) => CalendarDate;
  /** All parts when absent. */
  readonly only?: readonly PosterPart[];
  /** Told after each site, for progress. */
  readonly onSite?: (posters: SitePosters) => void;
}

export interface SitePosters {
  readonly siteId: string;
  /** Paths from `outDir`, e.g. `xiejiawaizi/board/board.pdf`. */
  readonly files: readonly string[];
  /** Sheets that overflow at the smallest size allowed, in Chinese for the clerk. Empty when all is well. */
  readonly problems: readonly PosterProblem[];
}

export interface PosterProblem {
  readonly siteId: string;
  readonly disclosureId: string;
  readonly message: string;
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

async function printSite(page: Page, siteId: string, job: PosterJob): Promise<SitePosters> {
  const { publicUrl, outDir, only = POSTER_PARTS } = job;
  const day = job.datedOn(siteId);
  const opened = await openBoard(page, siteId, publicUrl);
  const { facts } = opened;
  const files: string[] = [];
  const write = async (file: string, content: Uint8Array | string): Promise<void> => {
    const path = boardFilePath(siteId, file);
    await mkdir(dirname(join(outDir, path)), { recursive: true });
    await writeFile(join(outDir, path), content);
    files.push(path);
  };
  for (const { file, mode, title, sizes } of printsOf(facts, only)) {
    const pdf = await printBoard(page, mode);
    await write(file, await finishPdf(pdf, { title, author: facts.title, on: day, sizes }));
  }
  await write('fit.json', fitReport(siteId, day, opened));
  return { siteId, files, problems: opened.fitted.flatMap((sheet) => problemsOf(siteId, sheet)) };
}

interface Print {
  readonly file: string;
  readonly mode: PrintMode;
  readonly title: string;
  readonly sizes: readonly PageSizeMm[];
}

/** The prints of a site. Without accounts there is no accounts poster. */
function printsOf(
  { title, board, panels, posters, sheets }: BoardFacts,
  only: readonly PosterPart[],
): Print[] {
  const prints: (Print & { part: PosterPart })[] = [
    { part: 'board', file: 'board.pdf', mode: 'board', title, sizes: [board] },
    ...panels.map((panel) => ({
      part: 'panels' as const,
      file: `panel-${panel.section}.pdf`,
      mode: `panel-${panel.section}` as const,
      title: `${title}：${panel.title}`,
      sizes: [panel],
    })),
    {
      part: 'accounts',
      file: 'accounts-600x900.pdf',
      mode: 'accounts-600x900',
      title: `${title}：财务公布表`,
      sizes: posters,
    },
    { part: 'sheets', file: 'sheets.pdf', mode: 'sheets', title: `${title}：逐张`, sizes: sheets },
  ];
  return prints.filter(({ part, sizes }) => only.includes(part) && sizes.length > 0);
}

function fitReport(siteId: string, day: CalendarDate, { fitted, facts }: OpenedBoard): string {
  const { board, waiting } = facts;
  return `${JSON.stringify({ site: siteId, day, board, sheets: fitted, waiting }, null, 1)}\n`;
}

function problemsOf(siteId: string, sheet: FittedSheet): PosterProblem[] {
  const message = overflowProblem(sheet);
  return message === undefined ? [] : [{ siteId, disclosureId: sheet.disclosureId, message }];
}
