/**
 * The feeds of townships, counties and the city, put together from those of the sites. City pages know summaries only,
 * and summaries know no texts; but the feed of every site lies in the release, whether it was built now or is kept. What
 * is newest of a county is among what is newest of its townships, so each site's feed is read once and a township at a
 * time is held in memory.
 */
import type { City } from '../../model/place/city.ts';
import type { SiteSummary } from '../summary.ts';
import {
  cityPath,
  countyPath,
  feedPath,
  publicHref,
  sitePath,
  townshipPath,
  type SitePath,
} from '../urls.ts';
import {
  newestEntries,
  readFeed,
  withSource,
  writeFeed,
  type StoredEntry,
  type WrittenEntry,
} from './atom.ts';

/** What a region's feed is made of. */
interface Gathered {
  readonly entries: readonly (WrittenEntry | StoredEntry)[];
  /** When any site of it last changed; stands in for the entries as long as there are none. */
  readonly since: string;
}

interface Region {
  readonly page: SitePath;
  readonly name: string;
}

export interface RegionFeedsInput {
  readonly city: City;
  readonly summaries: readonly SiteSummary[];
  /** A file of a site as this release has it. */
  readonly fileOfSite: (siteId: string, path: SitePath) => Buffer;
  /** A file above sites that is kept as it is; `undefined` for one that is made again. */
  readonly keptFile: (path: SitePath) => Buffer | undefined;
}

/** A feed that is written when it is asked for. */
export interface MadeFeed {
  readonly path: SitePath;
  readonly make: () => string;
}

/** `feed.atom` of every township and county that has a site, and of the city. */
export function regionFeeds({ city, summaries, fileOfSite, keptFile }: RegionFeedsInput): MadeFeed[] {
  const feeds: MadeFeed[] = [];
  const gather = (region: Region, parts: readonly (() => Gathered)[]): (() => Gathered)[] => {
    if (parts.length === 0) return [];
    const path = feedPath(region.page);
    const gathered = once(() => {
      const kept = keptFile(path);
      return kept ? ofRegion(kept) : newestOf(parts.map((part) => part()));
    });
    feeds.push({ path, make: () => writtenFeed(city, region, gathered()) });
    return [gathered];
  };
  const counties = city.counties.flatMap((county) => {
    const townships = county.townships.flatMap((township) => {
      const sites = summaries
        .filter(({ countyId, townshipId }) => countyId === county.id && townshipId === township.id)
        .map(
          ({ id }) =>
            () =>
              ofSite(fileOfSite(id, feedPath(sitePath(id)))),
        );
      return gather({ page: townshipPath(county.id, township.id), name: county.name + township.name }, sites);
    });
    return gather({ page: countyPath(county.id), name: county.name }, townships);
  });
  gather({ page: cityPath(), name: city.name }, counties);
  return feeds;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function newestOf(parts: readonly Gathered[]): Gathered {
  return {
    entries: newestEntries(parts.flatMap(({ entries }) => entries)).map(written),
    since: parts.reduce((last, { since }) => (since > last ? since : last), ''),
  };
}

/** What a region's feed says already; its entries name the sites that they are of. */
function ofRegion(feed: Buffer): Gathered {
  const { updated, entries } = readFeed(feed);
  return { entries, since: updated };
}

function ofSite(feed: Buffer): Gathered {
  const { id, title, updated, entries } = readFeed(feed);
  return {
    entries: entries.map((entry) => ({ ...entry, read: () => withSource(entry.read(), { id, title }) })),
    since: updated,
  };
}

function written(entry: WrittenEntry | StoredEntry): WrittenEntry {
  return 'read' in entry ? entry.read() : entry;
}

function writtenFeed(city: City, { page, name }: Region, { entries, since }: Gathered): string {
  const sample = city.sample === true ? '（示例）' : '';
  const head = {
    title: `${name}村（社区）公开栏${sample}`,
    subtitle: `${name}各村（社区）新公布、更正和撤回的都在这里`,
    author: city.title,
    href: publicHref(city.publicUrl, feedPath(page)),
    pageHref: publicHref(city.publicUrl, page),
    since,
  };
  return writeFeed(head, entries.map(written));
}
