/**
 * A kind of disclosure as a workbook: which of its fields are single cells and which are tables with columns. Read from
 * the schema, so that templates, import and export speak of the same cells.
 */
import { disclosureShape } from '../model/disclosure/disclosure-fields.ts';
import { KIND_SCHEMAS, type Kind } from '../model/kinds.ts';
import { fieldsOf, listEntry, type FieldInfo } from '../model/schema/schema-fields.ts';

/** One cell of a row, or of the head of the sheet. */
export interface SheetField {
  /** Keys down to the value, from the row or from the top of the file: `['holdings', 'bank']`. */
  readonly steps: readonly string[];
  /** `存在哪：银行存款` */
  readonly title: string;
  /** A list of plain values stands in one cell, parted by 、. */
  readonly isList: boolean;
  /** Whether a row cannot do without it. */
  readonly isRequired: boolean;
  /** Of the value; of one of the values when it is a list. */
  readonly field: FieldInfo;
}

export interface SheetTable {
  /** Keys down to the list; `*` stands for every row of a table that this one lies in: `['posts', '*', 'votes']`. */
  readonly steps: readonly string[];
  /** `收入` */
  readonly title: string;
  readonly isRequired: boolean;
  readonly columns: readonly SheetField[];
}

export interface SheetForm {
  readonly kind: Kind;
  /** Fields that every disclosure has and that are single values: item, title, publishedOn … */
  readonly head: readonly SheetField[];
  /** The kind's own single values. */
  readonly facts: readonly SheetField[];
  /** The kind's own tables, outer before inner. */
  readonly tables: readonly SheetTable[];
  /** Tables that every disclosure may have: 审核, 照片, 更正 … */
  readonly headTables: readonly SheetTable[];
}

interface Above {
  readonly steps: readonly string[];
  readonly titles: readonly string[];
  readonly isRequired: boolean;
}

const TOP: Above = { steps: [], titles: [], isRequired: true };
const EVERY = '*';

/** The cells and tables of a kind, in the order of its schema. */
export function sheetFormOf(kind: Kind): SheetForm {
  const known = forms.get(kind) ?? makeForm(kind);
  forms.set(kind, known);
  return known;
}

/** A sheet whose kind is not known is held against all of them, and a schema is walked for a thousand fields. */
const forms = new Map<Kind, SheetForm>();

function makeForm(kind: Kind): SheetForm {
  const fields = fieldsOf(KIND_SCHEMAS[kind]).filter(({ key }) => key !== 'kind');
  const isShared = ({ key }: FieldInfo): boolean => Object.hasOwn(disclosureShape, key);
  const own = fields.filter((field) => !isShared(field) || field.key === 'period');
  return {
    kind,
    head: fields
      .filter((field) => isShared(field) && field.key !== 'period')
      .flatMap((field) => cellsOf(field, TOP)),
    facts: own.flatMap((field) => cellsOf(field, TOP)),
    tables: own.flatMap((field) => tablesOf(field, TOP)),
    headTables: fields.filter(isShared).flatMap((field) => tablesOf(field, TOP)),
  };
}

/** A file's single values below a field; tables and what lies in them are not among them. */
function cellsOf(field: FieldInfo, above: Above): SheetField[] {
  const here = below(field, above);
  if (field.type === 'group') return fieldsOf(field.schema).flatMap((inner) => cellsOf(inner, here));
  const entry = field.type === 'list' ? listEntry(field.schema) : undefined;
  if (entry?.type === 'group') return [];
  const { steps, titles, isRequired } = here;
  return [
    { steps, title: titles.join('：'), isList: entry !== undefined, isRequired, field: entry ?? field },
  ];
}

function tablesOf(field: FieldInfo, above: Above): SheetTable[] {
  const here = below(field, above);
  if (field.type === 'group') return fieldsOf(field.schema).flatMap((inner) => tablesOf(inner, here));
  const entry = field.type === 'list' ? listEntry(field.schema) : undefined;
  if (entry?.type !== 'group') return [];
  const inRow = fieldsOf(entry.schema);
  const { steps, titles, isRequired } = here;
  return [
    { steps, title: titles.join('：'), isRequired, columns: inRow.flatMap((inner) => cellsOf(inner, TOP)) },
    ...inRow.flatMap((inner) => tablesOf(inner, { ...here, steps: [...steps, EVERY] })),
  ];
}

function below({ key, title, isOptional }: FieldInfo, above: Above): Above {
  return {
    steps: [...above.steps, key],
    titles: [...above.titles, title],
    isRequired: above.isRequired && !isOptional,
  };
}
