/**
 * `status.json`: whether what was committed is public, in words and figures that may be read by everybody: no name of a
 * file, and nothing of what was refused. Villagers' pages read it (`src/client/publish-status.ts`), monitors may.
 */
import { readFileSync } from 'node:fs';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { statusFile } from '../build/release/release-folder.ts';
import { replaceFile } from '../whole-file.ts';
import { makeReleasesFolder } from './places.ts';

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

export interface PublishStatus {
  /** Of the format. */
  readonly version: 1;
  /** A time, like all others here: `2026-12-01T06:00:12+08:00`. */
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
  /** How long the oldest of what waits has been waiting, when this was written. */
  readonly lagSeconds: number;
}

/** What is known of a publish, before the figures that follow from it. */
export type StatusFacts = Omit<PublishStatus, 'version' | 'writtenAt' | 'lagSeconds'>;

/** The status as it was written last; that of a folder where nothing was published when there is none. */
export function readStatus(outDir: string): StatusFacts {
  try {
    const { lastSuccess, lastAttempt, waiting, heldBack } = JSON.parse(
      readFileSync(statusFile(outDir), 'utf8'),
    ) as PublishStatus;
    return {
      ...(lastSuccess && { lastSuccess }),
      ...(lastAttempt && { lastAttempt }),
      ...(waiting && { waiting }),
      heldBack: heldBack ?? [],
    };
  } catch {
    return { heldBack: [] };
  }
}

/** Writes it whole. Throws what the disk says. */
export function writeStatus(outDir: string, facts: StatusFacts, now: Date): void {
  makeReleasesFolder(outDir);
  const { waiting } = facts;
  const status: PublishStatus = {
    version: 1,
    writtenAt: timeInShanghai(now),
    ...facts,
    lagSeconds: waiting
      ? Math.max(0, Math.round((now.getTime() - new Date(waiting.since).getTime()) / 1000))
      : 0,
  };
  replaceFile(statusFile(outDir), `${JSON.stringify(status, undefined, 2)}\n`);
}

const EIGHT_HOURS = 8 * 3600 * 1000;

/** `2026-12-01T06:00:12+08:00`; China has no summer time. */
export function timeInShanghai(instant: Date): string {
  return new Date(instant.getTime() + EIGHT_HOURS).toISOString().replace(/\.\d+Z$/, '+08:00');
}
