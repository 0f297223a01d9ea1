/** Git commands that change a repository or go to a server. Questions go through `history/ask-git.ts`. */
import { spawnSync } from 'node:child_process';

export interface GitResult {
  readonly isGood: boolean;
  readonly output: string;
  /** What git said besides, in English whatever the machine speaks. */
  readonly said: string;
  /** Whether it was stopped for taking too long. */
  readonly isLate: boolean;
}

export interface RunOptions {
  readonly input?: string;
  /** Milliseconds; no limit when absent. */
  readonly timeout?: number;
  /** Whether git may ask for a name or a password on the terminal. We never see what is typed. */
  readonly mayAsk?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Paths as they are, messages in UTF-8, on a Chinese Windows too. */
const PLAIN = [
  ...['-c', 'core.quotepath=false', '-c', 'i18n.commitEncoding=utf-8', '-c', 'i18n.logOutputEncoding=utf-8'],
  ...['-c', 'advice.detachedHead=false', '-c', 'color.ui=false'],
];

/** Runs git in a folder and waits for its end. */
export function runGit(folder: string, args: readonly string[], options: RunOptions = {}): GitResult {
  const { input, timeout, mayAsk = false, environment = {} } = options;
  const { status, stdout, stderr, error } = spawnSync('git', [...PLAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...quiet(mayAsk), ...environment },
    stdio: [input !== undefined ? 'pipe' : mayAsk ? 'inherit' : 'ignore', 'pipe', 'pipe'],
    input,
    timeout,
  });
  const isLate = error !== undefined && 'code' in error && error.code === 'ETIMEDOUT';
  return {
    isGood: status === 0,
    output: stdout ?? '',
    said: (stderr ?? error?.message ?? '').trim(),
    isLate,
  };
}

/** No editor opens, and where nobody may be asked, git and ssh fail at once instead of waiting. */
function quiet(mayAsk: boolean): Record<string, string> {
  const all = { LC_ALL: 'C', GIT_EDITOR: ':', GIT_MERGE_AUTOEDIT: 'no' };
  if (mayAsk) return all;
  const hasOwnSsh = process.env['GIT_SSH_COMMAND'] ?? process.env['GIT_SSH'];
  return {
    ...all,
    GIT_TERMINAL_PROMPT: '0',
    GCM_INTERACTIVE: 'never',
    ...(hasOwnSsh === undefined && { GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=15' }),
  };
}
