/** 本页小计 below the piece of a table on one sheet, where the table's own total proves how its columns add up. */
import type { Phrase, Value } from '../../model/disclosure/blocks.ts';
import { micro, QUANTITY_SCALE, sumFen, type Fen } from '../../model/values/fen.ts';
import { counted, measured, money } from '../../model/values/values.ts';
import type { PaperTable, TableLine } from './flow.ts';

/**
 * The sums of one sheet's rows, column by column, in the form of the table's total. A column whose rows do not add up
 * to its total (a share, a figure that is a part of another) has none: a wrong sum is worse than an empty cell.
 */
export function pageSubtotal(
  { columns, lines: all, total = [] }: PaperTable,
  lines: readonly TableLine[],
): TableLine {
  return {
    type: 'page',
    cells: columns.map((_, index): Phrase => {
      if (index === 0) return ['本页小计'];
      const [wanted] = total[index] ?? [];
      const sum = ADDERS.find(
        (add) => wanted !== undefined && isSame(add(cellsOf(all, index), wanted), wanted),
      );
      const value = sum && wanted !== undefined ? sum(cellsOf(lines, index), wanted) : undefined;
      return value === undefined ? [] : [value];
    }),
  };
}

type Adder = (cells: readonly Phrase[], like: Value) => Value | undefined;

/** What a column's total may be: the sum of its figures, or how many rows there are. */
const ADDERS: readonly Adder[] = [addFigures, countRows];

function addFigures(cells: readonly Phrase[], like: Value): Value | undefined {
  if (typeof like !== 'object') return undefined;
  const values = cells.flat();
  if (like.type === 'amount') return money(sumFen(values.flatMap(amountOf)));
  if (like.type === 'quantity') return measured(micro(sumOf(values.flatMap(microOf))), like.unit);
  return like.type === 'count'
    ? counted(sumOf(values.flatMap(microOf)) / QUANTITY_SCALE, like.unit)
    : undefined;
}

function countRows(cells: readonly Phrase[], like: Value): Value | undefined {
  return typeof like === 'object' && like.type === 'count' ? counted(cells.length, like.unit) : undefined;
}

function cellsOf(lines: readonly TableLine[], index: number): Phrase[] {
  return lines.filter(({ type }) => type === 'row').map(({ cells }) => cells[index] ?? []);
}

function isSame(value: Value | undefined, wanted: Value): boolean {
  return value !== undefined && figureOf(value) === figureOf(wanted);
}

function figureOf(value: Value): number | undefined {
  if (typeof value !== 'object') return undefined;
  return amountOf(value)[0] ?? microOf(value)[0];
}

function amountOf(value: Value): Fen[] {
  return typeof value === 'object' && value.type === 'amount' ? [value.amount] : [];
}

/** Quantities and whole counts stand in one column: 3.5份 and 4份. */
function microOf(value: Value): number[] {
  if (typeof value !== 'object') return [];
  if (value.type === 'quantity') return [value.quantity];
  return value.type === 'count' ? [value.count * QUANTITY_SCALE] : [];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
