import type { Session, Sessions } from './schema.ts';

/** Those that were held, those that were still ahead when it was published, those that did not take place; by day. */
export interface SplitSessions {
  readonly held: readonly HeldSession[];
  readonly planned: readonly Session[];
  readonly cancelled: readonly Session[];
}

export interface HeldSession extends Session {
  readonly present: number;
}

/** Parts a list by what became of each; an entry of which nothing is told yet is in none. */
export function splitSessions({ sessions, publishedOn }: Sessions): SplitSessions {
  const byDay = sessions.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    held: byDay.filter((one): one is HeldSession => one.present !== undefined && one.on <= publishedOn),
    planned: byDay.filter(({ on, cancelled }) => on > publishedOn && cancelled === undefined),
    cancelled: byDay.filter(({ cancelled }) => cancelled !== undefined),
  };
}
