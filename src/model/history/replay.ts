/**
 * The history of one address from its first version to what stands there now. Every version is held against the last
 * one that was lawful, so a mistake that reached the branch is healed by the correction that should have come with it,
 * and is a problem only as long as it stands.
 */
import { parseDate, type CalendarDate } from '../calendar-date.ts';
import type { Finding } from '../finding.ts';
import { deleted } from './judge-words.ts';
import { judge } from './judge.ts';
import { firstRevision, revisionOf, withoutDetails } from './revisions.ts';
import { freshEntries, textOf } from './records.ts';
import { isRead, wasPublished, type ReadVersion, type Revision, type Version } from './versions.ts';

export interface ReplayOptions {
  /** From this day on what is published is official; what came before is preparation. */
  readonly publishedSince?: CalendarDate;
  /** What brings a published version back, as typed in a terminal. */
  readonly restore: (version: ReadVersion) => string;
  /** Whether a version passes its own checks. One that does not was never published, for a build refuses it. */
  readonly isSound: (version: ReadVersion) => boolean;
}

export interface AddressHistory {
  /** What is wrong with the version that stands there now; nothing when it was mended. */
  readonly findings: readonly Finding[];
  /** What was published, oldest first. */
  readonly revisions: readonly Revision[];
  /** The last lawful version; absent when nothing is left that was ever published. */
  readonly standing?: ReadVersion;
}

interface State extends AddressHistory {
  readonly substanceSince?: CalendarDate;
  readonly wasGone: boolean;
  /** Before the standing version came. */
  readonly earlier?: State;
}

/** Replays the versions of one address, oldest first. */
export function replay(versions: readonly Version[], options: ReplayOptions): AddressHistory {
  const start: State = { findings: [], revisions: [], wasGone: false };
  const { findings, revisions, standing } = versions.reduce(
    (state, version) => step(state, version, options),
    start,
  );
  return { findings, revisions, ...(standing && { standing }) };
}

function step(state: State, version: Version, options: ReplayOptions): State {
  const { standing } = state;
  // What cannot be read was not published and has problems of its own.
  if (version.content === 'unreadable') return { ...state, findings: [] };
  if (!standing || !wasPublished(officialFrom(standing, options), version)) return startAt(version, options);
  if (!isRead(version)) {
    return { ...state, findings: [deleted(standing, version, options.restore(standing))], wasGone: true };
  }
  const substanceSince = state.substanceSince ?? standing.on;
  const { findings, changes } = judge({
    was: standing,
    is: version,
    substanceSince,
    wasGone: state.wasGone,
    restore: options.restore(standing),
  });
  if (findings.some(({ severity }) => severity !== 'warning')) {
    const { earlier } = state;
    return earlier && !options.isSound(standing) ? step(earlier, version, options) : { ...state, findings };
  }
  const isPurged = freshEntries('purges', standing.content, version.content).length > 0;
  const revisions = isPurged ? withoutDetails(state.revisions) : state.revisions;
  return {
    findings,
    revisions: [...revisions, ...revisionOf(standing, version)],
    standing: version,
    substanceSince: changes.length > 0 ? version.on : substanceSince,
    wasGone: false,
    earlier: state,
  };
}

function startAt(version: Version, { publishedSince }: ReplayOptions): State {
  if (!isRead(version)) return { findings: [], revisions: [], wasGone: false };
  const revision = firstRevision(version, publishedOnOf(version), publishedSince);
  return {
    findings: [],
    revisions: [revision],
    standing: version,
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
