/** Text as people see it: what Word, Excel and web pages leave between characters is taken out. Pure. */

/**
 * Characters that show nothing: format characters (zero-width, direction marks, byte order mark), control characters but
 * for tabs and line ends, and the letters that Unicode keeps for an empty place.
 */
const UNSEEN =
  /[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180E\u2800\u3164\uFE00-\uFE0F\uFFA0]|(?![\t\n\r])\p{Cc}/gu;

/** Radicals that look like characters and are none: what is copied out of a PDF has ⽔ for 水. */
const RADICALS = /[\u2E80-\u2FDF]/g;

/** A text without what nobody sees; radicals become the characters that they stand for. */
export function visibleText(written: string): string {
  return written.replace(UNSEEN, '').replace(RADICALS, (radical) => radical.normalize('NFKC'));
}

/** Whether something stands in a text that nobody sees, or that is not what it looks like. */
export function hasUnseen(written: string): boolean {
  return visibleText(written) !== written;
}
