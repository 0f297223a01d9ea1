/** A content folder in a real git repository, with commits on days a test chooses. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeSmallCity, type FileContents } from './small-city.ts';

export interface Repository {
  readonly root: string;
  /** Runs git in the content folder. */
  readonly git: (...args: string[]) => string;
  readonly write: (file: string, text: string) => void;
  /** Replaces text that is there. */
  readonly edit: (file: string, before: string | RegExp, after: string) => void;
  readonly remove: (file: string) => void;
  /** Commits everything at noon of a day in Asia/Shanghai; returns the first characters of its id. */
  readonly commit: (day: string, message?: string) => string;
}

/** The small city, committed on a day before anything in it was official. */
export function makeRepository(files: FileContents = {}, day = '2026-11-20'): Repository {
  const repository = openRepository(makeSmallCity(files));
  repository.git('init', '-q', '-b', 'main');
  repository.commit(day, '准备');
  return repository;
}

/** A folder that is in git already, e.g. a clone. */
export function openRepository(root: string): Repository {
  const git = (...args: string[]): string => runGit(root, args);
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  return {
    root,
    git,
    write,
    edit: (file, before, after) => {
      const text = readFileSync(join(root, file), 'utf8');
      const edited = text.replace(before, () => after);
      if (edited === text) throw new Error(`${file} does not have ${before}`);
      write(file, edited);
    },
    remove: (file) => rmSync(join(root, file), { recursive: true }),
    commit: (day, message = '公布') => {
      git('add', '-A');
      const told = runGit(root, ['commit', '--allow-empty', '-m', message], `${day}T12:00:00+08:00`);
      return / ([0-9a-f]{8})\] /.exec(told)?.[1] ?? '';
    },
  };
}

/** Nothing is tidied up behind a commit, and ids are told with eight characters. */
const SETTINGS = ['-c', 'maintenance.auto=false', '-c', 'gc.auto=0', '-c', 'core.abbrev=8'];

function runGit(root: string, args: readonly string[], date = '2026-11-20T12:00:00+08:00'): string {
  return execFileSync('git', [...SETTINGS, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: '王芳',
      GIT_AUTHOR_EMAIL: 'wang@example.invalid',
      GIT_COMMITTER_NAME: '王芳',
      GIT_COMMITTER_EMAIL: 'wang@example.invalid',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    },
  });
}
