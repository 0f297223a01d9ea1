/** `status.json`: whether what was committed is public. Everybody may read it: no name of a file, nothing that was refused. */
import type { CalendarDate } from '../model/values/calendar-date.ts';

/** How an attempt ended. */
export type Result =
  | 'running'
  | 'published'
  /** Published for the day, but whether there were newer commits could not be found out. */
  | 'published-unasked'
  /** The content was refused; `npm run check` tells. */
  | 'problems'
  /** The branch was wound back, or something else of git that a person has to decide. */
  | 'refused'
  | 'failed';

/** A site whose last good version stays, because what is committed of it has errors. */
export interface HeldBack {
  readonly site: string;
  readonly since: CalendarDate;
  /** In a few words, without what is private: `3 个问题`. */
  readonly why: string;
}

/**
 * All times are of China: `2026-12-01T06:00:12+08:00`. Nothing here grows while nobody writes: how long something waits is
 * the reader's clock less `waiting.since`.
 */
export interface PublishStatus {
  /** Of the format. */
  readonly version: 1;
  readonly writtenAt: string;
  readonly lastSuccess?: { readonly at: string; readonly commit: string; readonly asOf: CalendarDate };
  readonly lastAttempt?: {
    readonly at: string;
    readonly asOf: CalendarDate;
    readonly commit?: string;
    readonly result: Result;
    /** One Chinese sentence. */
    readonly words: string;
  };
  /** The newest commit that is known, while it is not public. */
  readonly waiting?: {
    /** Absent until somebody looked. */
    readonly commit?: string;
    readonly since: string;
    /** How many are not public; absent until somebody looked. */
    readonly commits?: number;
  };
  readonly heldBack: readonly HeldBack[];
  /** Since the last success an earlier release was taken again (`npm run rollback`); gone with the next success. */
  readonly rolledBack?: {
    readonly at: string;
    /** The name of the release, `000012`. */
    readonly release: string;
    /** Its day. */
    readonly asOf?: CalendarDate;
  };
  /** When the index of the city's search was looked after last, and the day of the release that it is of. */
  readonly search?: { readonly at: string; readonly asOf?: CalendarDate };
}
