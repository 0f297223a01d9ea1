/** A run over many sites: pages are rendered batch by batch while the batch before is printed. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { sitePath } from '../../src/site/urls.ts';
import { digestCode, digestPaths } from '../build/digests.ts';
import { renderJobs } from '../build/render.ts';
import { PROJECT_ROOT } from '../places.ts';
import { printFontFiles } from './fonts.ts';
import { printSites } from './make-posters.ts';
import { startPresses, type Presses } from './press.ts';
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
  await using presses = startPresses(run.publicUrl);
  let rendering = renderBatch(run, batches, 0);
  try {
    for (const [index, siteIds] of batches.entries()) {
      const releaseRoot = await rendering;
      const next = renderBatch(run, batches, index + 1);
      // Looked at when it is its turn; until then its failure must not end the process.
      next.catch(() => undefined);
      rendering = next;
      done.push(...(await printBatch(run, { siteIds, releaseRoot, program, presses })));
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
  const { contentRoot, asOf, workRoot } = run;
  const job = {
    contentRoot: resolve(contentRoot),
    asOf,
    siteIds,
    photos: {},
    revisions: {},
    hasPosters: true,
    // These sheets are for the wall and stay on this machine: names in full.
    paperReach: 'wall' as const,
    isForPaperAlone: true,
  };
  const [part] = await renderJobs([job], join(workRoot, `batch-${index}`));
  if (!part) throw new Error('nothing was rendered');
  for (const { source, path } of printFontFiles()) {
    const target = join(part.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(source, target);
  }
  return part.folder;
}

interface Batch {
  readonly siteIds: readonly string[];
  readonly releaseRoot: string;
  readonly program: string;
  readonly presses: Presses;
}

async function printBatch(run: PrintRun, batch: Batch): Promise<PrintedSite[]> {
  const { siteIds, releaseRoot, program, presses } = batch;
  const { outDir, asOf, publicUrl, isForced, onSite, only, tilePaper, overlapMm, bleedMm, reach } = run;
  const asked = { only, tilePaper, overlapMm, bleedMm, reach, browser: process.env['CHROME_PATH'] };
  const options = JSON.stringify(asked);
  const shared = digestPaths(releaseRoot, ['assets'], `${program} ${asOf} ${publicUrl}`);
  const wantedOf = (siteId: string): Wanted => ({
    page: digestPaths(releaseRoot, [sitePath(siteId).slice(0, -1)], shared),
    options,
  });
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
  await printSites(job, presses);
  return siteIds.flatMap((siteId) => done.get(siteId) ?? []);
}
