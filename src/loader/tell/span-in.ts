/** Offsets in a text → line, column and length, as problems have them. */
import type { Span } from './problem.ts';

/** A stretch of a text, by offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a range begins, and how long it is on that line. */
export function spanIn(lines: readonly string[], { start, end }: Range): Span {
  let lineStart = 0;
  let line = 0;
  while (line < lines.length - 1 && lineStart + (lines[line]?.length ?? 0) < start) {
    lineStart += (lines[line]?.length ?? 0) + 1;
    line++;
  }
  const text = lines[line] ?? '';
  const own = text.slice(start - lineStart, end - lineStart);
  return {
    line: line + 1,
    column: [...text.slice(0, start - lineStart)].length + 1,
    length: [...own].length,
  };
}
