/**
 * What merges of the published line made of their other parents. Whoever runs `git pull` and `git push` makes the own
 * commits the first parent, and what had been published the second: nobody can tell from the graph alone. So the files
 * of every other parent that a merge has differently are read too, except where the merge says which was published.
 */
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { askGit, GitError } from './ask-git.ts';

/** At the beginning of a record of the log: a commit. */
export const COMMIT = '\u0001';
/** The same: a merge against another parent. */
export const OTHER_SIDE = '\u0003';

/** A file that another parent of a merge has differently. */
export interface MergeChange {
  readonly path: string;
  /** Id of what the other parent has; absent when it has no such file. */
  readonly was?: string | undefined;
  /** Id of what the merge has; absent when it has no such file. */
  readonly blob?: string | undefined;
}

export interface Merge {
  readonly id: string;
  readonly on: CalendarDate;
  /** The other parent; of several the last. */
  readonly other: { readonly id: string; readonly on: CalendarDate };
  readonly changes: readonly MergeChange[];
  /** How many commits of the line there are up to the merge, itself included. */
  readonly upTo: number;
}

/** The line that a merge made by `npm run submit` bears in its message: its first parent is what was published. */
export function publishedTrailer(firstParent: string): string {
  return `Published: ${firstParent}`;
}

/** Asks for all merges of a log at once: records to be added to it; none where there is no merge. Throws `GitError`. */
export function askOtherParents(contentRoot: string, log: string, paths: readonly string[]): string {
  const pairs = log.split('\0').flatMap((record) => {
    if (record.charAt(0) !== COMMIT) return [];
    const [header = '', published] = record.slice(1).split('\u0002');
    const [merge = '', , first, ...others] = header.trim().split(' ');
    return first === published ? [] : others.map((other) => ({ merge, other }));
  });
  if (pairs.length === 0) return '';
  const answer = askGit(
    contentRoot,
    ['diff-tree', '--stdin', '-r', ...RAW, '--format=%x03%H', '--', ...paths],
    pairs.map(({ merge, other }) => `${merge} ${other}\n`).join(''),
  );
  if (!answer.isGood) throw new GitError(answer.said);
  return `${answer.output.toString('utf8')}\0`;
}

/** Changes of files, ids in full. */
export const RAW = ['--raw', '--no-renames', '--no-abbrev', '-z', '--relative'];
