/** Sums that a kind must state and a sheet leaves out. They follow from the rows, so nothing is made up. Pure. */
import { kindNamed } from '../model/kinds.ts';
import { rowsOfSum, type Sum } from '../model/kinds/declared-rules.ts';
import { unitOf } from '../model/schema/schema-fields.ts';
import { get, put, rowsAt, type Values } from './nested-values.ts';
import type { SheetField, SheetForm } from './sheet-form.ts';
import { QUANTITY_SCALE } from '../model/values/fen.ts';

/** Fills in what is missing of totals, and says which. `isProved`: the sheet's own sums hold, blanks and all. */
export function deriveTotals(form: SheetForm, values: Values, isProved = false): string[] {
  const filled = (kindNamed(form.kind).sums ?? []).flatMap((sum) => {
    const fact = form.facts.find(({ steps }) => steps.join('.') === sum.total);
    const rows = rowsAt(values, sum.rows.split('.'));
    const isAsked = sum.unlessWritten === undefined || values[sum.unlessWritten] === undefined;
    if (!isAsked || !fact || rows.length === 0 || get(values, fact.steps) !== undefined) return [];
    const value = wanted(sum, { fact, rows, isProved });
    if (value === undefined) return [];
    put(values, fact.steps, value);
    return [fact.title];
  });
  return [...filled, ...classTotals(form, values)];
}

interface Source {
  readonly fact: SheetField;
  readonly rows: readonly Values[];
  readonly isProved: boolean;
}

/** The sum, where the sheet says enough for it; blanks count as nothing where its own sums hold. */
function wanted(sum: Sum, { fact, rows, isProved }: Source): number | undefined {
  const { column, part, total, isDerived } = sum;
  // Sums of a part are those of all its rows, or of none.
  if (part?.words && rows.some((row) => row[part.key] === undefined)) return undefined;
  const own = rowsOfSum(sum, rows);
  const isMust = isDerived === true || fact.isRequired;
  if (part?.words && own.length === 0 && !isMust) return undefined;
  if (column === undefined) return isMust || part?.words ? own.length : undefined;
  const said = own.filter((row) => get(row, column.split('.')) !== undefined);
  // What no row says adds up to nothing known, and not to 0.
  if (own.length > 0 && said.length === 0) return undefined;
  const isUnderItsName = fact.steps.includes('totals') && total.endsWith(`.${column}`);
  const isTold = isProved ? said.length > 0 : isUnderItsName && said.length === own.length;
  const isMustHere = isDerived === true || (fact.steps.includes('totals') && fact.isRequired);
  return isMustHere || part?.words || isTold ? sumOf(said, column, scaleOf(fact)) : undefined;
}

function scaleOf({ field }: SheetField): number {
  return unitOf(field.schema) === '元' ? 100 : QUANTITY_SCALE;
}

function sumOf(rows: readonly Values[], column: string, scale: number): number {
  const steps = column.split('.');
  return rows.reduce((all, row) => all + Math.round(Number(get(row, steps) ?? 0) * scale), 0) / scale;
}

const CLASSES = ['totals', 'classes'];

/** Sums by class, where a kind states a list of them. */
function classTotals({ tables }: SheetForm, values: Values): string[] {
  const rows = rowsAt(values, ['rows']);
  const isStated = tables.some(({ steps }) => steps.join('.') === CLASSES.join('.'));
  if (!isStated || rows.length === 0 || get(values, CLASSES) !== undefined) return [];
  const classes = [...Map.groupBy(rows, (row) => String(row['class']))].map(([name, plots]) => ({
    class: name,
    plots: plots.length,
    area: sumOf(plots, 'area', QUANTITY_SCALE),
  }));
  put(values, CLASSES, classes);
  return ['各地类合计'];
}
