/**
 * 工作日: weekdays, less the statutory holidays, plus the make-up days worked for them. The State Council announces both
 * for one year at a time, late in the year before, and `chinese-days` carries them; this file is its only doorway.
 * A year that is not announced is counted Monday to Friday, and whoever relies on such a day asks `isAnnounced` and
 * says so: it is never passed off as known.
 */
import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, daysBetween, type CalendarDate } from './calendar-date.ts';

const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(announced.holidays));
const MAKE_UP_DAYS: ReadonlySet<string> = new Set(Object.keys(announced.workdays));
const ANNOUNCED_YEARS: ReadonlySet<string> = new Set([...HOLIDAYS].map((day) => day.slice(0, 4)));

/** Saturday, Sunday as `Date` numbers them. */
const WEEKEND: ReadonlySet<number> = new Set([6, 0]);

/** Whether people work on a day; in a year that is not announced, whether it is Monday to Friday. */
export function isWorkingDay(day: CalendarDate): boolean {
  if (HOLIDAYS.has(day)) return false;
  return MAKE_UP_DAYS.has(day) || !WEEKEND.has(new Date(Date.parse(day)).getUTCDay());
}

/** Whether the holidays of every year that a span touches have been announced. */
export function isAnnounced(from: CalendarDate, until: CalendarDate): boolean {
  return unannouncedYear(from, until) === undefined;
}

/** The first year of a span whose holidays have not been announced. */
export function unannouncedYear(from: CalendarDate, until: CalendarDate): number | undefined {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  for (let year = first; year <= last; year += 1) if (!ANNOUNCED_YEARS.has(String(year))) return year;
  return undefined;
}

/** The working day number `count` (from 1) on or after a day. */
export function nthWorkingDay(from: CalendarDate, count: number): CalendarDate {
  let day = from;
  for (let left = count; ; day = addDays(day, 1)) {
    if (isWorkingDay(day)) left -= 1;
    if (left <= 0) return day;
  }
}

/** How many working days lie in a span, both ends included. */
export function countWorkingDays(from: CalendarDate, until: CalendarDate): number {
  const length = daysBetween(from, until) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, step) => addDays(from, step)).filter(isWorkingDay)
    .length;
}
