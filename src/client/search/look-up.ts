/**
 * From a query to what is shown. The index also finds pages that have only something like the words typed, so pages
 * are looked at and only those that truly have them count. Where there are many and the first of them all have them,
 * the words are common ones and the index is right.
 */
import type { Counts, Engine, Filters, Found } from './engine.ts';
import { termsOf } from './fold.ts';
import type { Hit } from './hit.ts';
import { nearnessOf, rankHits } from './rank.ts';
import { wordsOf } from './words.ts';

export interface Findings {
  readonly terms: readonly string[];
  readonly count: number;
  /** The first hits, in the order to show. */
  readonly hits: readonly Hit[];
  /** Hits after the first `from`; only when there are more than `hits`. */
  readonly loadAfter?: (from: number) => Promise<Hit[]>;
  /** Pages by section and year, whatever is chosen. */
  readonly counts: Counts;
  /** When there are no hits at all: pages that have some of the words. */
  readonly related: readonly Hit[];
}

/** Pages that are looked at before the index is believed: about 30 kB over the line. */
const LOOKED_AT = 40;
/** More than these are not looked at even for a query with a word that no page has. */
const MOST = 200;
const RELATED = 5;
/** Words of a query that are tried one by one. */
const TRIED_WORDS = 3;

/** Finds what a query means. */
export async function lookUp(engine: Engine, query: string, filters: Filters): Promise<Findings> {
  const terms = termsOf(query);
  const isNear = (hit: Hit): boolean => nearnessOf(hit, terms) !== 'parts';
  const found = await engine.search(query, {});
  const first = await found.load(0, LOOKED_AT);
  if (found.count > LOOKED_AT && first.every(isNear))
    return believe(engine, { query, terms, filters, found });
  const hits = [...first, ...(await found.load(LOOKED_AT, MOST))];
  const near = rankHits(hits.filter(isNear), terms);
  const chosen = near.filter((hit) => isChosen(hit, filters));
  const related = near.length > 0 ? [] : await findRelated(engine, query, hits);
  return { terms, count: chosen.length, hits: chosen, counts: tally(near), related };
}

async function believe(
  engine: Engine,
  {
    query,
    terms,
    filters,
    found,
  }: { query: string; terms: readonly string[]; filters: Filters; found: Found },
): Promise<Findings> {
  const chosen = Object.keys(filters).length > 0 ? await engine.search(query, filters) : found;
  const loadAfter = async (from: number): Promise<Hit[]> =>
    rankHits(await chosen.load(from, from + LOOKED_AT), terms);
  const hits = await loadAfter(0);
  return { terms, count: chosen.count, hits, loadAfter, counts: found.counts, related: [] };
}

function isChosen({ section, date = '' }: Hit, filters: Filters): boolean {
  const { section: wanted = section, year = '' } = filters;
  return section === wanted && date.startsWith(year);
}

function tally(hits: readonly Hit[]): Counts {
  const counts = { section: {} as Record<string, number>, year: {} as Record<string, number> };
  for (const { section, date } of hits) {
    if (section) counts.section[section] = (counts.section[section] ?? 0) + 1;
    if (date) counts.year[date.slice(0, 4)] = (counts.year[date.slice(0, 4)] ?? 0) + 1;
  }
  return counts;
}

/** A few pages that have something of the query, those with most of its words first. */
async function findRelated(engine: Engine, query: string, partial: readonly Hit[]): Promise<Hit[]> {
  const words = wordsOf(query)
    .sort((a, b) => b.length - a.length)
    .slice(0, TRIED_WORDS);
  const found = await Promise.all(
    words.map(async (word) => (await engine.search(word, {})).load(0, RELATED)),
  );
  const byUrl = Map.groupBy(
    [...found.flat(), ...partial].filter((hit) => words.some((word) => nearnessOf(hit, [word]) !== 'parts')),
    ({ url }) => url,
  );
  return [...byUrl.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, RELATED)
    .flatMap(([hit]) => hit ?? []);
}
