/** Sums that a sheet states beside its tables, and the balance of accounts. In whole fen or thousandths. Pure. */
import { summedTable } from './derive-totals.ts';
import { formatFen, formatMilli, type Fen, type Milli } from '../model/fen.ts';
import { unitOf } from '../model/schema-fields.ts';
import { get, rowsAt, type Values } from './nested-values.ts';
import type { CellRemark, Proof } from './reading.ts';
import type { SheetField, SheetForm } from './sheet-form.ts';

/** Which sum a fact states: of a table's column. */
const SUMS: Readonly<Record<string, readonly [table: string, column: string]>> = {
  incomeTotal: ['income', 'amount'],
  expenseTotal: ['expense', 'amount'],
};

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
  const scale = isMoney ? 100 : 1000;
  const wanted = Math.round(stated * scale);
  const computed = rows.reduce(
    (sum, row) => sum + Math.round(Number(get(row, [source.column]) ?? 0) * scale),
    0,
  );
  const format = (value: number): string => (isMoney ? formatFen(value as Fen) : formatMilli(value as Milli));
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

/** Kinds whose `totals` are the sums of one table, all of whose rows are in the file. */
const SUMMED: ReadonlySet<string> = new Set([
  'subsidy-list',
  'special-funds',
  'cadre-pay',
  'contracts',
  'cash-count',
  'resources',
]);

function sourceOf(
  form: SheetForm,
  { steps }: SheetField,
  values: Values,
): { readonly steps: readonly string[]; readonly column: string; readonly title: string } | undefined {
  const { kind, tables } = form;
  const key = steps.join('.');
  const [first] = tables;
  if (kind === 'itemised-accounts' && first && key in SUMS)
    return {
      steps: first.steps,
      column: key.replace('Total', ''),
      title: key === 'incomeTotal' ? '收入' : '支出',
    };
  const isTotal = SUMMED.has(kind) && steps[0] === 'totals' && steps.length === 2;
  const [name, column] = SUMS[key] ?? (isTotal ? [summedTable(form, values)?.steps.join('.'), steps[1]] : []);
  const table = tables.find((one) => one.steps.join('.') === name);
  const isColumn = table?.columns.some((one) => one.steps.join('.') === column);
  return table && column !== undefined && isColumn
    ? { steps: table.steps, column, title: table.title }
    : undefined;
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
  const sum = (rows: readonly Values[], key: string): number =>
    rows.reduce((total, row) => total + Math.round(Number(row[key] ?? 0) * 100), 0);
  if (kind === 'accounts') return ['income', 'expense'].map((side) => sum(rowsAt(values, [side]), 'amount'));
  if (kind === 'itemised-accounts')
    return ['income', 'expense'].map((side) => sum(rowsAt(values, ['entries']), side));
  return [];
}
