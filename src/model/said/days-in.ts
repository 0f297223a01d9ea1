/** The days that a text names. */
import { daysBetween, parseDate, type CalendarDate } from '../values/calendar-date.ts';
import { withPlainDigits } from './statements.ts';

/** A day as it is written, in its parts: year, month, day. */
export const DAY = String.raw`(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日`;
export const ONE_DAY = new RegExp(String.raw`(?<!\d)${DAY}`, 'g');

/** The days that a text names; without a year the one nearest to a day. */
export function daysIn(text: string, near: CalendarDate): CalendarDate[] {
  return [...withPlainDigits(text).matchAll(ONE_DAY)].flatMap((match) => readDay(match.slice(1), near) ?? []);
}

/** A day as it is written; without a year the one nearest to the publication. `undefined` where there is no such day. */
export function readDay(
  parts: readonly (string | undefined)[],
  near: CalendarDate,
): CalendarDate | undefined {
  const [year, month = '', day = ''] = parts;
  const inYear = (one: number): CalendarDate | undefined =>
    parseDate(`${one}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (year !== undefined) return inYear(Number(year));
  const own = Number(near.slice(0, 4));
  return [own, own - 1, own + 1]
    .flatMap((one) => inYear(one) ?? [])
    .sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))[0];
}
