/** What stood at one address over time, as git and the working folder tell it. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { Content } from './value-key.ts';

/** One state of the file at an address. */
export interface Version {
  /** The day it came onto the published branch; of what is not committed, today. */
  readonly on: CalendarDate;
  /** The day of the last commit before it: until then the version before stood there. Absent for the first. */
  readonly previousOn?: CalendarDate | undefined;
  /** First characters of the commit; absent of what is not committed. */
  readonly commit?: string | undefined;
  /** Path from the content root, with forward slashes. */
  readonly file: string;
  /** The fields as written; `unreadable` was never published, for a build refuses it. */
  readonly content: Content | 'gone' | 'unreadable';
}

/** A version that says something. */
export interface ReadVersion extends Version {
  readonly content: Content;
}

/** One line of 修改记录. */
export interface Revision {
  readonly on: CalendarDate;
  /** Absent when it is not committed. */
  readonly commit?: string | undefined;
  readonly reasons: readonly Reason[];
}

/** Why a version came. */
export interface Reason {
  /** 首次公布, 更正, 撤回, 张贴凭证 …. */
  readonly word: string;
  /** What was corrected or purged, why it was withdrawn; not to be shown where the content is not. */
  readonly detail?: string;
}

/** Whether a version can be read. */
export function isRead(version: Version): version is ReadVersion {
  return typeof version.content === 'object';
}

/**
 * Whether a version had been published when the next one came: it stood on the branch at a commit of its day of
 * publication or later, or that day had passed. What was replaced on the day itself, before any other commit, was not.
 */
export function wasPublished(publishedOn: CalendarDate, next: Pick<Version, 'on' | 'previousOn'>): boolean {
  return next.on > publishedOn || (next.previousOn !== undefined && next.previousOn >= publishedOn);
}
