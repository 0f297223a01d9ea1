/** Offsets in a text → line, column and length, as problems have them. */
import type { Span } from './problem.ts';

/** A stretch of a text, by offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where ranges of a text begin, and how long each is on that line. Asked in the order of the text it goes through it once:
 * 18,000 finds in a line of 108,000 characters took 3 s when each counted from the beginning.
 */
export function spanFinder(text: string): (range: Range) => Span {
  const beginning = { at: 0, line: 1, column: 1 };
  let reached = beginning;
  return ({ start, end }) => {
    if (start < reached.at) reached = beginning;
    let { line, column } = reached;
    for (const character of text.slice(reached.at, start)) {
      if (character === '\n') line++;
      column = character === '\n' ? 1 : column + 1;
    }
    reached = { at: start, line, column };
    const lineEnd = text.indexOf('\n', start);
    const own = text.slice(start, lineEnd === -1 ? end : Math.min(end, lineEnd));
    return { line, column, length: [...own].length };
  };
}
