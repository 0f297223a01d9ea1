/** What a check finds in a selection of files: loads what has to be read and compares it with what was published. */
import { loadContent } from '../../src/loader/load-content.ts';
import { compareProblems, type ContentProblem } from '../../src/loader/problem.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { openChanges, openHistory } from '../history/open-history.ts';
import { CACHE_ROOT } from '../places.ts';
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
    // A file that is checked alone has just been written, so its site is read anyway.
    ...(named
      ? { siteIds: named.siteIds }
      : { memory: openSiteMemory(contentRoot, { cacheRoot: CACHE_ROOT }) }),
  });
  const history = named
    ? openChanges(contentRoot, asOf, named.paths)
    : openHistory(contentRoot, asOf, CACHE_ROOT);
  if (history.note) process.stderr.write(`${history.note}\n`);
  const problems = [...loaded.problems, ...history.judge(loaded).problems]
    .sort(compareProblems)
    .filter(({ file }) => includes(file));
  return { problems, files: loaded.files, sites: loaded.siteIds.length };
}
