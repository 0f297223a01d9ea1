/** A flow as units: the least that can be moved from one sheet to the next. Heights are estimates in em. */
import type {
  FactsItem,
  FlowItem,
  Fragment,
  PaperTable,
  PhotosItem,
  ProseItem,
  SignaturesItem,
  TableItem,
  TableLine,
  TextItem,
} from './flow.ts';
import {
  FACT_ROW_EM,
  factHeightsEm,
  factsArePaired,
  itemHeightEm,
  proseHeightEm,
  textHeightEm,
} from './item-height.ts';
import { measureOf, type Measure } from './measure.ts';
import { pageSubtotal } from './page-subtotal.ts';
import { photoRows, rowHeightEm } from './photo-rows.ts';
import { sentencesOf } from './sentences.ts';
import { STACKED_ACROSS, stackedRowsMm } from './sheet-shell.ts';
import type { Stock } from './stocks.ts';
import { headHeightEm, lineHeightEm, narrowestEm, shapeOf, type TableShape } from './table-shape.ts';
import { textLines } from './text-width.ts';
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

export interface FlowSetting {
  readonly stock: Stock;
  readonly bodyMm: number;
  /** Below 1 it makes all photos smaller. */
  readonly photoScale: number;
}

/** Every item of a flow, prepared for how it is set. */
export function prepareFlow(
  flow: readonly FlowItem[],
  { stock, bodyMm, photoScale }: FlowSetting,
): Prepared[] {
  const measure = measureOf(stock, bodyMm);
  return flow.map((item, index): Prepared => {
    switch (item.type) {
      case 'table':
        return prepareTable(item, index, measure.widthEm);
      case 'prose':
        return prepareProse(item, index, measure);
      case 'facts':
        return prepareFacts(item, index, measure);
      case 'text':
      case 'footnote':
      case 'correction':
        return prepareText(item, index, measure);
      case 'photos':
        return preparePhotos(item, index, { measure, photoScale });
      case 'signatures':
        return prepareSignatures(item, index, { measure, stock });
      default: {
        const heightEm = itemHeightEm(item, measure);
        const holdsNext = item.type === 'heading';
        return {
          item,
          fits: Number.isFinite(heightEm),
          units: [{ item: index, part: 0, heightEm, freshEm: TYPE.gap, holdsNext }],
          fragment: () => item,
        };
      }
    }
  });
}

/** Text in pieces: each adds what the text is higher with it. */
function textUnits(index: number, pieces: number, heightOf: (to: number) => number): Unit[] {
  return Array.from({ length: pieces }, (_, part) => ({
    item: index,
    part,
    heightEm: heightOf(part + 1) - (part === 0 ? 0 : heightOf(part)),
    // Begun anew on the next sheet, a paragraph may take a line more.
    freshEm: TYPE.gap + (part === 0 ? 0 : TYPE.leading),
    holdsNext: false,
  }));
}

function prepareProse(item: ProseItem, index: number, measure: Measure): Prepared {
  const heightOf = (to: number) => proseHeightEm({ ...item, pieces: item.pieces.slice(0, to) }, measure);
  return {
    item,
    fits: true,
    units: textUnits(index, item.pieces.length, heightOf),
    fragment: (from, to) => ({
      ...item,
      pieces: item.pieces.slice(from, to),
      ...(from > 0 && { continues: true }),
    }),
  };
}

function prepareText(item: TextItem, index: number, measure: Measure): Prepared {
  const pieces = sentencesOf(item.text);
  const textTo = (from: number, to: number): string => pieces.slice(from, to).join('');
  return {
    item,
    fits: true,
    units: textUnits(index, pieces.length, (to) => textHeightEm({ ...item, text: textTo(0, to) }, measure)),
    fragment: (from, to) => ({ ...item, text: textTo(from, to), ...(from > 0 && { continues: true }) }),
  };
}

function prepareFacts({ rows }: FactsItem, index: number, { widthEm }: Measure): Prepared {
  const isPaired = factsArePaired(rows, widthEm);
  const across = isPaired ? 2 : 1;
  const heights = isPaired
    ? rows.map((_, part) => (part % 2 === 0 ? FACT_ROW_EM : 0))
    : factHeightsEm(rows, widthEm);
  return {
    item: { type: 'facts', rows },
    fits: true,
    units: heights.map((heightEm, part) => ({
      item: index,
      part,
      heightEm,
      freshEm: TYPE.gap,
      // No row alone at the foot or at the head.
      holdsNext:
        part < rows.length - 1 &&
        (part < across || part >= rows.length - 2 * across || part % across !== across - 1),
    })),
    fragment: (from, to) => ({ type: 'facts', rows: rows.slice(from, to), isPaired }),
  };
}

function preparePhotos(
  item: PhotosItem,
  index: number,
  { measure, photoScale }: { measure: Measure; photoScale: number },
): Prepared {
  const rows = photoRows(item.photos, measure, photoScale);
  return {
    item,
    fits: true,
    units: rows.map((row, part) => ({
      item: index,
      part,
      heightEm: rowHeightEm(row, measure),
      freshEm: 0,
      holdsNext: false,
    })),
    fragment: (from, to) => ({ type: 'photos', rows: rows.slice(from, to) }),
  };
}

function prepareSignatures(
  { signatures }: SignaturesItem,
  index: number,
  { measure, stock }: { measure: Measure; stock: Stock },
): Prepared {
  const heights = stackedRowsMm(signatures, stock);
  return {
    item: { type: 'signatures', signatures },
    fits: true,
    units: heights.map((heightMm, part) => ({
      item: index,
      part,
      heightEm: heightMm / measure.bodyMm,
      freshEm: TYPE.gap,
      holdsNext: false,
    })),
    fragment: (from, to) => ({
      type: 'signatures',
      signatures: signatures.slice(from * STACKED_ACROSS, to * STACKED_ACROSS),
    }),
  };
}

function prepareTable(item: TableItem, index: number, widthEm: number): Prepared {
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
