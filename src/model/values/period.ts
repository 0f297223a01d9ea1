import {
  addDays,
  calendarDate,
  dateParts,
  daysBetween,
  formatMonthDay,
  isYear,
  parseDate,
  type CalendarDate,
} from './calendar-date.ts';

/**
 * What a disclosure covers: a month `2026-09`, quarter `2026-Q3`, half-year `2026-H1` or year `2026`; a week is its
 * Monday, `2026-11-16`, because nobody knows the numbers of weeks.
 */
export type Period = string & { readonly __format: 'period' };

export type PeriodLength = 'week' | 'month' | 'quarter' | 'half' | 'year';

interface PeriodParts {
  readonly length: PeriodLength;
  readonly year: number;
  /** Number within the year, from 1; 1 for a year. */
  readonly index: number;
}

const MONTHS: Record<Exclude<PeriodLength, 'week'>, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** A Monday, so that day 0 of every week is known: 1970-01-05. */
const SOME_MONDAY = calendarDate('1970-01-05');

/** Days since Monday, 0 on a Monday. */
function daysIntoWeek(date: CalendarDate): number {
  return ((daysBetween(SOME_MONDAY, date) % 7) + 7) % 7;
}

/** The Monday that a week is written as; `undefined` for other periods. */
function mondayOf(text: string): CalendarDate | undefined {
  const date = text.length === 10 ? parseDate(text) : undefined;
  return date && daysIntoWeek(date) === 0 ? date : undefined;
}

function partsOf(text: string): PeriodParts | undefined {
  const monday = mondayOf(text);
  if (monday) {
    const { year } = dateParts(monday);
    return {
      length: 'week',
      year,
      index: Math.floor(daysBetween(calendarDate(`${year}-01-01`), monday) / 7) + 1,
    };
  }
  const match = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (!isYear(year)) return undefined;
  if (match[2]) return { length: 'month', year, index: Number(match[2]) };
  if (match[3]) return { length: 'quarter', year, index: Number(match[3]) };
  if (match[4]) return { length: 'half', year, index: Number(match[4]) };
  return { length: 'year', year, index: 1 };
}

/** Text → period; `undefined` unless written `2026-09`, `2026-Q3`, `2026-H1`, `2026` or as a Monday. */
export function parsePeriod(text: string): Period | undefined {
  return partsOf(text) ? (text as Period) : undefined;
}

/** The parts of a period that is known to be valid. */
export function periodParts(period: Period): PeriodParts {
  const parts = partsOf(period);
  if (!parts) throw new RangeError(`not a period: ${period}`);
  return parts;
}

type CalendarLength = keyof typeof MONTHS;

function buildPeriod({ length, year, index }: PeriodParts & { readonly length: CalendarLength }): Period {
  const suffix = {
    month: `-${String(index).padStart(2, '0')}`,
    quarter: `-Q${index}`,
    half: `-H${index}`,
    year: '',
  }[length];
  return `${year}${suffix}` as Period;
}

/** The period of this length that contains the date. */
export function periodOf(date: CalendarDate, length: PeriodLength): Period {
  if (length === 'week') return weekFrom(addDays(date, -daysIntoWeek(date)));
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return buildPeriod({ length, year, index: Math.ceil(month / MONTHS[length]) });
}

function weekFrom(monday: CalendarDate): Period {
  return monday as string as Period;
}

/** The period of the same length `steps` later (earlier when negative). */
export function shiftPeriod(period: Period, steps: number): Period {
  const { length, year, index } = periodParts(period);
  if (length === 'week') return weekFrom(addDays(calendarDate(period), steps * 7));
  const perYear = 12 / MONTHS[length];
  const position = year * perYear + (index - 1) + steps;
  return buildPeriod({ length, year: Math.floor(position / perYear), index: (position % perYear) + 1 });
}

/** First day of a period. */
export function periodStart(period: Period): CalendarDate {
  const { length, year, index } = periodParts(period);
  if (length === 'week') return calendarDate(period);
  const month = (index - 1) * MONTHS[length] + 1;
  return calendarDate(`${year}-${String(month).padStart(2, '0')}-01`);
}

/** Last day of a period. */
export function periodEnd(period: Period): CalendarDate {
  return addDays(periodStart(shiftPeriod(period, 1)), -1);
}

/** The months of a period, oldest first; none of a week. */
export function monthsIn(period: Period): Period[] {
  const { length } = periodParts(period);
  if (length === 'week') return [];
  const first = periodOf(periodStart(period), 'month');
  return Array.from({ length: MONTHS[length] }, (_, step) => shiftPeriod(first, step));
}

/** `2026年9月`, `2026年第三季度`, `2026年上半年`, `2026年`, `2026年11月16日至22日`. */
export function formatPeriod(period: Period): string {
  const { year } = periodParts(period);
  const short = formatPeriodInYear(period);
  return `${year}年${short === '全年' ? '' : short}`;
}

/** `9月`, `第三季度`, `上半年`, `全年`, `11月16日至22日`: where the year is plain from the surroundings. */
export function formatPeriodInYear(period: Period): string {
  const { length, index } = periodParts(period);
  switch (length) {
    case 'week':
      return formatWeek(calendarDate(period));
    case 'month':
      return `${index}月`;
    case 'quarter':
      return `第${'一二三四'[index - 1] ?? ''}季度`;
    case 'half':
      return index === 1 ? '上半年' : '下半年';
    case 'year':
      return '全年';
  }
}

function formatWeek(monday: CalendarDate): string {
  const sunday = addDays(monday, 6);
  const [from, to] = [dateParts(monday), dateParts(sunday)];
  return `${formatMonthDay(monday)}至${from.month === to.month ? `${to.day}日` : formatMonthDay(sunday)}`;
}
