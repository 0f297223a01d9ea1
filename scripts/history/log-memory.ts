/**
 * What git's log said, kept under `.cache/history`: of a large city reading it takes seconds, and all but the newest
 * commits are as they were. A file that does not fit in any way is as good as none.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askLine } from './ask-git.ts';

/** What is kept was asked for in another way before: a number higher makes old files none. */
const FORMAT = 3;

/** Below this many characters reading git is as quick as reading the file. */
const WORTH_KEEPING = 200_000;

export interface LogMemory {
  /**
   * The log up to a commit, newest first: `read` is asked for all of it, or for what came after the commit that it is
   * given, and must be.
   */
  readonly upTo: (tip: string, read: (after?: string) => string) => string;
}

/** A memory that keeps nothing. */
export const NO_MEMORY: LogMemory = { upTo: (_tip, read) => read() };

/** The memory of the log of one content folder. */
export function openLogMemory(
  contentRoot: string,
  cacheRoot: string,
  worthKeeping = WORTH_KEEPING,
): LogMemory {
  const root = realpathSync(contentRoot);
  const name = createHash('sha256').update(`${root}\n${FORMAT}`).digest('hex').slice(0, 16);
  const file = join(cacheRoot, 'history', `${name}.log`);
  return {
    upTo: (tip, read) => {
      const kept = readKept(file);
      if (kept?.tip === tip) return kept.log;
      const log = kept && isFirstParentOf(root, kept.tip, tip) ? read(kept.tip) + kept.log : read();
      if (log.length > worthKeeping) writeKept(file, tip, log);
      return log;
    },
  };
}

/** Whether a commit lies on the line of first parents of another; not after history was rewritten. */
function isFirstParentOf(root: string, earlier: string, tip: string): boolean {
  const line = askLine(root, ['rev-list', '--first-parent', '--parents', `${earlier}..${tip}`]);
  const [, parent] = line?.split('\n').at(-1)?.split(' ') ?? [];
  return parent === earlier;
}

/** A first line with the commit and the hash of the rest, then the log. */
function readKept(file: string): { tip: string; log: string } | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const [tip = '', hash] = text.slice(0, end).split(' ');
    const log = text.slice(end + 1);
    return hash === sha256(log) ? { tip, log } : undefined;
  } catch {
    // None yet.
    return undefined;
  }
}

function writeKept(file: string, tip: string, log: string): void {
  const unfinished = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, `${tip} ${sha256(log)}\n${log}`);
  renameSync(unfinished, file);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
