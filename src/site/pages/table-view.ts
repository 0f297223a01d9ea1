/** A table block laid out for a phone: which columns stay, what folds below, and how to find one's own row. */
import type { BlockOf, Phrase, TableColumn } from '../../model/disclosure/blocks.ts';
import { namesIn } from '../../model/disclosure/document-values.ts';
import { headingColumn, rowsOf } from '../../model/disclosure/plain-blocks.ts';
import type { Link } from '../links.ts';
import { renderCell } from '../text/render-values.ts';

type TableBlock = BlockOf<'table'>;

export interface ColumnView {
  readonly title: string;
  readonly align: TableColumn['align'];
  /** number: the running number · main: always shown · more: folded below the row's heading on a narrow phone. */
  readonly role: 'number' | 'main' | 'more';
  /** The column that names the row. */
  readonly isHeading: boolean;
}

export interface RowView {
  readonly anchor: string;
  /** HTML, one for each column. */
  readonly cells: readonly string[];
  /** What the `more` columns say, figures with their column's name, for the line below the row on a narrow phone. */
  readonly more: string;
  /** Account books draw a darker line above every fifth row. */
  readonly isFifth: boolean;
}

export interface GroupView {
  readonly anchor: string;
  readonly title: string;
  readonly count: number;
  readonly rows: readonly RowView[];
  readonly subtotal: readonly string[];
}

export interface TableView {
  readonly columns: readonly ColumnView[];
  readonly groups: readonly GroupView[];
  /** What the rows of a group are counted in: 户, 项. */
  readonly unit: string;
  readonly total: readonly string[];
  /** Ways to one's own row in a long list of persons. */
  readonly groupLinks: readonly Link[];
  readonly surnames: readonly { readonly surname: string; readonly rows: readonly Link[] }[];
}

/** Rows from which on a list of persons gets its own index. */
const LONG_LIST = 20;

/** A table for a phone. `prefix` keeps the anchors of two tables on one page apart. */
export function tableView(block: TableBlock, prefix = ''): TableView {
  const columns = columnViews(block.columns);
  const cellsOf = (row: readonly Phrase[]): string[] => row.map((phrase) => renderCell(phrase));
  let number = 0;
  const groups = block.groups.map(({ title, rows, subtotal }, index): GroupView => ({
    anchor: `${prefix}g${index + 1}`,
    title: title ?? '',
    count: rows.length,
    rows: rows.map((row) => {
      const cells = cellsOf(row);
      const more = cells.flatMap((cell, at) => moreOf(cell, columns[at]));
      number++;
      return {
        anchor: `${prefix}r${number}`,
        cells,
        more: more.join('，'),
        isFifth: number % 5 === 1 && number > 1,
      };
    }),
    subtotal: subtotal ? cellsOf(subtotal) : [],
  }));
  const isLong = block.listsPersons && number >= LONG_LIST;
  return {
    columns,
    groups,
    unit: unitOf(block),
    total: block.total ? cellsOf(block.total) : [],
    groupLinks: isLong
      ? groups.filter(({ title }) => title).map(({ title, anchor }) => ({ text: title, href: `#${anchor}` }))
      : [],
    surnames: isLong ? surnameIndex(block, prefix) : [],
  };
}

/** Rows from which on a table is set group by group, so that a phone lays out only the groups that are on its screen. */
const CHUNKED_FROM = 100;

/** A very long table as one table a group, the last with the total; any other as it is. */
export function tablesOf(view: TableView): TableView[] {
  const { groups } = view;
  const rows = groups.reduce((sum, { count }) => sum + count, 0);
  if (rows < CHUNKED_FROM || groups.length < 2) return [view];
  return groups.map((group, index) => ({
    ...view,
    groups: [group],
    total: index === groups.length - 1 ? view.total : [],
  }));
}

function moreOf(cell: string, column: ColumnView | undefined): string[] {
  if (column?.role !== 'more' || cell === '') return [];
  return [column.align === 'end' ? `${column.title} ${cell}` : cell];
}

/** Households are counted in 户; what is no list of persons has so many 项. */
function unitOf(block: TableBlock): string {
  return block.listsPersons || namesIn(rowsOf(block)).length > 0 ? '户' : '项';
}

function columnViews(columns: readonly TableColumn[]): ColumnView[] {
  const hasKeys = columns.some(({ isKey }) => isKey);
  const heading = headingColumn(columns);
  return columns.map(({ title, align, isKey }, index) => ({
    title,
    align,
    role: !hasKeys || isKey ? 'main' : index < heading ? 'number' : 'more',
    isHeading: index === heading,
  }));
}

/** Row numbers by family name, the most frequent first. The list itself shows the family name, masked or not. */
function surnameIndex(block: TableBlock, prefix: string): TableView['surnames'] {
  const bySurname = new Map<string, Link[]>();
  let number = 0;
  for (const row of rowsOf(block)) {
    number++;
    const [name] = namesIn(row);
    if (name === undefined) continue;
    const surname = [...name][0] ?? '';
    const links = bySurname.get(surname) ?? [];
    links.push({ text: String(number), href: `#${prefix}r${number}` });
    bySurname.set(surname, links);
  }
  return [...bySurname]
    .map(([surname, rows]) => ({ surname, rows }))
    .sort((a, b) => b.rows.length - a.rows.length);
}
