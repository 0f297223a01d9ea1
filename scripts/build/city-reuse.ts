/**
 * Files of the city that would become what they were: taken over from its last output, file by file. A commit of one site
 * touches its township, its county and the city; a city of 66 regions renders and packs the rest no more than once.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SiteSummary } from '../../src/site/summary.ts';
import { entryOf } from './manifest.ts';
import { regionOfPath } from './region-parts.ts';
import { linkFile, type StoredPart } from './store.ts';
import { readFileSync, statSync } from 'node:fs';

/** What is remembered of the city's output. */
export interface CityFacts {
  /** A digest of what a file was made from, by its path; none for files that are always made. */
  readonly sources: Readonly<Record<string, string>>;
}

export interface CityReuse {
  /** Takes a file over from the last output if it was made from this; says whether it did. */
  readonly take: (path: string, source: string) => boolean;
  /** Of everything that was asked for. */
  readonly facts: CityFacts;
}

/** Takes files from an earlier output into a tree. What it links was held against its hash. */
export function openReuse(earlier: StoredPart<CityFacts> | undefined, tree: string): CityReuse {
  const sources: Record<string, string> = {};
  return {
    facts: { sources },
    take(path, source) {
      sources[path] = source;
      if (!earlier || earlier.facts.sources[path] !== source) return false;
      const file = join(earlier.folder, path);
      const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
      if (!isThere || entryOf(readFileSync(file)).sha256 !== earlier.files[path]?.sha256) return false;
      linkFile(file, join(tree, path));
      return true;
    },
  };
}

export interface PageInputs {
  /** Everything that pages of all regions are made from: program, configuration, day. */
  readonly shared: readonly unknown[];
  /** What the city's own pages say besides. */
  readonly ofCity: readonly unknown[];
  readonly summaries: readonly SiteSummary[];
}

/**
 * The digest of what a page of the city is made from. The pages of a county or township, of its ledger and of its topics
 * say nothing of sites elsewhere; all others may.
 */
export function pageSources({ shared, ofCity, summaries }: PageInputs): (path: string) => string {
  const known = new Map<string, string>();
  const of = (key: string, parts: () => unknown): string => {
    const digest =
      known.get(key) ??
      createHash('sha256')
        .update(JSON.stringify([shared, parts()]))
        .digest('hex');
    known.set(key, digest);
    return digest;
  };
  return (path) => {
    const { county, township } = regionOfPath(path);
    const inCounty = summaries.filter(({ countyId }) => countyId === county);
    if (inCounty.length === 0) return of('', () => [ofCity, summaries]);
    const inTownship = inCounty.filter(({ townshipId }) => townshipId === township);
    return inTownship.length > 0
      ? of(`${county}/${township}`, () => inTownship)
      : of(`${county}`, () => inCounty);
  };
}
