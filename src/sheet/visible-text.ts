/** Text as people see it: what Word, Excel and web pages leave between characters is taken out. Pure. */

/**
 * Characters that show nothing, as Unicode lists them (zero-width, direction marks, byte order mark, fillers, choices of
 * a glyph), an empty cell of braille, and control characters but for tabs and line ends.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]|(?![\t\n\r])\p{Cc}/gu;

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
