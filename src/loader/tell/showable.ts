/** What is quoted of a file on a terminal, in a log, on a page of problems. */
import { maskDigits } from '../../guard/mask.ts';
import { maskMessage } from '../../guard/mask-message.ts';

/**
 * A text with each control character as �: it could move the cursor, colour the terminal, or turn a line round so that it
 * reads as another; what has no width moves a pointer off its place. Tabs become spaces, for they would move a pointer away from its place. As many characters as before.
 */
export function showable(text: string): string {
  return text.replaceAll('\t', ' ').replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\ufffd');
}

/**
 * A message quotes half a line: whose number it is, no word beside it tells, so every mobile is masked, and every number
 * that is longer than any amount.
 */
const NUMBERS = /(?<!\d)(?:1[3-9]\d{9}(?!\d)|\d{16,}[Xx]?)/g;

/** What is quoted of a line that never ends; nobody reads on. */
const ENDLESS_QUOTE = /“([^“”]{120})[^“”]{80,}”/gu;

/** A message as it may be told and kept: without anybody's number, without what a terminal would obey, of a length to read. */
export function tellable(message: string): string {
  const short = message.replace(ENDLESS_QUOTE, '“$1…”');
  return showable(maskMessage(short).replace(NUMBERS, (number) => maskDigits(number, { first: 3, last: 4 })));
}
