/** Calendar dates in Asia/Shanghai. There is no clock here: whoever needs "today" is given it. */

/** An ISO calendar date, `2026-10-09`, that exists in the calendar. */
export type CalendarDate = string & { readonly __format: 'YYYY-MM-DD' };

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/**
 * Years that content may name. Wide enough for an old temple and a lease of seventy years, and narrow enough that no sum
 * of dates leaves four digits: 9999-12-31, written for "for ever", has no day after it.
 */
export const YEARS = { first: 1000, last: 2999 } as const;

/** Whether content may name a year. */
export function isYear(year: number): boolean {
  return year >= YEARS.first && year <= YEARS.last;
}

/** Text → date; `undefined` unless it is written `YYYY-MM-DD`, exists, and lies within `YEARS`. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isYear(year) && day >= 1 && day <= daysInMonth(year, month) ? (text as CalendarDate) : undefined;
}

/** 0 for what is no month. Arithmetic, because content holds a hundred thousand dates and `Date` is slow to parse. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
}

/** A date that is known to be valid, from code or a test. Throws otherwise. */
export function calendarDate(text: string): CalendarDate {
  const date = parseDate(text);
  if (!date) throw new RangeError(`not a calendar date: ${text}`);
  return date;
}

/** The date in Asia/Shanghai at an instant. For entry points only. */
export function dateInShanghai(instant: Date): CalendarDate {
  return calendarDate(new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  // Most steps stay within a month, and duties take a hundred thousand of them.
  const day = Number(date.slice(8)) + days;
  if (day >= 1 && day <= 28) return `${date.slice(0, 8)}${String(day).padStart(2, '0')}` as CalendarDate;
  return calendarDate(new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10));
}

/** The last of some days; `undefined` when there are none. */
export function latestDay(days: readonly [CalendarDate, ...CalendarDate[]]): CalendarDate;
export function latestDay(days: readonly CalendarDate[]): CalendarDate | undefined;
export function latestDay(days: readonly CalendarDate[]): CalendarDate | undefined {
  return days.reduce<CalendarDate | undefined>(
    (latest, day) => (latest === undefined || day > latest ? day : latest),
    undefined,
  );
}

/** Days from `from` to `to`, 0 on the same day. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** `2026-10-09` → `{ year: 2026, month: 10, day: 9 }`. */
export function dateParts(date: CalendarDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** `周五`. */
export function formatWeekday(date: CalendarDate): string {
  return WEEKDAYS[new Date(Date.parse(date)).getUTCDay()] ?? '';
}

/** `2026年10月9日`. */
export function formatDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${year}年${month}月${day}日`;
}

/** `10月9日`: where the year is plain from the surroundings. */
export function formatMonthDay(date: CalendarDate): string {
  const { month, day } = dateParts(date);
  return `${month}月${day}日`;
}
