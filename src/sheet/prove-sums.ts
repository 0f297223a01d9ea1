/** Adds up what was read and sets it beside the sums of the sheet, in whole fen or millionths. Pure. */
import { formatFen, formatQuantity, QUANTITY_SCALE, type Fen, type Micro } from '../model/values/fen.ts';
import { unitOf } from '../model/schema/schema-fields.ts';
import { capitalAmount, hasCapitals } from './amount-words.ts';
import { isNumberLike, type View } from './grid.ts';
import type { FoundColumn, FoundTable, FoundTotal } from './layout.ts';
import { readCell } from './read-cell.ts';
import { isMoneyUnit, readHeading, type MoneyUnit } from './read-heading.ts';
import type { Proof } from './reading.ts';
import type { SheetField } from './sheet-form.ts';

/** The numbers that were read from a table, by row of the view and column. */
export type ReadNumbers = ReadonlyMap<number, ReadonlyMap<SheetField, number>>;

export interface ProvedTable {
  readonly found: FoundTable;
  readonly numbers: ReadNumbers;
  /** Unit of amounts in a column. */
  readonly unitOfColumn: (column: FoundColumn) => MoneyUnit | undefined;
}

/** What a T-form adds to the sums of its sides, in fen: 上月结存 to 收入, 本月结存 to 支出. */
export interface Carried {
  readonly income?: number | undefined;
  readonly expense?: number | undefined;
}

export interface Beside {
  /** Tables of the same name beside this one. */
  readonly others: readonly ProvedTable[];
  readonly carried: Carried;
}

/** Every sum of a table, as it stands and as it should. */
export function proveSums(view: View, table: ProvedTable, { others, carried }: Beside): Proof[] {
  return table.found.totals.flatMap((total) => [
    ...table.found.columns.flatMap((column) => {
      const cell = view.rows[total.row]?.[column.column];
      const { field } = column;
      if (!field || !cell || !isSummed(field) || cell.kind === 'empty' || cell.isCovered) return [];
      if (hasCapitals(cell.text)) return [];
      // 合计（元） below amounts in 万元.
      const own = readHeading(total.label).unit;
      const unit = isMoney(field) && isMoneyUnit(own) ? own : table.unitOfColumn(column);
      const reading = readCell(cell, field, { unit });
      if (!reading || !('value' in reading) || typeof reading.value !== 'number') return [];
      return compare(view, { table, others, carried, total }, field, reading.value);
    }),
    ...proveWords(view, { table, others, carried, total }),
  ]);
}

/** Rates, shares and the like are not added up. */
export function isSummed({ field, steps }: SheetField): boolean {
  const key = steps.at(-1) ?? '';
  return (
    (field.type === 'number' || field.type === 'count') &&
    !/^(?:standard|price|each|years|perPerson)$/.test(key)
  );
}

interface Summed {
  readonly table: ProvedTable;
  readonly others: readonly ProvedTable[];
  readonly carried: Carried;
  readonly total: FoundTotal;
}

/** What the sum of a column may have in it besides its entries. */
function carriedInto(
  { table, carried, total }: Summed,
  field: SheetField,
): { readonly fen: number; readonly name: string } | undefined {
  const key = [...table.found.table.steps, ...field.steps].join('.');
  const side =
    key === 'income.amount' || key === 'entries.income'
      ? 'income'
      : key === 'expense.amount' || key === 'entries.expense'
        ? 'expense'
        : undefined;
  const fen = side && total.isOfAll ? carried[side] : undefined;
  return fen === undefined ? undefined : { fen, name: side === 'income' ? '期初结存' : '期末结存' };
}

function compare(view: View, summed: Summed, field: SheetField, stated: number): Proof[] {
  const { table, others, total } = summed;
  const own = sumOf(table.numbers, total.covers, field);
  // One list printed in two halves side by side may have its sum below one of them.
  const all = others.reduce((sum, one) => sum + sumOf(one.numbers, [...one.numbers.keys()], field), own);
  const wanted = scaled(stated, field);
  const extra = carriedInto(summed, field);
  const isCarried = extra !== undefined && own !== wanted && own + extra.fen === wanted;
  const computed = isCarried || (total.isOfAll && own !== wanted && all === wanted) ? wanted : own;
  const counted = total.covers.filter((row) => table.numbers.has(row));
  return [
    {
      where: `第 ${view.rowNumbers[total.row]} 行“${total.label.replace(/\s/g, '').slice(0, 12)}”，${table.found.table.title}的${field.title}`,
      stated: format(wanted, field),
      computed: format(computed, field),
      difference: format(Math.abs(wanted - computed), field),
      rows: `${rowsText(view, counted)}${isCarried ? `，加上${extra.name} ${format(extra.fen, field)}` : ''}`,
      holds: computed === wanted,
    },
  ];
}

function rowsText({ rowNumbers }: View, covers: readonly number[]): string {
  const [first, last] = [covers[0], covers.at(-1)].map((row) =>
    row === undefined ? undefined : rowNumbers[row],
  );
  if (first === undefined) return '上面一笔也没有';
  return first === last ? `第 ${first} 行` : `第 ${first} 到 ${last} 行，共 ${covers.length} 笔`;
}

/** 合计（大写）：壹拾贰万元整 has to be the sum of a column of amounts. */
function proveWords(view: View, summed: Summed): Proof[] {
  const { table, total } = summed;
  const cells = view.rows[total.row] ?? [];
  const cell = cells.find(({ text, isCovered }) => hasCapitals(text) && isCovered !== true);
  const value = cell && capitalAmount(cell.text);
  if (value === undefined) return [];
  const fields = table.found.columns.flatMap(({ field }) =>
    field && isSummed(field) && unitOf(field.field.schema) === '元' ? [field] : [],
  );
  const proofs = fields.flatMap((field) => compare(view, summed, field, value));
  const holding = proofs.find(({ holds }) => holds);
  // The figure that the words repeat may stand in a column that is not imported.
  const isPrinted = table.found.totals.some(({ row }) =>
    view.rows[row]?.some(
      (one) => isNumberLike(one) && Math.round(Number(one.number ?? 0) * 100) === Math.round(value * 100),
    ),
  );
  if (!holding && isPrinted) return [];
  const best = holding ?? proofs.at(-1);
  return best ? [{ ...best, where: `${best.where}（大写）` }] : [];
}

function sumOf(numbers: ReadNumbers, rows: readonly number[], field: SheetField): number {
  return rows.reduce((sum, row) => sum + scaled(numbers.get(row)?.get(field) ?? 0, field), 0);
}

function isMoney({ field }: SheetField): boolean {
  return unitOf(field.schema) === '元';
}

function scaled(value: number, field: SheetField): number {
  return Math.round(value * (isMoney(field) ? 100 : QUANTITY_SCALE));
}

function format(value: number, field: SheetField): string {
  if (isMoney(field)) return formatFen(value as Fen);
  return field.field.type === 'count' ? String(value / QUANTITY_SCALE) : formatQuantity(value as Micro);
}
