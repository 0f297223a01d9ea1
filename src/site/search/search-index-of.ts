/** Puts together what search fetches: a first file that answers at once, and the rest in parts. */
import type { Catalogue } from '../../model/catalogue/catalogue.ts';
import type { City } from '../../model/place/city.ts';
import { isKind, KIND_TITLES } from '../../model/kinds.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Site } from '../../model/place/site.ts';
import type { CitySettings } from '../../model/place/city-settings.ts';
import type { Synonyms } from '../../model/words/synonyms.ts';
import { matterRecords, placeRecords } from './city-search-records.ts';
import { notPublishedRecords } from './not-published.ts';
import type { IndexPart, ExplainedTerm, Saying, SearchIndex, SearchRecord } from './search-index.ts';
import { siteSearchRecords } from './search-records.ts';
import type { SiteSummary } from '../summary.ts';
import { searchIndexPath, type SitePath } from '../urls.ts';
import { explainedTerms } from '../pages/words-page.ts';

export interface IndexFile {
  readonly path: SitePath;
  readonly content: string;
}

interface Part {
  /** Name of its file without the ending. */
  readonly name: string;
  readonly title: string;
  readonly records: readonly SearchRecord[];
}

/** The files of a site's index: the newest two years and what has no date first, then each older year. */
export function siteIndexFiles(
  site: Site,
  { city, asOf, settings }: { city: City; asOf: CalendarDate; settings: CitySettings },
): IndexFile[] {
  const found = siteSearchRecords(site, asOf);
  const { synonyms } = settings;
  const records = [...found, ...(synonyms ? notPublishedRecords(site.profile, found, synonyms) : [])];
  const years = [...Map.groupBy(records, ({ date }) => date?.slice(0, 4) ?? '').entries()]
    .filter(([year]) => year !== '')
    .sort(([a], [b]) => (a < b ? 1 : -1));
  const older = years.slice(2).map(([year, of]): Part => ({ name: year, title: `${year}年`, records: of }));
  const later = new Set(older.map(({ name }) => name));
  return indexFiles(searchIndexPath(site.profile.id), {
    catalogue: site.catalogue,
    synonyms,
    explained: explainedTerms(site, city),
    first: records.filter(({ date }) => !date || !later.has(date.slice(0, 4))),
    parts: older,
  });
}

/** The files of the city's index: its places first, then what was published, county by county. */
export function cityIndexFiles(
  city: City,
  summaries: readonly SiteSummary[],
  { catalogue, settings }: { catalogue: Catalogue; settings: CitySettings },
): IndexFile[] {
  const parts = city.counties
    .map(({ id, shortName }) => ({ name: id, title: shortName, records: matterRecords(id, summaries) }))
    .filter(({ records }) => records.length > 0);
  return indexFiles(searchIndexPath(), {
    catalogue,
    synonyms: settings.synonyms,
    first: placeRecords(city, summaries),
    parts,
  });
}

function indexFiles(
  path: SitePath,
  {
    catalogue,
    synonyms,
    explained = [],
    first,
    parts,
  }: {
    catalogue: Catalogue;
    synonyms?: Synonyms | undefined;
    explained?: readonly ExplainedTerm[];
    first: readonly SearchRecord[];
    parts: readonly Part[];
  },
): IndexFile[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const all = [first, ...parts.map(({ records }) => records)].flat();
  const written = parts.map(({ name, title, records }) => ({
    name,
    title,
    content: JSON.stringify(records),
  }));
  const index: SearchIndex = {
    items: titlesOf(catalogue, all),
    kinds: kindTitles(all),
    sayings: sayingsOf(catalogue, synonyms),
    passOver: synonyms?.passOver ?? [],
    explained,
    records: first,
    more: written.map(({ name, title, content }): IndexPart => ({
      file: `${name}.json`,
      title,
      bytes: new TextEncoder().encode(content).length,
    })),
  };
  return [
    { path, content: JSON.stringify(index) },
    ...written.map(({ name, content }) => ({ path: `${folder}${name}.json`, content })),
  ];
}

function titlesOf({ items }: Catalogue, records: readonly SearchRecord[]): Record<string, string> {
  const used = new Set(records.map(({ item }) => item));
  return Object.fromEntries(items.filter(({ id }) => used.has(id)).map(({ id, title }) => [id, title]));
}

function kindTitles(records: readonly SearchRecord[]): Record<string, string> {
  const kinds = [...new Set(records.map(({ kind }) => kind))].filter(isKind);
  return Object.fromEntries(kinds.sort().map((kind) => [kind, KIND_TITLES[kind]]));
}

/** What `synonyms.yaml` says comes first: its order is the clerk's. */
function sayingsOf({ items }: Catalogue, synonyms: Synonyms | undefined): Saying[] {
  return [
    ...(synonyms?.groups ?? []),
    ...items.flatMap(({ id, words }): Saying[] =>
      words && words.length > 0 ? [{ say: words, items: [id], isWeak: true }] : [],
    ),
  ];
}
