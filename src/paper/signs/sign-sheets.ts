/** How signs lie on the paper they are printed on, in millimetres. */
import type { SignStyle } from '../../model/place/sign-style.ts';

export interface PaperMm {
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

const A4: PaperMm = { name: 'A4', widthMm: 210, heightMm: 297 };
const A3: PaperMm = { name: 'A3', widthMm: 297, heightMm: 420 };

/** Office printers leave this much at the edges white. */
const UNPRINTABLE_MM = 4;

/** Room for cut marks around signs that are cut out. */
export const CUT_MARK_MM = 6;

/** Between two door signs on a sheet: each has its own cut marks. */
export const DOOR_GAP_MM = 18;

/** Signs cut out of one sheet. */
export interface SignSheet {
  readonly paper: PaperMm;
  readonly columns: number;
  readonly rows: number;
}

/** Badges on A4, with shared cuts; `undefined` when not one fits. */
export function badgeSheetOf({ badge }: SignStyle): SignSheet | undefined {
  const columns = Math.floor((A4.widthMm - 2 * CUT_MARK_MM) / badge.widthMm);
  const rows = Math.floor((A4.heightMm - 2 * CUT_MARK_MM) / badge.heightMm);
  return columns > 0 && rows > 0 ? { paper: A4, columns, rows } : undefined;
}

/** A desk sign unfolded: two flaps, two faces. */
export function deskUnfoldedMm({ desk }: SignStyle): { widthMm: number; heightMm: number } {
  return { widthMm: desk.widthMm, heightMm: 2 * (desk.heightMm + desk.flapMm) };
}

/** The smallest paper a desk sign can be cut from, upright; `undefined` when A3 is too small as well. */
export function deskSheetOf(style: SignStyle): SignSheet | undefined {
  const { widthMm, heightMm } = deskUnfoldedMm(style);
  const paper = [A4, A3].find(
    (one) => widthMm <= one.widthMm - 2 * UNPRINTABLE_MM && heightMm <= one.heightMm - 2 * UNPRINTABLE_MM,
  );
  return paper && { paper, columns: 1, rows: 1 };
}

/** Door signs on A4 or A3 lying down, for those who have no wide printer; `undefined` when A3 is too small. */
export function doorSheetOf({ door }: SignStyle): SignSheet | undefined {
  for (const { name, widthMm: heightMm, heightMm: widthMm } of [A4, A3]) {
    if (door.widthMm > widthMm - 2 * CUT_MARK_MM) continue;
    const rows = Math.floor((heightMm - 2 * CUT_MARK_MM + DOOR_GAP_MM) / (door.heightMm + DOOR_GAP_MM));
    if (rows > 0) return { paper: { name, widthMm, heightMm }, columns: 1, rows };
  }
  return undefined;
}
