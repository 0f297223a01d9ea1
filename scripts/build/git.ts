/** What git knows of a content folder. Every question may go unanswered: content need not be in git. */
import { execFileSync } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import { dateInShanghai, type CalendarDate } from '../../src/model/values/calendar-date.ts';

/**
 * The date in Asia/Shanghai of the commit a folder is at. `undefined` when the folder is not exactly what was
 * committed, or not in git at all: then only the clock knows.
 */
export function findCommitDate(folder: string): CalendarDate | undefined {
  if (ask(folder, ['status', '--porcelain=v1', '--untracked-files=all', '--', '.']) !== '') return undefined;
  const seconds = Number(ask(folder, ['log', '-1', '--format=%ct', 'HEAD']));
  return seconds > 0 ? dateInShanghai(new Date(seconds * 1000)) : undefined;
}

/** The date of the newest commit, whatever was changed since; `undefined` outside git. */
export function findNewestDate(folder: string): CalendarDate | undefined {
  const seconds = Number(ask(folder, ['log', '-1', '--format=%ct', 'HEAD']));
  return seconds > 0 ? dateInShanghai(new Date(seconds * 1000)) : undefined;
}

/** The first characters of the commit a folder is at; `undefined` as for the date. */
export function findRevision(folder: string): string | undefined {
  if (ask(folder, ['status', '--porcelain=v1', '--untracked-files=all', '--', '.']) !== '') return undefined;
  return ask(folder, ['rev-parse', '--short=8', 'HEAD'])?.trim();
}

/**
 * Tree ids of the folders under `folder` that are exactly as committed, by path from `folder` with forward slashes.
 * Empty outside git. A tree id names every byte below it, so it stands for hashing the files.
 */
export function findCommittedTrees(folder: string): ReadonlyMap<string, string> {
  const listing = ask(folder, ['ls-tree', '-r', '-d', '-z', 'HEAD', '--', '.']);
  const status = ask(folder, [
    'status',
    '--porcelain=v1',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignored=matching',
    '--',
    '.',
  ]);
  const top = ask(folder, ['rev-parse', '--show-toplevel'])?.trim();
  if (listing === undefined || status === undefined || top === undefined) return new Map();

  const changed = records(status).map((record) =>
    relative(folder, join(top, record.slice(3))).replaceAll(sep, '/'),
  );
  const trees = new Map(
    records(listing).map((record) => {
      const [description = '', path = ''] = record.split('\t');
      return [path, description.split(' ')[2] ?? ''];
    }),
  );
  for (const path of changed) {
    const parts = path.replace(/\/$/, '').split('/');
    for (let depth = parts.length; depth > 0; depth--) trees.delete(parts.slice(0, depth).join('/'));
  }
  return trees;
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
