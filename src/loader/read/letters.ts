/** Characters of a line, by which columns count. */
import { showable } from '../tell/showable.ts';

/** Those of a line. */
export const lettersOf = keepLast((line) => [...line]);

/** The same as they are shown: as many, and none that a terminal obeys. */
export const shownLettersOf = keepLast((line) => [...showable(line)]);

/** A file of one line is asked for its letters by each of its thousand problems, so the last ones are kept. */
function keepLast(make: (line: string) => readonly string[]): (line: string) => readonly string[] {
  let last: { readonly line: string; readonly letters: readonly string[] } | undefined;
  return (line) => {
    if (last?.line !== line) last = { line, letters: make(line) };
    return last.letters;
  };
}
