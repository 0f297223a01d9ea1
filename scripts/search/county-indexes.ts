/** The indexes of all counties: those of which nothing changed are kept, the others made again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sayingsDigest } from '../../src/client/search/city/keys.ts';
import type { Saying } from '../../src/site/search/search-index.ts';
import { townshipPath } from '../../src/site/urls.ts';
import type { SiteSummary } from '../../src/site/summary.ts';
import { digestOf } from '../build/release/parts.ts';
import { findableFile, readFindable, type StoredPart } from '../build/store.ts';
import type { SiteFacts } from '../build/survey.ts';
import { replaceFile } from '../whole-file.ts';
import { indexCounty, type CountyIndex } from './index-county.ts';

export interface IndexInputs {
  /** The sites of the release as the store has them. */
  readonly sites: readonly StoredPart<SiteFacts>[];
  readonly sayings: readonly Saying[];
  readonly cacheRoot: string;
  /** Digest of the program. */
  readonly code: string;
}

export interface CountyIndexes {
  readonly counties: ReadonlyMap<string, CountyIndex>;
  /** Ids of those that were made again. */
  readonly made: readonly string[];
}

interface Kept {
  readonly madeFrom: string;
  readonly index: CountyIndex;
}

const keptFile = (cacheRoot: string, countyId: string): string =>
  join(cacheRoot, 'search', `${countyId}.json.gz`);

/** The index of each county that has sites, in the order of their ids. */
export function countyIndexes({ sites, sayings, cacheRoot, code }: IndexInputs): CountyIndexes {
  const counties = new Map<string, CountyIndex>();
  const made: string[] = [];
  const byCounty = Map.groupBy(sites, ({ facts }) => facts.summary.countyId);
  for (const [countyId, of] of [...byCounty].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const madeFrom = digestOfCounty(of, [code, sayingsDigest(sayings)]);
    const kept = readKept(cacheRoot, countyId);
    const index = kept?.madeFrom === madeFrom ? kept.index : indexCounty(of.map(indexedSite), sayings);
    counties.set(countyId, index);
    if (index === kept?.index) continue;
    made.push(countyId);
    mkdirSync(join(cacheRoot, 'search'), { recursive: true });
    const text = JSON.stringify({ madeFrom, index } satisfies Kept);
    replaceFile(keptFile(cacheRoot, countyId), gzipSync(text, { level: 4 }));
  }
  return { counties, made };
}

/** What is kept of these counties, as it is; `undefined` when any is missing. */
export function keptIndexes(
  cacheRoot: string,
  countyIds: readonly string[],
): ReadonlyMap<string, CountyIndex> | undefined {
  const kept = countyIds.map((id) => [id, readKept(cacheRoot, id)?.index] as const);
  const known = kept.flatMap(([id, index]) => (index ? [[id, index] as const] : []));
  return known.length === kept.length ? new Map(known) : undefined;
}

function indexedSite({ facts: { summary }, ...stored }: StoredPart<SiteFacts>) {
  const { name, countyId, townshipId } = summary;
  return {
    name,
    township: townshipPath(countyId, townshipId),
    // A site that is held back may have been written by a program that put nothing down.
    items: readFindable(findableFile(stored)) ?? [],
  };
}

/** The summaries change from day to day, what is found of a site does not. */
function digestOfCounty(sites: readonly StoredPart<SiteFacts>[], shared: readonly string[]): string {
  const of = ({ id, name, townshipId }: SiteSummary): string[] => [id, name, townshipId];
  const made = sites.map(({ key, files, facts }) => [...of(facts.summary), key, digestOf(files)]);
  return createHash('sha256')
    .update(JSON.stringify([...shared, made]))
    .digest('hex');
}

function readKept(cacheRoot: string, countyId: string): Kept | undefined {
  const file = keptFile(cacheRoot, countyId);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Kept;
  } catch {
    // Cut short by a full disk: made again.
    return undefined;
  }
}
