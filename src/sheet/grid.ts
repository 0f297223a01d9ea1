/** A sheet as a clerk sees it: cells in rows and columns, what is merged, what is hidden. Pure. */
import { hasUnseen, visibleText } from './visible-text.ts';

export type CellKind = 'empty' | 'text' | 'number' | 'date' | 'flag' | 'error';

export interface Cell {
  readonly kind: CellKind;
  /** As a person would read it, without spaces around it; a date as `2026-10-09`; empty for an empty cell. */
  readonly text: string;
  /** What stands in the file, for numbers: not what the number format makes of it. */
  readonly number?: number;
  /** A day of which the sheet shows the month alone: nobody has said which day. */
  readonly showsMonth?: true;
  /** A text with its lines and spaces as written, where they differ from `text`. */
  readonly raw?: string | undefined;
  /** Characters that nobody sees stood in it, and were taken out. */
  readonly wasCleaned?: true;
  /** The cell lies under a merged one and shows its text. */
  readonly isCovered?: true;
}

/** Cells that are one; all counted from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  /** The sheet's name; for CSV the file's. */
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows may differ in length. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** Counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Pictures that lie on the sheet. */
  readonly pictures: number;
  /** What is written beside the cells: at the head and foot of the printed page, in remarks and text boxes. */
  readonly asides?: readonly Aside[];
}

/** Words of a sheet that stand in no cell. */
export interface Aside {
  /** 页眉, 页脚, 批注 B3, 文本框 */
  readonly where: string;
  readonly text: string;
  /** The cell that a remark is pinned to, where it says so; only remarks have it. */
  readonly remarkOn?: string;
}

/** The part of a sheet that is read: merged cells filled in, hidden rows and columns left out. */
export interface View {
  /** All of the same length. */
  readonly rows: readonly (readonly Cell[])[];
  /** The row's number as Excel shows it, from 1. */
  readonly rowNumbers: readonly number[];
  /** The column's letter as Excel shows it. */
  readonly columnNames: readonly string[];
  /** By row and column of the view. */
  readonly merges: readonly Merge[];
}

export const EMPTY_CELL: Cell = { kind: 'empty', text: '' };

/** A cell of text; empty when nothing but spaces stands in it, and without characters that nobody sees. */
export function textCell(written: string): Cell {
  const seen = visibleText(written);
  const text = seen.replace(/[\s\u3000]+/g, ' ').trim();
  if (text === '') return EMPTY_CELL;
  return {
    kind: 'text',
    text,
    raw: text === seen ? undefined : seen,
    ...(hasUnseen(written) && { wasCleaned: true }),
  };
}

/** `1,200.50`, `￥300`, `-12`, `(300.00)`: numbers are often kept as text, and in CSV always. */
const WRITTEN_NUMBER = /^[(（]?[¥￥]?[-−–]?\d[\d,，]*(?:[.．]\d+)?[)）]?元?$/;

/** Whether a number stands in a cell, however it is kept. */
export function isNumberLike({ kind, text }: Cell): boolean {
  return kind === 'number' || (kind === 'text' && WRITTEN_NUMBER.test(text.normalize('NFKC').trim()));
}

/** `0` → `A`, `27` → `AB`. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** What is read of a sheet. `withHidden` reads what is hidden too. */
export function viewOf(grid: Grid, withHidden = false): View {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = fillMerges(grid, width);
  const isShown = (hidden: ReadonlySet<number>) => (index: number) => withHidden || !hidden.has(index);
  const rows = filled.map((_, index) => index).filter(isShown(grid.hiddenRows));
  const columns = Array.from({ length: width }, (_, index) => index).filter(isShown(grid.hiddenColumns));
  return {
    rows: rows.map((row) => columns.map((column) => filled[row]?.[column] ?? EMPTY_CELL)),
    rowNumbers: rows.map((row) => row + 1),
    columnNames: columns.map(columnName),
    merges: grid.merges.flatMap(({ top, bottom, left, right }): Merge[] => {
      const inside = rows
        .map((row, index) => ({ row, index }))
        .filter(({ row }) => row >= top && row <= bottom);
      const across = columns
        .map((column, index) => ({ column, index }))
        .filter(({ column }) => column >= left && column <= right);
      const [first, last] = [inside[0], inside.at(-1)];
      const [start, end] = [across[0], across.at(-1)];
      if (!first || !last || !start || !end) return [];
      return [{ top: first.index, bottom: last.index, left: start.index, right: end.index }];
    }),
  };
}

/** Text of a merged cell stands in all its cells; a number does not, or it would be counted more than once. */
function fillMerges({ rows, merges }: Grid, width: number): Cell[][] {
  const filled = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? EMPTY_CELL));
  for (const { top, left, bottom, right } of merges) {
    const source = filled[top]?.[left];
    if (!source || source.kind === 'empty') continue;
    const isCopied = source.kind === 'text' || source.kind === 'date';
    for (let row = top; row <= Math.min(bottom, filled.length - 1); row++)
      for (let column = left; column <= Math.min(right, width - 1); column++) {
        const cells = filled[row];
        if (!cells || (row === top && column === left)) continue;
        cells[column] = isCopied ? { ...source, isCovered: true } : EMPTY_CELL;
      }
  }
  return filled;
}

/** The texts of a row without those that only continue a merged cell beside or above them. */
export function ownCells(row: readonly Cell[]): { readonly column: number; readonly cell: Cell }[] {
  return row
    .map((cell, column) => ({ column, cell }))
    .filter(({ cell }) => cell.kind !== 'empty' && cell.isCovered !== true);
}
