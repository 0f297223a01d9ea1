/** The guard for tables that are not text yet, as an import from Excel has them. */
import { findPrivateData } from './find-private-data.ts';
import type { PrivateFinding } from './private-finding.ts';

export interface TableFinding {
  /** From 0; -1 for the headings. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** With `start` and `end` counted from the beginning of the cell's text. */
  readonly finding: PrivateFinding;
}

/** All private data of a table: its headings, and its cells in the light of their headings and rows. */
export function guardTable(headers: readonly string[], rows: readonly (readonly string[])[]): TableFinding[] {
  // A table is guarded as the Markdown that would be written of it, so that there is one set of rules.
  let text = '';
  const cells: {
    readonly row: number;
    readonly column: number;
    readonly start: number;
    readonly end: number;
  }[] = [];
  for (const [index, row] of [headers, ...rows].entries()) {
    for (const [column, cell] of row.entries()) {
      text += '|';
      cells.push({ row: index - 1, column, start: text.length, end: text.length + cell.length });
      // As long as before: a line break in a cell must not end the row.
      text += cell.replace(/[|\n\r]/g, ' ');
    }
    text += '|\n';
  }
  return findPrivateData(text, { format: 'plain' }).flatMap((finding) =>
    cells
      .filter(({ start, end }) => finding.start < end && start < finding.end)
      .slice(0, 1)
      .map(({ row, column, start }) => ({
        row,
        column,
        finding: { ...finding, start: finding.start - start, end: finding.end - start },
      })),
  );
}
