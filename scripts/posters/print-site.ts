/** Prints every page of one site that is asked for, in a browser page that is open already. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { FittedSheet } from '../../src/client/fit/fit-report.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { boardFilePath, type SitePath } from '../../src/site/urls.ts';
import { finishPdf } from './finish-pdf.ts';
import { openFitted, printMode } from './opened-page.ts';
import { POSTER_PARTS, type PosterPart, type Print, type PrintPage } from './print-page.ts';
import { PRINT_PAGES } from './print-pages.ts';
import { printSigns } from './print-signs.ts';

/** What is the same for every site that is printed. */
export interface SiteJob {
  /** A built release: `<site>/board/index.html` and `assets/` lie in it. */
  readonly releaseRoot: string;
  /** PDFs and `fit.json` go to `<outDir>/<site>/board/`. May be the release itself. */
  readonly outDir: string;
  /** The city's public address: links in PDFs point there. */
  readonly publicUrl: string;
  /**
   * The day of a site's paper: written into its PDFs and its fit report. In a release it is the day the site last
   * changed; dated by the day of the build, what is kept and what is printed again would differ with nothing changed.
   */
  readonly datedOn: (siteId: string) => CalendarDate;
  /** What a release has room for, or everything that is of use at the wall. */
  readonly reach: 'release' | 'wall';
  /** All parts when absent. */
  readonly only?: readonly PosterPart[];
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
  /** Absent when it is a sign that does not fit. */
  readonly disclosureId?: string;
  readonly message: string;
}

/** Prints one site. A sheet that does not fit is a problem in the result; only bugs throw. */
export async function printSite(page: Page, siteId: string, job: SiteJob): Promise<SitePosters> {
  const { only = POSTER_PARTS } = job;
  const made: SitePosters[] = [];
  for (const printPage of PRINT_PAGES)
    if (printPage.parts.some((part) => only.includes(part)))
      for (const path of printPage.paths(siteId, job.releaseRoot))
        made.push(await printOnePage(page, { siteId, job, printPage, path }));
  if (only.includes('signs')) made.push({ siteId, ...(await printSigns(page, siteId, job)) });
  return {
    siteId,
    files: made.flatMap(({ files }) => files),
    problems: made.flatMap(({ problems }) => problems),
  };
}

interface PageTask {
  readonly siteId: string;
  readonly job: SiteJob;
  readonly printPage: PrintPage;
  readonly path: SitePath;
}

async function printOnePage(page: Page, { siteId, job, printPage, path }: PageTask): Promise<SitePosters> {
  const { outDir, only = POSTER_PARTS } = job;
  const day = job.datedOn(siteId);
  const fitted = await openFitted(page, path, job.publicUrl);
  const { author, prints, fitReport } = await printPage.read(page, path);
  const files: string[] = [];
  const write = async (file: string, content: Uint8Array | string): Promise<void> => {
    const target = boardFilePath(siteId, file);
    await mkdir(dirname(join(outDir, target)), { recursive: true });
    await writeFile(join(outDir, target), content);
    files.push(target);
  };
  const isWanted = ({ part, sizes, isForWallOnly }: Print): boolean =>
    only.includes(part) && sizes.length > 0 && (job.reach === 'wall' || !isForWallOnly);
  for (const { file, mode, title, sizes } of prints.filter(isWanted)) {
    const pdf = await printMode(page, mode);
    await write(file, await finishPdf(pdf, { title, author, on: day, sizes }));
  }
  if (fitReport) {
    const report = { site: siteId, day, ...fitReport.facts, sheets: fitted };
    await write(fitReport.file, `${JSON.stringify(report, null, 1)}\n`);
  }
  return { siteId, files, problems: fitted.flatMap((sheet) => overflowProblem(siteId, sheet)) };
}

function overflowProblem(siteId: string, sheet: FittedSheet): PosterProblem[] {
  const { height, width } = sheet.overflowMm;
  if (height === 0 && width === 0) return [];
  const by = [...(height > 0 ? [`高出${height}毫米`] : []), ...(width > 0 ? [`宽出${width}毫米`] : [])].join(
    '、',
  );
  const which = sheet.sheets > 1 ? `第${sheet.sheet}张` : '';
  return [
    {
      siteId,
      disclosureId: sheet.disclosureId,
      message: `“${sheet.title}”${which}用最小的字（${sheet.typeMm.body}毫米）在${sheet.stock}纸上还${by}。请把最长的一格或一段改短，或者分成两件公布。`,
    },
  ];
}
