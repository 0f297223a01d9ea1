/** A run over many sites: pages are rendered batch by batch while the batch before is printed. */
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { PrintWishes } from '../../src/site/print/print-wishes.ts';
import { assetPath, PRINT_FOLDER, sitePath } from '../../src/site/urls.ts';
import { digestCode, digestPaths } from '../build/digests.ts';
import type { PreparedPhotos } from '../build/photos.ts';
import { renderJob } from '../build/render.ts';
import { linkFile } from '../build/store.ts';
import { PROJECT_ROOT } from '../project-folders.ts';
import { printFontFiles } from './fonts.ts';
import { printSites } from './make-posters.ts';
import { startPrintBrowsers, type PrintBrowsers } from './print-browser.ts';
import type { SitePosters } from './print-site.ts';
import { beginPrinting, endPrinting, findPrinted, notePrinted, type Wanted } from './printed-record.ts';
import type { PosterOptions } from './selection.ts';

export interface PrintRun extends PosterOptions {
  readonly contentRoot: string;
  readonly outDir: string;
  /** For unfinished work; emptied before and after. */
  readonly workRoot: string;
  readonly publicUrl: string;
  readonly asOf: CalendarDate;
  readonly siteIds: readonly string[];
  readonly prints: PrintWishes;
  /** The first day of the work slips; a Monday when absent. */
  readonly slipSince?: CalendarDate | undefined;
  /** Photos of all sites, encoded for paper. */
  readonly photos: PreparedPhotos;
  /** Prints again what is there already. */
  readonly isForced: boolean;
  /** Told after each site, printed or there already. */
  readonly onSite: (posters: PrintedSite) => void;
}

export interface PrintedSite extends SitePosters {
  /** It was there from an earlier run. */
  readonly isKept: boolean;
}

/** Of the first batch, so that something is there soon, and of the others: each costs Astro's start once. */
const FIRST_BATCH = 4;
const BATCH = 40;

/** Prints, or finds printed, every site; in their order. */
export async function runPrinting(run: PrintRun): Promise<PrintedSite[]> {
  const batches = batchesOf(run.siteIds);
  const program = digestCode(PROJECT_ROOT);
  const done: PrintedSite[] = [];
  await using browsers = startPrintBrowsers(run.publicUrl);
  let rendering = renderBatch(run, batches, 0);
  try {
    for (const [index, siteIds] of batches.entries()) {
      const releaseRoot = await rendering;
      const next = renderBatch(run, batches, index + 1);
      // Looked at when it is its turn; until then its failure must not end the process.
      next.catch(() => undefined);
      rendering = next;
      done.push(...(await printBatch(run, { siteIds, releaseRoot, program, browsers })));
      rmSync(dirname(releaseRoot), { recursive: true, force: true });
    }
    return done;
  } finally {
    await rendering.catch(() => undefined);
    rmSync(run.workRoot, { recursive: true, force: true });
  }
}

function batchesOf(siteIds: readonly string[]): string[][] {
  const rest = siteIds.slice(FIRST_BATCH);
  const count = Math.ceil(rest.length / BATCH);
  return [
    siteIds.slice(0, FIRST_BATCH),
    ...Array.from({ length: count }, (_, index) => rest.slice(index * BATCH, (index + 1) * BATCH)),
  ];
}

/** Renders the pages of a batch that are printed; the folder they lie in. Nothing when there is no such batch. */
async function renderBatch(run: PrintRun, batches: readonly string[][], index: number): Promise<string> {
  const siteIds = batches[index];
  if (!siteIds) return '';
  const { contentRoot, asOf, workRoot, prints, photos, slipSince } = run;
  const job = {
    contentRoot: resolve(contentRoot),
    asOf,
    siteIds,
    photos: photos.sizes,
    revisions: {},
    hasPosters: true,
    // These sheets are for the wall and stay on this machine: names in full.
    paperReach: 'wall' as const,
    isForPaperAlone: true,
    prints,
    slipSince,
  };
  const pages = await renderJob(job, join(workRoot, `batch-${index}`));
  for (const { source, path } of printFontFiles()) linkFile(source, join(pages, path));
  const folders = new Set(siteIds.map(sitePath));
  for (const [path, source] of photos.files)
    if (folders.has(sitePath(path.split('/')[0] ?? ''))) linkFile(source, join(pages, path));
  return pages;
}

interface Batch {
  readonly siteIds: readonly string[];
  readonly releaseRoot: string;
  readonly program: string;
  readonly browsers: PrintBrowsers;
}

/** What is wanted of each site of a batch. Packs and volumes lie apart: they stay when something else hangs. */
function wantedFrom(
  { asOf, publicUrl, prints, only, isInBulk, tilePaper, overlapMm, bleedMm, isForPress, reach }: PrintRun,
  { releaseRoot, program }: Pick<Batch, 'releaseRoot' | 'program'>,
): (siteId: string) => Wanted {
  const browser = process.env['CHROME_PATH'];
  const asked = { only, isInBulk, tilePaper, overlapMm, bleedMm, isForPress, reach, browser, prints };
  // Which fonts there are is the lockfile's to say, and so a part of the program.
  const assets = readdirSync(join(releaseRoot, 'assets')).filter((name) => name !== 'fonts');
  const shared = digestPaths(
    releaseRoot,
    assets.sort().map((name) => assetPath(name)),
    `${program} ${asOf} ${publicUrl}`,
  );
  return (siteId) => {
    const folders = readdirSync(join(releaseRoot, siteId)).sort();
    const digestOf = (names: readonly string[]): string =>
      digestPaths(
        releaseRoot,
        names.map((name) => sitePath(siteId) + name),
        shared,
      );
    const lasting = digestOf([PRINT_FOLDER]);
    return {
      page: digestOf(folders.filter((name) => name !== PRINT_FOLDER)),
      options: JSON.stringify({ ...asked, lasting }),
    };
  };
}

async function printBatch(run: PrintRun, batch: Batch): Promise<PrintedSite[]> {
  const { siteIds, releaseRoot, browsers } = batch;
  const { outDir, asOf, isForced, onSite } = run;
  const wantedOf = wantedFrom(run, batch);
  const done = new Map<string, PrintedSite>();
  const tell = (site: PrintedSite): void => {
    done.set(site.siteId, site);
    onSite(site);
  };
  const missing = siteIds.filter((siteId) => {
    const printed = isForced ? undefined : findPrinted(outDir, siteId, wantedOf(siteId));
    if (printed) tell({ ...printed, isKept: true });
    return !printed;
  });
  for (const siteId of missing) beginPrinting(outDir, siteId, wantedOf(siteId));
  const job = {
    ...run,
    siteIds: missing,
    releaseRoot,
    datedOn: () => asOf,
    onFile: (siteId: string, path: string) => notePrinted(outDir, siteId, path),
    onSite: (posters: SitePosters) => {
      endPrinting(outDir, posters, wantedOf(posters.siteId));
      tell({ ...posters, isKept: false });
    },
  };
  await printSites(job, browsers);
  return siteIds.flatMap((siteId) => done.get(siteId) ?? []);
}
