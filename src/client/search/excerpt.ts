/** The few words around what was found, and which of them to mark. */
import type { TextRange } from './fold.ts';

/** A stretch of text that is marked as a whole or not at all. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Characters of an excerpt: three lines on a small phone. */
const EXCERPT_LENGTH = 56;
const BEFORE_MATCH = 14;

/** A text with its ranges marked; ranges may overlap and come in any order. */
export function markRanges(text: string, ranges: readonly TextRange[]): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(range.start, end);
    if (range.end <= start) continue;
    if (start > end) stretches.push({ text: text.slice(end, start), isMarked: false });
    stretches.push({ text: text.slice(start, range.end), isMarked: true });
    end = range.end;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isMarked: false });
  return stretches;
}

/**
 * The part of a text in which most of its ranges stand; its beginning when there is none. What the title says already is
 * worth little in it: then a figure is what one looks for.
 */
export function excerptOf(text: string, ranges: readonly TextRange[], title = ''): Stretch[] {
  const first = fullest(text, ranges, title);
  const start = Number.isFinite(first) && first > BEFORE_MATCH ? phraseStart(text, first) : 0;
  const end = afterFigure(text, start + EXCERPT_LENGTH);
  const inside = ranges
    .filter((range) => range.start >= start && range.start < end)
    .map((range) => ({ start: range.start - start, end: Math.min(range.end, end) - start }));
  return [
    ...(start > 0 ? [{ text: '…', isMarked: false }] : []),
    ...markRanges(text.slice(start, end), inside),
    ...(end < text.length ? [{ text: '…', isMarked: false }] : []),
  ];
}

/** Where a figure ends, with its unit, that a cut would go through: of 200元, 20 is a lie. */
function afterFigure(text: string, cut: number): number {
  const [figure = ''] = /[\d.,]*$/.exec(text.slice(0, cut)) ?? [];
  if (figure === '') return cut;
  return cut + (/^[\d.,]*\p{Script=Han}?元?/u.exec(text.slice(cut))?.[0].length ?? 0);
}

/** A figure near what was asked for says as much as half a word of it, and money more: 医保 is read for 400 元. */
const FIGURES = [
  { says: /\d\s*(?:万?元|票)/, worth: 0.75 },
  { says: /\d/, worth: 0.5 },
] as const;

/** Of a word that stands in the title as well. */
const SAID_BEFORE = 0.3;

/** Where the range begins with which most different words, and a figure, can be shown; the first of equals. */
function fullest(text: string, ranges: readonly TextRange[], title: string): number {
  let [best, most] = [Infinity, 0];
  const starts = ranges.map(({ start }) => start).sort((a, b) => a - b);
  for (const start of starts.length > 0 ? [0, ...starts] : []) {
    const end = start + EXCERPT_LENGTH - BEFORE_MATCH;
    const inside = ranges.filter((range) => range.start >= start && range.end <= end);
    const words = new Set(inside.map((range) => text.slice(range.start, range.end)));
    const told = [...words].map((word) => (title.includes(word) ? SAID_BEFORE : 1));
    const figure = FIGURES.find(({ says }) => says.test(text.slice(start, end)));
    const says = told.reduce((sum, worth) => sum + worth, figure?.worth ?? 0);
    if (says > most) [best, most] = [start, says];
  }
  return best;
}

/** Begins after the last full stop or space before the match, if one is near; else a few characters before it. */
function phraseStart(text: string, match: number): number {
  const before = text.slice(match - BEFORE_MATCH, match);
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf(' '));
  const start = match - BEFORE_MATCH + (stop === -1 ? 0 : stop + 1);
  const figure = /^[\d.,]+/.exec(text.slice(start))?.[0].length ?? 0;
  return /[\d.,]$/.test(text.slice(0, start)) ? Math.min(start + figure, match) : start;
}
