/** Books of accounts have 月 and 日 in two columns below the year, and write each only where it changes. Pure. */
import { EMPTY_CELL, isNumberLike, type Cell, type View } from './grid.ts';
import { isTotalLabel, whyNoEntry } from './read-heading.ts';

/** The view with such columns made one of dates; the column of days is left empty. Every page has headings of its own. */
export function joinDates(view: View, year: number | undefined): View {
  let columns: Columns | undefined;
  const rows = view.rows.map((cells, row) => {
    const below = columnsIn(view, row + 1, year);
    if (below) return withCells(cells, below.column, EMPTY_CELL, EMPTY_CELL);
    const begun = columnsIn(view, row, year);
    columns = begun ? { ...columns, ...begun } : columns;
    if (begun) return withCells(cells, begun.column, { kind: 'text', text: '日期' }, EMPTY_CELL);
    return columns ? joined(cells, columns) : cells;
  });
  return { ...view, rows };
}

interface Columns {
  readonly column: number;
  readonly year: string;
  /** What stands in the last row that says it. */
  month?: string | undefined;
  day?: string | undefined;
}

/** The columns that begin in a row, with the year above them or the one that is known. */
function columnsIn(view: View, row: number, known: number | undefined): Columns | undefined {
  const cells = view.rows[row] ?? [];
  const column = cells.findIndex(({ text }, index) => text === '月' && cells[index + 1]?.text === '日');
  if (column === -1) return undefined;
  const above = view.rows[row - 1]?.[column]?.text ?? '';
  const year = /(20\d{2})/.exec(above)?.[1] ?? (known === undefined ? undefined : String(known));
  return year === undefined ? undefined : { column, year };
}

/** A row with its month and day made a date; remembers both for the rows below. */
function joined(cells: readonly Cell[], columns: Columns): readonly Cell[] {
  const { column, year } = columns;
  const [m, d] = [cells[column] ?? EMPTY_CELL, cells[column + 1] ?? EMPTY_CELL];
  // A label, a title of the next page or a date of another kind.
  if ([m, d].some((cell) => cell.kind !== 'empty' && !isDayNumber(cell))) return cells;
  const hasMore = cells.some((cell, index) => index > column + 1 && cell.kind !== 'empty');
  columns.day = d.kind === 'empty' ? (m.kind === 'empty' ? columns.day : undefined) : d.text;
  columns.month = m.kind === 'empty' ? columns.month : m.text;
  const { month, day } = columns;
  const isSum = cells.some(({ text }) => isTotalLabel(text) || whyNoEntry(text) !== undefined);
  if (!hasMore || isSum || month === undefined || day === undefined)
    return withCells(cells, column, EMPTY_CELL, EMPTY_CELL);
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return withCells(cells, column, { kind: 'date', text }, EMPTY_CELL);
}

function isDayNumber(cell: Cell): boolean {
  return isNumberLike(cell) && /^\d{1,2}$/.test(cell.text);
}

function withCells(cells: readonly Cell[], column: number, first: Cell, second: Cell): Cell[] {
  return cells.map((cell, index) => (index === column ? first : index === column + 1 ? second : cell));
}
