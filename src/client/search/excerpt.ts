/** The few words around what was found, and which of them to mark. */
import { findTerms } from './fold.ts';

/** A stretch of text that is marked as a whole or not at all. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Characters of an excerpt: three lines on a small phone. */
const EXCERPT_LENGTH = 56;
const BEFORE_MATCH = 14;

/** A text with every term marked. */
export function markTerms(text: string, terms: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const range of findTerms(text, terms)) {
    if (range.start > end) stretches.push({ text: text.slice(end, range.start), isMarked: false });
    stretches.push({ text: text.slice(range.start, range.end), isMarked: true });
    end = range.end;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isMarked: false });
  return stretches;
}

/** The part of a text around the first match; its beginning when nothing in it matches. */
export function excerptOf(text: string, terms: readonly string[]): Stretch[] {
  const first = findTerms(text, terms)[0];
  const start = first && first.start > BEFORE_MATCH ? phraseStart(text, first.start) : 0;
  const part = text.slice(start, start + EXCERPT_LENGTH).trim();
  const isCut = start + EXCERPT_LENGTH < text.length;
  return markTerms(`${start > 0 ? '…' : ''}${part}${isCut ? '…' : ''}`, terms);
}

/** Begins after the last full stop or space before the match, if one is near; else a few characters before it. */
function phraseStart(text: string, match: number): number {
  const before = text.slice(match - BEFORE_MATCH, match);
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf(' '));
  return match - BEFORE_MATCH + (stop === -1 ? 0 : stop + 1);
}
