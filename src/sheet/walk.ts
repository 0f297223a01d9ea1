/** A walk down a sheet: what was found so far, which tables are open, and where they begin and end. */
import type { Segment } from './heading-search.ts';
import { EMPTY_CELL, isNumberLike, ownCells, type View } from './grid.ts';
import type { FoundFact, FoundTotal, FoundWords, Said, UnreadRow } from './layout.ts';
import type { Chosen } from './match-columns.ts';
import type { SheetForm, SheetTable } from './sheet-form.ts';

/** A row of the view. */
export type Row = View['rows'][number];

/** A table while the walk goes through it. */
export interface Open {
  readonly segment: Segment;
  readonly rows: { row: number; group?: string | undefined; said?: Said | undefined }[];
  readonly totals: FoundTotal[];
  group?: string | undefined;
  /** What a line above says of all entries below it. */
  said?: Said | undefined;
  /** The sum on such a line, of the entries below it until the next. */
  section?: (FoundTotal & { readonly covers: number[] }) | undefined;
  /** Rows that only say what an entry is made of, up to this one. */
  part?: { readonly until: number };
  /** First row since the last partial sum, as a place in `rows`. */
  since: number;
  /** Its sum or the balance has come: what stands below is no entry. */
  isEnded?: boolean;
}

/** What a walk knows at a row. */
export interface Walk {
  readonly view: View;
  readonly form: SheetForm;
  readonly chosen: Chosen;
  /** Of the period: 8月末余额 is what there was before September. */
  readonly month: number | undefined;
  readonly titles: string[];
  readonly facts: FoundFact[];
  readonly unread: UnreadRow[];
  readonly words: FoundWords[];
  readonly headings: Set<number>;
  readonly tables: Open[];
  open: Open[];
  /** Headings of another table of the same kind, below one that has entries. */
  readonly again: UnreadRow[];
  section: SheetTable | undefined;
  /** 一组 on a line before any headings. */
  group?: string;
  /** The rows above say what there was at the beginning: 其中：银行存款 below is of then, not of now. */
  isOpening: boolean;
}

/** A line 二、支出: what follows is of that table, under the same headings until others come. */
export function beginSection(walk: Walk, table: SheetTable): void {
  walk.section = table;
  const [open] = walk.open;
  if (open?.segment.table === table) open.isEnded = false;
  else if (open) walk.open = [switched(walk, open, table)];
}

/** The same columns, but of another table. */
export function switched(walk: Walk, { segment }: Open, table: SheetTable): Open {
  const open: Open = {
    segment: {
      ...segment,
      table,
      columns: segment.columns.map((column) => ({
        ...column,
        field: table.columns.find((field) => field.steps.join('.') === column.field?.steps.join('.')),
      })),
    },
    rows: [],
    totals: [],
    since: 0,
  };
  walk.tables.push(open);
  return open;
}

/** Whether a number stands in a column of a row. */
export function isNumeric(cells: Row, column: number): boolean {
  return isNumberLike(cells[column] ?? EMPTY_CELL);
}

/** A number in a column that is imported; 本年累计 beside it is none. */
export function isAmountOf({ open }: Walk, cells: Row, column: number): boolean {
  if (!isNumeric(cells, column)) return false;
  const own = open.flatMap(({ segment }) => segment.columns.filter((one) => one.column === column));
  return own.length === 0 || own.some(({ field }) => field !== undefined);
}

/** The words of a row, one after the other. */
export function textOf(cells: Row): string {
  return ownCells(cells)
    .map(({ cell }) => cell.text)
    .join(' ');
}
