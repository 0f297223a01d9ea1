/**
 * Content for `npm run dev`: checked, with photos and search, laid down where Astro and the browser find it. Made
 * again after every change.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadContent, type LoadedContent } from '../../src/loader/load-content.ts';
import type { ContentProblem } from '../../src/loader/problem.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import type { RenderJob } from '../../src/render-job.ts';
import { cityIndexFiles, siteIndexFiles, type IndexFile } from '../../src/site/search-index-of.ts';
import { summarise } from '../../src/site/summary.ts';
import { preparePhotos } from '../build/photos.ts';
import { guidePictures } from '../build/guide-pictures.ts';
import { soundsFile } from '../build/search.ts';
import { linkFile, writeInto } from '../build/store.ts';
import { printFontFiles } from '../posters/fonts.ts';

export interface LivePlace {
  readonly contentRoot: string;
  readonly siteIds?: readonly string[];
  readonly asOf: CalendarDate;
  /** Folder for everything that dev makes. */
  readonly workRoot: string;
}

export interface LiveContent {
  readonly loaded: LoadedContent;
  /** Of the content and of its photos. */
  readonly problems: readonly ContentProblem[];
  /** Sites that can be shown. */
  readonly siteIds: readonly string[];
}

/** The job file that Astro reads, and the folder with photos, fonts and search at their release paths. */
export const jobFile = (workRoot: string): string => join(workRoot, 'job.json');
export const filesFolder = (workRoot: string): string => join(workRoot, 'files');

/** Loads the content and makes what pages need besides it. Sites with problems are left out until they are mended. */
export async function refreshContent(place: LivePlace): Promise<LiveContent> {
  const { contentRoot, siteIds, asOf, workRoot } = place;
  const loaded = await loadContent(contentRoot, { asOf, ...(siteIds && { siteIds }) });
  const photos = await preparePhotos(loaded.sites, {
    contentRoot: resolve(contentRoot),
    cacheRoot: join(workRoot, '../photos'),
    asOf,
  });
  const shown = loaded.sites.map(({ profile }) => profile.id);
  const files = filesFolder(workRoot);
  rmSync(files, { recursive: true, force: true });
  for (const [path, file] of photos.files) linkFile(file, join(files, path));
  for (const { source, path } of printFontFiles()) linkFile(source, join(files, path));
  for (const { path, content } of [...searchFiles(loaded, asOf), await soundsFile()])
    writeInto(join(files, path), content);
  for (const [path, file] of await guidePictures(contentRoot, join(workRoot, '..')))
    linkFile(file, join(files, path));
  writeJob(place, loaded, photos.sizes);
  return { loaded, problems: [...loaded.problems, ...photos.problems], siteIds: shown };
}

function searchFiles({ sites, city, catalogue, synonyms }: LoadedContent, asOf: CalendarDate): IndexFile[] {
  if (!city || !catalogue) return [];
  const summaries = sites.map((site) => summarise(site, asOf));
  return [
    ...sites.flatMap((site) => siteIndexFiles(site, { city, asOf, ...(synonyms && { synonyms }) })),
    ...cityIndexFiles(city, summaries, { catalogue, ...(synonyms && { synonyms }) }),
  ];
}

/** Written beside and renamed, so that Astro never reads half a job. */
function writeJob(
  { contentRoot, asOf, workRoot }: LivePlace,
  { sites }: LoadedContent,
  photos: RenderJob['photos'],
): void {
  const job: RenderJob = {
    contentRoot: resolve(contentRoot),
    asOf,
    siteIds: sites.map(({ profile }) => profile.id),
    citySummaries: sites.map((site) => summarise(site, asOf)),
    photos,
    hasPosters: false,
    revisions: {},
    // Only on this machine: the wall's full names may be seen.
    paperReach: 'wall',
    ...(existsSync(join(contentRoot, 'guide')) && { guide: 'rendered' }),
  };
  const file = jobFile(workRoot);
  mkdirSync(workRoot, { recursive: true });
  writeFileSync(`${file}.next`, JSON.stringify(job));
  renameSync(`${file}.next`, file);
}
