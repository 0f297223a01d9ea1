/**
 * The city's index in a release that is built. A small city's is made with the release; that of a larger one is kept from
 * the last and made anew by the job of its own (`run-search.ts`). Nothing that was withdrawn or purged since is kept in
 * it: the counties in which that happened are left out until the job has been there.
 */
import type { Saying } from '../../src/site/search/search-index.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { sayingsDigest } from '../../src/client/search/city/keys.ts';
import type { PlacedPart } from '../build/release/parts.ts';
import type { ReleaseFolder } from '../build/release/release-folder.ts';
import type { StoredPart } from '../build/store.ts';
import type { SiteFacts } from '../build/survey.ts';
import { countyIndexes, keptIndexes } from './county-indexes.ts';
import { placeSearchPart, type PlacedIndex } from './search-part.ts';

export interface SearchOfBuild {
  /** The sites of the new release as the store has them. */
  readonly sites: readonly StoredPart<SiteFacts>[];
  readonly sayings: readonly Saying[];
  readonly cacheRoot: string;
  readonly code: string;
  readonly release: ReleaseFolder;
  readonly day: CalendarDate;
  readonly commit?: string | undefined;
  /** Whether the job of its own makes it, however small the city is. */
  readonly isApart: boolean;
  /** That of the last release, and the sites of that. */
  readonly last?: PlacedIndex | undefined;
  readonly lastSites: readonly string[];
}

/** A city of up to so many sites is indexed in a fraction of a second. */
export const INDEXED_AT_ONCE = 20;

/** The index of the new release; `undefined` for one without. */
export function searchOfBuild(build: SearchOfBuild): PlacedIndex | undefined {
  const { sites, last } = build;
  const takenBack = sites.flatMap(({ facts }) => facts.takenBack);
  if (!build.isApart && sites.length <= INDEXED_AT_ONCE)
    return placed(placeSearchPart(countyIndexes(build).counties, from(build)), takenBack);
  if (!last) return undefined;
  const countyOf = new Map(sites.map(({ facts: { summary } }) => [summary.id, summary.countyId]));
  const isGone = build.lastSites.some((id) => !countyOf.has(id));
  const known = new Set(last.indexed);
  const since = takenBack.filter((one) => !known.has(one));
  if (since.length === 0 && !isGone) return last;
  const touched = new Set(since.map((one) => countyOf.get(one.split('/')[0] ?? '')));
  const others = [...new Set(countyOf.values())].filter((id) => !touched.has(id)).sort();
  // Of a site that is no more nobody knows here where it lay.
  const kept = isGone ? undefined : keptIndexes(build.cacheRoot, others);
  return kept && placed(placeSearchPart(kept, from(build)), takenBack);
}

function placed(part: PlacedPart | undefined, indexed: readonly string[]): PlacedIndex | undefined {
  return part && { part, indexed };
}

function from({ release, cacheRoot, day, commit, sayings }: SearchOfBuild) {
  return { release, cacheRoot, day, commit, sayings: sayingsDigest(sayings) };
}
