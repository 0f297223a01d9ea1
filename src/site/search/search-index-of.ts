/** Puts together what search fetches: a first file that answers at once, and the rest in parts. */
import type { Catalogue } from '../../model/catalogue/catalogue.ts';
import type { City } from '../../model/place/city.ts';
import { isKind, KIND_TITLES } from '../../model/kinds.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Site } from '../../model/place/site.ts';
import type { CitySettings } from '../../model/place/city-settings.ts';
import type { Synonyms } from '../../model/words/synonyms.ts';
import { placeRecords } from './city-search-records.ts';
import { owedRecords } from './owed-records.ts';
import { notPublishedRecords } from './not-published.ts';
import { pageRecords } from './page-records.ts';
import type {
  CityIndex,
  IndexPart,
  ExplainedTerm,
  OwedRecord,
  Saying,
  SearchIndex,
  SearchRecord,
} from './search-index.ts';
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
  {
    city,
    records: found,
    settings,
    asOf,
  }: {
    city: City;
    records: readonly SearchRecord[];
    settings: CitySettings;
    asOf: CalendarDate;
  },
): IndexFile[] {
  const { synonyms } = settings;
  const records = [
    ...found,
    ...pageRecords(site, asOf),
    ...(synonyms ? notPublishedRecords(site.profile, found, synonyms) : []),
  ];
  const years = [...Map.groupBy(records, ({ date }) => date?.slice(0, 4) ?? '').entries()]
    .filter(([year]) => year !== '')
    .sort(([a], [b]) => (a < b ? 1 : -1));
  const older = years.slice(2).map(([year, of]): Part => ({ name: year, title: `${year}年`, records: of }));
  const later = new Set(older.map(({ name }) => name));
  return indexFiles(searchIndexPath(site.profile.id), {
    catalogue: site.catalogue,
    synonyms,
    explained: explainedTerms(site, city),
    owed: owedRecords(site, asOf),
    first: records.filter(({ date }) => !date || !later.has(date.slice(0, 4))),
    parts: older,
  });
}

/**
 * The first file of the city's search: its places, and the words that people say. What was published lies in the index that
 * is made in a job of its own.
 */
export function cityIndexFile({ city, summaries, catalogue, settings, asOf }: CityIndexInput): IndexFile {
  const { synonyms } = settings;
  const index: CityIndex = {
    ...headOf(catalogue, { synonyms, isUsed: () => true }),
    day: asOf,
    counties: city.counties.map(({ id, shortName }) => ({ id, name: shortName })),
    records: placeRecords(city, summaries),
  };
  return { path: searchIndexPath(), content: JSON.stringify(index) };
}

export interface CityIndexInput {
  readonly city: City;
  readonly summaries: readonly SiteSummary[];
  readonly catalogue: Catalogue;
  readonly settings: CitySettings;
  readonly asOf: CalendarDate;
}

interface WrittenPart extends Part {
  readonly content: string;
}

interface IndexContent {
  readonly catalogue: Catalogue;
  readonly synonyms?: Synonyms | undefined;
  readonly explained?: readonly ExplainedTerm[];
  readonly owed?: readonly OwedRecord[];
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
    owed = [],
    first,
    parts,
  }: IndexContent & { readonly parts: readonly WrittenPart[] },
): IndexFile {
  const all = [first, ...parts.map(({ records }) => records)].flat();
  const used = new Set(all.map(({ item }) => item));
  const index: SearchIndex = {
    ...headOf(catalogue, { synonyms, isUsed: (item) => used.has(item) }),
    kinds: kindTitles(all),
    explained,
    ...(owed.length > 0 && { owed }),
    records: first,
    more: parts.map(({ name, title, content }): IndexPart => ({
      file: `${name}.json`,
      title,
      bytes: new TextEncoder().encode(content).length,
    })),
  };
  return { path, content: JSON.stringify(index) };
}

/** What both sorts of index begin with. */
function headOf(
  catalogue: Catalogue,
  { synonyms, isUsed }: { synonyms: Synonyms | undefined; isUsed: (item: string) => boolean },
): Pick<SearchIndex, 'items' | 'sayings' | 'passOver'> {
  return {
    items: Object.fromEntries(
      catalogue.items.filter(({ id }) => isUsed(id)).map(({ id, title }) => [id, title]),
    ),
    sayings: sayingsOf(catalogue, synonyms),
    passOver: synonyms?.passOver ?? [],
  };
}

function kindTitles(records: readonly SearchRecord[]): Record<string, string> {
  const kinds = [...new Set(records.map(({ kind }) => kind))].filter(isKind);
  return Object.fromEntries(kinds.sort().map((kind) => [kind, KIND_TITLES[kind]]));
}

/** What `synonyms.yaml` says comes first: its order is the clerk's. */
export function sayingsOf({ items }: Catalogue, synonyms: Synonyms | undefined): Saying[] {
  return [
    ...(synonyms?.groups ?? []),
    ...items.flatMap(({ id, words }): Saying[] =>
      words && words.length > 0 ? [{ say: words, items: [id], isWeak: true }] : [],
    ),
  ];
}
