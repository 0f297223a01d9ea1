/** A sum under a word that nobody knows, or under none: told by its numbers. Pure. */
import { isNumberLike, type Cell, type View } from './grid.ts';
import type { FoundColumn } from './layout.ts';
import { readAmount } from './read-cell.ts';
import type { Open } from './walk.ts';
import { QUANTITY_SCALE } from '../model/values/fen.ts';

/** A table whose last row names nothing and is the sum of the rows above it in all its numbers: that row is their sum. */
export function withLastTotal({ rows: lines }: View, found: Open): Open {
  const open = withFirstTotal(found);
  const { rows, totals, segment } = open;
  const last = rows.at(-1);
  const above = rows.slice(0, -1).map(({ row }) => row);
  if (!last || above.length < 2) return open;
  const cells = lines[last.row] ?? [];
  const named = segment.columns.filter(
    ({ field }) => field?.isRequired === true && field.field.type === 'text',
  );
  if (named.every(({ column }) => (cells[column]?.kind ?? 'empty') !== 'empty')) return open;
  const summed = segment.columns.filter(
    (column) => isSummable(column) && isNumberLike(cells[column.column] ?? NOTHING),
  );
  const isSum = ({ column }: FoundColumn): boolean =>
    hundredths(cells[column]) === above.reduce((sum, row) => sum + hundredths(lines[row]?.[column]), 0);
  if (summed.length === 0 || !summed.every(isSum)) return open;
  const label = cells.find(({ kind, text }) => kind === 'text' && text !== '')?.text ?? '合计';
  return {
    ...open,
    rows: rows.slice(0, -1),
    totals: [...totals, { row: last.row, label, covers: above, isOfAll: true }],
  };
}

/** A sum above all entries is the sum of what stands below it. */
function withFirstTotal(open: Open): Open {
  const all = open.rows.map(({ row }) => row);
  const totals = open.totals.map((total) =>
    total.isOfAll && total.covers.length === 0 ? { ...total, covers: all } : total,
  );
  return { ...open, totals };
}

const NOTHING: Cell = { kind: 'empty', text: '' };

export function isSummable({ field }: FoundColumn): boolean {
  return (
    (field?.field.type === 'number' || field?.field.type === 'count') &&
    !/^(?:standard|price|each|years|perPerson)$/.test(field.steps.at(-1) ?? '')
  );
}

export function hundredths(cell: Cell | undefined): number {
  const reading = cell && isNumberLike(cell) ? readAmount(cell, undefined) : undefined;
  return reading && 'value' in reading ? Math.round(Number(reading.value) * QUANTITY_SCALE) : 0;
}
