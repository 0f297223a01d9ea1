/** A work slip cut into A4 pages: rows are counted before they are set, so that none is ever cut off. */
import { mmFromPoints } from '../../../paper/millimetres.ts';
import { STANDARD_STOCK } from '../../../paper/stocks.ts';
import { emWidth, textLines } from '../../../paper/type/text-width.ts';
import type { MoveRow, StayRow, WaitRow } from './slip-rows.ts';
import type { SheetWords } from './slip-words.ts';

/** Columns of the two tables in millimetres, together as wide as the page without its margins. */
export const SLIP_COLUMNS = {
  moves: { slot: 15, down: 62, up: 66, stock: 20, done: 11 },
  stays: { slots: 86, count: 14, note: 63, done: 11 },
} as const;

/** Measures of `styles/work-slip.css` in points and millimetres. */
export const SLIP = {
  sideMm: 18,
  topMm: 14,
  bottomMm: 12,
  textPt: 12.5,
  notePt: 11,
  leading: 1.3,
  cellPaddingMm: 1,
  moveRowMm: 10.5,
  stayRowMm: 7.5,
  boxMm: 5,
  dayRowMm: 7.5,
} as const;

const WIDTH_MM = STANDARD_STOCK.A4.widthMm - 2 * SLIP.sideMm;

/** Village, sample mark and page number; the title, smaller when it is continued; the summary, a line of it. */
const HEAD_MM = { top: 9.5, title: 16, continuedTitle: 12, summaryLine: 7.7, key: 10 } as const;
const TABLE_HEAD_MM = 8;
const HEADING_MM = 10.5;
/** What was tried, above what waits. */
const TRIED_MM = 6;
/** Signatures, and what to do afterwards beside the code, with the ruler. */
const CLOSING_MM = 38;
/** A line more than was counted still goes on the page. */
const SPARE_MM = 4;

export type SlipBlock =
  | { readonly type: 'moves'; readonly rows: readonly MoveRow[] }
  | { readonly type: 'stays'; readonly rows: readonly StayRow[]; readonly isContinued: boolean }
  | { readonly type: 'waiting'; readonly rows: readonly WaitRow[]; readonly isContinued: boolean }
  | { readonly type: 'closing' };

export interface SlipContent {
  readonly summary: string;
  /** Height of the drawing of the board. */
  readonly drawingMm: number;
  readonly moves: readonly MoveRow[];
  readonly stays: readonly StayRow[];
  readonly waiting: readonly WaitRow[];
}

type Unit = (
  | { readonly type: 'moves'; readonly row: MoveRow }
  | { readonly type: 'stays'; readonly row: StayRow }
  | { readonly type: 'waiting'; readonly row: WaitRow }
  | { readonly type: 'closing' }
) & {
  readonly heightMm: number;
  /** What the first of its kind on a page takes besides. */
  readonly freshMm: number;
  /** Rows of one day stand below its name, which the first of them takes besides. */
  readonly day?: string;
};

/** The blocks of each page, at least one page. */
export function slipPages(content: SlipContent): SlipBlock[][] {
  const units: Unit[] = [
    ...content.moves.map((row): Unit => ({
      type: 'moves',
      row,
      day: row.day,
      heightMm: moveRowMm(row),
      freshMm: TABLE_HEAD_MM,
    })),
    ...content.waiting.map((row): Unit => ({
      type: 'waiting',
      row,
      heightMm: waitRowMm(row),
      freshMm: HEADING_MM + TRIED_MM,
    })),
    ...content.stays.map((row): Unit => ({
      type: 'stays',
      row,
      heightMm: stayRowMm(row),
      freshMm: HEADING_MM,
    })),
    { type: 'closing', heightMm: CLOSING_MM, freshMm: 0 },
  ];
  return cut(units, content).map((page, index, pages) => blocksOf(page, pages.slice(0, index).flat()));
}

/** Units page by page; the closing never stands alone. */
function cut(units: readonly Unit[], content: SlipContent): Unit[][] {
  const pages: Unit[][] = [[]];
  let usedMm = 0;
  for (const unit of units) {
    const page = pages.at(-1) as Unit[];
    const neededMm = neededAfter(page.at(-1), unit);
    if (usedMm + neededMm <= roomMm(content, pages.length > 1)) {
      page.push(unit);
      usedMm += neededMm;
      continue;
    }
    const kept = unit.type === 'closing' ? page.splice(-1) : [];
    pages.push([...kept, unit]);
    usedMm = [...kept, unit].reduce((sum, one, index, all) => sum + neededAfter(all[index - 1], one), 0);
  }
  return pages;
}

function neededAfter(before: Unit | undefined, { type, heightMm, freshMm, day }: Unit): number {
  const isFresh = before?.type !== type;
  return (
    heightMm +
    (isFresh ? freshMm : 0) +
    (day !== undefined && (isFresh || before.day !== day) ? SLIP.dayRowMm : 0)
  );
}

function roomMm({ summary, drawingMm }: SlipContent, isContinued: boolean): number {
  const { topMm, bottomMm } = SLIP;
  const pageMm = STANDARD_STOCK.A4.heightMm - topMm - bottomMm - SPARE_MM - HEAD_MM.top;
  if (isContinued) return pageMm - HEAD_MM.continuedTitle;
  const summaryMm = HEAD_MM.summaryLine * textLines(summary, WIDTH_MM / mmFromPoints(15)) + 3;
  return pageMm - HEAD_MM.title - summaryMm - drawingMm - HEAD_MM.key;
}

function blocksOf(page: readonly Unit[], before: readonly Unit[]): SlipBlock[] {
  const isContinued = (type: Unit['type']): boolean => before.some((unit) => unit.type === type);
  const moves = page.flatMap((unit) => (unit.type === 'moves' ? [unit.row] : []));
  const waiting = page.flatMap((unit) => (unit.type === 'waiting' ? [unit.row] : []));
  const stays = page.flatMap((unit) => (unit.type === 'stays' ? [unit.row] : []));
  return [
    ...(moves.length > 0 ? [{ type: 'moves', rows: moves } as const] : []),
    ...(waiting.length > 0
      ? [{ type: 'waiting', rows: waiting, isContinued: isContinued('waiting') } as const]
      : []),
    ...(stays.length > 0 ? [{ type: 'stays', rows: stays, isContinued: isContinued('stays') } as const] : []),
    ...(page.some(({ type }) => type === 'closing') ? [{ type: 'closing' } as const] : []),
  ];
}

function linesMm(text: string, widthMm: number, pt: number): number {
  const sizeMm = mmFromPoints(pt);
  return textLines(text, widthMm / sizeMm) * sizeMm * SLIP.leading;
}

/** Lines of phrases that are kept whole where they fit. */
function phraseLines(phrases: readonly string[], measureEm: number): number {
  let [lines, usedEm] = [1, 0];
  for (const phrase of phrases) {
    const widthEm = emWidth(phrase);
    if (usedEm > 0 && usedEm + widthEm > measureEm) [lines, usedEm] = [lines + 1, 0];
    const own = textLines(phrase, measureEm);
    lines += own - 1;
    usedEm = own > 1 ? measureEm : usedEm + widthEm + 0.125;
  }
  return lines;
}

function moveRowMm({ slot, down, up, stock, print }: MoveRow): number {
  const { moves } = SLIP_COLUMNS;
  const { textPt, notePt, cellPaddingMm, moveRowMm: leastMm } = SLIP;
  const textLineMm = mmFromPoints(textPt) * SLIP.leading;
  const sheetMm = ({ title, note }: SheetWords, widthMm: number): number =>
    phraseLines(title, widthMm / mmFromPoints(textPt)) * textLineMm + linesMm(note, widthMm, notePt);
  const cells = [
    sheetMm(down, moves.down - 2 * cellPaddingMm),
    // Bold digits and letters are wider.
    sheetMm(up, (moves.up - 2 * cellPaddingMm) / 1.06),
    linesMm(slot, (moves.slot - cellPaddingMm) / 1.06, 15),
    linesMm(stock, moves.stock, notePt) + linesMm(print, moves.stock, notePt),
  ];
  return Math.max(leastMm, ...cells.map((mm) => mm + 2 * cellPaddingMm));
}

function stayRowMm({ slots, note }: StayRow): number {
  const { stays } = SLIP_COLUMNS;
  const { textPt, cellPaddingMm, stayRowMm: leastMm } = SLIP;
  const cells = [
    linesMm(slots, (stays.slots - 2 * cellPaddingMm) / 1.06, textPt),
    linesMm(note, stays.note - 2 * cellPaddingMm, textPt),
  ];
  return Math.max(leastMm, ...cells.map((mm) => mm + 2 * cellPaddingMm));
}

function waitRowMm({ titles, why, advice }: WaitRow): number {
  const { textPt, notePt, cellPaddingMm } = SLIP;
  return (
    titles.reduce((sum, title) => sum + linesMm(title, WIDTH_MM / 1.06, textPt), 0) +
    [why, ...advice.map((one) => `可以：${one}`)].reduce(
      (sum, text) => sum + linesMm(text, WIDTH_MM - 4, notePt),
      0,
    ) +
    3 * cellPaddingMm
  );
}
