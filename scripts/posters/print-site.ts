/** Prints every page of one site that is asked for. */
import type { SiteJob } from './site-job.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FittedSheet } from '../../src/client/fit/fit-report.ts';
import { boardFilePath, type SitePath } from '../../src/site/urls.ts';
import { finishPdf, type PdfFinish } from './finish-pdf.ts';
import { openFitted, printShown, showPrint } from './opened-page.ts';
import { takePicture } from './picture.ts';
import { overflowProblem } from '../../src/client/fit/overflow-problem.ts';
import type { PrintBrowser } from './print-browser.ts';
import type { Print, PrintPage } from './print-page.ts';
import { pressPdf } from './press/press-pdf.ts';
import { PRINT_PAGES } from './print-pages.ts';
import { printSigns } from './print-signs.ts';
import { selectionOf, type Selection } from './selection.ts';
import { makeTiles, tileFile } from './tiles/make-tiles.ts';

export interface SitePosters {
  readonly siteId: string;
  /** Paths from `outDir`, e.g. `xiejiawaizi/board/board.pdf`. */
  readonly files: readonly string[];
  /** Sheets that overflow at the smallest size allowed, in Chinese for the clerk. Empty when all is well. */
  readonly problems: readonly PosterProblem[];
  /** Titles of what must hang and found no place, as far as what was printed says so. */
  readonly waiting: readonly string[];
}

export interface PosterProblem {
  readonly siteId: string;
  /** Absent when it is a sign that does not fit. */
  readonly disclosureId?: string;
  readonly message: string;
}

/** Prints one site. A sheet that does not fit is a problem in the result; only bugs throw. */
export async function printSite(browser: PrintBrowser, siteId: string, job: SiteJob): Promise<SitePosters> {
  const selection = selectionOf(job);
  const files: string[] = [];
  const writer =
    ({ isLasting = false, fileAt = boardFilePath }: PrintPage) =>
    async (file: string, content: Uint8Array | string): Promise<void> => {
      const path = fileAt(siteId, file);
      if (!isLasting) job.onFile?.(siteId, path);
      await mkdir(dirname(join(job.outDir, path)), { recursive: true });
      await writeFile(join(job.outDir, path), content);
      files.push(path);
    };
  const fitted: FittedSheet[] = [];
  const waiting = new Set<string>();
  for (const printPage of PRINT_PAGES.filter(({ parts }) =>
    parts.some((part) => selection.sources.has(part)),
  ))
    for (const path of printPage.paths(siteId, job.releaseRoot)) {
      const task = { siteId, job, selection, browser, write: writer(printPage) };
      const printed = await printPageAt(path, printPage, task);
      fitted.push(...printed.fitted);
      for (const title of printed.waiting) waiting.add(title);
    }
  const signs = job.only?.includes('signs')
    ? await printSigns(await browser.page(), siteId, job)
    : { files: [], problems: [] };
  return {
    siteId,
    files: [...files, ...signs.files],
    problems: [...fitted.flatMap((sheet) => problemOf(siteId, sheet)), ...signs.problems],
    waiting: [...waiting],
  };
}

interface SiteTask {
  readonly siteId: string;
  readonly job: SiteJob;
  readonly selection: Selection;
  readonly browser: PrintBrowser;
  readonly write: (file: string, content: Uint8Array | string) => Promise<void>;
}

async function printPageAt(
  path: SitePath,
  printPage: PrintPage,
  task: SiteTask,
): Promise<{ fitted: readonly FittedSheet[]; waiting: readonly string[] }> {
  const { siteId, job, write, browser } = task;
  const day = job.datedOn(siteId);
  const page = await browser.page();
  const fitted = await openFitted(page, path, job.publicUrl);
  const { author, prints, fitReport, waiting = [] } = await printPage.read(page, path);
  for (const print of prints) await makePrint(print, { ...task, author, on: day });
  if (fitReport) {
    const report = { site: siteId, day, ...fitReport.facts, sheets: fitted };
    await write(fitReport.file, `${JSON.stringify(report, null, 1)}\n`);
  }
  return { fitted, waiting };
}

/** One print in every form that is asked for: PDF, tiles, picture. */
async function makePrint(print: Print, task: SiteTask & Pick<PdfFinish, 'author' | 'on'>): Promise<void> {
  const { selection, browser, write, author, on } = task;
  const { file, title, sizes, picture } = print;
  const tiles = selection.tiles;
  const isTiled = tiles !== undefined && selection.isTiled(print);
  const isPrinted = selection.isWritten(print) || isTiled;
  const hasPicture = selection.hasPicture(print);
  if (!isPrinted && !hasPicture) return;
  const page = await browser.page();
  const bleedMm = selection.bleedMm(print);
  await showPrint(page, print, bleedMm);
  if (isPrinted) {
    const pdf = await finishPdf(await printShown(page), { title, author, on, sizes, bleedMm });
    if (selection.isWritten(print))
      await write(file, selection.isForPress(print) ? await pressPdf(pdf, { title, on }) : pdf);
    if (isTiled)
      await write(
        tileFile(file, tiles.paper),
        await makeTiles(pdf, print, { ...task, ...tiles, publicUrl: task.job.publicUrl }),
      );
  }
  if (hasPicture && picture) {
    if (bleedMm > 0) await showPrint(page, print, 0);
    await write(`previews/${file.replace(/\.pdf$/, '.png')}`, await takePicture(browser, picture));
  }
}

function problemOf(siteId: string, sheet: FittedSheet): PosterProblem[] {
  const message = overflowProblem(sheet);
  return message === undefined ? [] : [{ siteId, disclosureId: sheet.disclosureId, message }];
}
