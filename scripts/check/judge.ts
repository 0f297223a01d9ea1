/** What a check finds in a selection of files: loads what has to be read and compares it with what was published. */
import { join } from 'node:path';
import { loadContent, type LoadedContent } from '../../src/loader/load-content.ts';
import { compareProblems, type ContentProblem } from '../../src/loader/tell/problem.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { openChanges, openHistory } from '../history/open-history.ts';
import { judgePhotos } from '../photo/judge-photos.ts';
import { photosBy } from '../photo/photos-by.ts';
import { CACHE_ROOT } from '../project-folders.ts';
import { openSiteMemory } from '../site-memory.ts';
import type { Selection } from './select-files.ts';

export interface Judged {
  /** Of the selected files; `file` is the path from the content root. */
  readonly problems: readonly ContentProblem[];
  readonly files: number;
  readonly sites: number;
}

/** All problems of the selected files on a day, those of git's history included, sorted. */
export async function judge(
  contentRoot: string,
  asOf: CalendarDate,
  { named, includes }: Selection,
): Promise<Judged> {
  const loaded = await loadContent(contentRoot, {
    asOf,
    // A file that is checked alone has just been written, so its site is read anyway, though not looked through.
    ...(named
      ? { siteIds: named.siteIds, judges: (file) => includes(file) || file.endsWith('/site.yaml') }
      : { memory: openSiteMemory(contentRoot, { cacheRoot: CACHE_ROOT }) }),
  });
  const history = named
    ? openChanges(contentRoot, asOf, named.paths)
    : openHistory(contentRoot, asOf, CACHE_ROOT);
  if (history.note) process.stderr.write(`${history.note}\n`);
  const photos = await judgePhotos({
    contentRoot,
    includes: includesPhotosOf(loaded, includes),
    memoryFile: join(CACHE_ROOT, 'judged-photos.json'),
  });
  const problems = [
    ...[...loaded.problems, ...history.judge(loaded).problems].filter(
      (problem) => includes(problem.file) || (named && isBehind(problem)),
    ),
    ...photos,
  ].sort(compareProblems);
  return { problems, files: loaded.files, sites: loaded.siteIds.length };
}

/**
 * Whether the site itself could not be read: without its telephones and officers less can be said of its files, and one
 * that is checked alone would seem to be right.
 */
function isBehind({ file, severity }: ContentProblem): boolean {
  return severity === 'error' && file.startsWith('sites/') && file.endsWith('/site.yaml');
}

/** Whether a photo is one of the selected files, or shown by one of them. */
function includesPhotosOf(
  { sites, damaged }: LoadedContent,
  includes: Selection['includes'],
): (file: string) => boolean {
  const shown = new Set(
    [...sites, ...damaged].flatMap((site) =>
      photosBy(site, (file) => includes(file)).map(({ file }) => file),
    ),
  );
  return (file) => includes(file) || shown.has(file);
}
