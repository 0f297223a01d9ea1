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
import type { TextFile } from './site-feeds.ts';

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
}

/** `feed.atom` of the city, and of every county and township that has a site. */
export function regionFeeds({ city, summaries, fileOfSite }: RegionFeedsInput): TextFile[] {
  const files: TextFile[] = [];
  const gather = (region: Region, parts: readonly Gathered[]): Gathered[] => {
    if (parts.length === 0) return [];
    const gathered = {
      entries: newestEntries(parts.flatMap(({ entries }) => entries)).map(written),
      since: parts.reduce((last, { since }) => (since > last ? since : last), ''),
    };
    files.push(regionFeed(city, region, gathered));
    return [gathered];
  };
  const counties = city.counties.flatMap((county) => {
    const townships = county.townships.flatMap((township) => {
      const sites = summaries
        .filter(({ countyId, townshipId }) => countyId === county.id && townshipId === township.id)
        .map(({ id }) => ofSite(fileOfSite(id, feedPath(sitePath(id)))));
      return gather({ page: townshipPath(county.id, township.id), name: county.name + township.name }, sites);
    });
    return gather({ page: countyPath(county.id), name: county.name }, townships);
  });
  gather({ page: cityPath(), name: city.name }, counties);
  return files;
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

function regionFeed(
  city: City,
  { page, name }: Region,
  { entries, since }: { readonly entries: readonly WrittenEntry[]; readonly since: string },
): TextFile {
  const sample = city.sample === true ? '（示例）' : '';
  const head = {
    title: `${name}村（社区）公开栏${sample}`,
    subtitle: `${name}各村（社区）新公布、更正和撤回的都在这里`,
    author: city.title,
    href: publicHref(city.publicUrl, feedPath(page)),
    pageHref: publicHref(city.publicUrl, page),
    since,
  };
  return { path: feedPath(page), content: writeFeed(head, entries) };
}
