/** What git knows of a content folder. Every question may go unanswered: content need not be in git. */
import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { dateInShanghai, type CalendarDate } from '../../src/model/values/calendar-date.ts';

/** A content folder as git sees it; asked once, for in a large city looking through the folder takes a while. */
export interface Checkout {
  /** Whether the folder is exactly what was committed; no if it is not in git. Ignored files do not count. */
  readonly isClean: boolean;
  /** Whether it has files that git is told to ignore. */
  readonly hasIgnored: boolean;
  /** The whole id of the commit it is at; `undefined` outside git. */
  readonly head: string | undefined;
  /** The date in Asia/Shanghai of the newest commit, whatever was changed since; `undefined` outside git. */
  readonly newestDate: CalendarDate | undefined;
  /**
   * Tree ids of the folders under it that are exactly as committed, by path from it with forward slashes; none outside
   * git. A tree id names every byte below it, so it stands for hashing the files.
   */
  readonly trees: ReadonlyMap<string, string>;
}

/** Asks git about a folder. What changes from here on is not known. */
export function openCheckout(contentRoot: string): Checkout {
  // Git answers with paths from where its folder really is.
  const folder = existsSync(contentRoot) ? realpathSync(contentRoot) : contentRoot;
  const status = ask(folder, [
    ...['status', '--porcelain=v1', '-z', '--no-renames'],
    ...['--untracked-files=all', '--ignored=matching', '--', '.'],
  ]);
  const changed = status === undefined ? [] : records(status);
  const [head, seconds] = ask(folder, ['log', '-1', '--format=%H %ct', 'HEAD'])?.trim().split(' ') ?? [];
  let trees: ReadonlyMap<string, string> | undefined;
  return {
    isClean: head !== undefined && changed.every((record) => record.startsWith(IGNORED)),
    hasIgnored: changed.some((record) => record.startsWith(IGNORED)),
    head,
    newestDate: seconds === undefined ? undefined : dateInShanghai(new Date(Number(seconds) * 1000)),
    get trees() {
      return (trees ??= status === undefined ? new Map() : committedTrees(folder, changed));
    },
  };
}

const IGNORED = '!!';

/**
 * The date in Asia/Shanghai of the commit a folder is at. `undefined` when the folder is not exactly what was
 * committed, or not in git at all: then only the clock knows.
 */
export function commitDateOf({ isClean, newestDate }: Checkout): CalendarDate | undefined {
  return isClean ? newestDate : undefined;
}

/** The first characters of the commit a folder is at; `undefined` as for the date. */
export function revisionOf({ isClean, head }: Checkout): string | undefined {
  return isClean ? head?.slice(0, 8) : undefined;
}

function committedTrees(folder: string, changed: readonly string[]): ReadonlyMap<string, string> {
  const listing = ask(folder, ['ls-tree', '-r', '-d', '-z', 'HEAD', '--', '.']);
  const top = ask(folder, ['rev-parse', '--show-toplevel'])?.trim();
  if (listing === undefined || top === undefined) return new Map();
  const trees = new Map(
    records(listing).map((record) => {
      const [description = '', path = ''] = record.split('\t');
      return [path, description.split(' ')[2] ?? ''];
    }),
  );
  for (const record of changed) {
    const path = relative(folder, join(top, record.slice(3))).replaceAll(sep, '/');
    const parts = path.replace(/\/$/, '').split('/');
    for (let depth = parts.length; depth > 0; depth--) trees.delete(parts.slice(0, depth).join('/'));
  }
  return trees;
}

/** Where each branch and tag is: what git says of the past besides the commit. */
export function refsOf(folder: string): string {
  return `${ask(folder, ['for-each-ref', '--format=%(objectname) %(refname)']) ?? ''}${ask(folder, ['rev-parse', '--is-shallow-repository']) ?? ''}`;
}

function records(output: string): string[] {
  return output.split('\0').filter((record) => record !== '');
}

function ask(folder: string, question: string[]): string | undefined {
  try {
    return execFileSync('git', question, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 30,
    });
  } catch {
    // No git, no repository or no commit yet: files are hashed and today is the date.
    return undefined;
  }
}
