/** Days of which a paper sometimes says only the month, quarter, half-year or year: `2022-11-08`, `2027-04`, `2027-H1`. */
import { formatDate, parseDate, type CalendarDate } from './calendar-date.ts';
import { formatPeriod, parsePeriod, periodEnd, periodParts, periodStart, type Period } from './period.ts';

/** A month, `2022-11`. */
export type Month = Period & { readonly __length: 'month' };

/** A period that is no week: a Monday that stands for a day is that day. */
export type DayOrPeriod =
  CalendarDate | (Period & { readonly __length: 'month' | 'quarter' | 'half' | 'year' });

/** Text → month; `undefined` unless written `2022-11`. */
export function parseMonth(text: string): Month | undefined {
  const period = parsePeriod(text);
  return period && periodParts(period).length === 'month' ? (period as Month) : undefined;
}

/** Text → day, month, quarter, half-year or year; `undefined` for anything else. */
export function parseDayOrPeriod(text: string): DayOrPeriod | undefined {
  return parseDate(text) ?? (parsePeriod(text) as DayOrPeriod | undefined);
}

/** Whether the very day was said. */
export function isDay(written: DayOrPeriod): written is CalendarDate {
  return parseDate(written) !== undefined;
}

/** The first day it can have been. */
export function firstDayOf(written: DayOrPeriod): CalendarDate {
  return isDay(written) ? written : periodStart(written);
}

/** The last day it can have been: what is promised for a month is late when the month is over. */
export function lastDayOf(written: DayOrPeriod): CalendarDate {
  return isDay(written) ? written : periodEnd(written);
}

/** Whether one was certainly earlier, whichever days of theirs are meant. */
export function isBefore(one: DayOrPeriod, other: DayOrPeriod): boolean {
  return lastDayOf(one) < firstDayOf(other);
}

/** The one that may end last; of two that end together, the one that was named first. */
export function lastToEnd<T extends DayOrPeriod>(days: readonly T[]): T | undefined {
  return days.reduce<T | undefined>(
    (last, day) => (last === undefined || lastDayOf(day) > lastDayOf(last) ? day : last),
    undefined,
  );
}

/** `2022年11月8日`, `2022年11月`, `2027年上半年`. */
export function formatDayOrPeriod(written: DayOrPeriod): string {
  return isDay(written) ? formatDate(written) : formatPeriod(written);
}
