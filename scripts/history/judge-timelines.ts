/** Judges timelines: what is wrong with what stands there now, and how it came to be. */
import { relative, resolve, sep } from 'node:path';
import { compareProblems, type ContentProblem } from '../../src/loader/tell/problem.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { judge } from '../../src/model/history/judge.ts';
import { deleted } from '../../src/model/history/judge-words.ts';
import { judgeRecord } from '../../src/model/history/judge-record.ts';
import { recordDeleted } from '../../src/model/history/record-words.ts';
import { replay, type AddressHistory, type Rules } from '../../src/model/history/replay.ts';
import { firstRevision } from '../../src/model/history/revisions.ts';
import type { ReadVersion, Revision, Version } from '../../src/model/history/versions.ts';
import type { Site } from '../../src/model/place/site.ts';
import { disclosurePath, type SitePath } from '../../src/site/urls.ts';
import { folderOfReader } from '../git/repository.ts';
import { locateFindings, type Judged } from './locate-findings.ts';
import type { Commit } from './read-log.ts';
import { readInBatches, type ReadTimeline } from './read-versions.ts';
import { openRefused, positionsOf, type IsUnlawful, type WasRefused } from './refused-commits.ts';
import type { HistorySettings } from './settings.ts';
import type { Timeline } from './timelines.ts';

export interface JudgeInputs {
  /** The sites as they stand in the working folder, as far as they are loaded. */
  readonly sites: readonly Site[];
  /** Which sites are judged, lost ones too; all when absent. */
  readonly isWanted?: (siteId: string) => boolean;
}

export interface HistoryReport {
  /** Sorted. */
  readonly problems: readonly ContentProblem[];
  /** The revisions of each disclosure of the sites by the address of its page, oldest first. */
  readonly revisions: Readonly<Record<SitePath, readonly Revision[]>>;
}

/** What is wrong with the addresses of these timelines, and their revisions. `commits` is the line they are of. */
export function judgeTimelines(
  timelines: readonly Timeline[],
  { sites, isWanted = () => true }: JudgeInputs,
  { contentRoot, publishedSince, commits, today, isHasty, isAllOrNothing }: HistorySettings & Judging,
): HistoryReport {
  const wants = ({ siteId }: Timeline): boolean => siteId === '' || isWanted(siteId);
  const wanted = timelines.filter(wants);
  const current = disclosuresByAddress(sites);
  const revisions = firstRevisions(wanted, current, publishedSince);
  const restore: Restore = (version) => restoreCommand(contentRoot, version);
  const replayAll: ReplayAll = ({ timeline }, versions, wasRefused) =>
    replay(versions, { restore, wasRefused, rules: rulesOf(timeline, today), publishedSince });

  const judgeHastily = (some: readonly Timeline[]): Judged[] => {
    const found: Judged[] = [];
    for (const read of readInBatches(
      contentRoot,
      some.filter(({ entries }) => entries.length > 1),
    )) {
      // Whether builds refused something is asked only where it matters.
      const history = replayAll(read, read.versions, () => false);
      const { address, isSide } = read.timeline;
      if (!isSide && current.has(address as SitePath) && isWanted(read.timeline.siteId))
        revisions[address as SitePath] = history.revisions;
      if (history.unlawful.length > 0 || history.findings.length > 0) found.push({ read, history });
    }
    return found;
  };
  const told = judgeHastily(wanted);
  let all: readonly Judged[] | undefined;
  const troubled = (): readonly Judged[] =>
    (all ??= [...told, ...judgeHastily(timelines.filter((timeline) => !wants(timeline)))]);
  const isUnlawful = openUnlawful(troubled, {
    commits,
    replayAgain: (read, some) => replayAll(read, some, wasRefused),
  });
  const wasRefused: WasRefused = isHasty
    ? () => false
    : openRefused({ contentRoot, commits, today, isUnlawful, isAllOrNothing });

  const judged: Judged[] = [];
  const lost: Judged[] = [];
  for (const { read, history: hasty } of told) {
    const history = hasErrors(hasty) ? replayAll(read, read.versions, wasRefused) : hasty;
    if (read.timeline.isSide) {
      const findings = history.findings.filter(({ code }) => LOSSES.has(code));
      if (findings.length > 0) lost.push({ read, history: { ...history, findings } });
      continue;
    }
    const address = read.timeline.address as SitePath;
    if (current.has(address)) revisions[address] = history.revisions;
    if (history.findings.length > 0) judged.push({ read, history });
  }
  const problems = locateAll(judged, lost, { contentRoot, current, restore });
  return { problems, revisions };
}

type Revisions = Record<SitePath, readonly Revision[]>;

/** Those of what has one version, which need not be read. */
function firstRevisions(
  timelines: readonly Timeline[],
  current: ReadonlyMap<SitePath, Disclosure>,
  publishedSince: CalendarDate | undefined,
): Revisions {
  const revisions: Revisions = {};
  for (const { address, entries, isSide } of timelines) {
    if (isSide) continue;
    const [entry, next] = entries;
    const publishedOn = current.get(address as SitePath)?.content.publishedOn;
    if (entry && !next && publishedOn)
      revisions[address as SitePath] = [firstRevision(entry, publishedOn, publishedSince)];
  }
  return revisions;
}

function locateAll(
  judged: readonly Judged[],
  lost: readonly Judged[],
  surroundings: Parameters<typeof locateFindings>[1],
): ContentProblem[] {
  const problems = locateFindings(judged, surroundings);
  // Both sides of a merge may lose the same.
  const known = new Set(problems.map(({ code, file }) => `${code} ${file}`));
  const ofSides = locateFindings(lost, surroundings).filter(
    ({ code, file }) => !known.has(`${code} ${file}`),
  );
  return [...problems, ...ofSides].sort(compareProblems);
}

type ReplayAll = (
  read: Pick<ReadTimeline, 'timeline'>,
  versions: readonly Version[],
  wasRefused: WasRefused,
) => AddressHistory;

const OF_DISCLOSURES: Rules = { judge, deleted };

function rulesOf({ record }: Timeline, today: CalendarDate): Rules {
  if (record === undefined) return OF_DISCLOSURES;
  return {
    judge: (transition) => judgeRecord(record, transition, today),
    deleted: ({ content }, _is, restore) =>
      Object.keys(content).length === 0 ? undefined : recordDeleted(record, { restore, today }),
  };
}

/** What was published when, besides the settings. */
export interface Judging {
  /** The published line, oldest first. */
  readonly commits: readonly Commit[];
  /** The day of what is not committed. */
  readonly today: CalendarDate;
  /** Only the newest commit of the line was read: nobody can say what builds refused. */
  readonly isHasty?: boolean;
}

/**
 * Whether anything stood unlawfully at a position of the line: of a site and what all share, or anywhere. What was thought so in haste is looked at again, as far as
 * the line goes up to there: so each question asks only about what came before.
 */
function openUnlawful(
  troubled: () => readonly Judged[],
  {
    commits,
    replayAgain,
  }: {
    commits: readonly Commit[];
    replayAgain: (read: ReadTimeline, some: readonly Version[]) => AddressHistory;
  },
): IsUnlawful {
  const positions = positionsOf(commits);
  const positionOf = ({ commit }: Version): number =>
    commit === undefined ? commits.length : (positions.get(commit) ?? -1);
  return (position, siteId) =>
    troubled().some(({ read, history }) => {
      const { versions, timeline } = read;
      if (siteId !== undefined && timeline.siteId !== '' && timeline.siteId !== siteId) return false;
      const before = versions.filter((version) => positionOf(version) <= position);
      const last = before.at(-1);
      if (timeline.isSide || last === undefined || !history.unlawful.includes(last)) return false;
      return hasErrors(replayAgain(read, before));
    });
}

function hasErrors({ findings }: AddressHistory): boolean {
  return findings.some(({ severity }) => severity !== 'warning');
}

/** What a merge may do to its other side: all else is for the line alone, where it is known what stood there when. */
const LOSSES = new Set([
  'CHANGED_WITHOUT_REASON',
  ...['CORRECTION_CHANGED', 'CHANGED_WITHOUT_CORRECTION', 'DELETED_WITHOUT_WITHDRAWAL', 'WITHDRAWAL_UNDONE'],
  'ID_REUSED',
]);

function disclosuresByAddress(sites: readonly Site[]): ReadonlyMap<SitePath, Disclosure> {
  return new Map(
    sites.flatMap(({ profile, disclosures }) =>
      disclosures.map(
        (disclosure) => [disclosurePath(profile.id, disclosure.section, disclosure.id), disclosure] as const,
      ),
    ),
  );
}

type Restore = (version: Pick<ReadVersion, 'file' | 'commit'>) => string;

function restoreCommand(contentRoot: string, { file, commit = 'HEAD' }: Parameters<Restore>[0]): string {
  const path = relative(folderOfReader(contentRoot), resolve(contentRoot, file)).split(sep).join('/');
  return `git restore --source=${commit} -- ${path}`;
}
