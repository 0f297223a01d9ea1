/**
 * What has been printed of a site, beside its files, so that a run that was killed goes on where it was, and so that
 * paper which no longer hangs does not stay in the folder for somebody to print.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { boardFilePath } from '../../src/site/urls.ts';
import type { PosterProblem, SitePosters } from './print-site.ts';

/** What a run wants of a site. */
export interface Wanted {
  /** Digest of the site's pages as rendered, the program, and the day. */
  readonly page: string;
  /** Which files with which contents are made of them. */
  readonly options: string;
}

interface PrintedRecord {
  readonly page: string;
  /** All files of that page, finished or not, from the folder of all sites. */
  readonly files: readonly string[];
  /** Finished runs by their options: files with their bytes. */
  readonly runs: Readonly<Record<string, FinishedRun>>;
}

interface FinishedRun {
  readonly bytes: Readonly<Record<string, number>>;
  readonly problems: readonly PosterProblem[];
  /** Absent in records of earlier versions, whose pages are printed again anyway. */
  readonly waiting?: readonly string[];
}

/** What an earlier run has printed as it is wanted now; `undefined` when anything of it is missing. */
export function findPrinted(
  outDir: string,
  siteId: string,
  { page, options }: Wanted,
): SitePosters | undefined {
  const record = readRecord(outDir, siteId);
  const run = record?.page === page ? record.runs[options] : undefined;
  if (!run) return undefined;
  const isWhole = Object.entries(run.bytes).every(
    ([path, bytes]) => statSync(join(outDir, path), { throwIfNoEntry: false })?.size === bytes,
  );
  const { bytes, problems, waiting = [] } = run;
  return isWhole ? { siteId, files: Object.keys(bytes), problems, waiting } : undefined;
}

/** Before a site is printed: files of what it was before are removed, for they would be hung. */
export function beginPrinting(outDir: string, siteId: string, { page }: Wanted): void {
  const record = readRecord(outDir, siteId);
  if (record?.page === page) return;
  for (const path of record?.files ?? []) rmSync(join(outDir, path), { force: true });
  writeRecord(outDir, siteId, { page, files: [], runs: {} });
}

/** While it is printed: a file is being written, and whatever run had written it before has it no more. */
export function notePrinted(outDir: string, siteId: string, path: string): void {
  const record = readRecord(outDir, siteId);
  if (!record) return;
  const runs = Object.entries(record.runs).filter(([, { bytes }]) => !(path in bytes));
  if (runs.length === Object.keys(record.runs).length && record.files.includes(path)) return;
  writeRecord(outDir, siteId, {
    ...record,
    files: [...new Set([...record.files, path])],
    runs: Object.fromEntries(runs),
  });
}

/** When a site is complete. */
export function endPrinting(
  outDir: string,
  { siteId, files, problems, waiting }: SitePosters,
  { options }: Wanted,
): void {
  const record = readRecord(outDir, siteId);
  if (!record) return;
  const bytes = Object.fromEntries(files.map((path) => [path, statSync(join(outDir, path)).size]));
  writeRecord(outDir, siteId, {
    ...record,
    runs: { ...record.runs, [options]: { bytes, problems, waiting } },
  });
}

const recordFile = (outDir: string, siteId: string): string =>
  join(outDir, boardFilePath(siteId, '.printed.json'));

function readRecord(outDir: string, siteId: string): PrintedRecord | undefined {
  const file = recordFile(outDir, siteId);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as PrintedRecord;
  } catch {
    // Somebody has edited it: the site is printed again.
    return undefined;
  }
}

/** Written beside and moved, so that a kill leaves the one before. */
function writeRecord(outDir: string, siteId: string, record: PrintedRecord): void {
  const file = recordFile(outDir, siteId);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(record));
  renameSync(`${file}.new`, file);
}
