/** Says of a measurement which program it was, when, and on what machine. */
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { dateInShanghai } from '../../../src/model/values/calendar-date.ts';
import type { Stamp } from './record.ts';

/** The program as it is committed, today, on this machine. */
export function takeStamp(root: string): Stamp {
  return {
    commit: git(root, 'rev-parse', 'HEAD').trim(),
    day: dateInShanghai(new Date()),
    machine: machine(),
  };
}

/** Whether the program is as it is committed; what the bench itself writes may differ. */
export function isCommitted(root: string, written: readonly string[]): boolean {
  const excluded = written.map((path) => `:(exclude)${path}`);
  return git(root, 'status', '--porcelain', '--', '.', ...excluded) === '';
}

/**
 * Whether a commit is one that led to what is checked out. `undefined` where the repository cannot tell: there is none, or
 * it has only the last commits.
 */
export function isBefore(root: string, commit: string): boolean | undefined {
  try {
    if (git(root, 'rev-parse', '--is-shallow-repository').trim() !== 'false') return undefined;
  } catch {
    return undefined;
  }
  try {
    git(root, 'merge-base', '--is-ancestor', commit, 'HEAD');
    return true;
  } catch {
    return false;
  }
}

/** `2 × AMD EPYC, 23 GiB, Node v24.21.0`. */
function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
