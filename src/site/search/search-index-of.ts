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
import { countyIndexPath, searchIndexPath, type SitePath } from '../urls.ts';
import type { FindableSite } from './findable.ts';
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

/** The part of the city's index that has what was published in a county, as text; a list without entries where nothing was. */
export function countyIndex(countyId: string, sites: readonly FindableSite[]): string {
  return JSON.stringify(matterRecords(countyId, sites));
}

/** The city's index: its places, and where its parts are. */
export function cityIndexFile(
  { city, summaries, catalogue, settings }: CityIndexInput,
  /** The content of the part of each county that has one. */
  counties: ReadonlyMap<string, string>,
): IndexFile {
  const parts = city.counties.flatMap(({ id, shortName }): WrittenPart[] => {
    const content = counties.get(id);
    return content === undefined
      ? []
      : [{ name: id, title: shortName, content, records: JSON.parse(content) as SearchRecord[] }];
  });
  const first = placeRecords(city, summaries);
  return indexFile(searchIndexPath(), { catalogue, synonyms: settings.synonyms, first, parts });
}

export interface CityIndexInput {
  readonly city: City;
  readonly summaries: readonly SiteSummary[];
  readonly catalogue: Catalogue;
  readonly settings: CitySettings;
}

/** The files of the city's index: its places first, then what was published, county by county. */
export function cityIndexFiles(input: CityIndexInput, sites: readonly FindableSite[]): IndexFile[] {
  const counties = input.city.counties.filter(({ id }) => sites.some(({ countyId }) => countyId === id));
  const contents = new Map(counties.map(({ id }) => [id, countyIndex(id, sites)]));
  const parts = [...contents].map(([id, content]) => ({ path: countyIndexPath(id), content }));
  return [cityIndexFile(input, contents), ...parts];
}

interface WrittenPart extends Part {
  readonly content: string;
}

interface IndexContent {
  readonly catalogue: Catalogue;
  readonly synonyms?: Synonyms | undefined;
  readonly explained?: readonly ExplainedTerm[];
  readonly first: readonly SearchRecord[];
}

function indexFiles(
  path: SitePath,
  { parts, ...content }: IndexContent & { readonly parts: readonly Part[] },
): IndexFile[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const written = parts.map((part) => ({ ...part, content: JSON.stringify(part.records) }));
  return [
    indexFile(path, { ...content, parts: written }),
    ...written.map(({ name, content: text }) => ({ path: `${folder}${name}.json`, content: text })),
  ];
}

function indexFile(
  path: SitePath,
  {
    catalogue,
    synonyms,
    explained = [],
    first,
    parts,
  }: IndexContent & { readonly parts: readonly WrittenPart[] },
): IndexFile {
  const all = [first, ...parts.map(({ records }) => records)].flat();
  const index: SearchIndex = {
    items: titlesOf(catalogue, all),
    kinds: kindTitles(all),
    sayings: sayingsOf(catalogue, synonyms),
    passOver: synonyms?.passOver ?? [],
    explained,
    records: first,
    more: parts.map(({ name, title, content }): IndexPart => ({
      file: `${name}.json`,
      title,
      bytes: new TextEncoder().encode(content).length,
    })),
  };
  return { path, content: JSON.stringify(index) };
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
