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

/** The part of a text around the first range; its beginning when there is none. */
export function excerptOf(text: string, ranges: readonly TextRange[]): Stretch[] {
  const first = ranges.reduce((least, { start }) => Math.min(least, start), Infinity);
  const start = Number.isFinite(first) && first > BEFORE_MATCH ? phraseStart(text, first) : 0;
  const end = start + EXCERPT_LENGTH;
  const inside = ranges
    .filter((range) => range.start >= start && range.start < end)
    .map((range) => ({ start: range.start - start, end: Math.min(range.end, end) - start }));
  return [
    ...(start > 0 ? [{ text: '…', isMarked: false }] : []),
    ...markRanges(text.slice(start, end), inside),
    ...(end < text.length ? [{ text: '…', isMarked: false }] : []),
  ];
}

/** Begins after the last full stop or space before the match, if one is near; else a few characters before it. */
function phraseStart(text: string, match: number): number {
  const before = text.slice(match - BEFORE_MATCH, match);
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf(' '));
  return match - BEFORE_MATCH + (stop === -1 ? 0 : stop + 1);
}
