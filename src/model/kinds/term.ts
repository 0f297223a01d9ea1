/** How long something is let or contracted: from when until when, and for how many years in words. */
import type { Phrase } from '../disclosure/blocks.ts';
import { addDays, calendarDate, dateParts, daysBetween, type CalendarDate } from '../values/calendar-date.ts';
import { dateOrder } from '../values/date-order.ts';
import { formatMilli, type Milli } from '../values/fen.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { fullDate } from '../values/values.ts';

export interface Term {
  readonly from: CalendarDate;
  /** The last day. */
  readonly until: CalendarDate;
}

/** A year or three months later: the same day of the month, or the month's last day where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = dateParts(date);
  const index = year * 12 + (month - 1) + months;
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return calendarDate(
    `${digits(Math.floor(index / 12), 4)}-${digits((index % 12) + 1, 2)}-${digits(Math.min(day, last), 2)}`,
  );
}

/** Whole months of a term and the days left over; three years from 1 May end on 30 April. */
function lengthOf({ from, until }: Term): { months: number; days: number } {
  const end = addDays(until, 1);
  const [a, b] = [dateParts(from), dateParts(end)];
  let months = (b.year - a.year) * 12 + b.month - a.month;
  if (addMonths(from, months) > end) months--;
  return { months, days: daysBetween(addMonths(from, months), end) };
}

/** Years of a term, a year begun counted whole. */
export function yearsBegun(term: Term): number {
  const { months, days } = lengthOf(term);
  return Math.ceil((months + (days > 0 ? 1 : 0)) / 12);
}

/** `3年`, `2年6个月`, `4年11个月14天`; a term written until the same day of the year again is not a day longer. */
export function formatLength(term: Term): string {
  const { months, days } = lengthOf(term);
  const years = Math.floor(months / 12);
  const shownDays = days === 1 && months > 0 ? 0 : days;
  return [
    years > 0 ? `${years}年` : '',
    months % 12 > 0 ? `${months % 12}个月` : '',
    shownDays > 0 ? `${shownDays}天` : '',
  ].join('');
}

/** `2026年5月1日至2029年4月30日`. */
export function termPhrase({ from, until }: Term): Phrase {
  return [fullDate(from), '至', fullDate(until)];
}

/** More than any law allows (forest land, 70); what is beyond is a mistake, and must not lead out of the calendar. */
const LONGEST_MONTHS = 200 * 12;

/** The last day of so many years from a day. */
export function lastDayOf(from: CalendarDate, years: Milli): CalendarDate {
  const months = Math.min(Math.max(Math.round((years * 12) / 1000), 0), LONGEST_MONTHS);
  return addDays(addMonths(from, months), -1);
}

/** `5年`, `0.5年`. */
export function formatYears(years: Milli): string {
  return `${formatMilli(years).replace(/\.?0+$/, '')}年`;
}

/** Contracts are written until the last day of the term or until the same day of the year again: a day is no error. */
const HABIT_DAYS = 1;
/** A first or last month that is not whole: worth a look, not wrong. */
const BROKEN_MONTH_DAYS = 31;

/** A term that ends before it begins, or is not as long as the years written beside it. */
export function checkTerm(
  path: FieldPath,
  { from, until, years, yearsKey = 'years' }: Term & { years?: Milli | undefined; yearsKey?: string },
): Finding[] {
  if (until < from) return [dateOrder([...path, 'until'], `到期日（${until}）早于起始日（${from}）。`)];
  if (years === undefined) return [];
  const last = lastDayOf(from, years);
  const days = Math.abs(daysBetween(last, until));
  if (days <= HABIT_DAYS) return [];
  return [
    {
      code: 'TERM_MISMATCH',
      severity: days <= BROKEN_MONTH_DAYS ? 'warning' : undefined,
      path: [...path, yearsKey],
      message: `写的是 ${formatYears(years)}，可是从 ${from} 到 ${until} 是${formatLength({ from, until })}，差 ${days} 天。`,
      hint: `${formatYears(years)}应当到 ${last}；日期没写错的话，请按实际的时间改年数，钱也按实际的时间算。`,
    },
  ];
}
