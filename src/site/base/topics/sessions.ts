/** What two topics know of sessions: how many were held in the year of a day, and how many came. */
import {
  appliesTo,
  indexCatalogue,
  itemsOn,
  type CatalogueItem,
} from '../../../model/catalogue/catalogue.ts';
import { periodDueOn } from '../../../model/duties/due-rule.ts';
import { kindNamed } from '../../../model/kinds.ts';
import type { ToldSession } from '../../../model/kinds/base-facts.ts';
import { countedSince, type Site } from '../../../model/place/site.ts';
import { calendarDate, type CalendarDate } from '../../../model/values/calendar-date.ts';
import { periodOf, shiftPeriod } from '../../../model/values/period.ts';
import { toldOn } from '../told.ts';

export interface SessionCounts {
  readonly sessions: number;
  readonly people: number;
  readonly periods: number;
  /** By class, the most first. */
  readonly classes: readonly { readonly label: string; readonly amount: number }[];
}

/** What was told of sessions of a sort in a year; nothing told is something else than none held. */
export interface ToldYear {
  readonly sessions: readonly ToldSession[];
  /** Quarters and months that were told of. */
  readonly periods: number;
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
  return { sessions: [...known.values()], periods: new Set(told.map(({ period }) => period)).size };
}

/** Of which sort of sessions an item asks to be told, so that a period without any is told as well. */
function sortAskedBy(item: CatalogueItem | undefined): ToldSession['sort'] | undefined {
  return item?.kinds
    .map((kind) => kindNamed(kind).sessionSort?.(item.section))
    .find((sort) => sort !== undefined);
}

/** How many, how many came, and of which class. */
export function countSessions({ sessions, periods }: ToldYear): SessionCounts {
  const classes = [...Map.groupBy(sessions, (one) => one.class)].map(([label, same]) => ({
    label,
    amount: same.length,
  }));
  return {
    sessions: sessions.length,
    people: sessions.reduce((sum, { people }) => sum + people, 0),
    periods,
    classes: classes.toSorted((a, b) => b.amount - a.amount || (a.label < b.label ? -1 : 1)),
  };
}

/**
 * The last days of a year's quarters for which the catalogue, as it stands on that day, asks a site to tell of a sort of
 * sessions: for each one session is looked for. The last quarter's is in the next year.
 */
export function quartersAsked(
  { profile, catalogue }: Site,
  asOf: CalendarDate,
  sort: ToldSession['sort'],
): CalendarDate[] {
  const since = countedSince(profile);
  const isAsked = ({ id }: CatalogueItem, dueOn: CalendarDate): boolean =>
    dueOn >= since &&
    itemsOn(catalogue, dueOn).some(
      (item) => item.id === id && item.required === true && appliesTo(item, profile.type),
    );
  const items = catalogue.items.filter(
    (item) => item.frequency === 'quarterly' && sortAskedBy(item) === sort,
  );
  const first = periodOf(calendarDate(`${asOf.slice(0, 4)}-01-01`), 'quarter');
  return [0, 1, 2, 3].flatMap((later) => {
    const quarter = shiftPeriod(first, later);
    const asked = items.flatMap((item) => {
      const dueOn = item.due && periodDueOn(item.due, quarter);
      return dueOn !== undefined && isAsked(item, dueOn) ? [dueOn] : [];
    });
    return asked.slice(0, 1);
  });
}

/** How many of these days are over. */
export function overOn(days: readonly CalendarDate[], asOf: CalendarDate): number {
  return days.filter((day) => day < asOf).length;
}

/** `2 场，到期的 3 个季度该有 3 场`: how many were held, beside how many are looked for by then. */
export function heldOfAsked(sessions: number, asked: number): string {
  const held = sessions === 0 ? '公布了，一场没办' : `${sessions} 场`;
  return sessions < asked ? `${held}，到期的 ${asked} 个季度该有 ${asked} 场` : held;
}

/** Whoever tells nothing of a year lacks nothing before its first quarter is over. */
export function isAfterFirstQuarter(asOf: CalendarDate): boolean {
  return asOf.slice(5) > '03-31';
}
