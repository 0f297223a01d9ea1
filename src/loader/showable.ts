/** What is quoted of a file on a terminal, in a log, on a page of problems. */

/**
 * A text with each control character as �: it could move the cursor, colour the terminal, or turn a line round so that it
 * reads as another. Tabs become spaces, for they would move a pointer away from its place. As many characters as before.
 */
export function showable(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
