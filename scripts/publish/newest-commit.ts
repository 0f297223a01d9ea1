/**
 * Brings the newest commit of the published branch here, and only forwards: a branch that was wound back is a matter for
 * people. Nothing is merged and nothing is written over.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { dateInShanghai } from '../../src/model/values/calendar-date.ts';
import { explainGit } from '../git/explain.ts';
import { findRepository } from '../git/repository.ts';
import { runGit } from '../git/run-git.ts';
import { askGit, askLine } from '../history/ask-git.ts';
import { readSettings } from '../history/settings.ts';
import { CACHE_ROOT } from '../project-folders.ts';
import { UsageError } from '../terminal/options.ts';
import type { PublishOptions } from './options.ts';

/** What is to be published lies here, as it was committed. */
export interface Brought {
  readonly contentRoot: string;
  /** The top of the working folder. */
  readonly top: string;
  readonly commit: string;
  /** Why nobody knows whether there are newer ones; absent when that was asked. */
  readonly unasked?: string | undefined;
}

/** Why it is not done, in one sentence that everybody may read, and what to do. */
export interface NotBrought {
  readonly why: string;
  readonly advice: string;
  /** The newest commit, where it was found. */
  readonly newest?: string | undefined;
}

interface Clone {
  readonly top: string;
  readonly contentRoot: string;
  /** Whether nobody but us works in it. */
  readonly isOwn: boolean;
}

/**
 * The last commit that was published, `last`, must be among those before the newest one; in a folder where people work,
 * the one that is checked out as well.
 */
export function bringNewest(options: PublishOptions, last: string | undefined): Brought | NotBrought {
  const clone = options.repository === undefined ? ourFolder(options) : ownClone(options, options.repository);
  if ('why' in clone) return clone;
  const { top, contentRoot, isOwn } = clone;
  const unasked = fetchNews(clone);
  const newest = newestOf(clone);
  if (newest === undefined) return EMPTY;
  if (!isOwn && isChanged(contentRoot)) return { ...CHANGED, newest };
  const head = isOwn ? undefined : commitOf(top, 'HEAD');
  if (head && head !== newest && isBefore(top, newest, head)) return { ...AHEAD, newest };
  const gone = [last, head].find((commit) => commit !== undefined && !isBefore(top, commit, newest));
  const isAgreed = options.rewoundTo !== undefined && newest.startsWith(options.rewoundTo);
  if (gone !== undefined && !isAgreed) return rewound(gone, newest);
  const said = goTo(clone, newest, gone !== undefined);
  return said === undefined
    ? { top, contentRoot, commit: newest, unasked }
    : { why: '服务器上取来的内容放不到位。', advice: `git 的原话：${said}`, newest };
}

/**
 * Throws `UsageError` where a folder is another user's: git does not answer then, which would look like a repository
 * without commits, and what root writes here its owner could not write again.
 */
export function refuseStranger({ repository, content }: PublishOptions): void {
  const folder = repository ?? content;
  if (!existsSync(folder)) return;
  const answer = askGit(folder, ['rev-parse', '--git-dir']);
  if (answer.isGood || !/dubious ownership/i.test(answer.said)) return;
  throw new UsageError(
    `“${folder}”是别的用户的，git 不让您用。用它的主人运行，例如：\nrunuser -u gongkailan -- npm run publish -- …`,
  );
}

/** How many commits follow one after another; `undefined` where the first is not known. */
export function commitsBetween(top: string, first: string, last: string): number | undefined {
  const count = askLine(top, ['rev-list', '--count', `${first}..${last}`]);
  return count === undefined ? undefined : Number(count);
}

function ourFolder({ content }: PublishOptions): Clone {
  if (!existsSync(content)) throw new UsageError(`没有“${content}”这个文件夹。内容文件夹用 --content 指明。`);
  const found = findRepository(content);
  if (!found.isGood)
    throw new UsageError(`“${content}”不在 git 里，没有提交可以公布。没有用 git 的，用 npm run build。`);
  return { top: resolve(found.repository.top), contentRoot: resolve(content), isOwn: false };
}

/** The clone of a repository that nobody works in; made when it is not there. */
function ownClone({ work, content }: PublishOptions, repository: string): Clone | NotBrought {
  const name = createHash('sha256').update(repository).digest('hex').slice(0, 16);
  const top = resolve(work ?? join(CACHE_ROOT, 'publish', name));
  if (!existsSync(join(top, '.git'))) {
    const unfinished = `${top}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(dirname(top), { recursive: true });
    const from = existsSync(repository) ? resolve(repository) : repository;
    const result = runGit(dirname(top), ['clone', '--quiet', from, unfinished]);
    if (!result.isGood) return notReached(result.said);
    if (existsSync(top)) throw new UsageError(`--work 的“${top}”里有别的东西。请写一个空的、没有的文件夹。`);
    renameSync(unfinished, top);
  }
  clearLocks(join(top, '.git'));
  return { top, contentRoot: join(top, content), isOwn: true };
}

/** A git that was killed leaves its locks, and nobody else is at work here. */
function clearLocks(gitFolder: string): void {
  for (const name of readdirSync(gitFolder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.lock') && !name.startsWith('objects')) rmSync(join(gitFolder, name), { force: true });
}

/** Longer than a fetch of a year of photos takes in a slow office. */
const FETCH_MS = 10 * 60 * 1000;

/** Returns why it is not known what is new; nothing when it is. */
function fetchNews({ top, isOwn }: Clone): string | undefined {
  if (askLine(top, ['remote', 'get-url', 'origin']) === undefined) return undefined;
  const result = runGit(top, ['fetch', '--quiet', 'origin'], { timeout: FETCH_MS });
  if (!result.isGood)
    return result.isLate ? '仓库 10 分钟没有答应。' : (explainGit(result.said)?.why ?? '仓库取不到。');
  if (isOwn) runGit(top, ['remote', 'set-head', 'origin', '--auto']);
  return undefined;
}

/** The tip of the published branch: that of `origin`, or what is checked out where there is no origin. */
function newestOf({ top, contentRoot }: Clone): string | undefined {
  if (askLine(top, ['remote', 'get-url', 'origin']) === undefined) return commitOf(top, 'HEAD');
  const branch = readSettings(contentRoot, dateInShanghai(new Date()))?.publishedBranch;
  if (branch !== undefined) return commitOf(top, `refs/remotes/origin/${branch}`);
  const current = askLine(top, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  const names = ['HEAD', ...(current ? [current] : [])];
  return names.map((name) => commitOf(top, `refs/remotes/origin/${name}`)).find((id) => id !== undefined);
}

function commitOf(top: string, name: string): string | undefined {
  return askLine(top, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
}

function isChanged(contentRoot: string): boolean {
  return askLine(contentRoot, ['status', '--porcelain=v1', '--untracked-files=all', '--', '.']) !== '';
}

function isBefore(top: string, earlier: string, later: string): boolean {
  return askGit(top, ['merge-base', '--is-ancestor', earlier, later]).isGood;
}

/** Returns what git said when it could not. */
function goTo({ top, isOwn }: Clone, commit: string, isBack: boolean): string | undefined {
  const steps = isOwn
    ? [
        // What a kill left half done is made whole, even where the branch is there already.
        ['reset', '--quiet', '--hard', commit],
        ['clean', '-ffdxq'],
      ]
    : [isBack ? ['reset', '--quiet', '--keep', commit] : ['merge', '--quiet', '--ff-only', commit]];
  for (const step of steps) {
    const result = runGit(top, step);
    if (!result.isGood) return result.said;
  }
  return undefined;
}

function notReached(said: string): NotBrought {
  const known = explainGit(said);
  return {
    why: known?.why ?? '仓库取不到。',
    advice: known ? known.steps.join('\n') : `git 的原话：${said}`,
  };
}

function rewound(gone: string, newest: string): NotBrought {
  return {
    newest,
    why: `公布的分支被退回或改写过：公布过的提交 ${gone.slice(0, 8)} 不在里面了。`,
    advice: `看看是谁、为什么（现在的分支到 ${newest.slice(0, 8)}）。推错了的，把原来的提交推回来。
确实要从现在这个接着公布的：npm run publish -- … --rewound-to ${newest.slice(0, 12)}`,
  };
}

const EMPTY: NotBrought = {
  why: '仓库里还没有公布的分支。',
  advice: '先推一次；分支不叫仓库默认的名字的，在 city.yaml 里写 publishedBranch。',
};
const CHANGED: NotBrought = {
  why: '服务器上的内容文件夹里有没提交的改动。',
  advice:
    '公布只公布提交了的。看看是什么（git status）：要的提交、推送，不要的去掉（git stash --include-untracked）。',
};
const AHEAD: NotBrought = {
  why: '服务器上有没推送的提交。',
  advice: '别人还看不到它们，不能公布。先推送：git push',
};
