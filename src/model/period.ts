import { addDays, calendarDate, type CalendarDate } from './calendar-date.ts';

/** What a disclosure covers: a month `2026-09`, quarter `2026-Q3`, half-year `2026-H1` or year `2026`. */
export type Period = string & { readonly __format: 'period' };

export type PeriodLength = 'month' | 'quarter' | 'half' | 'year';

interface PeriodParts {
  readonly length: PeriodLength;
  readonly year: number;
  /** Number within the year, from 1; 1 for a year. */
  readonly index: number;
}

const MONTHS: Record<PeriodLength, number> = { month: 1, quarter: 3, half: 6, year: 12 };

function partsOf(text: string): PeriodParts | undefined {
  const match = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2]) return { length: 'month', year, index: Number(match[2]) };
  if (match[3]) return { length: 'quarter', year, index: Number(match[3]) };
  if (match[4]) return { length: 'half', year, index: Number(match[4]) };
  return { length: 'year', year, index: 1 };
}

/** Text → period; `undefined` unless written `2026-09`, `2026-Q3`, `2026-H1` or `2026`. */
export function parsePeriod(text: string): Period | undefined {
  return partsOf(text) ? (text as Period) : undefined;
}

/** The parts of a period that is known to be valid. */
export function periodParts(period: Period): PeriodParts {
  const parts = partsOf(period);
  if (!parts) throw new RangeError(`not a period: ${period}`);
  return parts;
}

function buildPeriod({ length, year, index }: PeriodParts): Period {
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
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return buildPeriod({ length, year, index: Math.ceil(month / MONTHS[length]) });
}

/** The period of the same length `steps` later (earlier when negative). */
export function shiftPeriod(period: Period, steps: number): Period {
  const { length, year, index } = periodParts(period);
  const perYear = 12 / MONTHS[length];
  const position = year * perYear + (index - 1) + steps;
  return buildPeriod({ length, year: Math.floor(position / perYear), index: (position % perYear) + 1 });
}

/** First day of a period. */
export function periodStart(period: Period): CalendarDate {
  const { length, year, index } = periodParts(period);
  const month = (index - 1) * MONTHS[length] + 1;
  return calendarDate(`${year}-${String(month).padStart(2, '0')}-01`);
}

/** Last day of a period. */
export function periodEnd(period: Period): CalendarDate {
  return addDays(periodStart(shiftPeriod(period, 1)), -1);
}

/** The months of a period, oldest first. */
export function monthsIn(period: Period): Period[] {
  const first = periodOf(periodStart(period), 'month');
  return Array.from({ length: MONTHS[periodParts(period).length] }, (_, step) => shiftPeriod(first, step));
}

/** `2026年9月`, `2026年第三季度`, `2026年上半年`, `2026年`. */
export function formatPeriod(period: Period): string {
  const { year } = periodParts(period);
  const short = formatPeriodInYear(period);
  return `${year}年${short === '全年' ? '' : short}`;
}

/** `9月`, `第三季度`, `上半年`, `全年`: where the year is plain from the surroundings. */
export function formatPeriodInYear(period: Period): string {
  const { length, index } = periodParts(period);
  switch (length) {
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
