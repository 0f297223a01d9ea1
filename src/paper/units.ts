/** A flow as units: the least that can be moved from one sheet to the next. Heights are estimates in em. */
import type { FlowItem, Fragment, PaperTable, ProseItem, TableItem, TableLine } from './flow.ts';
import { itemHeightEm, proseHeightEm } from './item-height.ts';
import { pageSubtotal } from './page-subtotal.ts';
import { headHeightEm, lineHeightEm, narrowestEm, shapeOf, type TableShape } from './table-shape.ts';
import { TYPE } from './type-metrics.ts';

export interface Unit {
  /** Units of one item that stand on one sheet become one fragment. */
  readonly item: number;
  /** Position within the item. */
  readonly part: number;
  readonly heightEm: number;
  /** What the item's first unit on a sheet adds: a table's head and last line, the gap before it. */
  readonly freshEm: number;
  /** A sheet does not end after this unit. */
  readonly holdsNext: boolean;
}

/** An item with what was found out about it in this measure. */
export interface Prepared {
  readonly item: FlowItem;
  readonly units: readonly Unit[];
  readonly fits: boolean;
  /** Makes the fragment of the units `from` up to, not including, `to`. */
  readonly fragment: (from: number, to: number) => Fragment;
}

/** A list of at least this many lines may stand in two columns. */
const TWO_COLUMNS_FROM = 24;

/** A shorter table is rarely cut, so no room is kept for its subtotal. */
const MAY_BE_CUT_FROM = 16;

/** Every item of a flow, prepared for a measure of `widthEm`. */
export function prepareFlow(flow: readonly FlowItem[], widthEm: number): Prepared[] {
  return flow.map((item, index): Prepared => {
    if (item.type === 'table') return prepareTable(item, index, widthEm);
    if (item.type === 'prose') return prepareProse(item, index, widthEm);
    const heightEm = itemHeightEm(item, widthEm);
    return {
      item,
      fits: Number.isFinite(heightEm),
      units: [{ item: index, part: 0, heightEm, freshEm: TYPE.gap, holdsNext: item.type === 'heading' }],
      fragment: () => item,
    };
  });
}

function prepareProse(item: ProseItem, index: number, widthEm: number): Prepared {
  const heightOf = (to: number) => proseHeightEm({ ...item, pieces: item.pieces.slice(0, to) }, widthEm);
  return {
    item,
    fits: true,
    units: item.pieces.map((_, part) => ({
      item: index,
      part,
      heightEm: heightOf(part + 1) - (part === 0 ? 0 : heightOf(part)),
      // Begun anew on the next sheet, a paragraph may take a line more.
      freshEm: TYPE.gap + (part === 0 ? 0 : TYPE.leading),
      holdsNext: false,
    })),
    fragment: (from, to) => ({
      ...item,
      pieces: item.pieces.slice(from, to),
      ...(from > 0 && { continues: true }),
    }),
  };
}

function prepareTable(item: TableItem, index: number, widthEm: number): Prepared {
  const { table } = item;
  const across = columnsAcross(table, widthEm);
  const shape = shapeOf(table, across === 1 ? widthEm : (widthEm - TYPE.gutter) / 2);
  const note = item.note || item.heading ? TYPE.unit : 0;
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
