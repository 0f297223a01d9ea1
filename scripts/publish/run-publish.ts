/** The work of a publish: bring the newest commit, have it built, and say in `status.json` what became of it. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dateInShanghai, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { HeldBack, Result } from '../../src/site/publish-status.ts';
import { isLocked, tryLock } from '../build/lock.ts';
import { readRecord } from '../build/release-record.ts';
import { releaseFolder } from '../build/release/release-folder.ts';
import { CACHE_ROOT, PROJECT_ROOT } from '../project-folders.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { bringNewest, commitsBetween, refuseStranger, type Brought } from './newest-commit.ts';
import type { PublishOptions } from './options.ts';
import { readStatus, timeInShanghai, writeStatus, type StatusFacts } from './status.ts';
import { replaceFile } from '../whole-file.ts';
import { searchWantedFile } from './places.ts';
import { endWork, isWanted, leaveWord, takeWord, waitsSince } from './word.ts';

export type Print = (line: string) => void;

/** One publish at a time for each place that is published to. */
const lockOf = ({ outDir }: PublishOptions): string => `publish ${resolve(outDir)}`;

/** How often somebody who waits looks, in milliseconds. */
const LOOKS = 1000;

/**
 * Publishes until nobody waits any more. Where another does that already, leaves word and ends: whoever is at work looks
 * for word after giving the place free, so that none is left between the two. Throws `UsageError` for somebody whom git
 * does not let in.
 */
export async function runPublish(options: PublishOptions, print: Print): Promise<ExitCode> {
  refuseStranger(options);
  leaveWord(options.outDir, timeInShanghai(new Date()));
  let code: ExitCode = EXIT.good;
  let hasWorked = false;
  while (!hasWorked || isWanted(options.outDir)) {
    using lock = options.waits ? await waitForLock(lockOf(options)) : await tryLock(lockOf(options));
    if (!lock) {
      if (!hasWorked) print('另一个公布正在进行。记下了，它完成以后接着公布最新的。');
      return code;
    }
    do code = await publishOnce(options, print);
    while (isWanted(options.outDir));
    hasWorked = true;
  }
  await indexSearch(options, code);
  return code;
}

/** The place is free by now: whoever publishes next need not wait for the index. */
async function indexSearch({ outDir, isSearchApart }: PublishOptions, code: ExitCode): Promise<void> {
  if (code !== EXIT.good && code !== EXIT.heldBack) return;
  replaceFile(searchWantedFile(outDir), `${timeInShanghai(new Date())}\n`);
  if (!isSearchApart) await runProgram('search.ts', ['--out', resolve(outDir)]);
}

async function waitForLock(folder: string): Promise<Disposable> {
  for (;;) {
    const lock = await tryLock(folder);
    if (lock) return lock;
    await wait(LOOKS);
  }
}

async function publishOnce(options: PublishOptions, print: Print): Promise<ExitCode> {
  const { outDir } = options;
  const wordSince = takeWord(outDir);
  const before = readStatus(outDir);
  const now = new Date();
  const begun = { at: timeInShanghai(now), asOf: options.asOf ?? dateInShanghai(now) };
  const since = before.waiting?.since ?? wordSince ?? begun.at;
  try {
    return await attempt(options, { before, begun, since }, print);
  } catch (cause) {
    end(outDir, before, { ...begun, result: 'failed', words: outcomeOf(EXIT.bug)[1] }, { since });
    throw cause;
  } finally {
    endWork(outDir);
  }
}

interface Beginning {
  readonly before: StatusFacts;
  readonly begun: Pick<Attempt, 'at' | 'asOf'>;
  /** Since when somebody waits. */
  readonly since: string;
}

async function attempt(
  options: PublishOptions,
  { before, begun, since }: Beginning,
  print: Print,
): Promise<ExitCode> {
  const { outDir } = options;
  // Whoever builds by hand, or was left behind by a publish that was killed, still reads what is about to change.
  for (const place of [CACHE_ROOT, releaseFolder(outDir).root])
    while (await isLocked(place)) await wait(LOOKS);
  const brought = bringNewest(options, before.lastSuccess?.commit);
  if ('why' in brought) {
    const { why, advice, newest } = brought;
    print(`没有公布：${why}\n${advice}`);
    const waiting = { since, ...(newest !== undefined && { commit: newest }) };
    end(outDir, before, { ...begun, result: 'refused', words: why }, waiting);
    return EXIT.problems;
  }
  const { commit, unasked } = brought;
  if (unasked !== undefined)
    print(`没能问有没有更新的提交：${unasked}先按手里的 ${commit.slice(0, 8)} 公布。`);
  const waiting = waitingOf(brought, before, since);
  end(outDir, before, { ...begun, commit, result: 'running', words: '正在生成。' }, waiting);
  const code = await build(options, brought, begun.asOf);
  const [result, words] = outcomeOf(code, unasked);
  if (code !== EXIT.good && code !== EXIT.heldBack) {
    end(outDir, before, { ...begun, commit, result, words }, waiting);
    return code;
  }
  const lastSuccess = { at: timeInShanghai(new Date()), commit, asOf: begun.asOf };
  const { search } = before;
  end(
    outDir,
    { heldBack: heldIn(outDir), lastSuccess, ...(search && { search }) },
    { ...begun, commit, result, words },
    undefined,
  );
  print(`公布了 ${commit.slice(0, 8)}，按 ${begun.asOf} 这一天。`);
  return unasked === undefined ? code : EXIT.problems;
}

/** The sites whose last version stays, as the release says. */
function heldIn(outDir: string): HeldBack[] {
  return (readRecord(outDir)?.heldBack ?? []).map(({ site, since, problems }) => ({
    ...{ site, since },
    why: `${problems} 个问题`,
  }));
}

type Attempt = NonNullable<StatusFacts['lastAttempt']>;
type Waiting = StatusFacts['waiting'];

/** Whoever asked in the meantime still waits. */
function end(
  outDir: string,
  { waiting: _was, ...before }: StatusFacts,
  lastAttempt: Attempt,
  waiting: Waiting,
): void {
  const asked = waitsSince(outDir);
  const waits = waiting ?? (asked === undefined ? undefined : { since: asked });
  writeStatus(outDir, { ...before, lastAttempt, ...(waits && { waiting: waits }) }, new Date());
}

/** Nothing waits while a day is published again whose commits are public. */
function waitingOf({ top, commit }: Brought, { lastSuccess }: StatusFacts, since: string): Waiting {
  if (lastSuccess?.commit === commit) return undefined;
  const commits = lastSuccess && commitsBetween(top, lastSuccess.commit, commit);
  return { commit, since, ...(commits !== undefined && { commits }) };
}

function outcomeOf(code: ExitCode, unasked?: string): [Result, string] {
  if (code === EXIT.problems) return ['problems', '内容有问题，没有公布；网上还是上一次公布的。'];
  if (code === EXIT.heldBack && unasked === undefined)
    return ['published', '公布了；有的村（社区）的新内容有问题，没有公布，网上还是以前的。'];
  if (code !== EXIT.good && code !== EXIT.heldBack)
    return ['failed', '生成没有成功，不是内容的问题；网上还是上一次公布的。'];
  return unasked === undefined
    ? ['published', '公布了。']
    : ['published-unasked', `按当天公布了，但不知道有没有更新的提交：${unasked}`];
}

/** In a process of its own, for the program may have come with the commit. */
async function build(
  { outDir, forBuild }: PublishOptions,
  { contentRoot, top }: Brought,
  asOf: CalendarDate,
): Promise<ExitCode> {
  if (resolve(top) === PROJECT_ROOT) {
    const code = await run([join(PROJECT_ROOT, 'scripts/setup.mjs')]);
    if (code !== EXIT.good) return code;
  }
  const places = ['--content', contentRoot, '--out', resolve(outDir), '--as-of', asOf];
  return runProgram('build.ts', [...places, ...forBuild]);
}

function runProgram(name: string, args: readonly string[]): Promise<ExitCode> {
  return run([
    ...['--import', join(PROJECT_ROOT, 'scripts/fast-start.mjs')],
    ...['--import', join(import.meta.dirname, 'end-with-parent.mjs')],
    ...[join(PROJECT_ROOT, 'scripts', name), ...args],
  ]);
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const child = spawn(process.execPath, args, {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed);
    child.once('close', ended);
  });
  return Object.values(EXIT).find((known) => known === code) ?? EXIT.bug;
}
