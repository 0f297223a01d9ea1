/** One pass over the log of the published branch: which commit put which file where. */
import { dateInShanghai, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import { askGit, askLine, askRecords, askText, GitError } from './ask-git.ts';
import { NO_MEMORY, type LogMemory } from './log-memory.ts';
import { COMMIT, askOtherParents, OTHER_SIDE, RAW, type Merge, type MergeChange } from './read-merges.ts';

/** A file that a commit changed. */
export interface FileChange {
  /** Path from the content root, with forward slashes. */
  readonly path: string;
  /** Id of what it holds from then on; absent when it is gone. */
  readonly blob?: string | undefined;
}

export interface Commit {
  readonly id: string;
  readonly on: CalendarDate;
  readonly changes: readonly FileChange[];
}

/** What history is kept of, from the content root. */
export const JUDGED = ['sites', 'city.yaml', 'catalogue.yaml', 'catalogue', 'ledger.yaml'];

/** The published line: commits and merges, oldest first. */
export interface Line {
  readonly commits: readonly Commit[];
  readonly merges: readonly Merge[];
}

/**
 * The commits that changed anything below `sites`, oldest first. Only the first parents: what a merge brought was
 * published with the merge, and not when it was written.
 */
export function readLog(contentRoot: string, tip: string, memory: LogMemory = NO_MEMORY): readonly Commit[] {
  return readLine(contentRoot, tip, memory).commits;
}

/**
 * `readLog`, and what merges made of their other parents: `git pull` makes what was published the second parent. All
 * in one pass, and a short question more where there are merges.
 */
export function readLine(contentRoot: string, tip: string, memory: LogMemory = NO_MEMORY): Line {
  const ask = (after?: string): string => {
    const range = after === undefined ? tip : `${after}..${tip}`;
    const format = ['--first-parent', '-m', '--sparse', ...RAW, `--format=%x01${HEADER}`];
    const log = askText(contentRoot, ['log', ...format, range, '--', ...JUDGED]);
    return log + askOtherParents(contentRoot, log, JUDGED);
  };
  const commits: (Commit & { changes: FileChange[] })[] = [];
  const sides = new Map<string, MergeChange[]>();
  const others = new Map<string, string>();
  let into: ((change: RawChange) => void) | undefined;
  readRaw(memory.upTo(tip, ask).split('\0'), {
    onHeader: (header, mark) => {
      const [id = '', seconds = '', , ...more] = (header.split('\u0002')[0] ?? '').trim().split(' ');
      if (mark === OTHER_SIDE) {
        const changes = sides.get(id) ?? [];
        sides.set(id, changes);
        into = (change) => void changes.push(change);
      }
      if (mark !== COMMIT) return;
      const other = more.at(-1);
      if (other !== undefined) others.set(id, other);
      const changes: FileChange[] = [];
      commits.push({ id, on: dayOf(seconds), changes });
      into = ({ path, blob }) => void changes.push({ path, blob });
    },
    onChange: (change) => into?.(change),
  });
  return lineOf(contentRoot, commits.reverse(), { sides, others });
}

/** Id, second, and ids of the parents; then the first parent once more where whoever merged says it was published. */
const HEADER = '%H %ct %P%x02%(trailers:key=Published,valueonly,separator=%x2C)';

interface Sides {
  /** What other parents have differently, by merge. */
  readonly sides: ReadonlyMap<string, readonly MergeChange[]>;
  /** The other parent, by merge. */
  readonly others: ReadonlyMap<string, string>;
}

function lineOf(contentRoot: string, all: readonly Commit[], { sides, others }: Sides): Line {
  const onLine = new Set(all.flatMap(({ changes }) => changes.flatMap(({ blob }) => blob ?? [])));
  // What once stood on the line is judged there.
  const isNew = ({ was }: MergeChange): boolean => was !== undefined && !onLine.has(was);
  const judged = new Set([...sides].flatMap(([id, changes]) => (changes.some(isNew) ? [id] : [])));
  const days = commitDays(
    contentRoot,
    [...judged].flatMap((id) => others.get(id) ?? []),
  );
  const commits: Commit[] = [];
  const merges: Merge[] = [];
  for (const { id, on, changes } of all) {
    if (changes.length > 0) commits.push({ id, on, changes });
    const other = others.get(id);
    if (other === undefined || !judged.has(id)) continue;
    const side = { id: other, on: days.get(other) ?? on };
    merges.push({ id, on, other: side, changes: sides.get(id) ?? [], upTo: commits.length });
  }
  return { commits, merges };
}

/** The days on which commits were made, all in one question. Throws `GitError`. */
function commitDays(contentRoot: string, ids: readonly string[]): ReadonlyMap<string, CalendarDate> {
  if (ids.length === 0) return new Map();
  const question = ['log', '--no-walk=unsorted', '--stdin', '--format=%H %ct'];
  const answer = askGit(contentRoot, question, `${ids.join('\n')}\n`);
  if (!answer.isGood) throw new GitError(answer.said);
  const lines = answer.output.toString('utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [id = '', seconds = ''] = line.split(' ');
      return [id, dayOf(seconds)];
    }),
  );
}

/** What has left already: what is on servers, seen from a clone; all there is, seen from a server. */
export type Known = '--remotes' | '--all';

/** The commits that have not left yet, or on a server those that come, with what each changed below the content root. */
export function readUnpublished(contentRoot: string, tip: string, known: Known = '--remotes'): Commit[] {
  const commits: (Commit & { changes: FileChange[] })[] = [];
  const range = [tip, '--not', known];
  readRaw(askRecords(contentRoot, ['log', ...RAW, '--format=%x01%H %ct', ...range, '--', '.']), {
    onHeader: (header) => {
      const [id = '', seconds = ''] = header.split(' ');
      commits.push({ id, on: dayOf(seconds), changes: [] });
    },
    onChange: ({ path, blob }) => commits.at(-1)?.changes.push({ path, blob }),
  });
  return commits.reverse();
}

/**
 * The newest commits of another line of first parents, oldest first, and the place of the one since which a file has
 * been as it is at the end; absent when that is longer ago. Throws `GitError`.
 */
export function readSideLine(
  contentRoot: string,
  tip: string,
  path: string,
  most: number,
): { readonly line: readonly Commit[]; readonly stoodSince: number | undefined } {
  const commits: (Commit & { changes: FileChange[] })[] = [];
  const format = ['--first-parent', '-m', ...RAW, '--format=%x01%H %ct', `--max-count=${most}`];
  readRaw(askRecords(contentRoot, ['log', ...format, tip, '--', ...JUDGED]), {
    onHeader: (header) => {
      const [id = '', seconds = ''] = header.split(' ');
      commits.push({ id, on: dayOf(seconds), changes: [] });
    },
    onChange: ({ path: file, blob }) => commits.at(-1)?.changes.push({ path: file, blob }),
  });
  const line = commits.reverse();
  const stoodSince = line.findLastIndex(({ changes }) => changes.some((change) => change.path === path));
  return { line, stoodSince: stoodSince === -1 ? undefined : stoodSince };
}

/** The day a commit was made. */
export function commitDay(contentRoot: string, commit: string): CalendarDate {
  return dayOf(askLine(contentRoot, ['log', '-1', '--format=%ct', commit]) ?? '');
}

/** The files below these paths as a commit has them. */
export function readCommitted(contentRoot: string, commit: string, paths: readonly string[]): FileChange[] {
  return askRecords(contentRoot, ['ls-tree', '-r', '-z', commit, '--', ...paths]).flatMap((record) => {
    const [description = '', path] = record.split('\t');
    const blob = description.split(' ')[2];
    return path === undefined || blob === undefined ? [] : [{ path: path.normalize('NFC'), blob }];
  });
}

/** A file of the working folder, or of a tree that is to be published, that is not as in a commit; `isGone` when it is not there. */
export interface WorkingChange {
  readonly path: string;
  readonly isGone: boolean;
  /** Id of what it holds in that tree; absent when the file in the working folder is meant. */
  readonly blob?: string | undefined;
}

/** What differs between a commit and the working folder below these paths from the content root. */
export function readWorkingChanges(
  contentRoot: string,
  tip: string,
  paths: readonly string[],
): WorkingChange[] {
  const changes: WorkingChange[] = [];
  readRaw(askRecords(contentRoot, ['diff', ...RAW, tip, '--', ...paths]), {
    onChange: ({ path, isGone }) => changes.push({ path, isGone }),
  });
  const others = ['ls-files', '-z', '--others', '--exclude-standard', '--', ...paths];
  const added = askRecords(contentRoot, others).filter((path) => path !== '');
  const isAdded = new Set(added);
  return [
    ...changes.filter(({ path }) => !isAdded.has(path)),
    ...added.map((path) => ({ path, isGone: false })),
  ];
}

/** What differs between a commit and another tree below these paths from the content root. */
export function readTreeChanges(
  contentRoot: string,
  { tip, tree }: { readonly tip: string; readonly tree: string },
  paths: readonly string[],
): WorkingChange[] {
  const changes: WorkingChange[] = [];
  readRaw(askRecords(contentRoot, ['diff-tree', '-r', ...RAW, tip, tree, '--', ...paths]), {
    onChange: ({ path, isGone, blob }) => changes.push({ path, isGone, blob }),
  });
  return changes;
}

type RawChange = FileChange & { readonly isGone: boolean; readonly was?: string | undefined };

interface RawReader {
  readonly onHeader?: (header: string, mark: string) => void;
  readonly onChange: (change: RawChange) => void;
}

/** `:100644 100644 <before> <after> M`, then the path; headers begin with a byte that no path has. */
function readRaw(records: readonly string[], { onHeader, onChange }: RawReader): void {
  for (let index = 0; index < records.length; index++) {
    const record = (records[index] ?? '').replace(/^\n+/, '');
    const mark = record.charAt(0);
    if (mark === COMMIT || mark === OTHER_SIDE) onHeader?.(record.slice(1), mark);
    if (!record.startsWith(':')) continue;
    const [, , was = '', blob = '', status = ''] = record.split(' ');
    const path = (records[++index] ?? '').normalize('NFC');
    const isGone = status.startsWith('D');
    onChange({
      path,
      isGone,
      blob: isGone ? undefined : blob,
      was: status.startsWith('A') ? undefined : was,
    });
  }
}

const days = new Map<string, CalendarDate>();

function dayOf(seconds: string): CalendarDate {
  const known = days.get(seconds);
  if (known) return known;
  const day = dateInShanghai(new Date(Number(seconds) * 1000));
  days.set(seconds, day);
  return day;
}
