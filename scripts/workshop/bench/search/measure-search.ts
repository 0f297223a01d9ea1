/** `npm run bench -- --only search`: how good and how fast search is, beside Pagefind with the same text. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { loadContent } from '../../../../src/loader/load-content.ts';
import { calendarDate } from '../../../../src/model/values/calendar-date.ts';
import type { SearchIndex, SearchRecord } from '../../../../src/site/search/search-index.ts';
import { searchIndexPath } from '../../../../src/site/urls.ts';
import { launchBrowser } from '../../../browser.ts';
import { CACHE_ROOT } from '../../../project-folders.ts';
import { serveRelease } from '../../../preview.ts';
import { runMeasured } from '../run-measured.ts';
import { askPage } from './ask.ts';
import { openCity } from './ask-city.ts';
import { cityQualityOf, judgeCity, type CityJudged } from './city-quality.ts';
import { openCityTruth, type CityTruth } from './city-truth.ts';
import { askPagefind, endPagefind, writePagefind } from './pagefind.ts';
import { judge, qualityOf, type Answered, type Quality } from './quality.ts';
import { readCityQueries, readQueries, type Query } from './queries.ts';
import { measureFirstResult, type FirstResult } from './slow-phone.ts';
import { openTruth } from './truth.ts';

/** The day on which the sample city is looked at, as in its tests: the labels are true of it. */
const AS_OF = '2026-11-23';
/** What is timed: a site and a word that it has. */
const TIMED = { at: 'xiejiawaizi', query: '低保' };
const TIMES = 5;

export interface SearchRow extends Quality {
  readonly engine: 'Gongkailan' | 'Pagefind';
  readonly set: 'queries' | 'held out' | 'city';
  readonly first: FirstResult;
}

/** One of the two, ready to be asked. */
interface Engine {
  readonly name: SearchRow['engine'];
  readonly pageOf: (at: string) => string;
  readonly ask: (page: Page, query: Query) => Promise<string[]>;
}

/** Builds the sample city and measures both engines in one run. */
export async function measureSearch(): Promise<SearchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-search-'));
  const release = join(folder, 'dist');
  const browser = await launchBrowser();
  try {
    await runMeasured('scripts/build.ts', ['--out', release, '--as-of', AS_OF, '--no-posters'], {
      cacheRoot: CACHE_ROOT,
    });
    return await compare(browser, { folder, release });
  } finally {
    await browser.close();
    await endPagefind();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(
  browser: Browser,
  { folder, release }: { folder: string; release: string },
): Promise<SearchRow[]> {
  const asOf = calendarDate(AS_OF);
  const { city, sites } = await loadContent('content', { asOf });
  if (!city) throw new Error('the sample city is missing');
  const truth = openTruth(release, { city, sites, asOf });
  const ofCity = await answersOfCity(release, openCityTruth(release, { city, sites, asOf }));
  const other = join(folder, 'pagefind');
  for (const at of [...sites.map(({ profile }) => profile.id), 'city'])
    await writePagefind(join(other, at), recordsOf(release, at));
  const servers = await Promise.all([release, other].map((dir) => serveRelease({ dir, port: 0 })));
  const [ours = '', theirs = ''] = servers.map(({ url }) => url);
  const engines: readonly Engine[] = [
    {
      name: 'Gongkailan',
      pageOf: (at) => `${ours}${at === 'city' ? '' : `${at}/`}search/`,
      ask: (page, { q }) => askPage(page, ours, q),
    },
    {
      name: 'Pagefind',
      pageOf: (at) => `${theirs}${at}/`,
      ask: async (page, { q, at }) => {
        const found = await askPagefind(page, q);
        return at === 'city' ? found : found.map((url) => `${at}/${url}`.replace(/\.?\/?$/, '/'));
      },
    },
  ];
  const rows: SearchRow[] = [];
  for (const engine of engines) {
    const first = await timed(browser, engine);
    for (const set of ['queries', 'held out'] as const) {
      const file = set === 'queries' ? 'search-queries.yaml' : 'search-queries-held-out.yaml';
      const answered = await answers(browser, engine, readQueries(file));
      rows.push({ engine: engine.name, set, first, ...qualityOf(answered.map((one) => judge(one, truth))) });
    }
  }
  const first = await timed(browser, { pageOf: () => `${ours}search/` });
  rows.push({ engine: 'Gongkailan', set: 'city', first, ...ofCity });
  await Promise.all(servers.map((server) => server.close()));
  return rows;
}

async function answers(browser: Browser, engine: Engine, queries: readonly Query[]): Promise<Answered[]> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  const answered: Answered[] = [];
  for (const [at, asked] of Map.groupBy(queries, (query) => query.at)) {
    await page.goto(engine.pageOf(at));
    for (const query of asked) answered.push({ query, addresses: await engine.ask(page, query) });
  }
  await page.close();
  return answered;
}

/** The queries to the whole of the sample city. */
async function answersOfCity(release: string, truth: CityTruth): Promise<Quality> {
  const ask = await openCity(release);
  const judged: CityJudged[] = [];
  for (const query of readCityQueries().filter(({ city }) => city === 'sample'))
    judged.push(judgeCity(query, await ask(query.q), truth));
  return cityQualityOf(judged);
}

/** The middle of several. */
async function timed(browser: Browser, { pageOf }: Pick<Engine, 'pageOf'>): Promise<FirstResult> {
  const all: FirstResult[] = [];
  for (let time = 0; time < TIMES; time++)
    all.push(await measureFirstResult(browser, pageOf(TIMED.at), TIMED.query));
  const [middle] = all.sort((a, b) => a.seconds - b.seconds).slice(Math.floor(TIMES / 2));
  if (!middle) throw new Error('nothing was timed');
  return middle;
}

/** What our own index says, so that both have the same text. */
function recordsOf(release: string, at: string): SearchRecord[] {
  const file = join(release, searchIndexPath(at === 'city' ? undefined : at));
  const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
  const index = read<SearchIndex>(file);
  return [
    ...index.records,
    ...index.more.flatMap((part) => read<SearchRecord[]>(join(file, '..', part.file))),
  ];
}
