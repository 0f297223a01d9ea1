/** Values as a clerk is shown them before they are written. Pure. */
import { formatFen, type Fen } from '../model/values/fen.ts';
import { unitOf } from '../model/schema/schema-fields.ts';
import { get, rowsAt, type Values } from './nested-values.ts';
import type { ReadTable } from './reading.ts';
import type { SheetField, SheetForm } from './sheet-form.ts';

/** A value as text, money as people read it; empty when there is none. */
export function shownValue(value: unknown, { field }: Pick<SheetField, 'field'>): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' && unitOf(field.schema) === '元')
    return formatFen(Math.round(value * 100) as Fen);
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
}

export interface Shown {
  /** As Excel shows them. */
  readonly rowNumbers?: readonly number[];
  /** Whether a value was only a mark for the one above. */
  readonly isFilled?: (row: number, field: SheetField) => boolean;
}

/** Rows of a table as texts, without columns that are empty everywhere. */
export function previewTable(
  title: string,
  fields: readonly SheetField[],
  rows: readonly Values[],
  { rowNumbers = [], isFilled }: Shown = {},
): ReadTable {
  const filled = fields.filter((field) => rows.some((row) => get(row, field.steps) !== undefined));
  return {
    title,
    columns: filled.map((field) => field.title),
    rows: rows.map((row, index) =>
      filled.map((field) => {
        const value = shownValue(get(row, field.steps), field);
        return isFilled?.(index, field) === true ? `${value}（同上）` : value;
      }),
    ),
    rowNumbers,
  };
}

/** Columns and tables that the kind cannot do without. Single values may still come from elsewhere. */
export function missingOf(form: SheetForm, values: Values): string[] {
  return form.tables
    .filter(({ steps }) => !steps.includes('*') && steps[0] !== 'totals')
    .flatMap((table) => {
      const rows = rowsAt(values, table.steps);
      if (rows.length === 0) return table.isRequired ? [table.title] : [];
      return table.columns
        .filter((field) => field.isRequired)
        .flatMap((field) => {
          const empty = rows.filter((row) => get(row, field.steps) === undefined).length;
          if (empty === 0) return [];
          const name = `${table.title}的${field.title}`;
          return [empty === rows.length ? name : `${name}（${empty} 行空着）`];
        });
    });
}
