/**
 * The tables in a kind of disclosure, read from its schema: every list of entries is a table, every field of an entry a
 * column. So heads come from what clerks fill in, and not from how a page or a sheet happens to be laid out.
 */
import type { Fen, Micro } from '../../model/values/fen.ts';
import type { Kind } from '../../model/kinds.ts';
import { ownFields, type ShownField, type WebContent } from '../../model/privacy/web-content.ts';
import type { CsvCell } from '../text/csv.ts';
import { moneyCell, quantityText, type DataColumn, type DataType } from './data-column.ts';

interface FieldColumn extends DataColumn {
  /** Keys from the entry down to the value. */
  readonly steps: readonly string[];
  readonly field: ShownField;
}

export interface KindTable {
  /** Keys on the way to the list, `result-offers`: the name of its file. */
  readonly name: string;
  /** `结果：报价` */
  readonly title: string;
  /** Keys on the way; `*` stands for every entry of a list that this one lies in. */
  readonly steps: readonly string[];
  readonly columns: readonly DataColumn[];
  readonly fields: readonly FieldColumn[];
}

const EVERY = '*';
/** The first column of a table that lies in the rows of another: the number of that row, from 1. */
const OUTER_ROW: DataColumn = { title: '属于第几行', type: 'integer', description: '上一级表里的第几行' };

const known = new Map<Kind, readonly KindTable[]>();

/** The tables of a kind, in the order of its schema. */
export function kindTables(kind: Kind): readonly KindTable[] {
  const tables = known.get(kind) ?? ownFields(kind).flatMap((field) => tablesBelow(field, [], []));
  known.set(kind, tables);
  return tables;
}

function tablesBelow(field: ShownField, above: readonly string[], titles: readonly string[]): KindTable[] {
  const steps = [...above, field.key];
  const named = [...titles, field.title];
  if (field.type === 'group') return field.fields.flatMap((inner) => tablesBelow(inner, steps, named));
  const { entry } = field;
  if (entry?.type !== 'group') return [];
  const inEntry = entry.fields;
  const fields = inEntry.flatMap((inner) => columnsOf(inner, [], []));
  return [
    {
      name: fileName(steps),
      title: named.join('：'),
      steps,
      columns: [...(above.includes(EVERY) ? [OUTER_ROW] : []), ...fields],
      fields,
    },
    ...inEntry.flatMap((inner) => tablesBelow(inner, [...steps, EVERY], named)),
  ];
}

/** `result`, `posts`, `*`, `notElected` → `result-posts-not-elected`. */
function fileName(steps: readonly string[]): string {
  return steps
    .filter((step) => step !== EVERY)
    .map((step) => step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    .join('-');
}

function columnsOf(field: ShownField, above: readonly string[], titles: readonly string[]): FieldColumn[] {
  const steps = [...above, field.key];
  const named = [...titles, field.title];
  if (field.type === 'group') return field.fields.flatMap((inner) => columnsOf(inner, steps, named));
  if (field.entry?.type === 'group') return [];
  const { unit } = field;
  return [
    {
      title: named.join('：') + (unit === undefined ? '' : `（${unit}）`),
      type: dataType(field),
      description: field.description,
      steps,
      field,
    },
  ];
}

function dataType({ type }: ShownField): DataType {
  switch (type) {
    case 'number':
      return 'decimal';
    case 'count':
      return 'integer';
    case 'date':
      return 'date';
    case 'flag':
      return 'boolean';
    default:
      return 'text';
  }
}

/** The rows of a table in what the web may show of a disclosure. */
export function tableRows({ steps, fields }: KindTable, content: WebContent): CsvCell[][] {
  const isInner = steps.includes(EVERY);
  return entriesAt(content, steps).map(({ entry, outer }) => [
    ...(isInner ? [outer] : []),
    ...fields.map(({ steps: way, field }) => cellOf(field, valueAt(entry, way))),
  ]);
}

function entriesAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  outer = 0,
): { entry: unknown; outer: number }[] {
  if (value === undefined) return [];
  if (step === undefined) return (value as unknown[]).map((entry) => ({ entry, outer }));
  if (step === EVERY)
    return (value as unknown[]).flatMap((entry, index) => entriesAt(entry, rest, index + 1));
  return entriesAt((value as WebContent)[step], rest, outer);
}

function valueAt(entry: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((value, step) => (value as WebContent | undefined)?.[step], entry);
}

function cellOf(field: ShownField, value: unknown): CsvCell {
  if (value === undefined || value === null) return null;
  if (field.type === 'list') return (value as unknown[]).map(String).join('；');
  if (field.type === 'number')
    return field.unit === undefined ? quantityText(value as Micro) : moneyCell(value as Fen);
  if (field.type === 'count') return value as number;
  return String(value);
}
