/** Dates of which sometimes only the month is known: `2022-11-08` or `2022-11`. */
import { formatDate, parseDate, type CalendarDate } from './calendar-date.ts';
import { formatPeriod, parsePeriod, periodEnd, periodParts, periodStart, type Period } from './period.ts';

/** A month, `2022-11`. */
export type Month = Period & { readonly __length: 'month' };

export type DayOrMonth = CalendarDate | Month;

/** Text → month; `undefined` unless written `2022-11`. */
export function parseMonth(text: string): Month | undefined {
  const period = parsePeriod(text);
  return period && periodParts(period).length === 'month' ? (period as Month) : undefined;
}

/** Text → day or month; `undefined` for anything else. */
export function parseDayOrMonth(text: string): DayOrMonth | undefined {
  return parseDate(text) ?? parseMonth(text);
}

function isMonth(written: DayOrMonth): written is Month {
  return parseMonth(written) !== undefined;
}

/** The first day it can have been. */
export function firstDayOf(written: DayOrMonth): CalendarDate {
  return isMonth(written) ? periodStart(written) : written;
}

/** The last day it can have been. */
export function lastDayOf(written: DayOrMonth): CalendarDate {
  return isMonth(written) ? periodEnd(written) : written;
}

/** `2022年11月8日`, `2022年11月`. */
export function formatDayOrMonth(written: DayOrMonth): string {
  return isMonth(written) ? formatPeriod(written) : formatDate(written);
}
