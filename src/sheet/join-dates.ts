/** Books of accounts have 月 and 日 in two columns below the year, and write each only where it changes. Pure. */
import { EMPTY_CELL, isNumberLike, type Cell, type View } from './grid.ts';
import { isTotalLabel, whyNoEntry } from './read-heading.ts';

/** The view with such columns made one of dates; the column of days is left empty. */
export function joinDates(view: View, year: number | undefined): View {
  const heading = view.rows.findIndex((cells) => columnOfMonths(cells) !== undefined);
  const column = columnOfMonths(view.rows[heading] ?? []);
  if (column === undefined) return view;
  const above = view.rows[heading - 1]?.[column]?.text ?? '';
  const named = /(20\d{2})/.exec(above)?.[1] ?? (year === undefined ? undefined : String(year));
  if (named === undefined) return view;
  let month: string | undefined;
  let day: string | undefined;
  const rows = view.rows.map((cells, row) => {
    if (row < heading) return row === heading - 1 ? withCells(cells, column, EMPTY_CELL, EMPTY_CELL) : cells;
    if (row === heading) return withCells(cells, column, { kind: 'text', text: '日期' }, EMPTY_CELL);
    const [m, d] = [cells[column] ?? EMPTY_CELL, cells[column + 1] ?? EMPTY_CELL];
    // A label or a date of another kind: the columns end here.
    if ([m, d].some((cell) => cell.kind !== 'empty' && !isDayNumber(cell))) return cells;
    const hasMore = cells.some((cell, index) => index > column + 1 && cell.kind !== 'empty');
    month = m.kind === 'empty' ? month : m.text;
    day = d.kind === 'empty' ? (m.kind === 'empty' ? day : undefined) : d.text;
    const isSum = cells.some(({ text }) => isTotalLabel(text) || whyNoEntry(text) !== undefined);
    if (!hasMore || isSum || month === undefined || day === undefined)
      return withCells(cells, column, EMPTY_CELL, EMPTY_CELL);
    const text = `${named}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return withCells(cells, column, { kind: 'date', text }, EMPTY_CELL);
  });
  return { ...view, rows };
}

function columnOfMonths(cells: readonly Cell[]): number | undefined {
  const column = cells.findIndex(({ text }, index) => text === '月' && cells[index + 1]?.text === '日');
  return column === -1 ? undefined : column;
}

function isDayNumber(cell: Cell): boolean {
  return isNumberLike(cell) && /^\d{1,2}$/.test(cell.text);
}

function withCells(cells: readonly Cell[], column: number, first: Cell, second: Cell): Cell[] {
  return cells.map((cell, index) => (index === column ? first : index === column + 1 ? second : cell));
}
