/**
 * Where things lie in a workbook of ours: what `new --xlsx` and `export` write and `import` recognises. One sheet 填写
 * with the single values, one sheet a table, one sheet 说明 that nobody reads back.
 */
import { isKind, type Kind } from '../model/kinds.ts';
import { unitOf } from '../model/schema/schema-fields.ts';
import type { SheetField, SheetForm, SheetTable } from './sheet-form.ts';

/** Grows when older workbooks would be read wrongly. */
export const LAYOUT_VERSION = 1;

/** Rows and columns from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The sheet of single values: one a row; headings, and rows without a key, say nothing. */
export const FACTS_SHEET = {
  name: '填写',
  /** `公开栏表格|accounts|1|xiejiawaizi`, in the colour of the paper. */
  mark: { row: 0, column: 3 },
  headingRow: 2,
  firstRow: 3,
  columns: { title: 0, value: 1, hint: 2, key: 3 },
} as const;

/** A sheet of a table: a line of words, the headings, an example, then one row an entry. */
export const TABLE_SHEET = {
  headingRow: 1,
  firstRow: 2,
  /** 序号: by it rows of inner tables name theirs; without one a row is the n-th by its position. 示例 here is none. */
  ordinalColumn: 0,
  example: '示例',
} as const;

export const GUIDE_SHEET_NAME = '说明';

/** Headings of the sheet of single values; by them its CSV is known, which has no marker. */
export const FACTS_HEADINGS = ['项目', '填在这里', '怎么填', '编号（不要改）'] as const;

/** A CSV file of ours has neither the marker nor the other tables beside it, so it is not read back. */
export const CSV_IS_FOR_OTHERS =
  '导出的 .csv 是给别的程序用的，导不回来；要改了再导回来，请导出 .xlsx：npm run export -- 文件 --to 名字.xlsx';

const MARK = '公开栏表格';

/** What the marker cell says. */
export interface Mark {
  readonly kind: Kind;
  readonly version: number;
  /** The site that it was made for; absent when for anybody. */
  readonly siteId?: string | undefined;
}

/** What the marker cell says of a kind, and of the site that the workbook was made for. */
export function markOf(kind: Kind, siteId?: string): string {
  return `${MARK}|${kind}|${LAYOUT_VERSION}${siteId === undefined ? '' : `|${siteId}`}`;
}

/** What a marker cell says; `undefined` when it is none. A version above ours was written by a newer program. */
export function readMark(text: unknown): Mark | undefined {
  const [word, kind, version, siteId] = typeof text === 'string' ? text.trim().split('|') : [];
  return word === MARK && isKind(kind) && /^\d+$/.test(version ?? '')
    ? { kind, version: Number(version), siteId }
    : undefined;
}

/** `holdings.bank`: how a field, or a table, is named where no person reads it. */
export function keyOf({ steps }: Pick<SheetField | SheetTable, 'steps'>): string {
  return steps.join('.');
}

/** Every table of a kind, its own first, then those that all kinds have. */
export function tablesOfForm({ tables, headTables }: SheetForm): readonly SheetTable[] {
  return [...tables, ...headTables];
}

/** At most 31 characters, none of `[]:*?/\`; a wide colon is refused by some of those who read it. */
export function tableSheetName({ title }: Pick<SheetTable, 'title'>): string {
  return [...title.replaceAll('：', '-')].slice(0, 31).join('');
}

/** `金额（元）*`: with the unit, and a star where it cannot be left out. */
export function headingOf({ title, field, isRequired }: SheetField): string {
  const unit = unitOf(field.schema);
  return `${title}${unit === undefined ? '' : `（${unit}）`}${isRequired ? '*' : ''}`;
}

/** The keys down to the table in whose rows a table lies; `undefined` when it lies in none. */
export function outerKeyOf({ steps }: Pick<SheetTable, 'steps'>): string | undefined {
  const star = steps.lastIndexOf('*');
  return star === -1 ? undefined : steps.slice(0, star).join('.');
}

/** How many columns stand before a table's own: 序号, and in an inner table which row of the outer it belongs to. */
export function leadingColumns(table: Pick<SheetTable, 'steps'>): number {
  return outerKeyOf(table) === undefined ? 1 : 2;
}

/** The heading row of a table, as it is written. */
export function headingsOf(table: SheetTable, form: SheetForm): string[] {
  const outer = outerKeyOf(table);
  const title = tablesOfForm(form).find((one) => keyOf(one) === outer)?.title;
  return [
    '序号',
    ...(outer === undefined ? [] : [`属于“${title ?? outer}”第几行*`]),
    ...table.columns.map(headingOf),
  ];
}

/** Before each value of a list that cannot be parted by 、. */
const BULLET = '· ';

/** A list with nothing in it, which is not the same as an empty cell. */
const EMPTY_LIST = '（无）';

/** A list in one cell: parted by 、; where a value has that or a line of its own, each behind a dot on its line. */
export function joinList(values: readonly unknown[]): string {
  if (values.length === 0) return EMPTY_LIST;
  const texts = values.map(String);
  return texts.some((text) => /[、\n]/.test(text) || text.startsWith(BULLET))
    ? texts.map((text) => `${BULLET}${text}`).join('\n')
    : texts.join('、');
}

/** The values of a list that stands in one cell; people part them by lines as well. */
export function splitList(cell: string): string[] {
  const text = cell.replaceAll('\r\n', '\n').trim();
  if (/^[（(]?无[)）]?$/.test(text)) return [];
  const parts = text.startsWith(BULLET) ? `\n${text}`.split(`\n${BULLET}`) : text.split(/[、\n]/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** How yes and no stand in a cell. */
export const FLAG_WORDS = { true: '是', false: '否' } as const;
