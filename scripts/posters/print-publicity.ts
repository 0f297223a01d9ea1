/** Prints the publicity board of a site, where it has one: the whole board, and its sheets in one file. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { FittedSheet } from '../../src/client/fit/fit-report.ts';
import { publicityFilePath, publicityPath } from '../../src/site/urls.ts';
import { readBoardFacts } from './board-prints.ts';
import { finishPdf } from './finish-pdf.ts';
import { openFitted, printShown, showPrint } from './opened-page.ts';
import type { SiteJob } from './print-site.ts';
import type { Selection } from './selection.ts';

/** Files from `outDir`, and how its sheets fit; none of both for a site without such a board. */
export interface PrintedPublicity {
  readonly files: readonly string[];
  readonly fitted: readonly FittedSheet[];
}

/** Writes `publicity.pdf` when whole boards are asked for, `publicity-sheets.pdf` when sheets are. */
export async function printPublicity(
  page: Page,
  siteId: string,
  { job, selection }: { readonly job: SiteJob; readonly selection: Selection },
): Promise<PrintedPublicity> {
  const { releaseRoot, outDir, publicUrl, datedOn, bleedMm = 0 } = job;
  const path = publicityPath(siteId);
  if (!existsSync(join(releaseRoot, path, 'index.html'))) return { files: [], fitted: [] };
  const fitted = await openFitted(page, path, publicUrl);
  const { title, board, sheets } = await readBoardFacts(page);
  const prints = [
    { part: 'board', mode: 'board', file: 'publicity.pdf', title, sizes: [board] },
    { part: 'sheets', mode: 'sheets', file: 'publicity-sheets.pdf', title: `${title}：逐张`, sizes: sheets },
  ] as const;
  const files: string[] = [];
  for (const print of prints.filter((one) => selection.isWritten(one))) {
    const file = publicityFilePath(siteId, print.file);
    await showPrint(page, print, bleedMm);
    const finish = { title: print.title, author: title, on: datedOn(siteId), sizes: print.sizes, bleedMm };
    const pdf = await finishPdf(await printShown(page), finish);
    job.onFile?.(siteId, file);
    await mkdir(dirname(join(outDir, file)), { recursive: true });
    await writeFile(join(outDir, file), pdf);
    files.push(file);
  }
  return { files, fitted };
}
