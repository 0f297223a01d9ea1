/** What is measured, in an order in which each finds what it needs from the one before. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_ROOT } from '../../project-folders.ts';
import { addDisclosure, type BenchCity } from './bench-city.ts';
import { runMeasured, type Measured } from './run-measured.ts';

export const GROUPS = ['check', 'duties', 'build'] as const;

export type Group = (typeof GROUPS)[number];

export interface Measure {
  readonly group: Group;
  readonly name: string;
  /** What we want it to take at most at 511 sites and one year, in seconds. */
  readonly target?: number;
  readonly run: (bench: Bench) => Promise<Measured>;
}

export interface Bench {
  readonly city: BenchCity;
  /** Emptied before the first measure. */
  readonly cacheRoot: string;
  readonly outDir: string;
}

const check = ({ city, cacheRoot }: Bench, ...files: string[]): Promise<Measured> =>
  runMeasured('scripts/check.ts', ['--content', city.contentRoot, '--as-of', city.asOf, ...files], {
    cacheRoot,
  });

const build = ({ city, cacheRoot, outDir }: Bench): Promise<Measured> =>
  runMeasured(
    'scripts/build.ts',
    ['--content', city.contentRoot, '--out', outDir, '--as-of', city.asOf, '--no-posters'],
    { cacheRoot },
  );

export const MEASURES: readonly Measure[] = [
  {
    group: 'check',
    name: 'load and check everything, from nothing',
    target: 25,
    run: (bench) => check(bench),
  },
  { group: 'check', name: 'load and check everything, cached', target: 5, run: (bench) => check(bench) },
  {
    group: 'check',
    name: 'check one file',
    target: 0.5,
    run: (bench) => check(bench, join(bench.city.contentRoot, bench.city.file)),
  },
  { group: 'duties', name: 'duties and ledgers of all sites', target: 2, run: measureDuties },
  { group: 'build', name: 'build everything, no PDFs', run: (bench) => build(bench) },
  { group: 'build', name: 'build when nothing changed', run: (bench) => build(bench) },
  { group: 'build', name: 'build after one changed disclosure', target: 10, run: measureOneChange },
  { group: 'build', name: 'build after the change is taken back', run: (bench) => build(bench) },
];

async function measureDuties({ city, cacheRoot }: Bench): Promise<Measured> {
  const measured = await runMeasured('scripts/workshop/bench/duties.ts', [city.contentRoot, city.asOf], {
    cacheRoot,
  });
  const { seconds } = JSON.parse(measured.stdout) as { seconds: number };
  return { ...measured, seconds };
}

async function measureOneChange(bench: Bench): Promise<Measured> {
  const takeBack = addDisclosure(bench.city);
  try {
    return await build(bench);
  } finally {
    takeBack();
  }
}

/** Leaves nothing but what Node compiled, which every machine has after its first command. */
export function emptyCache({ cacheRoot, outDir }: Bench): void {
  for (const folder of [cacheRoot, outDir]) rmSync(folder, { recursive: true, force: true });
  const compiled = join(CACHE_ROOT, 'node');
  if (existsSync(compiled)) cpSync(compiled, join(cacheRoot, 'node'), { recursive: true });
}
