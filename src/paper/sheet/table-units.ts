/** A table as units: its lines, in one column or in two beside each other. */
import type { Fragment, PaperTable, TableItem, TableLine } from './flow.ts';
import { pageSubtotal } from './page-subtotal.ts';
import type { Prepared } from './prepared.ts';
import { headHeightEm, lineHeightEm, narrowestEm, shapeOf, type TableShape } from './table-shape.ts';
import { textLines } from '../type/text-width.ts';
import { TYPE } from '../type/type-metrics.ts';

/** A list of at least this many lines may stand in two columns. */
const TWO_COLUMNS_FROM = 24;

/** A shorter table is rarely cut, so no room is kept for its subtotal. */
const MAY_BE_CUT_FROM = 16;

/** A table, prepared for a column of `widthEm`. */
export function prepareTable(item: TableItem, index: number, widthEm: number): Prepared {
  const { table } = item;
  const across = columnsAcross(table, widthEm);
  const shape = shapeOf(table, across === 1 ? widthEm : (widthEm - TYPE.gutter) / 2);
  const above = textLines(`${item.heading}　${item.note}`, widthEm);
  const note = item.note || item.heading ? Math.max(TYPE.unit, above * 1.4) : 0;
  // A cut list ends each sheet with its subtotal, and the last with the total as well.
  const foot = table.total ? (table.lines.length > MAY_BE_CUT_FROM ? 2 : 1) * TYPE.row : 0;
  const freshEm = TYPE.gap + note + headHeightEm(table, shape) + foot + (across === 2 ? TYPE.row / 2 : 0);
  const last = table.lines.length - 1;
  return {
    item,
    fits: shape.fits,
    units: table.lines.map((line, part) => ({
      item: index,
      part,
      heightEm: lineHeightEm(line, table, shape) / across,
      freshEm,
      // Neither a group's title alone at the foot, nor a sum alone at the head.
      holdsNext: line.type === 'group' || (part < last && table.lines[part + 1]?.type === 'subtotal'),
    })),
    fragment: (from, to) => tableFragment(item, { from, to, across, shape }),
  };
}

function columnsAcross(table: PaperTable, widthEm: number): 1 | 2 {
  const isList = table.lines.length >= TWO_COLUMNS_FROM && !table.merged;
  const isNarrow =
    table.columns.every(({ wraps }) => !wraps) && 2 * narrowestEm(table) + TYPE.gutter <= widthEm;
  return isList && isNarrow ? 2 : 1;
}

function tableFragment(
  item: TableItem,
  { from, to, across, shape }: { from: number; to: number; across: 1 | 2; shape: TableShape },
): Fragment {
  const { table } = item;
  const lines = table.lines.slice(from, to);
  const isWhole = from === 0 && to === table.lines.length;
  const isEnd = to === table.lines.length;
  const width = shape.columnsEm.reduce((sum, column) => sum + column, 0);
  return {
    ...item,
    columns: across === 1 ? [lines] : inTwoColumns(lines),
    footLines: table.total
      ? [
          ...(isWhole ? [] : [pageSubtotal(table, lines)]),
          ...(isEnd ? [{ type: 'total', cells: table.total } as const] : []),
        ]
      : [],
    shares: shape.columnsEm.map((column) => column / width),
  };
}

/** The first half left, the rest right; a group's title goes with its first row. */
function inTwoColumns(lines: readonly TableLine[]): TableLine[][] {
  let half = Math.ceil(lines.length / 2);
  if (lines[half - 1]?.type === 'group') half--;
  return [lines.slice(0, half), lines.slice(half)];
}
