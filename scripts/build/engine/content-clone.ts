/** The content at the commit that a job names: a working folder of the clone's own, moved from commit to commit. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { askLine } from '../../history/ask-git.ts';
import { UsageError } from '../../terminal/options.ts';

export interface ContentClone {
  /** Has the folder be at a commit until what is returned is disposed of; waits for those who use it at another. */
  readonly at: (commit: string) => Promise<{ readonly contentRoot: string } & Disposable>;
}

/** Opens it: `contentRoot` lies in a clone, the working folder is kept below `root`. Throws `UsageError` outside git. */
export function openClone(contentRoot: string, root: string): ContentClone {
  const top = askLine(contentRoot, ['rev-parse', '--show-toplevel']);
  if (!top) throw new UsageError(`“${contentRoot}”不在 git 里，活里写的提交没处取。`);
  const inside = relative(top, realpathSync(contentRoot));
  // Each clone has one of its own.
  const folder = join(root, createHash('sha256').update(top).digest('hex').slice(0, 16));
  const waiting: (() => void)[] = [];
  const wake = (): void => {
    for (const free of waiting.splice(0)) free();
  };
  let now: string | undefined;
  let users = 0;
  let isMoving = false;
  return {
    async at(commit) {
      while (isMoving || now !== commit) {
        if (isMoving || users > 0) {
          await new Promise<void>((free) => waiting.push(free));
          continue;
        }
        isMoving = true;
        now = undefined;
        try {
          await moveTo(commit, contentRoot, folder);
          now = commit;
        } finally {
          isMoving = false;
          wake();
        }
      }
      users++;
      return {
        contentRoot: join(folder, inside),
        [Symbol.dispose]() {
          users--;
          wake();
        },
      };
    },
  };
}

const run = promisify(execFile);

/** Large cities take a while, in which the locks of jobs are renewed. */
async function moveTo(commit: string, contentRoot: string, folder: string): Promise<void> {
  const git = async (...args: string[]): Promise<string> =>
    (await run('git', args, { cwd: contentRoot, encoding: 'utf8', maxBuffer: 1 << 26 })).stdout;
  // What the clone knows of branches says up to where things are published, so it is asked for every commit.
  if ((await git('remote')) !== '') await git('fetch', '--quiet', '--all');
  if (existsSync(join(folder, '.git')))
    await git('-C', folder, 'checkout', '--quiet', '--force', '--detach', commit);
  else {
    await git('worktree', 'prune');
    await git('worktree', 'add', '--quiet', '--force', '--detach', folder, commit);
  }
  await git('-C', folder, 'clean', '--quiet', '-ffdx');
}
