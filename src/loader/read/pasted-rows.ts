/** Rows that were copied out of a sheet, their cells parted by tabs. */

export interface PastedRows {
  /** The lines they stand in, from 0. */
  readonly from: number;
  readonly until: number;
}

const BETWEEN_CELLS = /\S[ \u3000]*\t+[ \u3000]*\S/g;
/** `note: 一	二` is a value with a tab in it. */
const IS_FIELD = /^\s*(?:- +)*[A-Za-z]\w*: /;

/** The first rows among lines: two below each other, or one with three cells. */
export function pastedRowsIn(lines: readonly string[]): PastedRows | undefined {
  const cells = lines.map((line) =>
    IS_FIELD.test(line) ? 0 : (line.match(BETWEEN_CELLS)?.length ?? 0) + (/\S\t/.test(line) ? 1 : 0),
  );
  const from = cells.findIndex((count, index) => count >= 3 || (count > 1 && (cells[index + 1] ?? 0) > 1));
  if (from === -1) return undefined;
  const end = cells.findIndex((count, index) => index > from && count < 2);
  return { from, until: (end === -1 ? lines.length : end) - 1 };
}
