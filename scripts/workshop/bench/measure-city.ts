/** Measures an invented city, and the sample city. */
import { join } from 'node:path';
import { CACHE_ROOT, PROJECT_ROOT } from '../../project-folders.ts';
import type { Progress } from '../../terminal/progress.ts';
import { prepareCity } from './bench-city.ts';
import { checkOneFile, emptyCache, MEASURES, type Bench, type Group, type Outcome } from './measures.ts';
import { SAMPLE_DAY } from './pages/page-templates.ts';
import type { CityRow, CostRow, Stamp } from './record.ts';
import { medianOf, runMeasured, type Cost } from './run-measured.ts';

export interface WantedCity {
  readonly sites: number;
  readonly years: number;
  readonly groups: readonly Group[];
  readonly stamp: Stamp;
}

/** Measures a city of a size, thing by thing; gives each row when it is there. */
export async function* measureCity(
  { sites, years, groups, stamp }: WantedCity,
  progress: Progress,
): AsyncGenerator<CityRow> {
  progress.step(`编 ${sites} 个村（社区）${years} 年的城市`);
  const city = prepareCity(sites, years);
  const folder = join(city.contentRoot, '..');
  const bench: Bench = { city, cacheRoot: join(folder, 'cache'), outDir: join(folder, 'dist') };
  emptyCache(bench);
  let everything: Cost | undefined;
  for (const { group, name, times = 1, budgets = {}, run } of MEASURES) {
    if (!groups.includes(group)) continue;
    progress.step(`${years} 年：${name}`);
    const measured = await repeat(times, (turn) => run(bench, turn));
    if (name === EVERYTHING) everything = costOf(measured);
    const note = noteOf(measured, name === EVERYTHING ? undefined : everything);
    yield {
      ...{ name, sites, years, disclosures: city.disclosures, times, ...costOf(measured) },
      ...(budgets[years] && { budget: budgets[years] }),
      ...(note !== undefined && { note }),
      ...stamp,
    };
  }
}

const EVERYTHING = 'everything, without PDFs';

async function repeat(times: number, run: (turn: number) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let turn = 0; turn < times; turn++) outcomes.push(await run(turn));
  return outcomes;
}

/** The medians; nothing where nothing could be measured. */
function costOf(outcomes: readonly Outcome[]): Cost | undefined {
  const costs = outcomes.filter((one): one is Cost => 'seconds' in one);
  return costs.length === 0 ? undefined : medianOf(costs);
}

/** What is said of the last run; of another program also how many times its processor time ours took. */
function noteOf(outcomes: readonly Outcome[], ours: Cost | undefined): string | undefined {
  const last = outcomes.at(-1);
  const note = last && 'note' in last ? last.note : undefined;
  const theirs = costOf(outcomes);
  if (note === undefined || !ours || !theirs) return note;
  return `${note}; ours took ${(ours.cpuSeconds / theirs.cpuSeconds).toFixed(1)} times its processor time`;
}

/** A file of the sample city, from the content root. */
const SAMPLE_FILE = 'sites/benxi-county/xiaoshi/xiejiawaizi/site.yaml';

/** What the sample city costs that everybody has: from nothing, again, and checked. */
export async function measureSample(stamp: Stamp, progress: Progress): Promise<CostRow[]> {
  const folder = join(CACHE_ROOT, 'bench/sample');
  const bench = { cacheRoot: join(folder, 'cache'), outDir: join(folder, 'dist') };
  const { cacheRoot, outDir } = bench;
  const day = ['--as-of', SAMPLE_DAY];
  const build = (...options: string[]): Promise<Cost> =>
    runMeasured('scripts/build.ts', ['--out', outDir, ...day, ...options], { cacheRoot });
  const measures: readonly [name: string, times: number, run: () => Promise<Outcome>][] = [
    ['build from nothing, without PDFs', 1, () => build('--no-posters')],
    ['build from nothing but photos and share pictures, with PDFs', 1, () => build('--force')],
    ['build when nothing changed', 3, () => build()],
    ['check everything', 3, () => runMeasured('scripts/check.ts', day, { cacheRoot })],
    ['check of one file', 5, () => checkOneFile(join(PROJECT_ROOT, 'content', SAMPLE_FILE), day, cacheRoot)],
  ];
  emptyCache(bench);
  const rows: CostRow[] = [];
  for (const [name, times, run] of measures) {
    progress.step(`示例城市：${name}`);
    const measured = await repeat(times, run);
    const budget = name === 'check of one file' ? { budget: { seconds: 0.45 } } : {};
    rows.push({ name, times, ...costOf(measured), ...budget, ...stamp });
  }
  return rows;
}
