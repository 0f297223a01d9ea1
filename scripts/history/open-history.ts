/**
 * What became of everything that was published, out of one pass over git's log. `npm run check` and `npm run build`
 * have it judged; a build also learns from it which sites have another history than their stored pages tell, and the
 * revisions for the pages. Only files that changed after they were published are read again.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { hasErrors, type ContentProblem } from '../../src/loader/tell/problem.ts';
import { askGit, GitError } from './ask-git.ts';
import { judgeTimelines, type HistoryReport, type JudgeInputs, type Judging } from './judge-timelines.ts';
import { NO_MEMORY, openLogMemory } from './log-memory.ts';
import { notReadable, noSuchBranch, tooShallow } from './problems.ts';
import { findPublished, type PublishedBranch } from './published-branch.ts';
import {
  JUDGED,
  commitDay,
  readCommitted,
  readLine,
  readTreeChanges,
  readWorkingChanges,
  type Commit,
  type WorkingChange,
} from './read-log.ts';
import { sideTimelinesOf } from './side-timelines.ts';
import { officialSince, readSettings, type CityVersion, type HistorySettings } from './settings.ts';
import { readBlobs } from './read-blobs.ts';
import { timelinesOf, type Timeline } from './timelines.ts';

export interface History {
  /** Why nothing is checked, for the person at the terminal. Before everything is official nobody expects it. */
  readonly note?: string;
  /** The reason alone, for the release. */
  readonly unjudged?: string;
  /** Names all that a site's revisions are made from; empty when there is no history. */
  readonly digestOf: (siteId: string) => string;
  readonly judge: (inputs: JudgeInputs) => HistoryReport;
}

/** The history of a content folder as of a day. */
export function openHistory(contentRoot: string, asOf: CalendarDate, cacheRoot?: string): History {
  return openLine({ contentRoot, asOf, cacheRoot });
}

type ReadChanges = (contentRoot: string, tip: string, paths: readonly string[]) => readonly WorkingChange[];

/** The history up to a commit that is about to become the published one, judged as a build judges it then. */
export function openCommit(contentRoot: string, asOf: CalendarDate, commit: string): History {
  return openLine({ contentRoot, asOf, commit, readChanges: () => [] });
}

interface Asked {
  readonly contentRoot: string;
  readonly asOf: CalendarDate;
  readonly cacheRoot?: string | undefined;
  /** Where the line ends: where the published branch does when absent. */
  readonly commit?: string;
  /** What is not on the line: what the working folder has when absent. */
  readonly readChanges?: ReadChanges;
}

function openLine({
  contentRoot,
  asOf,
  cacheRoot,
  commit,
  readChanges = readWorkingChanges,
}: Asked): History {
  return open(contentRoot, asOf, (said, { tip: published, isShallow }) => {
    const tip = commit ?? published;
    const memory = cacheRoot === undefined ? NO_MEMORY : openLogMemory(contentRoot, cacheRoot);
    const line = readLine(contentRoot, tip, memory);
    const { commits } = line;
    const first = commits[0]?.on;
    const today = latest(asOf, commits.at(-1)?.on);
    const settings = withOfficial(said, [
      ...committedCities(contentRoot, commits),
      ...workingCity(said, today),
    ]);
    const { publishedSince } = settings;
    if (isBeforeOfficial(settings)) return notYet(settings, isShallow);
    if (isShallow && first !== undefined && (!publishedSince || first > publishedSince))
      return withProblem(tooShallow(first, publishedSince));
    const working = readChanges(contentRoot, tip, JUDGED);
    const timelines = timelinesOf({ commits, working, today, ...settings });
    const sides = sideTimelinesOf({ ...line, timelines, ...settings });
    return historyOf([...timelines, ...sides], { ...settings, commits, today });
  });
}

function withOfficial(settings: HistorySettings, versions: readonly CityVersion[]): HistorySettings {
  const { publishedSince: _said, ...others } = settings;
  const publishedSince = officialSince(versions);
  return { ...others, publishedSince };
}

function isBeforeOfficial({ publishedSince, asOf }: HistorySettings): boolean {
  return publishedSince !== undefined && asOf < publishedSince;
}

/** As of that day nothing was official yet: there is nothing to judge, and in a shallow copy there will be no judging. */
function notYet({ publishedSince }: HistorySettings, isShallow: boolean): History {
  return isShallow
    ? unjudged(`git 的历史没有取全（${publishedSince ?? ''} 正式公开以后，这样不让生成）`)
    : NO_HISTORY;
}

function committedCities(contentRoot: string, commits: readonly Commit[]): CityVersion[] {
  const changed = commits.flatMap(({ on, changes }) =>
    changes.flatMap(({ path, blob }) => (path === 'city.yaml' && blob !== undefined ? [{ on, blob }] : [])),
  );
  const blobs = readBlobs(
    contentRoot,
    changed.map(({ blob }) => blob),
  );
  return changed.flatMap(({ on, blob }) => {
    const bytes = blobs.get(blob);
    return bytes ? [{ on, bytes }] : [];
  });
}

function workingCity({ contentRoot }: HistorySettings, on: CalendarDate): CityVersion[] {
  return [{ on, bytes: readFileSync(join(contentRoot, 'city.yaml')) }];
}

/**
 * Only what these files and folders say now against what stands on the published branch: quick in the largest city,
 * for the log is not read, unless something is wrong: then what stands there may be what every build refused. What is
 * committed already is for `openHistory`.
 */
export function openChanges(contentRoot: string, asOf: CalendarDate, paths: readonly string[]): History {
  return openWith(readWorkingChanges, { contentRoot, asOf, paths });
}

/** The same of a tree that is about to be published, whatever the files in the working folder say. */
export function openTreeChanges(
  contentRoot: string,
  asOf: CalendarDate,
  { tree, paths }: { readonly tree: string; readonly paths: readonly string[] },
): History {
  const read: ReadChanges = (root, tip, some) => readTreeChanges(root, { tip, tree }, some);
  return openWith(read, { contentRoot, asOf, paths });
}

function openWith(
  readChanges: ReadChanges,
  { contentRoot, asOf, paths }: { contentRoot: string; asOf: CalendarDate; paths: readonly string[] },
): History {
  const quick = open(contentRoot, asOf, (said, { tip, isShallow }) => {
    const on = commitDay(contentRoot, tip);
    const committed = askGit(contentRoot, ['show', `${tip}:./city.yaml`]);
    const settings = withOfficial(said, [
      ...(committed.isGood ? [{ on, bytes: committed.output }] : []),
      ...workingCity(said, latest(asOf, on)),
    ]);
    if (isBeforeOfficial(settings)) return notYet(settings, isShallow);
    const working = readChanges(contentRoot, tip, paths);
    if (working.length === 0) return NO_HISTORY;
    const commits = [{ id: tip, on, changes: readCommitted(contentRoot, tip, paths) }];
    const today = latest(asOf, on);
    return historyOf(timelinesOf({ commits, working, today }), {
      ...settings,
      commits,
      today,
      isHasty: true,
    });
  });
  return {
    ...quick,
    judge: (inputs) => {
      const hasty = quick.judge(inputs);
      if (!hasErrors(hasty.problems)) return hasty;
      const isAsked = ({ file }: ContentProblem): boolean =>
        paths.some((path) => path === file || file.startsWith(`${path}/`) || path.startsWith(`${file}/`));
      const whole = openLine({ contentRoot, asOf, readChanges }).judge(inputs);
      return { ...whole, problems: whole.problems.filter(isAsked) };
    },
  };
}

const NO_HISTORY: History = { digestOf: () => '', judge: () => ({ problems: [], revisions: {} }) };

function unjudged(why: string): History {
  return { ...NO_HISTORY, unjudged: why, note: `没有查公布以后的改动：${why}。` };
}

function withProblem(problem: HistoryReport['problems'][number]): History {
  return { ...NO_HISTORY, judge: () => ({ problems: [problem], revisions: {} }) };
}

type Found = Extract<PublishedBranch, { state: 'found' }>;

function open(
  contentRoot: string,
  asOf: CalendarDate,
  read: (settings: HistorySettings, branch: Found) => History,
): History {
  const settings = readSettings(contentRoot, asOf);
  if (!settings) return NO_HISTORY;
  const branch = findPublished(contentRoot, settings.publishedBranch);
  if (branch.state === 'none') return unjudged(branch.why);
  switch (branch.state) {
    case 'unreadable':
      return withProblem(notReadable(branch.said));
    case 'no-branch':
      return withProblem(noSuchBranch(branch.branch));
    case 'found':
      try {
        return read(settings, branch);
      } catch (cause) {
        if (!(cause instanceof GitError)) throw cause;
        return withProblem(notReadable(cause.message));
      }
  }
}

function historyOf(timelines: readonly Timeline[], settings: HistorySettings & Judging): History {
  // Other files have no revisions on pages.
  const bySite = Map.groupBy(
    timelines.filter(({ record }) => record === undefined),
    ({ siteId }) => siteId,
  );
  return {
    digestOf: (siteId) =>
      createHash('sha256')
        .update(JSON.stringify(bySite.get(siteId) ?? []))
        .digest('hex')
        .slice(0, 20),
    judge: (inputs) => judgeTimelines(timelines, inputs, settings),
  };
}

/** Work goes on after the newest commit, whatever day a person asks about. */
function latest(asOf: CalendarDate, committedOn: CalendarDate | undefined): CalendarDate {
  return committedOn !== undefined && committedOn > asOf ? committedOn : asOf;
}
