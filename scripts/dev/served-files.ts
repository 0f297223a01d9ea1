/** Files that a build would add to the pages: photos, fonts and search, made when they are asked for and never laid down. */
import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { sayingsDigest } from '../../src/client/search/city/keys.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { findableIn } from '../../src/site/search/findable.ts';
import {
  cityIndexFile,
  sayingsOf,
  siteIndexFiles,
  type CityIndexInput,
} from '../../src/site/search/search-index-of.ts';
import { siteSearchRecords } from '../../src/site/search/search-records.ts';
import {
  citySearchPath,
  searchIndexPath,
  searchPath,
  townshipPath,
  type SitePath,
} from '../../src/site/urls.ts';
import { guidePictures } from '../build/guide-pictures.ts';
import { intentsFile, soundsFile } from '../build/search.ts';
import { CACHE_ROOT } from '../project-folders.ts';
import { printFontFiles } from '../posters/fonts.ts';
import { answer, type Answer } from '../preview/respond.ts';
import { indexCounty } from '../search/index-county.ts';
import { joinCounties } from '../search/join-counties.ts';
import type { LiveCity } from './live-city.ts';
import type { LiveSite } from './live-site.ts';
import { isInstalled } from './on-demand.ts';

/** Answers for a path of the release; `undefined` where a build would add no file. */
export type FileAnswers = (path: SitePath) => Promise<Answer | undefined>;

/** The files beside the pages of what is open now. */
export function servedFiles(city: LiveCity): FileAnswers {
  const indexes = new WeakMap<LiveSite, ReadonlyMap<SitePath, string>>();
  let fonts: ReadonlyMap<SitePath, string> | undefined;
  let ofCity: ReadonlyMap<SitePath, string> | undefined;
  return async (path) => {
    const siteId = path.split('/')[0] ?? '';
    const live = city.opened().find(({ id }) => id === siteId);
    const photo = live?.photos.files.get(path);
    if (photo !== undefined) return fileAnswer(photo);
    if (path.startsWith('assets/fonts/')) {
      // They come with the first print. Until then the screen shows the board in its own.
      if (!isInstalled('fonts')) return undefined;
      fonts ??= new Map(printFontFiles().map((font) => [font.path, font.source]));
      const font = fonts.get(path);
      return font === undefined ? undefined : fileAnswer(font);
    }
    if (path.startsWith('help/') && path.endsWith('.png')) {
      const picture = (await guidePictures(city.folders.contentRoot, CACHE_ROOT)).get(path);
      return picture === undefined ? undefined : fileAnswer(picture);
    }
    if (!path.endsWith('.json')) return undefined;
    const text =
      live && path.startsWith(searchPath(siteId)) ? siteIndex(live)?.get(path) : await others(path);
    return text === undefined ? undefined : jsonAnswer(text);
  };

  /** Made again with the first file that is asked for: the others are of the same. */
  function citySearch(shared: Shared, path: SitePath): string | undefined {
    if (path === searchIndexPath() || !ofCity)
      ofCity = searchOfCity(shared, city.opened(), city.folders.asOf);
    return ofCity.get(path);
  }

  function siteIndex(live: LiveSite): ReadonlyMap<SitePath, string> | undefined {
    const shared = city.shared();
    if (!live.site || !shared?.city) return undefined;
    const known = indexes.get(live);
    if (known) return known;
    const { asOf } = city.folders;
    const records = siteSearchRecords(live.site, asOf);
    const options = { city: shared.city, records, settings: shared.settings, asOf };
    const made = new Map(siteIndexFiles(live.site, options).map(({ path, content }) => [path, content]));
    indexes.set(live, made);
    return made;
  }

  async function others(path: SitePath): Promise<string | undefined> {
    const shared = city.shared();
    if (path.startsWith(citySearchPath()) && shared?.city && shared.catalogue)
      return citySearch({ ...shared, city: shared.city, catalogue: shared.catalogue }, path);
    if (!path.startsWith('assets/')) return undefined;
    const files = [await soundsFile(), intentsFile()];
    return files.find((file) => file.path === path)?.content;
  }
}

type Shared = Omit<CityIndexInput, 'summaries' | 'asOf'>;

/** The search of the city as a build would write it, of the sites that are open. */
function searchOfCity(
  shared: Shared,
  opened: readonly LiveSite[],
  asOf: CalendarDate,
): Map<SitePath, string> {
  const index = cityIndexFile({ ...shared, asOf, summaries: opened.flatMap(({ summary }) => summary ?? []) });
  const sayings = sayingsOf(shared.catalogue, shared.settings.synonyms);
  const sites = opened.flatMap(({ site }) => site ?? []);
  const counties = [...Map.groupBy(sites, ({ county }) => county.id)].map(([id, of]) => {
    const indexed = of.map((site) => ({
      name: site.profile.name,
      township: townshipPath(id, site.township.id),
      items: findableIn(site, siteSearchRecords(site, asOf)),
    }));
    return [id, indexCounty(indexed, sayings)] as const;
  });
  const joined = joinCounties(new Map(counties), { day: asOf, sayings: sayingsDigest(sayings) });
  return new Map([
    [index.path, index.content],
    ...[...joined].map(([name, content]): [SitePath, string] => [citySearchPath() + name, content]),
  ]);
}

/** A file that lies somewhere under another name, with the type that its own ending says. */
function fileAnswer(file: string): Answer | undefined {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return answer(dirname(file), { path: basename(file), isVersioned: false, acceptEncoding: '' });
}

function jsonAnswer(text: string): Answer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { status: 200, headers, body: new TextEncoder().encode(text) };
}
