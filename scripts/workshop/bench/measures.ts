/** What is measured, in an order in which each finds what it needs from the one before. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type CalendarDate } from '../../../src/model/values/calendar-date.ts';
import { CACHE_ROOT } from '../../project-folders.ts';
import { addDisclosure, type BenchCity } from './bench-city.ts';
import { findHugo, writeHugoSite } from './hugo.ts';
import type { Budget } from './record.ts';
import { measureCommand, runMeasured, type Cost } from './run-measured.ts';

export const GROUPS = ['check', 'duties', 'build'] as const;

export type Group = (typeof GROUPS)[number];

/** What one run cost, or why it could not be made. */
export type Outcome = Cost | { readonly note: string };

export interface Measure {
  readonly group: Group;
  readonly name: string;
  /** How often it is run; the median counts. */
  readonly times?: number;
  /** What it may cost at most at 511 sites, by years. */
  readonly budgets?: Readonly<Record<number, Budget>>;
  /** `turn` counts from 0. */
  readonly run: (bench: Bench, turn: number) => Promise<Outcome>;
}

export interface Bench {
  readonly city: BenchCity;
  /** Emptied before the first measure. */
  readonly cacheRoot: string;
  readonly outDir: string;
}

const check = ({ city, cacheRoot }: Bench): Promise<Cost> =>
  runMeasured('scripts/check.ts', ['--content', city.contentRoot, '--as-of', city.asOf], { cacheRoot });

const build = ({ city, cacheRoot, outDir }: Bench, asOf: CalendarDate = city.asOf): Promise<Cost> =>
  runMeasured(
    'scripts/build.ts',
    ['--content', city.contentRoot, '--out', outDir, '--as-of', asOf, '--no-posters'],
    { cacheRoot },
  );

/** As a clerk types it: npm and what it runs first are part of it. */
export function checkOneFile(file: string, options: readonly string[], cacheRoot: string): Promise<Cost> {
  return measureCommand(['npm', 'run', '--silent', 'check', '--', ...options, file], {
    GONGKAILAN_CACHE: cacheRoot,
  });
}

/** All that is measured of an invented city. */
export const MEASURES: readonly Measure[] = [
  { group: 'check', name: 'load and check everything, from nothing', run: check },
  { group: 'check', name: 'load and check everything, cached', times: 3, run: check },
  {
    group: 'check',
    name: 'check of one file',
    times: 5,
    budgets: Object.fromEntries([1, 2, 3, 4, 5].map((years) => [years, { seconds: 0.45 }])),
    run: ({ city, cacheRoot }) =>
      checkOneFile(
        join(city.contentRoot, city.file),
        ['--content', city.contentRoot, '--as-of', city.asOf],
        cacheRoot,
      ),
  },
  { group: 'duties', name: 'duties and ledgers of all sites', run: measureDuties },
  {
    group: 'build',
    name: 'everything, without PDFs',
    budgets: { 1: { cpuSeconds: 240, mebibytes: 2048 } },
    run: (bench) => build(bench),
  },
  { group: 'build', name: 'the same disclosures by Hugo', run: measureHugo },
  {
    group: 'build',
    name: 'nothing changed',
    times: 3,
    budgets: { 1: { seconds: 0.5 } },
    run: (bench) => build(bench),
  },
  {
    group: 'build',
    name: 'one more disclosure',
    times: 3,
    budgets: { 1: { seconds: 2 }, 5: { seconds: 3, mebibytes: 600 } },
    run: measureOneChange,
  },
  {
    group: 'build',
    name: 'next morning',
    times: 3,
    budgets: { 1: { cpuSeconds: 20 } },
    // Three mornings, one after the other: nothing goes back to yesterday as it would stand by tomorrow.
    run: (bench, turn) => build(bench, addDays(bench.city.asOf, turn + 1)),
  },
];

async function measureDuties({ city, cacheRoot }: Bench): Promise<Cost> {
  const measured = await runMeasured('scripts/workshop/bench/duties.ts', [city.contentRoot, city.asOf], {
    cacheRoot,
  });
  const { seconds } = JSON.parse(measured.stdout) as { seconds: number };
  return { ...measured, seconds };
}

async function measureOneChange(bench: Bench): Promise<Cost> {
  const takeBack = addDisclosure(bench.city);
  try {
    return await build(bench);
  } finally {
    takeBack();
    await build(bench);
  }
}

async function measureHugo({ city, outDir }: Bench): Promise<Outcome> {
  const hugo = findHugo();
  if (!hugo) return { note: 'there was no hugo on this machine' };
  const folder = join(outDir, '..', 'hugo');
  await writeHugoSite(city, folder);
  try {
    const cost = await measureCommand([hugo.program, '--source', folder, '--quiet']);
    return { ...cost, note: hugo.version };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Leaves nothing but what Node compiled, which every machine has after its first command. */
export function emptyCache({ cacheRoot, outDir }: Pick<Bench, 'cacheRoot' | 'outDir'>): void {
  for (const folder of [cacheRoot, outDir, releasesOf(outDir)])
    rmSync(folder, { recursive: true, force: true });
  const compiled = join(CACHE_ROOT, 'node');
  if (existsSync(compiled)) cpSync(compiled, join(cacheRoot, 'node'), { recursive: true });
}

/** Beside what is published lies what it is made of. */
function releasesOf(outDir: string): string {
  return join(outDir, '..', '.dist.releases');
}
