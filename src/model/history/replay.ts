/**
 * The history of one address from its first version to what stands there now. Every version is held against the last
 * one that was lawful, so a mistake that reached the branch is healed by the correction that should have come with it,
 * and is a problem only as long as it stands.
 */
import { parseDate, type CalendarDate } from '../values/calendar-date.ts';
import type { Finding } from '../schema/finding.ts';
import { type Transition, type Verdict } from './judge.ts';
import { firstRevision, revisionOf, withoutDetails } from './revisions.ts';
import { freshEntries, textOf } from './records.ts';
import { isRead, wasPublished, type ReadVersion, type Revision, type Version } from './versions.ts';

/** What may become of what lies at an address. */
export interface Rules {
  readonly judge: (transition: Transition) => Verdict;
  /** What is wrong with a version that is gone, if anything; `restore` brings it back. */
  readonly deleted: (was: ReadVersion, is: Version, restore: string) => Finding | undefined;
}

export interface ReplayOptions {
  readonly rules: Rules;
  /** From this day on what is published is official; what came before is preparation. */
  readonly publishedSince?: CalendarDate | undefined;
  /** What brings a published version back, as typed in a terminal. */
  readonly restore: (version: ReadVersion) => string;
  /**
   * Whether every build refused what stood there from one version to the next: then it was never published. Only asked
   * of a version that another may not follow.
   */
  readonly wasRefused: (version: ReadVersion, next: Version) => boolean;
}

export interface AddressHistory {
  /** What is wrong with the version that stands there now; nothing when it was mended. */
  readonly findings: readonly Finding[];
  /** What was published, oldest first. */
  readonly revisions: readonly Revision[];
  /** The last lawful version; absent when nothing is left that was ever published. */
  readonly lastLawful?: ReadVersion | undefined;
  /** Versions that stood there unlawfully: a build refuses everything as long as one does. */
  readonly unlawful: readonly Version[];
}

interface State extends Omit<AddressHistory, 'unlawful'> {
  readonly substanceSince?: CalendarDate;
  readonly wasGone: boolean;
  /** Before the last lawful version came. */
  readonly earlier?: State;
  /** What took the place of the last lawful version, lawful or not. */
  readonly next?: Version;
}

const START: State = { findings: [], revisions: [], wasGone: false };

/** Replays the versions of one address, oldest first. */
export function replay(versions: readonly Version[], options: ReplayOptions): AddressHistory {
  const unlawful: Version[] = [];
  const { findings, revisions, lastLawful } = versions.reduce((state, version) => {
    const after = step(withNext(state, version), version, options);
    if (after.findings.some(isError)) unlawful.push(version);
    return after;
  }, START);
  return { findings, revisions, unlawful, lastLawful };
}

/** The version of a file that comes after one that is lawful ends its time. */
function withNext(state: State, version: Version): State {
  return state.lastLawful && !state.next ? { ...state, next: version } : state;
}

function isError({ severity }: Finding): boolean {
  return severity !== 'warning';
}

function step(state: State, version: Version, options: ReplayOptions): State {
  const { lastLawful } = state;
  // What cannot be read was not published and has problems of its own.
  if (version.content === 'unreadable') return { ...state, findings: [] };
  // Where something was published once, a later day of publication takes nothing back.
  const isPublished =
    lastLawful && (state.earlier || wasPublished(officialFrom(lastLawful, options), version));
  if (!isPublished) return startAt(version, options);
  const after = follow(state, lastLawful, version, options);
  const isRefusedNow = after.findings.some(isError);
  if (!isRefusedNow || !options.wasRefused(lastLawful, state.next ?? version)) return after;
  // What only builds saw that refused it holds nobody to anything; what was published before it does.
  return step(state.earlier ?? START, version, options);
}

function follow(state: State, lastLawful: ReadVersion, version: Version, options: ReplayOptions): State {
  if (!isRead(version)) {
    const finding = options.rules.deleted(lastLawful, version, options.restore(lastLawful));
    return { ...state, findings: finding ? [finding] : [], wasGone: true };
  }
  const substanceSince = state.substanceSince ?? lastLawful.on;
  const { findings, changes } = options.rules.judge({
    was: lastLawful,
    is: version,
    substanceSince,
    wasGone: state.wasGone,
    restore: options.restore(lastLawful),
  });
  if (findings.some(isError)) return { ...state, findings };
  const isPurged = freshEntries('purges', lastLawful.content, version.content).length > 0;
  const revisions = isPurged ? withoutDetails(state.revisions) : state.revisions;
  return {
    findings,
    revisions: [...revisions, ...revisionOf(lastLawful, version)],
    lastLawful: version,
    substanceSince: changes.length > 0 ? version.on : substanceSince,
    wasGone: false,
    earlier: state,
  };
}

function startAt(version: Version, { publishedSince }: ReplayOptions): State {
  if (!isRead(version)) return START;
  const revision = firstRevision(version, publishedOnOf(version), publishedSince);
  return {
    findings: [],
    revisions: [revision],
    lastLawful: version,
    substanceSince: revision.on,
    wasGone: false,
  };
}

/** The day from which a version counts as published. */
function officialFrom(version: ReadVersion, { publishedSince }: ReplayOptions): CalendarDate {
  const publishedOn = publishedOnOf(version);
  return publishedSince !== undefined && publishedSince > publishedOn ? publishedSince : publishedOn;
}

/** A version without a valid day of publication was not published; the day it came will do. */
function publishedOnOf(version: ReadVersion): CalendarDate {
  return parseDate(textOf(version.content, 'publishedOn')) ?? version.on;
}
