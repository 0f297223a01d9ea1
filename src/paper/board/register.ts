/**
 * A register 登记表: a ruled table of short texts on A4 that is read in the hand, cut into pages. The contents of an
 * archive volume and the list of what is hung are registers. Widths and heights here are those the style sheet gets.
 */
import { mmFromPoints } from '../millimetres.ts';
import { textLines } from '../type/text-width.ts';

export interface RegisterColumn {
  readonly title: string;
  readonly widthMm: number;
  readonly align: 'start' | 'center' | 'end';
}

/** Proportions of a register: 五号 and a little over, as archive forms are filled in. */
export const REGISTER = {
  typePt: 11,
  leading: 1.3,
  cellSideMm: 1.1,
  cellPaddingMm: 1,
  headMm: 11,
  /** A row of one line is as high as one of two, so that a page of short titles looks no different. */
  rowMinMm: 12.2,
} as const;

/** Height of a row in millimetres: as many lines as its fullest cell takes. */
export function registerRowMm(cells: readonly string[], columns: readonly RegisterColumn[]): number {
  const { typePt, leading, cellSideMm, cellPaddingMm, rowMinMm } = REGISTER;
  const typeMm = mmFromPoints(typePt);
  const lines = columns.map(({ widthMm }, index) =>
    textLines(cells[index] ?? '', (widthMm - 2 * cellSideMm) / typeMm),
  );
  return Math.max(rowMinMm, Math.max(...lines) * typeMm * leading + 2 * cellPaddingMm);
}

/**
 * Items on pages in order, as many as go on each; an item higher than a page has one of its own. One page without
 * items when there are none.
 */
export function onPages<T>(items: readonly T[], heightMm: (item: T) => number, roomMm: number): T[][] {
  const pages: T[][] = [[]];
  let usedMm = 0;
  for (const item of items) {
    const height = heightMm(item);
    if (usedMm > 0 && usedMm + height > roomMm) {
      pages.push([]);
      usedMm = 0;
    }
    pages.at(-1)?.push(item);
    usedMm += height;
  }
  return pages;
}
