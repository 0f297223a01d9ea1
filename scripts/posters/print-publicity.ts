/** Prints the publicity board of a site, where it has one: the whole board, and its sheets one by one. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { FittedSheet } from '../../src/client/fit/fit-report.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { publicityFilePath, publicityPath } from '../../src/site/urls.ts';
import { finishPdf } from './finish-pdf.ts';
import type { PosterJob } from './make-posters.ts';
import { openBoard, printBoard } from './print-board.ts';

/** Files from `outDir`, and how its sheets fit; none of both for a site without such a board. */
export interface PrintedPublicity {
  readonly files: readonly string[];
  readonly fitted: readonly FittedSheet[];
}

/** Writes `publicity.pdf` when whole boards are asked for, `publicity-sheets.pdf` when sheets are. */
export async function printPublicity(
  page: Page,
  siteId: string,
  job: PosterJob & { readonly day: CalendarDate },
): Promise<PrintedPublicity> {
  const { releaseRoot, outDir, publicUrl, only = ['board', 'sheets'], day } = job;
  const path = publicityPath(siteId);
  if (!existsSync(join(releaseRoot, path, 'index.html'))) return { files: [], fitted: [] };
  const { facts, fitted } = await openBoard(page, path, publicUrl);
  const { title, board, sheets } = facts;
  const prints = [
    { part: 'board', file: 'publicity.pdf', title, sizes: [board] },
    { part: 'sheets', file: 'publicity-sheets.pdf', title: `${title}：逐张`, sizes: sheets },
  ] as const;
  const files: string[] = [];
  for (const print of prints.filter(({ part }) => only.includes(part))) {
    const pdf = await printBoard(page, print.part);
    const file = publicityFilePath(siteId, print.file);
    await mkdir(dirname(join(outDir, file)), { recursive: true });
    await writeFile(
      join(outDir, file),
      await finishPdf(pdf, { title: print.title, author: title, on: day, sizes: print.sizes }),
    );
    files.push(file);
  }
  return { files, fitted };
}
