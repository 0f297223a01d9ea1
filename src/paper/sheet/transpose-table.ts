/**
 * A table of few rows and too many columns, such as three wells by month, laid on its side: what was a column is a line.
 * It says the same, and fits where twelve columns do not.
 */
import { formatPhrase } from '../../model/values/values.ts';
import { WRAPS_ABOVE_EM } from './markdown-items.ts';
import { emWidth } from '../type/text-width.ts';
import type { PaperColumn, PaperTable, TableLine } from './flow.ts';

/** More rows would be too many columns in their turn. */
const MOST_ROWS = 6;

/** A table of one row is a list of what it says. */
const FEWEST_ROWS = 2;

/** The table on its side; `undefined` when its rows are in groups, have no names, or are too many. */
export function transposeTable({ columns, lines, total, merged }: PaperTable): PaperTable | undefined {
  const rows: readonly TableLine[] = total ? [...lines, { type: 'total', cells: total }] : lines;
  const [head, ...rest] = columns;
  if (!head || merged || lines.length < FEWEST_ROWS || rows.length > MOST_ROWS) return undefined;
  if (lines.some(({ type, cells: [name = []] }) => type !== 'row' || name.length === 0)) return undefined;
  const isOfFigures = rest.every(({ align }) => align === 'end');
  const lineOf = ({ title }: PaperColumn, index: number): TableLine => ({
    type: 'row',
    cells: [[title], ...rows.map(({ cells }) => cells[index + 1] ?? [])],
  });
  return {
    columns: [
      { title: head.title, align: 'start', wraps: false },
      ...rows.map(({ cells }): PaperColumn => ({
        title: formatPhrase(cells[0] ?? []),
        align: isOfFigures ? 'end' : 'start',
        wraps: cells.slice(1).some((cell) => emWidth(formatPhrase(cell)) > WRAPS_ABOVE_EM),
      })),
    ],
    lines: rest.map(lineOf),
  };
}
