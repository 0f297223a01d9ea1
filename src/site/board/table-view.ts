/** A piece of a table on one sheet as rows of cells, ready to be drawn. */
import type { Phrase } from '../../model/disclosure/blocks.ts';
import type { PaperColumn, PaperTable, TableFragment, TableLine } from '../../paper/sheet/flow.ts';
import { headPieces, isUnitCount, labelSpan } from '../../paper/sheet/table-shape.ts';
import { paperCell, tighten } from './paper-text.ts';
import { escapeHtml } from '../text/render-values.ts';

export interface CellView {
  readonly html: string;
  /** `p-num`, `p-start` or `p-center`; `p-wrap` may take several lines. */
  readonly className: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface RowView {
  readonly className: TableLine['type'];
  readonly cells: readonly CellView[];
}

export interface TableView {
  readonly heading: string;
  readonly note: string;
  /** Classes of the columns; widths by `widthClass`. */
  readonly columnClasses: readonly string[];
  readonly head: readonly CellView[];
  /** One list of rows, or two side by side. */
  readonly bodies: readonly (readonly RowView[])[];
  /** Sums that stand below both columns, as a line of labels and values. */
  readonly sums: readonly (readonly string[])[];
}

/** A table fragment as a sheet shows it. */
export function tableView(fragment: TableFragment): TableView {
  const { table, columns, footLines, shares } = fragment;
  const isSplit = columns.length > 1;
  const bodies = columns.map((lines, index) =>
    rowViews(table, index === columns.length - 1 && !isSplit ? [...lines, ...footLines] : lines),
  );
  return {
    heading: fragment.heading,
    note: fragment.note,
    columnClasses: shares.map(widthClass),
    head: table.columns.map((column) => ({
      html: (table.headsBreak ? headPieces(column.title) : [column.title]).map(escapeHtml).join('<wbr>'),
      className: alignClass(column),
      colSpan: 1,
      rowSpan: 1,
    })),
    bodies,
    sums: isSplit ? footLines.map((line) => sumParts(table, line)) : [],
  };
}

/** Class of a column that takes this share of the table; the page's style sheet has one rule for each in use. */
export function widthClass(share: number): string {
  return `p-w${Math.round(share * 1000)}`;
}

function alignClass({ align, wraps, leastEm, tears }: PaperColumn): string {
  const alignment = { start: 'p-start', end: 'p-num', center: 'p-center' }[align];
  if (!wraps) return alignment;
  return [
    alignment,
    'p-wrap',
    ...(leastEm === undefined ? [] : ['p-narrow']),
    ...(tears ? ['p-tears'] : []),
  ].join(' ');
}

function rowViews(table: PaperTable, lines: readonly TableLine[]): RowView[] {
  return lines.map((line, index) => ({ className: line.type, cells: cellsOf(table, lines, index) }));
}

function cellsOf(table: PaperTable, lines: readonly TableLine[], index: number): CellView[] {
  const line = lines[index] as TableLine;
  if (line.type === 'group') {
    const html = line.cells.map(paperCell).join('');
    return [{ html, className: 'p-start', colSpan: table.columns.length, rowSpan: 1 }];
  }
  if (line.type !== 'row') return sumCells(table, line.cells);
  return table.columns.flatMap((column, position): CellView[] => {
    const rowSpan = table.merged?.includes(position) ? mergedRows(lines, index) : 1;
    if (rowSpan === 0) return [];
    return [
      {
        html: paperCell(line.cells[position] ?? []),
        className: alignClass(column) + (rowSpan > 1 ? ' p-merged' : ''),
        colSpan: 1,
        rowSpan,
      },
    ];
  });
}

/** How many lines from this one on share a cell; 0 when an earlier line has drawn it. */
function mergedRows(lines: readonly TableLine[], index: number): number {
  const key = lines[index]?.mergeKey;
  if (key === undefined) return 1;
  if (lines[index - 1]?.mergeKey === key) return 0;
  let rows = 1;
  while (lines[index + rows]?.mergeKey === key) rows++;
  return rows;
}

/** `合计　96户` over the first columns, then the sums under their columns. */
function sumCells({ columns }: PaperTable, cells: readonly Phrase[]): CellView[] {
  const [label = [], ...rest] = cells;
  const span = labelSpan(cells) - 1;
  const counts = rest.slice(0, span).filter((phrase) => phrase.length > 0);
  return [
    {
      html: [label, ...counts].map(paperCell).join('　'),
      className: 'p-center',
      colSpan: span + 1,
      rowSpan: 1,
    },
    ...rest.slice(span).map((phrase, index) => {
      const column = columns[span + 1 + index];
      return {
        html: paperCell(phrase),
        className: column ? alignClass(column) : 'p-num',
        colSpan: 1,
        rowSpan: 1,
      };
    }),
  ];
}

/** `本页小计`, `64户`, `亩数 412.33`, `金额（元）33,441.02`: where no column stands above the sum. */
function sumParts({ columns }: PaperTable, { cells }: TableLine): string[] {
  return cells.flatMap((phrase, index): string[] => {
    const html = paperCell(phrase);
    if (html === '') return [];
    const [value] = phrase;
    const needsTitle = index > 0 && typeof value === 'object' && !isUnitCount(value);
    return [needsTitle ? `${escapeHtml(tighten(columns[index]?.title ?? ''))}　${html}` : html];
  });
}
