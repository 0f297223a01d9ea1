/**
 * The workbook of a kind: an empty form for somebody to fill in, or what a disclosure says in the same form. Pure:
 * cells, and how they look in a word; `write-workbook.ts` makes a file of them.
 */
import { parseDate } from '../model/values/calendar-date.ts';
import { KIND_TITLES, type Kind } from '../model/kinds.ts';
import { unitOf, type FieldInfo } from '../model/schema/schema-fields.ts';
import { guideSheet } from './guide-sheet.ts';
import { listRule, ruleOf } from './choices.ts';
import { hintOf, text, type FormCell, type FormSheet, type Look } from './form-cells.ts';
import { sheetFormOf, type SheetField, type SheetForm, type SheetTable } from './sheet-form.ts';
import * as layout from './template-layout.ts';

type Values = Readonly<Record<string, unknown>>;

export interface FormContent {
  /** The site that it is for; for anybody when absent. */
  readonly siteId?: string | undefined;
  /** As they stand in a file. */
  readonly values: Values;
  /** Of which the first row of each table is shown as 示例; none where absent. */
  readonly example?: Values;
  /** What 公开事项 may be, by title; any where absent. */
  readonly items?: readonly { readonly id: string; readonly title: string }[] | undefined;
  /** Empty rows below those of a table, for somebody to write in. */
  readonly blankRows: number;
}

/** Fields and tables that come after publication or hardly ever: shown only where something is in them. */
const LATER = /^(?:withdrawal|posted|corrections|purges|exemptions|asPublished)(?:\.|$)/;

export function formWorkbook(kind: Kind, content: FormContent): FormSheet[] {
  const form = sheetFormOf(kind);
  const tables = layout
    .tablesOfForm(form)
    .filter((table) => !LATER.test(layout.keyOf(table)) || rowsOf(table, content.values).length > 0);
  return [
    factsSheet(form, content),
    ...tables.map((table) => tableSheet(table, form, content)),
    guideSheet(form, tables),
  ];
}

function factsSheet(form: SheetForm, { values: known, siteId, items = [] }: FormContent): FormSheet {
  const values = withTitle(known, items);
  const isItem = (field: SheetField): boolean => layout.keyOf(field) === 'item' && items.length > 0;
  const isShown = (field: SheetField): boolean =>
    !LATER.test(layout.keyOf(field)) || valueAt(values, field.steps) !== undefined;
  const fields = [...form.head, ...form.facts].filter(isShown);
  const { firstRow, columns } = layout.FACTS_SHEET;
  const title = `${KIND_TITLES[form.kind]}：填写`;
  return {
    name: layout.FACTS_SHEET.name,
    widths: [26, 44, 60, 22],
    rows: [
      [text(title, 'title'), undefined, undefined, text(layout.markOf(form.kind, siteId), 'hidden')],
      [text('带 * 的一定要填；表格在后面几张工作表里。不要改工作表的名字和最后一列。', 'note')],
      layout.FACTS_HEADINGS.map((word) => text(word, 'heading')),
      ...fields.map((field) => [
        text(layout.headingOf(field), 'label'),
        cellOf(valueAt(values, field.steps), field, 'value'),
        text(isItem(field) ? ITEM_HINT : hintOf(field), 'hint'),
        text(layout.keyOf(field), 'hint'),
      ]),
    ],
    stickyRows: firstRow,
    rules: fields.flatMap((field, index) => {
      const rule = isItem(field) ? listRule(items.map((item) => item.title)) : ruleOf(field);
      return rule
        ? [{ rule, column: columns.value, firstRow: firstRow + index, lastRow: firstRow + index }]
        : [];
    }),
  };
}

const ITEM_HINT = '公开目录里的哪一项：写事项的名称，有下拉箭头的从里面选';

/** Whoever fills it in reads the item's name, not its id. */
function withTitle(values: Values, items: NonNullable<FormContent['items']>): Values {
  const item = items.find(({ id }) => id === values['item']);
  return item ? { ...values, item: item.title } : values;
}

interface TableRow {
  readonly values: Values;
  /** In an inner table the row of the outer to which it belongs, from 1. */
  readonly outer?: number;
}

/** The rows of a table; those of an inner one with the number of the row that they belong to. */
function rowsOf(table: SheetTable, values: Values): TableRow[] {
  const star = table.steps.lastIndexOf('*');
  if (star === -1) return listAt(values, table.steps).map((row) => ({ values: row }));
  const within = table.steps.slice(star + 1);
  return listAt(values, table.steps.slice(0, star)).flatMap((row, index) =>
    listAt(row, within).map((inner) => ({ values: inner, outer: index + 1 })),
  );
}

function tableSheet(table: SheetTable, form: SheetForm, content: FormContent): FormSheet {
  const headings = layout.headingsOf(table, form);
  const leading = layout.leadingColumns(table);
  const rows = rowsOf(table, content.values);
  const line = ({ values, outer }: TableRow, ordinal: string | number, look: Look): FormCell[] => [
    { value: ordinal, look, format: 'number' },
    ...(leading > 1 ? [{ value: outer, look, format: 'number' } as const] : []),
    ...table.columns.map((column) => cellOf(valueAt(values, column.steps), column, look)),
  ];
  const [example] = content.example ? rowsOf(table, content.example) : [];
  const { firstRow, example: word } = layout.TABLE_SHEET;
  const written = [
    ...(example ? [line(example, word, 'example')] : []),
    ...rows.map((row, index) => line(row, index + 1, 'value')),
    ...Array.from({ length: content.blankRows }, (_, index) =>
      line({ values: {} }, rows.length + index + 1, 'value'),
    ),
  ];
  return {
    name: layout.tableSheetName(table),
    widths: headings.map((heading, index) =>
      widthOf([heading, ...written.map((cells) => String(cells[index]?.value ?? ''))]),
    ),
    rows: [
      [text(noteOf(table, example !== undefined), 'note')],
      headings.map((heading) => text(heading, 'heading')),
      ...written,
    ],
    stickyRows: firstRow,
    rules: table.columns.flatMap((column, index) => {
      const rule = ruleOf(column);
      return rule
        ? [{ rule, column: leading + index, firstRow, lastRow: firstRow + Math.max(written.length, 1) - 1 }]
        : [];
    }),
  };
}

function noteOf({ title, isRequired }: SheetTable, hasExample: boolean): string {
  return [
    `${title}：一行一条，带 * 的列一定要填${isRequired ? '' : '；没有就整张空着'}。`,
    hasExample ? '第一行是示例，导入时跳过，不用删。' : '',
  ].join('');
}

const NARROWEST = 6;
const WIDEST = 40;

function widthOf(texts: readonly string[]): number {
  const wide = (cell: string): number =>
    Math.max(
      ...cell.split('\n').map((line) => [...line].reduce((sum, one) => sum + (one > '\u00FF' ? 2 : 1), 0)),
    );
  return Math.min(WIDEST, Math.max(NARROWEST, ...texts.map(wide)) + 2);
}

function cellOf(value: unknown, { field, isList }: SheetField, look: Look): FormCell {
  const format = formatOf(field);
  if (value === undefined || value === null) return { look, format };
  if (isList && Array.isArray(value)) return { value: layout.joinList(value), look, format: 'text' };
  if (typeof value === 'boolean')
    return { value: layout.FLAG_WORDS[value ? 'true' : 'false'], look, format: 'text' };
  if (typeof value === 'number') return { value, look, format: format === 'date' ? 'text' : format };
  // `4.15万元` in a column of amounts, 2026-10 in one of days.
  const isDay = format === 'date' && typeof value === 'string' && parseDate(value) !== undefined;
  // A group where a word belongs is a mistake that whoever exports wants to see.
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return { value: shown, look, format: isDay ? 'date' : 'text' };
}

function formatOf({ type, schema }: FieldInfo): FormCell['format'] {
  if (type === 'date') return 'date';
  if (type === 'number') return unitOf(schema) === '元' ? 'amount' : 'number';
  return type === 'count' ? 'number' : 'text';
}

function valueAt(values: Values, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (group, step) => (typeof group === 'object' && group !== null ? (group as Values)[step] : undefined),
    values,
  );
}

function listAt(values: Values, steps: readonly string[]): Values[] {
  const list = valueAt(values, steps);
  return Array.isArray(list) ? (list as Values[]) : [];
}
