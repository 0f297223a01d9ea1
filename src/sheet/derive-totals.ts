/** Sums that a kind must state and a sheet leaves out. They follow from the rows, so nothing is made up. Pure. */
import type { Kind } from '../model/kinds.ts';
import { unitOf } from '../model/schema-fields.ts';
import { get, put, rowsAt, type Values } from './nested-values.ts';
import type { SheetField, SheetForm, SheetTable } from './sheet-form.ts';

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

/** Fills in what is missing of `totals`, and says which. `isProved`: the sheet's own sums hold, blanks and all. */
export function deriveTotals(form: SheetForm, values: Values, isProved = false): string[] {
  if (form.kind === 'party-dues') return duesOf(values);
  const filled = innerTotals(form, values);
  const table = summedTable(form, values);
  if (!table) return filled;
  const rows = rowsAt(values, table.steps);
  filled.push(...outerTotals(form, { rows, columns: table.columns, isProved }, values));
  if (form.kind === 'resources' && get(values, ['totals', 'classes']) === undefined) {
    put(values, ['totals', 'classes'], classesOf(rows));
    filled.push('各地类合计');
  }
  if (isProved) filled.push(...sumsElsewhere(form, rows, values));
  if (form.kind === 'itemised-accounts') filled.push(...sidesOf(values, rows));
  return filled;
}

interface Summed {
  readonly rows: readonly Values[];
  readonly columns: readonly SheetField[];
  readonly isProved: boolean;
}

function outerTotals(form: SheetForm, { rows, columns, isProved }: Summed, values: Values): string[] {
  return form.facts.flatMap((fact) => {
    const part = fact.steps.length === 3 ? PARTS[form.kind]?.[fact.steps[1] ?? ''] : undefined;
    if (fact.steps[0] !== 'totals' || get(values, fact.steps) !== undefined) return [];
    // Sums of a part are those of all its rows, or of none.
    if (part && rows.some((row) => row[part.key] === undefined)) return [];
    const chosen = part ? rows.filter((row) => part.words.includes(String(row[part.key]))) : rows;
    const isEmptyPart = chosen.length === 0 && part !== undefined && !fact.isRequired;
    const value = isEmptyPart ? undefined : totalOf(fact, columns, chosen);
    const isWanted = fact.isRequired || part !== undefined || isTold(fact, chosen, isProved);
    if (value === undefined || !isWanted) return [];
    put(values, fact.steps, value);
    return [fact.title];
  });
}

/** Whether the rows say enough for a sum that may be left out. Blanks count as nothing where the sheet's own sum holds. */
function isTold({ steps }: SheetField, rows: readonly Values[], isProved: boolean): boolean {
  const key = steps.at(-1) ?? '';
  const isSaid = (row: Values): boolean => row[key] !== undefined;
  return key === 'rows' || key === 'count' || (isProved ? rows.some(isSaid) : rows.every(isSaid));
}

/** Sums of a list that lies deeper: 分配：合计 of 分配：名单. */
function innerTotals({ facts, tables }: SheetForm, values: Values): string[] {
  return facts.flatMap((fact) => {
    const place = fact.steps.lastIndexOf('totals');
    const table = tables.find(
      ({ steps }) =>
        place > 0 &&
        !steps.includes('*') &&
        steps.length === place + 1 &&
        steps.slice(0, -1).join('.') === fact.steps.slice(0, place).join('.') &&
        rowsAt(values, steps).length > 0,
    );
    if (!table || get(values, fact.steps) !== undefined) return [];
    const value = totalOf(fact, table.columns, rowsAt(values, table.steps));
    if (value === undefined) return [];
    put(values, fact.steps, value);
    return [fact.title];
  });
}

/** The table whose sums `totals` states: the one with rows that has most of its columns. */
export function summedTable({ tables, facts }: SheetForm, values: Values): SheetTable | undefined {
  const keys = new Set(facts.filter(({ steps }) => steps[0] === 'totals').map(({ steps }) => steps.at(-1)));
  const scored = tables
    .filter(({ steps }) => steps.length === 1 && rowsAt(values, steps).length > 0)
    .map((table) => ({
      table,
      score: table.columns.filter(({ steps }) => steps.length === 1 && keys.has(steps[0])).length,
    }));
  return scored.sort((a, b) => b.score - a.score)[0]?.table;
}

function totalOf(
  fact: SheetField,
  columns: readonly SheetField[],
  rows: readonly Values[],
): number | undefined {
  const key = fact.steps.at(-1) ?? '';
  const column = columns.find(({ steps }) => steps.length === 1 && steps[0] === key);
  // What no row says adds up to nothing known, and not to 0.
  if (column && rows.length > 0 && rows.every((row) => row[key] === undefined)) return undefined;
  if (column) return sum(rows, key, unitOf(column.field.schema) === '元' ? 100 : 1000);
  return COUNTS.has(key) ? rows.length : undefined;
}

function sum(rows: readonly Values[], key: string, scale: number): number {
  return rows.reduce((total, row) => total + Math.round(Number(row[key] ?? 0) * scale), 0) / scale;
}

/** Sums of a column that the kind states under another name. */
const ELSEWHERE: Partial<Record<Kind, { readonly of: readonly string[]; readonly at: readonly string[] }>> = {
  'contracted-land': { of: ['transfer', 'area'], at: ['totals', 'transferred'] },
  dividend: { of: ['shares'], at: ['shares', 'count'] },
};

function sumsElsewhere({ kind, facts }: SheetForm, rows: readonly Values[], values: Values): string[] {
  const rule = ELSEWHERE[kind];
  const fact = facts.find(({ steps }) => steps.join('.') === rule?.at.join('.'));
  if (!rule || !fact || get(values, rule.at) !== undefined) return [];
  const told = rows.flatMap((row) => get(row, rule.of) ?? []);
  if (told.length === 0) return [];
  put(values, rule.at, told.reduce((all: number, one) => all + Math.round(Number(one) * 1000), 0) / 1000);
  return [fact.title];
}

function classesOf(rows: readonly Values[]): Values[] {
  return [...Map.groupBy(rows, (row) => String(row['class']))].map(([name, plots]) => ({
    class: name,
    plots: plots.length,
    area: sum(plots, 'area', 1000),
  }));
}

/** What all groups pay is what the branch pays. */
function duesOf(values: Values): string[] {
  const groups = rowsAt(values, ['groups']);
  return Object.entries({ members: '党员数', due: '应缴', paid: '实缴' }).flatMap(([key, title]) => {
    if (values[key] !== undefined || groups.length === 0) return [];
    values[key] = sum(groups, key, 100);
    return [title];
  });
}

function sidesOf(values: Values, rows: readonly Values[]): string[] {
  return (['income', 'expense'] as const).flatMap((side) => {
    if (values[`${side}Total`] !== undefined) return [];
    values[`${side}Total`] = sum(rows, side, 100);
    return [side === 'income' ? '收入合计' : '支出合计'];
  });
}
