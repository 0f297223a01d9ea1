/** Short constructors for the values of `blocks.ts`, and their plain text. */
import { formatDate, formatMonthDay, type CalendarDate } from './calendar-date.ts';
import type { Phrase, Sentence, Value } from '../disclosure/blocks.ts';
import { formatFen, formatMilli, type Fen, type Milli } from './fen.ts';

export const money = (amount: Fen): Value => ({ type: 'amount', amount });
export const yuan = (amount: Fen): Value => ({ type: 'amount', amount, unit: '元' });
export const measured = (quantity: Milli, unit?: string): Value =>
  unit === undefined ? { type: 'quantity', quantity } : { type: 'quantity', quantity, unit };
export const counted = (count: number, unit?: string): Value =>
  unit === undefined ? { type: 'count', count } : { type: 'count', count, unit };
export const fullDate = (date: CalendarDate): Value => ({ type: 'date', date, form: 'full' });
export const monthDay = (date: CalendarDate): Value => ({ type: 'date', date, form: 'month-day' });
/** A date in a text of another date: without the year when it is the same. */
export const dateSeenFrom = (from: CalendarDate, date: CalendarDate): Value =>
  date.slice(0, 4) === from.slice(0, 4) ? monthDay(date) : fullDate(date);
export const person = (name: string): Value => ({ type: 'person', name });

/** `谢广田` → `谢*田`, `刘伟` → `刘*`: the middle is hidden, the family name stays. */
export function maskName(name: string): string {
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
      return formatMilli(value.quantity) + (value.unit ?? '');
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
