/** Questions to git about a folder. Nothing here changes a repository: not even its index. */
import { spawnSync } from 'node:child_process';

export type Answer =
  | { readonly isGood: true; readonly output: Buffer }
  /** What git said, in its own words; empty when there is no git. */
  | { readonly isGood: false; readonly said: string };

/** Thrown when git refuses what it must be able to answer: a damaged or incomplete repository. */
export class GitError extends Error {
  override name = 'GitError';
}

/** Settings of the person or the machine that would change what git writes. */
const PLAIN = ['-c', 'log.showSignature=false', '-c', 'log.showRoot=true', '-c', 'core.quotepath=false'];

/** Asks git in a folder and waits for the answer. `environment` is added to that of this process. */
export function askGit(
  folder: string,
  question: readonly string[],
  input?: string,
  environment: NodeJS.ProcessEnv = {},
): Answer {
  const { status, stdout, stderr, error } = spawnSync('git', [...PLAIN, ...question], {
    cwd: folder,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...environment },
    maxBuffer: 2 ** 31 - 1,
    input,
  });
  if (status === 0) return { isGood: true, output: stdout };
  return { isGood: false, said: error ? '' : stderr.toString('utf8').trim() };
}

/** The answer as one line of text; `undefined` when there is none. */
export function askLine(folder: string, question: readonly string[]): string | undefined {
  const answer = askGit(folder, question);
  return answer.isGood ? answer.output.toString('utf8').trim() : undefined;
}

/** The whole answer. Throws `GitError`. */
export function askText(folder: string, question: readonly string[], input?: string): string {
  const answer = askGit(folder, question, input);
  if (!answer.isGood) throw new GitError(answer.said);
  return answer.output.toString('utf8');
}

/** The answer of a command with `-z`, one record a NUL. Throws `GitError`. */
export function askRecords(folder: string, question: readonly string[]): string[] {
  return askText(folder, question).split('\0');
}
