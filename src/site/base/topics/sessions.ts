/** What two topics know of sessions: how many were held in the year of a day, and how many came. */
import { indexCatalogue, type CatalogueItem } from '../../../model/catalogue/catalogue.ts';
import { kindNamed } from '../../../model/kinds.ts';
import type { ToldSession } from '../../../model/kinds/base-facts.ts';
import type { Site } from '../../../model/place/site.ts';
import type { CalendarDate } from '../../../model/values/calendar-date.ts';
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

/** Held once a quarter, a year has four: who has fewer is named. */
export const FEWEST = 4;
