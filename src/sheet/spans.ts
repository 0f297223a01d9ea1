/** Two days in one text: 2025.7.1-2028.6.30, 2026年9月1日至9月8日, 10月9日—15日. Pure. */
import { textCell } from './grid.ts';
import { readDay } from './read-cell.ts';
import type { Surroundings } from './surroundings.ts';

export interface Span {
  readonly from: string;
  readonly until: string;
}

const YEAR = String.raw`(?:\d{4}|[〇○零一二三四五六七八九]{4})`;
const NUMBER = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`;
const WHOLE = String.raw`${YEAR}[-./年]${NUMBER}[-./月]${NUMBER}[日号]?`;
const IN_YEAR = String.raw`${NUMBER}[月./]${NUMBER}[日号]?`;
const TO = String.raw`(?:起|开始)?(?:[-—–~～至到]+)`;
const SPAN = new RegExp(
  String.raw`(?:自|从)?(${WHOLE}|${IN_YEAR})${TO}(${WHOLE}|${IN_YEAR}|${NUMBER}[日号])(?![\d年月./-])(?:止|为止)?`,
);

/** The first two days in a text that are joined to a span, and the text without them; `undefined` when there are none. */
export function readSpan(
  written: string,
  around: Surroundings,
): (Span & { readonly rest: string }) | undefined {
  const text = written.normalize('NFKC').replace(/\s/g, '');
  const match = SPAN.exec(text);
  if (!match) return undefined;
  const from = dayOf(match[1] ?? '', around);
  if (from === undefined) return undefined;
  const until = dayOf(match[2] ?? '', { year: Number(from.slice(0, 4)), month: Number(from.slice(5, 7)) });
  if (until === undefined || until < from) return undefined;
  return { from, until, rest: text.slice(0, match.index) + text.slice(match.index + match[0].length) };
}

function dayOf(text: string, around: Surroundings): string | undefined {
  const reading = readDay(textCell(text), around);
  return reading && 'value' in reading ? String(reading.value) : undefined;
}

const MONTH = String.raw`(?:19|20)\d{2}[-./年](?:0?[1-9]|1[0-2])月?`;
const MONTHS = new RegExp(String.raw`^(?:自|从)?(${MONTH})${TO}(${MONTH})(?:止|为止)?$`);

/** 2026.4-2031.3: a term of which only the months are known. */
export function readMonths(written: string): Span | undefined {
  const match = MONTHS.exec(written.normalize('NFKC').replace(/\s/g, ''));
  return match ? { from: match[1] ?? '', until: match[2] ?? '' } : undefined;
}
