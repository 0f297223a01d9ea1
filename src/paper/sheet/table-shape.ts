/** How wide the columns of a table are and how high its lines, estimated in em of the body size. */
import type { Phrase, Value } from '../../model/disclosure/blocks.ts';
import { formatPhrase } from '../../model/values/values.ts';
import type { PaperColumn, PaperTable, TableLine } from './flow.ts';
import { cellTerms, trueMinus } from '../type/held.ts';
import { BOLD, boldWidth, cellLines, emWidth, textLines } from '../type/text-width.ts';
import { TYPE } from '../type/type-metrics.ts';

/** Text in a narrower wrapping column would fall apart into single characters. */
const narrowestWrapEm = (): number => TYPE.wrapWidth - 2 * TYPE.cellSide;

export interface TableShape {
  /** Widths in em, padding included; they add up to the table's width. */
  readonly columnsEm: readonly number[];
  /** Whether the table is no wider than it may be. */
  readonly fits: boolean;
}

interface Natural {
  readonly widthsEm: readonly number[];
  /** Widest text of each column, for wrapping columns without a limit. */
  readonly textsEm: readonly number[];
}

const phraseWidths = new WeakMap<Phrase, number>();

/** A phrase's width in em. A long list is measured once for each of many sizes: each phrase is measured once. */
function phraseEm(phrase: Phrase | undefined): number {
  if (!phrase || phrase.length === 0) return 0;
  let width = phraseWidths.get(phrase);
  if (width === undefined) phraseWidths.set(phrase, (width = phraseWidth(phrase)));
  return width;
}

function phraseWidth(phrase: Phrase): number {
  const [first] = phrase;
  // Two-character names are spread to three.
  const least = typeof first === 'object' && first.type === 'person' ? 3 : 0;
  return Math.max(least, emWidth(trueMinus(formatPhrase(phrase))));
}

function boldPhraseEm(phrase: Phrase): number {
  return boldWidth(trueMinus(formatPhrase(phrase)));
}

/** The pieces of a head between which it may break: before a bracket and after a mark. */
export function headPieces(title: string): string[] {
  return title.split(/(?=（)|(?<=[、，／])/);
}

function headEm(title: string, breaks = false): number {
  return Math.max(...(breaks ? headPieces(title) : [title]).map(boldWidth));
}

function naturalWidths(table: PaperTable): Natural {
  const { columns, lines, total, headsBreak } = table;
  const textsEm = columns.map(({ title }) => headEm(title, headsBreak));
  const widen = (cells: readonly Phrase[], widthOf: (phrase: Phrase) => number) =>
    cells.forEach((cell, index) => {
      if (textsEm[index] !== undefined) textsEm[index] = Math.max(textsEm[index], widthOf(cell));
    });
  const sums: (readonly Phrase[])[] = total ? [total, [['本页小计'], ...total.slice(1)]] : [];
  for (const { type, cells } of lines) {
    if (type === 'row') widen(cells, phraseEm);
    else if (type === 'subtotal') sums.push(cells);
  }
  // The label of a sum runs over the empty cells after it.
  for (const cells of sums) widen([[], ...cells.slice(1)], boldPhraseEm);
  const widthsEm = textsEm.map((text, index) => {
    const { title = '', wraps = false, tears = false, leastEm = narrowestWrapEm() } = columns[index] ?? {};
    if (!wraps) return text + sidesEm(columns, index);
    const held = tears ? 0 : widestTermEm(lines, index);
    return Math.min(text, Math.max(leastEm, held, headEm(title, headsBreak))) + sidesEm(columns, index);
  });
  for (const cells of sums) makeRoomForLabel(cells, widthsEm);
  return { textsEm, widthsEm };
}

/** What a column has left and right of its text: more beside figures, for what stands there may begin or end in one. */
function sidesEm(columns: readonly PaperColumn[], index: number): number {
  const isBeside = columns[index]?.align === 'end' || isAfterFigures(columns, index);
  return 2 * TYPE.cellSide + (isBeside ? TYPE.figureGap : 0);
}

function isAfterFigures(columns: readonly PaperColumn[], index: number): boolean {
  return columns[index]?.align === 'start' && columns[index - 1]?.align === 'end';
}

/** The widest term of a column that is not torn apart. */
function widestTermEm(lines: readonly TableLine[], index: number): number {
  const cells = lines.flatMap(({ type, cells: phrases }) => (type === 'row' ? (phrases[index] ?? []) : []));
  return Math.max(
    0,
    ...cells
      .flatMap((value) => (typeof value === 'string' ? cellTerms(value) : []))
      .map(({ text, isHeld }) => (isHeld ? emWidth(text) : 0)),
  );
}

/** Cells of a sum that its label takes in: those that say nothing, or how many there are, `96户`. */
export function labelSpan(cells: readonly Phrase[]): number {
  const next = cells.findIndex((cell, index) => index > 0 && cell.length > 0 && !isUnitCount(cell[0]));
  return next === -1 ? cells.length : next;
}

/** `96户` says by itself what it counts; a bare number needs its column. */
export function isUnitCount(value: Value | undefined): boolean {
  return typeof value === 'object' && value.type === 'count' && Boolean(value.unit);
}

/** Widens the last column under the label of a sum where those under it are too narrow together. */
function makeRoomForLabel(cells: readonly Phrase[], widthsEm: number[]): void {
  const span = labelSpan(cells);
  const counts = cells.slice(0, span).filter((cell) => cell.length > 0);
  const label = boldWidth(counts.map((cell) => formatPhrase(cell)).join('　')) + 2 * TYPE.cellSide;
  const missing = label - sum(widthsEm.slice(0, span));
  if (missing > 0) widthsEm[span - 1] = (widthsEm[span - 1] ?? 0) + missing;
}

const naturals = new WeakMap<PaperTable, Natural>();

function naturalOf(table: PaperTable): Natural {
  let natural = naturals.get(table);
  if (!natural) naturals.set(table, (natural = naturalWidths(table)));
  return natural;
}

/** The narrowest a table can be, in em. */
export function narrowestEm(table: PaperTable): number {
  return sum(naturalOf(table).widthsEm);
}

/** Wrapping columns at least this wide read well. */
const COMFORTABLE_WRAP_EM = 9.5;

/** The width in em below which a table should not be condensed only to gain a larger type. */
export function comfortableEm(table: PaperTable): number {
  const { widthsEm, textsEm } = naturalOf(table);
  return sum(
    widthsEm.map((width, index) =>
      table.columns[index]?.wraps
        ? Math.max(width, Math.min(textsEm[index] ?? 0, COMFORTABLE_WRAP_EM) + sidesEm(table.columns, index))
        : width,
    ),
  );
}

/** Columns in a table of this width: wrapping ones take what the others leave, spare width goes to all. */
export function shapeOf(table: PaperTable, widthEm: number): TableShape {
  const { widthsEm, textsEm } = naturalOf(table);
  const least = sum(widthsEm);
  const wishes = widthsEm.map((width, index) =>
    table.columns[index]?.wraps
      ? Math.max(0, (textsEm[index] ?? 0) + sidesEm(table.columns, index) - width)
      : 0,
  );
  const spare = Math.max(0, widthEm - least);
  const granted = sum(wishes) > 0 ? Math.min(1, spare / sum(wishes)) : 0;
  const grown = widthsEm.map((width, index) => width + (wishes[index] ?? 0) * granted);
  const stretch = widthEm / sum(grown);
  return { columnsEm: grown.map((width) => width * stretch), fits: least <= widthEm };
}

/** Height of a table's head in em: higher where a title stands on two lines. */
export function headHeightEm({ columns, headsBreak }: PaperTable, { columnsEm }: TableShape): number {
  const isTall =
    headsBreak === true &&
    columns.some(({ title }, index) => headEm(title) > (columnsEm[index] ?? 0) - 2 * TYPE.cellSide);
  return isTall ? TYPE.head + 1 : TYPE.head;
}

/** Height of a line in em for the columns given. */
export function lineHeightEm({ type, cells }: TableLine, table: PaperTable, shape: TableShape): number {
  if (type === 'group') {
    const groupEm = (sum(shape.columnsEm) - 2 * TYPE.cellSide) / BOLD;
    const groupLines = textLines(formatPhrase(cells[0] ?? []), groupEm);
    return Math.max(TYPE.row, groupLines * TYPE.cellLeading + TYPE.cellPadding);
  }
  if (type !== 'row') return TYPE.row;
  const lines = cells.map((cell, index) => {
    const column = table.columns[index];
    if (!column?.wraps) return 1;
    const count = column.tears ? textLines : cellLines;
    return count(formatPhrase(cell), (shape.columnsEm[index] ?? 1) - sidesEm(table.columns, index));
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? TYPE.row : Math.max(TYPE.row, most * TYPE.cellLeading + 2 * TYPE.cellPadding);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
