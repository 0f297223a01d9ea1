/** What two topics know of sessions: how many were held in the year of a day, and how many came. */
import { indexCatalogue, type CatalogueItem } from '../../../model/catalogue/catalogue.ts';
import { kindNamed } from '../../../model/kinds.ts';
import type { ToldSession } from '../../../model/kinds/base-facts.ts';
import type { Site } from '../../../model/place/site.ts';
import type { CalendarDate } from '../../../model/values/calendar-date.ts';
import { monthsIn, type Period } from '../../../model/values/period.ts';
import { toldOn } from '../told.ts';

export interface SessionCounts {
  readonly sessions: number;
  readonly people: number;
  readonly periods: number;
  /** The months that these are, from 1 to 12 in order. */
  readonly covered: readonly number[];
  /** By class, the most first. */
  readonly classes: readonly { readonly label: string; readonly amount: number }[];
}

/** What was told of sessions of a sort in a year; nothing told is something else than none held. */
export interface ToldYear {
  readonly sessions: readonly ToldSession[];
  /** Quarters and months that were told of. */
  readonly periods: number;
  readonly covered: readonly number[];
}

/**
 * The sessions of a sort in the year of a day, each once, though two disclosures may tell of it; `undefined` where nothing
 * of the year was published, neither a session nor that there was none.
 */
export function sessionsOf(site: Site, asOf: CalendarDate, sort: ToldSession['sort']): ToldYear | undefined {
  const year = asOf.slice(0, 4);
  const items = indexCatalogue(site.catalogue);
  const told = toldOn(
    site,
    asOf,
    (kind, content) => kind.sessions?.(content) ?? (kind.isNil ? [] : undefined),
  )
    .map(({ told: all, disclosure: { content } }) => ({
      of: all.filter((session) => session.sort === sort && session.on.startsWith(year)),
      period: content.period,
      isAskedFor: sortAskedBy(items.get(content.item)) === sort && content.period?.startsWith(year) === true,
    }))
    .filter(({ of, isAskedFor }) => of.length > 0 || isAskedFor);
  if (told.length === 0) return undefined;
  const known = new Map(
    told.flatMap(({ of }) => of).map((one) => [`${one.on} ${one.class} ${one.topic} ${one.people}`, one]),
  );
  return {
    sessions: [...known.values()],
    periods: new Set(told.map(({ period }) => period)).size,
    covered: monthsTold(told, year),
  };
}

/** The months of a year that were told of: those of the periods, and where a text has none those of its sessions. */
function monthsTold(
  told: readonly { readonly of: readonly ToldSession[]; readonly period?: Period | undefined }[],
  year: string,
): number[] {
  const months = told.flatMap(({ of, period }): string[] =>
    period === undefined ? of.map(({ on }) => on) : monthsIn(period),
  );
  const inYear = months.filter((month) => month.startsWith(year)).map((month) => Number(month.slice(5, 7)));
  return [...new Set(inYear)].toSorted((a, b) => a - b);
}

/** Of which sort of sessions an item asks to be told, so that a period without any is told as well. */
function sortAskedBy(item: CatalogueItem | undefined): ToldSession['sort'] | undefined {
  return item?.kinds
    .map((kind) => kindNamed(kind).sessionSort?.(item.section))
    .find((sort) => sort !== undefined);
}

/** How many, how many came, and of which class. */
export function countSessions({ sessions, periods, covered }: ToldYear): SessionCounts {
  const classes = [...Map.groupBy(sessions, (one) => one.class)].map(([label, same]) => ({
    label,
    amount: same.length,
  }));
  return {
    sessions: sessions.length,
    people: sessions.reduce((sum, { people }) => sum + people, 0),
    periods,
    covered,
    classes: classes.toSorted((a, b) => b.amount - a.amount || (a.label < b.label ? -1 : 1)),
  };
}

/** Held once a quarter, a year has four: who has fewer is named. */
export const FEWEST = 4;
