/** A server and the clones of two clerks, in real git repositories, each with a project's `content/` folder. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { submit } from '../../scripts/submit/submit.ts';
import type { Request } from '../../scripts/submit/request.ts';
import { formatRefusal, RefusedError } from '../../scripts/submit/refused.ts';
import { day } from './a-site.ts';
import { makeSmallCity, SEPTEMBER, readSmallCity, SHUINAN, type FileContents } from './small-city.ts';

export const OCTOBER = `${SHUINAN}/finance/2026/2026-11-10-october-accounts.yaml`;

export interface Clone {
  readonly root: string;
  readonly git: (...args: string[]) => string;
  readonly read: (file: string) => string;
  /** Files are named from the content root. */
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly edit: (file: string, before: string | RegExp, after: string) => void;
  /** Runs `npm run submit` in this clone, answering each question with the next of `answers`; a function does something first. */
  readonly submit: (
    request?: Partial<Request>,
    answers?: readonly (string | (() => string))[],
  ) => Promise<Submission>;
}

export interface Submission {
  /** All that stands on the screen, the refusal included; folders as `/…/`. */
  readonly screen: string;
  readonly isDone: boolean;
}

/** A server with the small city, and clones of it, one for each name. */
export function makeServer(files: FileContents = {}, names = ['王春燕', '李会计']): Clone[] {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  cpSync(makeSmallCity(files), join(folder, 'seed/content'), { recursive: true });
  const seed = openClone(join(folder, 'seed'));
  seed.git('init', '-q', '-b', 'main');
  commitAs(seed, '管网站的人');
  execFileSync('git', ['clone', '-q', '--bare', 'seed', 'server.git'], { cwd: folder });
  return names.map((name, index) => {
    execFileSync('git', ['clone', '-q', 'server.git', `clerk-${index}`], { cwd: folder });
    const clone = openClone(join(folder, `clerk-${index}`));
    clone.git('config', 'user.name', name);
    clone.git('config', 'user.email', 'clerk@example.invalid');
    return clone;
  });
}

/** Commits everything without any check, at noon of a day. */
export function commitAs(clone: Clone, name: string, { message = '准备', on = '2026-10-09' } = {}): void {
  clone.git('add', '-A');
  const author = ['-c', `user.name=${name}`, '-c', 'user.email=a@example.invalid'];
  vi.stubEnv('GIT_COMMITTER_DATE', `${on}T12:00:00+08:00`);
  clone.git(...author, 'commit', '-q', '--no-verify', '-m', message);
  vi.stubEnv('GIT_COMMITTER_DATE', undefined);
}

/** The accounts of October, which follow those of September. */
export function octoberAccounts(): string {
  return readSmallCity(SEPTEMBER)
    .replaceAll('2026-09', '2026-10')
    .replace('2026年9月', '2026年10月')
    .replace('publishedOn: 2026-10-09', 'publishedOn: 2026-11-10')
    .replace('9号', '10号')
    .replace('opening: 85000', 'opening: 72568.60')
    .replace('closing: 72568.60', 'closing: 60137.20');
}

function openClone(root: string): Clone {
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, 'content', file)), { recursive: true });
    writeFileSync(join(root, 'content', file), content);
  };
  const read = (file: string): string => readFileSync(join(root, 'content', file), 'utf8');
  return {
    root,
    git: (...args) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
    read,
    write,
    edit: (file, before, after) => {
      const edited = read(file).replace(before, () => after);
      if (edited === read(file)) throw new Error(`${file} does not have ${before}`);
      write(file, edited);
    },
    submit: (request, answers) => runSubmit(root, request, answers),
  };
}

async function runSubmit(
  root: string,
  request: Partial<Request> = {},
  answers: readonly (string | (() => string))[] = [],
): Promise<Submission> {
  const printed: string[] = [];
  const waiting = [...answers];
  const clerk = {
    print: (text: string) => void printed.push(text),
    ask: async (question: string) => {
      const next = waiting.shift();
      const answer = typeof next === 'function' ? next() : next;
      printed.push(`${question}${answer ?? ''}\n`);
      return answer;
    },
    isThere: false,
  };
  const whole: Request = {
    contentRoot: join(root, 'content'),
    asOf: day('2026-11-23'),
    ...{ files: [], identity: {}, ours: [], theirs: [] },
    ...{ isDryRun: false, isPushed: true, isRestoring: false, isSure: answers.length === 0 },
    ...request,
  };
  let isDone = true;
  try {
    isDone = (await submit(whole, clerk)) === 0;
  } catch (cause) {
    if (!(cause instanceof RefusedError)) throw cause;
    printed.push(formatRefusal(cause.refusal));
    isDone = false;
  }
  return { screen: printed.join('').replaceAll(root, '/…'), isDone };
}
