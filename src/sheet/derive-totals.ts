/** Sums that a kind must state and a sheet leaves out. They follow from the rows, so nothing is made up. Pure. */
import type { Kind } from '../model/kinds.ts';
import { unitOf } from '../model/schema-fields.ts';
import { get, put, rowsAt, type Values } from './nested-values.ts';
import type { SheetField, SheetForm } from './sheet-form.ts';

/** Facts that count rows. */
const COUNTS = new Set(['rows', 'items', 'plots', 'contracts', 'count', 'grids', 'households']);

/** Groups of sums that take only some of the rows. */
const PARTS: Partial<
  Record<Kind, Readonly<Record<string, { readonly key: string; readonly words: readonly string[] }>>>
> = {
  assets: {
    operating: { key: 'class', words: ['经营性'] },
    nonOperating: { key: 'class', words: ['非经营性'] },
  },
  'receivables-payables': {
    receivable: { key: 'direction', words: ['应收'] },
    payable: { key: 'direction', words: ['应付', '借款'] },
  },
};

/** Fills in what is missing of `totals`, and says which. */
export function deriveTotals(form: SheetForm, values: Values): string[] {
  const table = form.tables.find(({ steps }) => steps.length === 1 && !steps.includes('*'));
  if (!table) return [];
  const rows = rowsAt(values, table.steps);
  if (rows.length === 0) return [];
  const filled: string[] = [];
  for (const fact of form.facts) {
    const part = fact.steps.length === 3 ? PARTS[form.kind]?.[fact.steps[1] ?? ''] : undefined;
    if (fact.steps[0] !== 'totals' || get(values, fact.steps) !== undefined) continue;
    const chosen = part ? rows.filter((row) => part.words.includes(String(row[part.key]))) : rows;
    const value =
      chosen.length === 0 && part && !fact.isRequired ? undefined : totalOf(fact, table.columns, chosen);
    if (value === undefined || !(fact.isRequired || part)) continue;
    put(values, fact.steps, value);
    filled.push(fact.title);
  }
  if (form.kind === 'resources' && get(values, ['totals', 'classes']) === undefined) {
    put(values, ['totals', 'classes'], classesOf(rows));
    filled.push('各地类合计');
  }
  if (form.kind === 'itemised-accounts') filled.push(...sidesOf(values, rows));
  return filled;
}

function totalOf(
  fact: SheetField,
  columns: readonly SheetField[],
  rows: readonly Values[],
): number | undefined {
  const key = fact.steps.at(-1) ?? '';
  const column = columns.find(({ steps }) => steps.length === 1 && steps[0] === key);
  if (column) return sum(rows, key, unitOf(column.field.schema) === '元' ? 100 : 1000);
  return COUNTS.has(key) ? rows.length : undefined;
}

function sum(rows: readonly Values[], key: string, scale: number): number {
  return rows.reduce((total, row) => total + Math.round(Number(row[key] ?? 0) * scale), 0) / scale;
}

function classesOf(rows: readonly Values[]): Values[] {
  return [...Map.groupBy(rows, (row) => String(row['class']))].map(([name, plots]) => ({
    class: name,
    plots: plots.length,
    area: sum(plots, 'area', 1000),
  }));
}

function sidesOf(values: Values, rows: readonly Values[]): string[] {
  return (['income', 'expense'] as const).flatMap((side) => {
    if (values[`${side}Total`] !== undefined) return [];
    values[`${side}Total`] = sum(rows, side, 100);
    return [side === 'income' ? '收入合计' : '支出合计'];
  });
}
