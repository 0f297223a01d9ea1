/** Files that a build would add to the pages: photos, fonts and search, made when they are asked for and never laid down. */
import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { findableSites } from '../../src/site/search/findable.ts';
import { cityIndexFiles, siteIndexFiles } from '../../src/site/search/search-index-of.ts';
import { citySearchPath, searchPath, type SitePath } from '../../src/site/urls.ts';
import { guidePictures } from '../build/guide-pictures.ts';
import { soundsFile } from '../build/search.ts';
import { CACHE_ROOT } from '../project-folders.ts';
import { printFontFiles } from '../posters/fonts.ts';
import { answer, type Answer } from '../preview/respond.ts';
import type { LiveCity } from './live-city.ts';
import type { LiveSite } from './live-site.ts';

/** Answers for a path of the release; `undefined` where a build would add no file. */
export type FileAnswers = (path: SitePath) => Promise<Answer | undefined>;

/** The files beside the pages of what is open now. */
export function servedFiles(city: LiveCity): FileAnswers {
  const indexes = new WeakMap<LiveSite, ReadonlyMap<SitePath, string>>();
  let fonts: ReadonlyMap<SitePath, string> | undefined;
  return async (path) => {
    const siteId = path.split('/')[0] ?? '';
    const live = city.opened().find(({ id }) => id === siteId);
    const photo = live?.photos.files.get(path);
    if (photo !== undefined) return fileAnswer(photo);
    if (path.startsWith('assets/fonts/')) {
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

  function siteIndex(live: LiveSite): ReadonlyMap<SitePath, string> | undefined {
    const shared = city.shared();
    if (!live.site || !shared?.city) return undefined;
    const known = indexes.get(live);
    if (known) return known;
    const options = { city: shared.city, asOf: city.folders.asOf, settings: shared.settings };
    const made = new Map(siteIndexFiles(live.site, options).map(({ path, content }) => [path, content]));
    indexes.set(live, made);
    return made;
  }

  async function others(path: SitePath): Promise<string | undefined> {
    const shared = city.shared();
    if (path.startsWith(citySearchPath()) && shared?.city && shared.catalogue) {
      const { catalogue, settings } = shared;
      const opened = city.opened();
      const summaries = opened.flatMap(({ summary }) => summary ?? []);
      const sites = findableSites(
        opened.flatMap(({ site }) => site ?? []),
        city.folders.asOf,
      );
      const files = cityIndexFiles({ city: shared.city, summaries, catalogue, settings }, sites);
      return files.find((file) => file.path === path)?.content;
    }
    if (!path.startsWith('assets/')) return undefined;
    const sounds = await soundsFile();
    return path === sounds.path ? sounds.content : undefined;
  }
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
