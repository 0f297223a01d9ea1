/**
 * Values, phrases and sentences as HTML. Strings and not components, because a list of 120 households has a
 * thousand values and not one space may slip in between Chinese characters.
 * `.nw` keeps a phrase together, `.n` is a number in tabular figures that never breaks.
 */
import type { Phrase, Sentence, Value } from '../../model/disclosure/blocks.ts';
import { formatFen, formatQuantity } from '../../model/values/fen.ts';
import { formatDate, formatMonthDay } from '../../model/values/calendar-date.ts';
import { formatValue } from '../../model/values/values.ts';
import { MEASURE } from '../../paper/type/held.ts';
import { phrasesOf } from './phrases.ts';

/** Text with the five characters that mean something in HTML replaced. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** JSON as the content of a `script` of data: every `<` is an escape, so that no text can end the element. */
export function jsonInPage(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** `tel:02445550102`. */
export function phoneHref(phone: string): string {
  return `tel:${phone.replace(/\D/g, '')}`;
}

/** A value as HTML. */
function renderValue(value: Value): string {
  if (typeof value === 'string') return renderText(value);
  switch (value.type) {
    case 'amount':
      return amount(value);
    case 'quantity':
      return number(formatQuantity(value.quantity), value.unit && ` ${value.unit}`);
    case 'count':
      return number(String(value.count), value.unit);
    case 'date': {
      const text = value.form === 'full' ? formatDate(value.date) : formatMonthDay(value.date);
      return `<time datetime="${value.date}">${text}</time>`;
    }
    case 'person':
      return escapeHtml(formatValue(value));
  }
}

/** `50万元（500,000.00 元）` where it was written in 万元. */
function amount({ amount: sum, unit, written, inWan }: AmountValue): string {
  const about = inWan === undefined ? '' : `<small class="n">（${inWan}）</small>`;
  const exact = number(formatFen(sum), unit && ` ${unit}`) + about;
  return written === undefined ? exact : `${number(written.replace('万元', ''), '万元')}（${exact}）`;
}

type AmountValue = Extract<Value, { type: 'amount' }>;

/** In a column of figures the exact sum stays in its place; what was written in 万元 stands above it. */
function writtenAbove(value: Exclude<Value, string>): string {
  return value.type === 'amount' && value.written !== undefined
    ? `<small class="wan">${escapeHtml(value.written)}</small>`
    : '';
}

function exactOnly(value: Exclude<Value, string>): Value {
  return value.type === 'amount' ? { type: 'amount', amount: value.amount } : value;
}

function number(digits: string, unit = ''): string {
  return unit
    ? `<span class="n"><b>${digits}</b>${escapeHtml(unit)}</span>`
    : `<span class="n">${digits}</span>`;
}

/** A phrase as HTML, free to break where its text allows. */
export function renderPhrase(phrase: Phrase): string {
  return phrase.map((value) => renderValue(value)).join('');
}

/** A phrase for a cell that is set in tabular figures as a whole: numbers need no markup of their own. */
export function renderCell(phrase: Phrase): string {
  return phrase
    .map((value) =>
      typeof value === 'object' && BARE.has(value.type)
        ? writtenAbove(value) + escapeHtml(formatValue(exactOnly(value)))
        : renderValue(value),
    )
    .join('');
}

const BARE: ReadonlySet<string> = new Set(['amount', 'quantity', 'count', 'person']);

/** A sentence as HTML: a line breaks between its phrases before it breaks inside one. */
export function renderSentence(sentence: Sentence): string {
  const phrases: string[] = [];
  for (const phrase of sentence) {
    const html = renderPhrase(phrase);
    // A mark belongs to what precedes it: no line may start with a comma.
    const [mark = ''] = /^[，。；：、]*/u.exec(html) ?? [];
    if (mark && phrases.length > 0) phrases[phrases.length - 1] += mark;
    phrases.push(phrases.length > 0 ? html.slice(mark.length) : html);
  }
  return phrases.map((html) => `<span class="nw">${html}</span>`).join('<wbr>');
}

/** HTML of running text with what must not be torn apart at the end of a line held together, on screens and on paper. */
export function holdMeasures(html: string): string {
  return html.replace(MEASURE, '<span class="n">$&</span>');
}

/** Free text as HTML with what must not be torn apart held together. */
export function renderText(text: string): string {
  return holdMeasures(escapeHtml(text));
}

/** Free text as HTML whose lines break between clauses first: for notes of one or two lines. */
export function renderClauses(text: string): string {
  const clauses = text.match(/[^，。；、]+[，。；、]*/gu) ?? [text];
  return clauses.map((clause) => `<span class="nw">${renderText(clause)}</span>`).join('');
}

/** Whether a label and its value will not fit on one line of a telephone; then the value goes below, from the left. */
export function isLongFact(label: string, value: string): boolean {
  const widthEm = [...label, ...value].reduce(
    (sum, character) => sum + (character <= '\u02ff' ? 0.56 : 1),
    0,
  );
  return widthEm > 15;
}

/** A title as HTML that breaks between phrases only (`word-break: keep-all`). */
export function renderTitle(title: string, names: readonly string[] = []): string {
  return phrasesOf(title, names).map(escapeHtml).join('<wbr>');
}
