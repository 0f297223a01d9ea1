/** A work slip cut into A4 pages: rows are counted before they are set, so that none is ever cut off. */
import { mmFromPoints } from '../../../paper/millimetres.ts';
import { STANDARD_STOCK } from '../../../paper/stocks.ts';
import { emWidth, textLines } from '../../../paper/type/text-width.ts';
import type { MoveRow, StayRow, WaitRow } from './slip-rows.ts';
import type { SheetWords } from './slip-words.ts';

/** Columns of the two tables in millimetres, together as wide as the page without its margins. */
export const SLIP_COLUMNS = {
  moves: { slot: 15, day: 19, down: 55, up: 58, stock: 16, done: 11 },
  stays: { slots: 66, count: 16, note: 80, done: 12 },
} as const;

/** Measures of `styles/work-slip.css` in points and millimetres. */
export const SLIP = {
  sideMm: 18,
  topMm: 14,
  bottomMm: 12,
  textPt: 12.5,
  notePt: 11,
  leading: 1.3,
  cellPaddingMm: 1.2,
  moveRowMm: 11.5,
  stayRowMm: 9,
} as const;

const WIDTH_MM = STANDARD_STOCK.A4.widthMm - 2 * SLIP.sideMm;

/** Village, sample mark and page number; the title, smaller when it is continued; the summary, a line of it. */
const HEAD_MM = { top: 11, title: 16, continuedTitle: 12, summaryLine: 7.7, key: 11 } as const;
const TABLE_HEAD_MM = 9;
const HEADING_MM = 12;
/** What was tried, above what waits. */
const TRIED_MM = 6;
/** Signatures, and what to do afterwards beside the code. */
const CLOSING_MM = 48;
/** A line more than was counted still goes on the page. */
const SPARE_MM = 6;

export type SlipBlock =
  | { readonly type: 'moves'; readonly rows: readonly MoveRow[] }
  | { readonly type: 'stays'; readonly rows: readonly StayRow[]; readonly isContinued: boolean }
  | { readonly type: 'waiting'; readonly rows: readonly WaitRow[]; readonly isContinued: boolean }
  | { readonly type: 'closing' };

export interface SlipContent {
  readonly summary: string;
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
};

/** The blocks of each page, at least one page. */
export function slipPages(content: SlipContent): SlipBlock[][] {
  const units: Unit[] = [
    ...content.moves.map((row): Unit => ({
      type: 'moves',
      row,
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
    const neededMm = unit.heightMm + (page.at(-1)?.type === unit.type ? 0 : unit.freshMm);
    if (usedMm + neededMm <= roomMm(content, pages.length > 1)) {
      page.push(unit);
      usedMm += neededMm;
      continue;
    }
    const kept = unit.type === 'closing' ? page.splice(-1) : [];
    pages.push([...kept, unit]);
    usedMm = [...kept, unit].reduce((sum, { heightMm, freshMm }) => sum + heightMm + freshMm, 0);
  }
  return pages;
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

function moveRowMm({ slot, down, up }: MoveRow): number {
  const { moves } = SLIP_COLUMNS;
  const { textPt, notePt, cellPaddingMm, moveRowMm: leastMm } = SLIP;
  const textLineMm = mmFromPoints(textPt) * SLIP.leading;
  const sheetMm = ({ title, note }: SheetWords, widthMm: number): number =>
    // Bold digits and letters are wider.
    phraseLines(title, (widthMm - 2 * cellPaddingMm) / 1.06 / mmFromPoints(textPt)) * textLineMm +
    linesMm(note, widthMm - 2 * cellPaddingMm, notePt);
  const cells = [
    sheetMm(down, moves.down),
    sheetMm(up, moves.up),
    linesMm(slot, (moves.slot - cellPaddingMm) / 1.06, 15),
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

function waitRowMm({ title, why, advice }: WaitRow): number {
  const { textPt, notePt, cellPaddingMm } = SLIP;
  return (
    linesMm(title, WIDTH_MM / 1.06, textPt) +
    [why, ...advice.map((one) => `可以：${one}`)].reduce(
      (sum, text) => sum + linesMm(text, WIDTH_MM - 4, notePt),
      0,
    ) +
    3 * cellPaddingMm
  );
}
