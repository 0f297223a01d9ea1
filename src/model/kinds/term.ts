/** How long something is let or contracted: from when until when, for how many years and months, or in words. */
import type { z } from 'zod';
import type { Phrase } from '../disclosure/blocks.ts';
import { addDays, calendarDate, dateParts, daysBetween, type CalendarDate } from '../values/calendar-date.ts';
import { dateOrder } from '../values/date-order.ts';
import { formatQuantity, micro, QUANTITY_SCALE, type Micro } from '../values/fen.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';
import { fullDate } from '../values/values.ts';

export interface Term {
  readonly from: CalendarDate;
  /** The last day. */
  readonly until: CalendarDate;
}

/**
 * A term as papers write it (real: 浠水仙女庙, 诸暨白渔谭古, 嘉鱼石泉, 三门鹤井): two days, so many years or months, from signing
 * on, until a day, or only words.
 */
export function termSchema(title: string) {
  return field.group(
    title,
    {
      years: field.quantity('年限', '说好几年，不是整年的可以写 1.5').optional(),
      months: field.count('零几个月', '18个月的写 18；3年6个月的，years 写 3，这里写 6').optional(),
      from: field.date('起', '签合同那天起的不写').optional(),
      until: field.date('止', '最后一天；只说几年、没说到哪天的不写').optional(),
      text: field.text('怎么算', '上面写不清的才写：不足5年按5年算；到二轮承包期满', 80).optional(),
    },
    '年限、起止、怎么算，写得出哪样写哪样，至少一样',
  );
}

export type LooseTerm = z.output<ReturnType<typeof termSchema>>;

/** Months of a term, as it says them, else as its days come to whole ones; `undefined` where neither is so. */
export function monthsOf({ years, months, from, until }: LooseTerm): number | undefined {
  if (years !== undefined || months !== undefined)
    return ((years ?? 0) * 12) / QUANTITY_SCALE + (months ?? 0);
  if (from === undefined || until === undefined || until < from) return undefined;
  const length = lengthOf({ from, until });
  return length.days <= HABIT_DAYS ? length.months : undefined;
}

/** Its years and months as years. */
export function yearsOf({ years, months }: LooseTerm): Micro | undefined {
  if (years === undefined && months === undefined) return undefined;
  return micro((years ?? 0) + Math.round(((months ?? 0) * QUANTITY_SCALE) / 12));
}

/** `5年`, `1年6个月`, `18个月`; the time between two days where nothing else is said, else the words. */
export function sayTerm({ years, months, from, until, text }: LooseTerm): string | undefined {
  if (years !== undefined || months !== undefined)
    return [years === undefined ? '' : formatYears(years), months === undefined ? '' : `${months}个月`].join(
      '',
    );
  return from !== undefined && until !== undefined ? formatLength({ from, until }) : text;
}

/** A term of which nothing is said. */
export function checkSaid(path: FieldPath, term: LooseTerm): Finding[] {
  if (sayTerm(term) !== undefined || term.until !== undefined || term.text !== undefined) return [];
  return [
    {
      code: 'FIELD_MISSING',
      path,
      message: '没写租多久。',
      hint: '请写 years（几年）、from 和 until（起止），或者 text（怎么算），写得出哪样写哪样。',
    },
  ];
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
export function lastDayOf(from: CalendarDate, years: Micro): CalendarDate {
  const months = Math.min(Math.max(Math.round((years * 12) / QUANTITY_SCALE), 0), LONGEST_MONTHS);
  return addDays(addMonths(from, months), -1);
}

/** `5年`, `0.5年`. */
export function formatYears(years: Micro): string {
  return `${formatQuantity(years).replace(/\.?0+$/, '')}年`;
}

/** Contracts are written until the last day of the term or until the same day of the year again: a day is no error. */
const HABIT_DAYS = 1;
/** A first or last month that is not whole: worth a look, not wrong. */
const BROKEN_MONTH_DAYS = 31;

/** A term that ends before it begins, or is not as long as the years written beside it. */
export function checkTerm(
  path: FieldPath,
  {
    from,
    until,
    years,
    yearsKey = 'years',
    said = years === undefined ? '' : formatYears(years),
  }: Term & { years?: Micro | undefined; yearsKey?: string; said?: string | undefined },
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
      message: `写的是 ${said}，可是从 ${from} 到 ${until} 是${formatLength({ from, until })}，差 ${days} 天。`,
      hint: `${said}应当到 ${last}；日期没写错的话，请按实际的时间改年数，钱也按实际的时间算。`,
    },
  ];
}
