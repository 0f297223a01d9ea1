/** A table as units: its lines, in one column or in two beside each other. */
import type { Fragment, PaperTable, TableItem, TableLine } from './flow.ts';
import { pageSubtotal } from './page-subtotal.ts';
import type { Prepared } from './prepared.ts';
import { headHeightEm, lineHeightEm, narrowestEm, shapeOf, type TableShape } from './table-shape.ts';
import { textLines } from '../type/text-width.ts';
import { TYPE } from '../type/type-metrics.ts';

/** A list of at least this many lines may stand in two columns. */
const TWO_COLUMNS_FROM = 24;

/** Fewer rows do not stand on a sheet by themselves. */
const KEPT_ROWS = 3;

/** A shorter table is rarely cut, so no room is kept for its subtotal. */
const MAY_BE_CUT_FROM = 16;

/** A table, prepared for a column of `widthEm`. */
export function prepareTable(item: TableItem, index: number, widthEm: number): Prepared {
  const { table } = item;
  const across = columnsAcross(item, widthEm);
  const shape = shapeOf(table, across === 1 ? widthEm : (widthEm - TYPE.gutter) / 2);
  const above = textLines(`${item.heading}　${item.note}`, widthEm);
  const note = item.note || item.heading ? Math.max(TYPE.unit, above * 1.4) : 0;
  // A cut list ends each sheet with its subtotal, and the last with the total as well.
  const foot = table.total ? (table.lines.length > MAY_BE_CUT_FROM ? 2 : 1) * TYPE.row : 0;
  const heights = table.lines.map((line) => lineHeightEm(line, table, shape));
  // Two columns end within a line of each other.
  const unevenEm = across === 2 ? Math.max(TYPE.row, ...heights) / 2 : 0;
  const freshEm = TYPE.gap + note + headHeightEm(table, shape) + foot + unevenEm;
  const last = table.lines.length - 1;
  const hasGroups = table.lines.some(({ type }) => type === 'group');
  // Begun again within a group, on a sheet or in the second column, it says which.
  const againEm = (line: TableLine, part: number): number =>
    !hasGroups ? 0 : (line.type === 'group' || part === 0 ? 0 : TYPE.row) + (across === 2 ? TYPE.row / 2 : 0);
  return {
    item,
    fits: shape.fits,
    units: table.lines.map((line, part) => ({
      item: index,
      part,
      heightEm: (heights[part] ?? 0) / across,
      freshEm: freshEm + againEm(line, part),
      holdsNext:
        // Neither a group's title alone at the foot, nor a sum alone at the head, nor a row or two away from the rest.
        line.type === 'group' ||
        (part < last && table.lines[part + 1]?.type === 'subtotal') ||
        (part < last && (last < 2 * KEPT_ROWS || part < KEPT_ROWS - 1 || part > last - KEPT_ROWS)),
    })),
    fragment: (from, to) => tableFragment(item, { from, to, across, shape, heights }),
  };
}

function columnsAcross({ table, pairsFrom = TWO_COLUMNS_FROM }: TableItem, widthEm: number): 1 | 2 {
  if (2 * narrowestEm(table) + TYPE.gutter > widthEm) return 1;
  if (table.isAcross === true) return 2;
  const isList = table.lines.length >= pairsFrom && !table.merged;
  return isList && table.columns.every(({ wraps }) => !wraps) ? 2 : 1;
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly across: 1 | 2;
  readonly shape: TableShape;
  /** Of all lines of the table, in em. */
  readonly heights: readonly number[];
}

function tableFragment(item: TableItem, { from, to, across, shape, heights }: Cut): Fragment {
  const { table } = item;
  const own = goneOn(table, table.lines.slice(from, to), table.lines[from - 1]);
  const lines = withGroup(own, groupAt(table.lines, from));
  const headsEm = lines.slice(own.length).map(() => TYPE.row);
  const isWhole = from === 0 && to === table.lines.length;
  const isEnd = to === table.lines.length;
  const width = sumOf(shape.columnsEm);
  return {
    ...item,
    columns: across === 1 ? [lines] : inTwoColumns(table, lines, [...headsEm, ...heights.slice(from, to)]),
    footLines: table.total
      ? [
          ...(isWhole ? [] : [pageSubtotal(table, lines)]),
          ...(isEnd ? [{ type: 'total', cells: table.total } as const] : []),
        ]
      : [],
    shares: shape.columnsEm.map((column) => column / width),
  };
}

/** The first half left, the rest right; a group's title goes with its first row, its sum with its last. */
function inTwoColumns(
  table: PaperTable,
  lines: readonly TableLine[],
  heights: readonly number[],
): (readonly TableLine[])[] {
  const halfEm = sumOf(heights) / 2;
  let half = 0;
  for (let used = 0; half < lines.length && used < halfEm - 1e-6; half++) used += heights[half] ?? 0;
  if (lines[half - 1]?.type === 'group') half--;
  if (lines[half]?.type === 'subtotal') half++;
  const right = goneOn(table, lines.slice(half), lines[half - 1]);
  return [lines.slice(0, half), withGroup(right, groupAt(lines, half))];
}

/** In the place of a sum that stands where its category begins, on the sheet or in the column before. */
const SAID_BEFORE = '见前面';

/** A category that goes on has its name once more, but not the sum of the year: read twice it would be added twice. */
function goneOn(
  { merged = [], columns }: PaperTable,
  lines: readonly TableLine[],
  before: TableLine | undefined,
): readonly TableLine[] {
  const key = before?.mergeKey;
  if (key === undefined || lines[0]?.mergeKey !== key) return lines;
  const isSum = (index: number): boolean => merged.includes(index) && columns[index]?.align === 'end';
  const end = lines.findIndex(({ mergeKey }) => mergeKey !== key);
  return lines.map((line, at) =>
    end === -1 || at < end
      ? { ...line, cells: line.cells.map((cell, index) => (isSum(index) ? [SAID_BEFORE] : cell)) }
      : line,
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The title of the group that a line belongs to. */
function groupAt(lines: readonly TableLine[], index: number): TableLine | undefined {
  return lines.slice(0, index).findLast(({ type }) => type === 'group');
}

/** Lines that begin within a group have its title above them once more: `河西组（续）`. */
function withGroup(lines: readonly TableLine[], group: TableLine | undefined): readonly TableLine[] {
  if (group === undefined || lines.length === 0 || lines[0]?.type === 'group') return lines;
  const again: TableLine = group.isAgain
    ? group
    : { type: 'group', cells: [[...(group.cells[0] ?? []), '（续）']], isAgain: true };
  return [again, ...lines];
}
