/**
 * A workbook of ours back as values: what stands in it, by the keys of the schema and as it would stand in a file, with
 * nothing judged. What a cell cannot mean is left as it was written; the loader's checks say so better.
 */
import type { Kind } from '../model/kinds.ts';
import { get, put, type Values } from './nested-values.ts';
import { sheetFormOf, type SheetField, type SheetForm, type SheetTable } from './sheet-form.ts';
import * as layout from './template-layout.ts';

/** What a reader of workbooks gives for a cell; dates at midnight, universal time. */
export type CellValue = string | number | boolean | Date | null | undefined;

export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** The kind and site that a workbook was made for; `undefined` when it is none of ours. */
export function recogniseWorkbook(sheets: readonly SheetRows[]): layout.Mark | undefined {
  const { name, mark } = layout.FACTS_SHEET;
  const sheet = sheets.find((one) => one.name === name);
  return layout.readMark(sheet?.rows[mark.row]?.[mark.column]);
}

/** What a workbook of ours says. Columns are found by their headings, so that they may be moved or left out. */
export function readWorkbook(kind: Kind, sheets: readonly SheetRows[]): Values {
  const form = sheetFormOf(kind);
  const values: Values = { kind };
  const facts = sheets.find(({ name }) => name === layout.FACTS_SHEET.name);
  if (facts) readFacts(facts, form, values);
  const rowsOf = new Map<string, Map<number, Values>>();
  for (const table of layout.tablesOfForm(form)) {
    const sheet = sheets.find(({ name }) => name === layout.tableSheetName(table));
    if (sheet) readTable(sheet, { form, table, values, rowsOf });
  }
  return values;
}

function readFacts({ rows }: SheetRows, { head, facts }: SheetForm, values: Values): void {
  const { columns, firstRow } = layout.FACTS_SHEET;
  const fields = new Map([...head, ...facts].map((field) => [layout.keyOf(field), field]));
  for (const row of rows.slice(firstRow)) {
    const field = fields.get(String(row[columns.key] ?? '').trim());
    const value = field && readCell(row[columns.value], field);
    if (field && value !== undefined) put(values, field.steps, value);
  }
}

interface TableReading {
  readonly form: SheetForm;
  readonly table: SheetTable;
  readonly values: Values;
  /** Rows already read, by the key of their table and their number in it. */
  readonly rowsOf: Map<string, Map<number, Values>>;
}

function readTable({ rows }: SheetRows, { form, table, values, rowsOf }: TableReading): void {
  const { headingRow, firstRow, ordinalColumn, example } = layout.TABLE_SHEET;
  const headings = (rows[headingRow] ?? []).map((cell) => String(cell ?? '').trim());
  const columnIndexes = table.columns.map((column) => headings.indexOf(layout.headingOf(column)));
  const outer = layout.outerKeyOf(table);
  const belongs = outer === undefined ? -1 : headings.indexOf(layout.headingsOf(table, form)[1] ?? '');
  const found: Values[] = [];
  const numbered = new Map<number, Values>();
  for (const row of rows.slice(firstRow)) {
    if (String(row[ordinalColumn] ?? '').trim() === example) continue;
    const entry: Values = {};
    for (const [index, column] of table.columns.entries()) {
      const value = readCell(row[columnIndexes[index] ?? -1], column);
      if (value !== undefined) put(entry, column.steps, value);
    }
    if (Object.keys(entry).length === 0) continue;
    found.push(entry);
    const ordinal = Number(row[ordinalColumn]);
    numbered.set(Number.isInteger(ordinal) && ordinal > 0 ? ordinal : found.length, entry);
    if (outer === undefined) continue;
    const owner = rowsOf.get(outer)?.get(Number(row[belongs]));
    const within = table.steps.slice(table.steps.lastIndexOf('*') + 1);
    if (owner) put(owner, within, [...((get(owner, within) as Values[] | undefined) ?? []), entry]);
  }
  rowsOf.set(layout.keyOf(table), numbered);
  // A list that must be there is empty where nothing came; whether it may be is for the checks to say.
  if (outer === undefined && (found.length > 0 || table.isRequired)) put(values, table.steps, found);
}

/** A cell as its field would stand in a file; `undefined` when it is empty. */
function readCell(cell: CellValue, { field, isList }: SheetField): unknown {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === 'string' && cell.trim() === '') return undefined;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (isList) return layout.splitList(String(cell));
  if (field.type === 'flag' && typeof cell === 'string') {
    const word = cell.trim();
    return word === layout.FLAG_WORDS.true ? true : word === layout.FLAG_WORDS.false ? false : word;
  }
  const isNumber = field.type === 'number' || field.type === 'count';
  if (typeof cell === 'number') return isNumber ? cell : String(cell);
  return typeof cell === 'string' ? cell.replaceAll('\r\n', '\n').trim() : cell;
}
