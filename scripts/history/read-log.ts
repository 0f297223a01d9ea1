/** One pass over the log of the published branch: which commit put which file where. */
import { dateInShanghai, type CalendarDate } from '../../src/model/calendar-date.ts';
import { askLine, askRecords, askText } from './ask-git.ts';
import { NO_MEMORY, type LogMemory } from './log-memory.ts';

/** A file that a commit changed. */
export interface FileChange {
  /** Path from the content root, with forward slashes. */
  readonly path: string;
  /** Id of what it holds from then on; absent when it is gone. */
  readonly blob?: string;
}

export interface Commit {
  readonly id: string;
  readonly on: CalendarDate;
  readonly changes: readonly FileChange[];
}

const RAW = ['--raw', '--no-renames', '--no-abbrev', '-z', '--relative'];

/**
 * The commits that changed anything below `sites`, oldest first. Only the first parents: what a merge brought was
 * published with the merge, and not when it was written.
 */
export function readLog(contentRoot: string, tip: string, memory: LogMemory = NO_MEMORY): Commit[] {
  const ask = (after?: string): string => {
    const range = after === undefined ? tip : `${after}..${tip}`;
    const format = ['--first-parent', '-m', ...RAW, '--format=%x01%H %ct'];
    return askText(contentRoot, ['log', ...format, range, '--', 'sites']);
  };
  const commits: (Commit & { changes: FileChange[] })[] = [];
  readRaw(memory.upTo(tip, ask).split('\0'), {
    onHeader: (header) => {
      const [id = '', seconds = ''] = header.split(' ');
      commits.push({ id, on: dayOf(seconds), changes: [] });
    },
    onChange: (change) => commits.at(-1)?.changes.push(change),
  });
  return commits.reverse();
}

/** The commits that no server has, as far as this clone knows, with what each changed below the content root. */
export function readUnpublished(contentRoot: string, tip: string): Commit[] {
  const commits: (Commit & { changes: FileChange[] })[] = [];
  const range = [tip, '--not', '--remotes'];
  readRaw(askRecords(contentRoot, ['log', ...RAW, '--format=%x01%H %ct', ...range, '--', '.']), {
    onHeader: (header) => {
      const [id = '', seconds = ''] = header.split(' ');
      commits.push({ id, on: dayOf(seconds), changes: [] });
    },
    onChange: (change) => commits.at(-1)?.changes.push(change),
  });
  return commits.reverse();
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
  readonly blob?: string;
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
    onChange: (change) => changes.push(change),
  });
  return changes;
}

interface RawReader {
  readonly onHeader?: (header: string) => void;
  readonly onChange: (change: FileChange & { isGone: boolean }) => void;
}

/** `:100644 100644 <before> <after> M`, then the path; headers begin with a byte that no path has. */
function readRaw(records: readonly string[], { onHeader, onChange }: RawReader): void {
  for (let index = 0; index < records.length; index++) {
    const record = (records[index] ?? '').replace(/^\n+/, '');
    if (record.startsWith('\u0001')) onHeader?.(record.slice(1));
    if (!record.startsWith(':')) continue;
    const [, , , blob = '', status = ''] = record.split(' ');
    const path = (records[++index] ?? '').normalize('NFC');
    const isGone = status.startsWith('D');
    onChange({ path, isGone, ...(!isGone && { blob }) });
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
