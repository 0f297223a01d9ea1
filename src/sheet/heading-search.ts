/** What is looked for in the rows that may be headings. */
import type { View } from './grid.ts';
import type { FoundColumn, Said } from './layout.ts';
import type { Chosen } from './match-columns.ts';
import type { SheetForm, SheetTable } from './sheet-form.ts';

/** Columns of the sheet that belong to one table. */
export interface Segment {
  readonly table: SheetTable;
  readonly columns: readonly FoundColumn[];
  /** A row is an entry only with something in this column: of tables that share their rows. */
  readonly onlyWith?: number;
  /** What a heading over all its columns says of every entry. */
  readonly said?: Said;
}

/** A column with the texts above it. */
export interface Named {
  readonly column: number;
  /** From the line above the headings down to the lowest. */
  readonly texts: readonly string[];
  readonly band: SheetTable | undefined;
}

export interface HeadingSearch {
  readonly view: View;
  readonly form: SheetForm;
  readonly chosen: Chosen;
  /** The table whose name stood on a line of its own last. */
  readonly section: SheetTable | undefined;
}

/** Gives the columns of a heading, which stands above `row`, to a table. */
export type MatchTable = (
  search: HeadingSearch,
  columns: readonly Named[],
  to: { readonly table: SheetTable; readonly row: number },
) => Segment;
