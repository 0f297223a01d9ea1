/**
 * The parts of a release above sites: one for each county, with its townships, and one for the rest of the city. A commit
 * of one site touches its county and the city, and of these the pages and files of its township, its county and the city.
 */
import { createHash } from 'node:crypto';
import type { SiteSummary } from '../../src/site/summary.ts';
import { countyOfPath, regionOfPath } from './region-parts.ts';
import type { StoredPart } from './store.ts';

/** What is remembered of a level's output. */
export interface LevelFacts {
  /** A digest of what a file was made from, by its path. */
  readonly sources: Readonly<Record<string, string>>;
  /** The same of less, for files that say less than their regions. */
  readonly exact: Readonly<Record<string, string>>;
}

/** A part above sites. */
export interface PlannedLevel {
  /** Its name in the store: `city`, `counties/benxi-county`. */
  readonly part: string;
  /** None for the city itself. */
  readonly countyId?: string | undefined;
  readonly key: string;
  /** Its output, when that is what would be made again. */
  readonly stored?: StoredPart<LevelFacts> | undefined;
  /** Its last output: of its files some are what they would become. */
  readonly earlier?: StoredPart<LevelFacts> | undefined;
}

/** A site, as far as the pages above it depend on it. */
export interface SiteBelow {
  readonly summary: SiteSummary;
  /** The name of what it is made from: the feeds of regions hold its texts. */
  readonly key: string;
}

export interface LevelInputs {
  /** Everything that pages of all regions are made from: program, configuration, day. */
  readonly shared: readonly unknown[];
  /** What the city's own pages say besides. */
  readonly ofCity: readonly unknown[];
  readonly sites: readonly SiteBelow[];
}

export interface LevelSources {
  /** Counties with sites: each is a part of its own. */
  readonly countyIds: readonly string[];
  /** The digest of all that a part is made from: of a county, or of the rest. */
  readonly ofLevel: (countyId?: string) => string;
  /** The digest of what a page or file of these parts is made from. */
  readonly ofPath: (path: string) => string;
  /** The county that a path belongs to; `undefined` for what is the city's. */
  readonly countyOf: (path: string) => string | undefined;
}

/**
 * Digests of what is made from what. The pages of a county or township, of its ledger and of its topics say nothing of
 * sites elsewhere; all others may.
 */
export function levelSources({ shared, ofCity, sites }: LevelInputs): LevelSources {
  const below = sites.map(({ summary, key }) => ({
    ...{ countyId: summary.countyId, townshipId: summary.townshipId },
    digest: digestOf([summary, key]),
  }));
  const common = digestOf(shared);
  const countyIds = [...new Set(below.map(({ countyId }) => countyId))];
  const known = new Map<string, string>();
  const of = (name: string, isBelow: (one: (typeof below)[number]) => boolean, besides: unknown = null) => {
    const digest =
      known.get(name) ?? digestOf([common, besides, below.filter(isBelow).map((one) => one.digest)]);
    known.set(name, digest);
    return digest;
  };
  const ofCounty = (county: string): string => of(county, ({ countyId }) => countyId === county);
  const ofRest = (): string => of('', () => true, ofCity);
  const countyOf = (path: string): string | undefined => {
    const county = countyOfPath(path);
    return county !== undefined && countyIds.includes(county) ? county : undefined;
  };
  return {
    countyIds,
    countyOf,
    ofLevel: (county) => (county === undefined ? ofRest() : ofCounty(county)),
    ofPath(path) {
      const county = countyOf(path);
      if (county === undefined) return ofRest();
      const { township } = regionOfPath(path);
      const isBelow = (one: (typeof below)[number]): boolean =>
        one.countyId === county && one.townshipId === township;
      return below.some(isBelow) ? of(`${county}/${township}`, isBelow) : ofCounty(county);
    },
  };
}

/** A digest of plain values. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
