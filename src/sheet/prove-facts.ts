/** Sums that a sheet states beside its tables, and the balance of accounts. In whole fen or millionths. Pure. */
import { formatFen, formatQuantity, QUANTITY_SCALE, type Fen, type Micro } from '../model/values/fen.ts';
import { kindNamed } from '../model/kinds.ts';
import { unitOf } from '../model/schema/schema-fields.ts';
import { get, rowsAt, type Values } from './nested-values.ts';
import type { CellRemark, Proof } from './reading.ts';
import type { SheetField, SheetForm } from './sheet-form.ts';

/** Compares what the sheet states with what was read. */
export function proveFacts(form: SheetForm, values: Values): Proof[] {
  return [...form.facts.flatMap((fact) => proveFact(form, fact, values)), ...proveBalance(form, values)];
}

/** T-forms have 上月结存 in 收入合计 and 本月结存 in 支出合计: takes it out where that makes the sum true, and says so. */
export function withoutCarried(form: SheetForm, values: Values): CellRemark[] {
  const [income, expense] = sidesOf(form.kind, values);
  const sides = [
    { key: 'incomeTotal', title: '收入合计', sum: income, carried: 'opening', name: '期初结存' },
    { key: 'expenseTotal', title: '支出合计', sum: expense, carried: 'closing', name: '期末结存' },
  ];
  return sides.flatMap(({ key, title, sum, carried, name }) => {
    const [stated, more] = [values[key], values[carried]];
    if (typeof stated !== 'number' || typeof more !== 'number' || sum === undefined) return [];
    const wanted = Math.round(stated * 100);
    if (wanted === sum || wanted !== sum + Math.round(more * 100)) return [];
    values[key] = sum / 100;
    return [
      {
        cell: title,
        text: `表里写的 ${formatFen(wanted as Fen)} 里有${name} ${formatFen(Math.round(more * 100) as Fen)}，去掉以后是 ${formatFen(sum as Fen)}`,
      },
    ];
  });
}

function proveFact(form: SheetForm, fact: SheetField, values: Values): Proof[] {
  const stated = get(values, fact.steps);
  const source = sourceOf(form, fact, values);
  if (typeof stated !== 'number' || !source) return [];
  const rows = rowsAt(values, source.steps);
  if (rows.length === 0) return [];
  const isMoney = unitOf(fact.field.schema) === '元';
  const scale = isMoney ? 100 : QUANTITY_SCALE;
  const wanted = Math.round(stated * scale);
  const computed = rows.reduce(
    (sum, row) => sum + Math.round(Number(get(row, source.column) ?? 0) * scale),
    0,
  );
  // `4.15万元` is a text, and is added up by the checks.
  if (Number.isNaN(computed)) return [];
  const format = (value: number): string =>
    isMoney ? formatFen(value as Fen) : formatQuantity(value as Micro);
  return [
    {
      where: `“${fact.title}”`,
      stated: format(wanted),
      computed: format(computed),
      difference: format(Math.abs(wanted - computed)),
      rows: `${source.title} ${rows.length} 笔`,
      holds: wanted === computed,
    },
  ];
}

/** Where the rows of a stated sum stand, and what they are called. */
function sourceOf(
  { kind, tables }: SheetForm,
  { steps }: SheetField,
  values: Values,
):
  | { readonly steps: readonly string[]; readonly column: readonly string[]; readonly title: string }
  | undefined {
  const { sums = [], sheet } = kindNamed(kind);
  const sum = sums.find(
    ({ total, rows, part, unlessWritten = '' }) =>
      total === steps.join('.') &&
      !part &&
      values[unlessWritten] === undefined &&
      rowsAt(values, rows.split('.')).length > 0,
  );
  const table = tables.find((one) => one.steps.join('.') === sum?.rows);
  const column = table?.columns.find((one) => one.steps.join('.') === sum?.column);
  if (!table || !column) return undefined;
  const sides = sheet === 'never' ? undefined : sheet?.sides;
  // One list of both sides: only one of them is meant.
  const isSide = sides?.income[0] === table.steps.join('.') && sides.expense[0] === sides.income[0];
  return { steps: table.steps, column: column.steps, title: isSide ? column.title : table.title };
}

/** 期初＋收入－支出＝期末, where the sheet says all of it. */
function proveBalance({ kind }: SheetForm, values: Values): Proof[] {
  const { opening, closing } = values;
  if (typeof opening !== 'number' || typeof closing !== 'number') return [];
  const [income, expense] = sidesOf(kind, values);
  if (income === undefined || expense === undefined) return [];
  const computed = Math.round(opening * 100) + income - expense;
  const wanted = Math.round(closing * 100);
  return [
    {
      where: '“期末结存”',
      stated: formatFen(wanted as Fen),
      computed: formatFen(computed as Fen),
      difference: formatFen(Math.abs(wanted - computed) as Fen),
      rows: `期初 ${formatFen(Math.round(opening * 100) as Fen)} ＋收入 ${formatFen(income as Fen)} －支出 ${formatFen(expense as Fen)}`,
      holds: computed === wanted,
    },
  ];
}

function sidesOf(kind: SheetForm['kind'], values: Values): readonly (number | undefined)[] {
  const { sheet } = kindNamed(kind);
  const sides = sheet === 'never' ? undefined : sheet?.sides;
  return [sides?.income, sides?.expense].map(
    (side) =>
      side &&
      rowsAt(values, [side[0]]).reduce((all, row) => all + Math.round(Number(row[side[1]] ?? 0) * 100), 0),
  );
}
