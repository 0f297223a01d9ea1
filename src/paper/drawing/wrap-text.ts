/** Text in lines of a measure, broken where Chinese may be broken. */
import { emWidth } from '../type/text-width.ts';

/**
 * Runs that stay together: numbers and Latin with their signs and with what a no-break space ties to them, or one
 * Chinese character.
 */
const PIECES = /(?:.\u00a0)?[!-~×±]+(?:\u00a0.)?|\s|./gu;

/** Punctuation that never begins a line. */
const NEVER_FIRST = /^[，。；：、）》”！？×％]/u;
/** Punctuation that never ends one. */
const NEVER_LAST = /[（《“]$/u;

/** Lines of at most `measureEm`; a run that is longer than that has a line to itself. */
export function wrapText(text: string, measureEm: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of joinedPieces(text)) {
    if (current !== '' && emWidth(current + piece) > measureEm) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else current += piece;
  }
  return current === '' ? lines : [...lines, current];
}

/** Pieces that may each begin a line. */
function joinedPieces(text: string): string[] {
  const joined: string[] = [];
  for (const [piece] of text.matchAll(PIECES)) {
    const last = joined.at(-1);
    if (last !== undefined && (NEVER_FIRST.test(piece) || NEVER_LAST.test(last)))
      joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
