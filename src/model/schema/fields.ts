/**
 * The vocabulary of schemas: one builder per kind of value a clerk writes.
 * Builders carry the Chinese title (and, where it helps, a description) that messages, forms and docs show.
 * What goes wrong is raised as a custom issue with a `ProblemCode`; `loader/validate.ts` turns issues into sentences.
 */
import { z } from 'zod';
import { parseDate, type CalendarDate } from '../values/calendar-date.ts';
import { fenFromWan, fenFromYuan, isInWan, quantityFromNumber, type Fen, type Micro } from '../values/fen.ts';
import { parseDayOrPeriod, parseMonth, type DayOrPeriod, type Month } from '../values/day-or-period.ts';
import { parsePeriod, type Period } from '../values/period.ts';
import { WRITTEN } from '../values/written-forms.ts';
import { meta, raise } from './field-meta.ts';

/** Texts that must look a certain way: colours, addresses, numbers of filings. */
export { colour, email, filingNumber, repository, webAddress } from './formed-fields.ts';

/** One line of text, trimmed, not empty. */
export function text(title: string, description?: string, maxLength = 120) {
  return z.string().trim().min(1).max(maxLength).meta(meta(title, description));
}

/** How private what a field holds is; the one place that privacy rules look at. */
export type FieldPrivacy = 'person';

/**
 * The name of a private person: a household, an applicant, a member. What is published on the web masks it where the
 * catalogue says so, search never holds it, and it may not stand in the titles and notes of the same file. Names of
 * those who hold an office are plain `text`: whoever decides and signs is named.
 */
export function person(title = '姓名', description?: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(20)
    .meta({ ...meta(title, description), privacy: 'person' satisfies FieldPrivacy });
}

/** A line about what somebody asked or what was found, in which no private person is named. */
export function namelessText(title: string, description?: string, maxLength = 120) {
  return text(title, description, maxLength).meta({ ...meta(title, description), isNameless: true });
}

/** Several lines of text or Markdown. */
export function longText(title: string, description?: string, maxLength = 20_000) {
  return z.string().trim().min(1).max(maxLength).meta(meta(title, description));
}

/** How a change of a text weighs after publication, where its length does not say it: `history/text-substance.ts`. */
export type FieldSubstance = 'decision' | 'progress';

/** Several lines that say what was decided: no word of it changes without a correction. */
export function decision(title: string, description?: string, maxLength = 2_000) {
  return longText(title, description, maxLength).meta({
    ...meta(title, description),
    substance: 'decision' satisfies FieldSubstance,
  });
}

/** How far something has come: may be brought up to date after publication, which is no correction. */
export function progress(title: string, description?: string, maxLength = 200) {
  return longText(title, description, maxLength).meta({
    ...meta(title, description),
    substance: 'progress' satisfies FieldSubstance,
  });
}

/** Yuan with at most two decimals, or a text like `4.15万元` → integer fen. `written.ts` keeps what was written. */
export function amount(title: string, description = '单位：元，最多两位小数，不加逗号；也可以写 4.15万元') {
  return z
    .unknown()
    .transform((value, context): Fen => {
      if (typeof value === 'string' && isInWan(value))
        return fenFromWan(value) ?? raise(context, 'AMOUNT_TOO_PRECISE');
      if (typeof value !== 'number' || !Number.isFinite(value)) return raise(context, 'AMOUNT_NOT_A_NUMBER');
      return fenFromYuan(value) ?? raise(context, 'AMOUNT_TOO_PRECISE');
    })
    .meta({ ...meta(title, description), type: 'number', unit: '元', written: WRITTEN.amount });
}

/** A quantity with at most six decimals → integer millionths. */
export function quantity(title: string, description = '照原来的写，有几位小数写几位') {
  return z
    .unknown()
    .transform((value, context): Micro => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return raise(context, 'QUANTITY_INVALID');
      return quantityFromNumber(value) ?? raise(context, 'QUANTITY_INVALID');
    })
    .meta({ ...meta(title, description), type: 'number' });
}

/** A whole number of people, votes, households … from 0. */
export function count(title: string, description?: string) {
  return z
    .unknown()
    .transform((value, context): number =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 10_000_000
        ? value
        : raise(context, 'COUNT_INVALID'),
    )
    .meta({ ...meta(title, description), type: 'integer', minimum: 0 });
}

/** More days than any limit or wall needs, so that no sum of dates leaves the calendar. */
const MOST_DAYS = 3660;

/** A whole number of days that something may take. */
export function days(title: string, description?: string) {
  return count(title)
    .pipe(z.number().max(MOST_DAYS))
    .meta({ ...meta(title, description), type: 'integer' });
}

/** `2026-10-09`. */
export function date(title: string, description = '写成 2026-10-09') {
  return z
    .unknown()
    .transform(
      (value, context): CalendarDate =>
        (typeof value === 'string' ? parseDate(value) : undefined) ?? raise(context, 'DATE_INVALID'),
    )
    .meta({ ...meta(title, description), type: 'string', format: 'date', written: WRITTEN.date });
}

/** `1988-11`: a date that is published no closer than the month, like that of a birth. */
export function month(title: string, description = '只写到月，写成 1988-11') {
  return z
    .unknown()
    .transform(
      (value, context): Month =>
        (typeof value === 'string' ? parseMonth(value) : undefined) ?? raise(context, 'MONTH_INVALID'),
    )
    .meta({ ...meta(title, description), type: 'string', written: WRITTEN.month });
}

/** How to write what has no day, for fields that explain themselves otherwise. */
export const DAY_OR_PERIOD = '没说哪天的照原文写：月 2022-11，季度 2027-Q3，半年 2027-H1，年 2027';

/** `2022-11-08`, or `2022-11`, `2027-Q3`, `2027-H1`, `2027` where a paper says no day. */
export function dayOrPeriod(title: string, description = `写成 2022-11-08；${DAY_OR_PERIOD}`) {
  return z
    .unknown()
    .transform((value, context): DayOrPeriod => {
      const written = typeof value === 'number' ? String(value) : value;
      return (
        (typeof written === 'string' ? parseDayOrPeriod(written) : undefined) ??
        raise(context, 'DAY_OR_PERIOD_INVALID')
      );
    })
    .meta({ ...meta(title, description), type: 'string', written: WRITTEN.dayOrPeriod });
}

/** `2026-09`, `2026-Q3`, `2026-H1`, `2026`. */
export function period(
  title: string,
  description = '月写 2026-09，季度写 2026-Q3，半年写 2026-H1，全年写 2026',
) {
  return z
    .unknown()
    .transform((value, context): Period => {
      const written = typeof value === 'number' ? String(value) : value;
      return (
        (typeof written === 'string' ? parsePeriod(written) : undefined) ?? raise(context, 'PERIOD_INVALID')
      );
    })
    .meta({ ...meta(title, description), type: 'string', written: WRITTEN.period });
}

/** An official telephone number as people write it: `024-4555 0102`, `12345`, `13941400000`. */
export function phone(title: string, description = '写成 024-4555 0102，或五位服务热线如 12345') {
  return z
    .unknown()
    .transform((value, context): string => {
      const written = typeof value === 'number' ? String(value) : value;
      if (typeof written !== 'string') return raise(context, 'PHONE_INVALID');
      const digits = written.replace(/[\s-]/g, '');
      return /^\d{5,12}$/.test(digits) ? written.trim() : raise(context, 'PHONE_INVALID');
    })
    .meta({ ...meta(title, description), type: 'string', written: WRITTEN.phone });
}

/** A number in a series as it stands on paper: `8`, `6-1` for one that was put in later. */
export function seriesNumber(title: string, description = '照公告上的写：8；加发、补发的写 6-1') {
  return z
    .unknown()
    .transform((value, context): string => {
      const written = typeof value === 'number' ? String(value) : value;
      const number =
        typeof written === 'string'
          ? /^第?\s?(\d{1,4}(?:-\d{1,3})?)\s?号?$/.exec(written.trim())?.[1]
          : undefined;
      return number ?? raise(context, 'SERIES_NUMBER_INVALID');
    })
    .meta({ ...meta(title, description), type: 'string', written: WRITTEN.seriesNumber });
}

/** A permanent ASCII identifier: lower-case letters, digits, hyphens. */
export function identifier(title: string, description = '小写英文字母、数字和短横线，定了就不要改') {
  return z
    .unknown()
    .transform((value, context): string =>
      typeof value === 'string' && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) && value.length <= 64
        ? value
        : raise(context, 'ID_INVALID'),
    )
    .meta({ ...meta(title, description), type: 'string', written: WRITTEN.identifier });
}

/** One of a fixed list of words. */
export function choice<const T extends readonly [string, ...string[]]>(
  title: string,
  values: T,
  description?: string,
) {
  return z.enum(values).meta(meta(title, description));
}

/** Yes or no. */
export function flag(title: string, description?: string) {
  return z.boolean().meta(meta(title, description));
}

/** A list with at least one and at most `maxLength` entries. */
export function list<T extends z.ZodType>(title: string, entry: T, description?: string, maxLength = 2_000) {
  return z.array(entry).min(1).max(maxLength).meta(meta(title, description));
}

/** A group of fields; an unknown key is a problem. */
export function group<T extends z.ZodRawShape>(title: string, shape: T, description?: string) {
  return z.strictObject(shape).meta(meta(title, description));
}
