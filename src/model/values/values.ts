/** Short constructors for the values of `blocks.ts`, and their plain text. */
import { formatDate, formatMonthDay, parseDate, type CalendarDate } from './calendar-date.ts';
import { formatDayOrPeriod, type DayOrPeriod } from './day-or-period.ts';
import type { Phrase, Sentence, Value } from '../disclosure/blocks.ts';
import { formatFen, formatQuantity, type Fen, type Micro } from './fen.ts';

export const money = (amount: Fen): Value => ({ type: 'amount', amount });
export const yuan = (amount: Fen): Value => ({ type: 'amount', amount, unit: '元' });
export const measured = (quantity: Micro, unit?: string): Value =>
  unit === undefined ? { type: 'quantity', quantity } : { type: 'quantity', quantity, unit };
export const counted = (count: number, unit?: string): Value =>
  unit === undefined ? { type: 'count', count } : { type: 'count', count, unit };
export const fullDate = (date: CalendarDate): Value => ({ type: 'date', date, form: 'full' });
export const monthDay = (date: CalendarDate): Value => ({ type: 'date', date, form: 'month-day' });
/** A day, or in words the period of which no day was said. */
export const dayOrPeriod = (written: DayOrPeriod): Value => {
  const day = parseDate(written);
  return day ? fullDate(day) : formatDayOrPeriod(written);
};
/** `10月31日前`, or the period within which it is to be: `2027年上半年`. */
export const byThen = (last: DayOrPeriod, from?: CalendarDate): Phrase => {
  const value = from === undefined ? dayOrPeriod(last) : dateSeenFrom(from, last);
  return typeof value === 'string' ? [value] : [value, '前'];
};
/** A date in a text of another date: without the year when it is the same. */
export const dateSeenFrom = (from: CalendarDate, date: DayOrPeriod): Value => {
  const day = parseDate(date);
  return day?.slice(0, 4) === from.slice(0, 4) ? monthDay(day) : dayOrPeriod(date);
};
/**
 * Words in the place of a name that the law keeps from being published: 未成年人一名 (民发〔2019〕62号; 未成年人保护法第四条).
 * There is nothing in them to be masked.
 */
export function standsForNobody(name: string): boolean {
  return /^(?:[一二两三四五六七八九十\d]+[名个位])?(?:未成年人|未成年子女|儿童|孩子)(?:[一二两三四五六七八九十\d]+[名个位人])?$/.test(
    name,
  );
}

export const person = (name: string): Value => (standsForNobody(name) ? name : { type: 'person', name });

/** `谢广田` → `谢*田`, `刘伟` → `刘*`: the middle is hidden, the family name stays. */
export function maskName(name: string): string {
  if (standsForNobody(name)) return name;
  const characters = [...name];
  if (characters.length <= 2) return `${characters[0] ?? ''}*`;
  return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`;
}

/** A value as plain text, e.g. for search, data files and a cell's width on paper. */
export function formatValue(value: Value): string {
  if (typeof value === 'string') return value;
  switch (value.type) {
    case 'amount':
      return formatAmount(value);
    case 'quantity':
      return formatQuantity(value.quantity) + (value.unit ?? '');
    case 'count':
      return String(value.count) + (value.unit ?? '');
    case 'date':
      return value.form === 'full' ? formatDate(value.date) : formatMonthDay(value.date);
    case 'person':
      return value.name;
  }
}

/** `500,000.00元`, and for what was written in 万元 `50万元（500,000.00元）`. */
function formatAmount({ amount, unit, written }: Extract<Value, { type: 'amount' }>): string {
  const exact = formatFen(amount) + (unit ?? '');
  return written === undefined ? exact : `${written}（${exact}）`;
}

/** A phrase as plain text. */
export function formatPhrase(phrase: Phrase): string {
  return phrase.map((value) => formatValue(value)).join('');
}

/** A sentence as plain text. */
export function formatSentence(sentence: Sentence): string {
  return sentence.map((phrase) => formatPhrase(phrase)).join('');
}
