/** What two topics know of sessions: how many were held in the year of a day, and how many came. */
import type { ToldSession } from '../../../model/kinds/base-facts.ts';
import type { Site } from '../../../model/place/site.ts';
import type { CalendarDate } from '../../../model/values/calendar-date.ts';
import { toldOn } from '../told.ts';

export interface SessionCounts {
  readonly sessions: number;
  readonly people: number;
  /** By class, the most first. */
  readonly classes: readonly { readonly label: string; readonly amount: number }[];
}

/** The sessions of a sort in the year of a day; each once, though two disclosures may tell of it. */
export function sessionsOf(site: Site, asOf: CalendarDate, sort: ToldSession['sort']): ToldSession[] {
  const year = asOf.slice(0, 4);
  const own = toldOn(site, asOf, (kind, content) => kind.sessions?.(content))
    .flatMap(({ told }) => told)
    .filter((session) => session.sort === sort && session.on.startsWith(year));
  const known = new Map(own.map((one) => [`${one.on} ${one.class} ${one.topic} ${one.people}`, one]));
  return [...known.values()];
}

/** How many, how many came, and of which class. */
export function countSessions(sessions: readonly ToldSession[]): SessionCounts {
  const classes = [...Map.groupBy(sessions, (one) => one.class)].map(([label, same]) => ({
    label,
    amount: same.length,
  }));
  return {
    sessions: sessions.length,
    people: sessions.reduce((sum, { people }) => sum + people, 0),
    classes: classes.toSorted((a, b) => b.amount - a.amount || (a.label < b.label ? -1 : 1)),
  };
}

/** Held once a quarter, a year has four: who has fewer is named. */
export const FEWEST = 4;
