/** What surrounds the body on every sheet, and the room it leaves, estimated in millimetres. */
import type { Stock } from '../model/board-standard.ts';
import { mmFromPoints } from './millimetres.ts';
import { STOCK_MEASURES, typeHeightMm } from './stocks.ts';
import { setContinuedTitle, setTitle, type TitleSetting } from './title-lines.ts';

/** What of a sheet's surroundings depends on the disclosure. */
export interface ShellText {
  /** The title as phrases that are not broken. */
  readonly titlePhrases: readonly string[];
  /** Signatures on the last sheet; they stand beside the seal. */
  readonly signatures: number;
}

/** A title's line height, and the space above and below it, first sheet and continuation. */
const TITLE_LEADING = 1.32;
const TITLE_SPACE_MM: Readonly<Record<Stock, { first: number; continued: number }>> = {
  A4: { first: 7, continued: 7 },
  A3: { first: 11, continued: 7 },
  '600x900': { first: 17, continued: 12 },
};

/** Height of one signature: who signs, room to sign, and the line. */
export const SIGNATURE_MM: Readonly<Record<Stock, number>> = { A4: 14, A3: 16, '600x900': 23 };

/** The title of a sheet. */
export function titleOf(
  stock: Stock,
  { titlePhrases }: ShellText,
  { bodyMm, isContinued }: { readonly bodyMm: number; readonly isContinued: boolean },
): TitleSetting {
  return isContinued ? setContinuedTitle(titlePhrases, stock) : setTitle(titlePhrases, stock, bodyMm);
}

/** Room for the body on a sheet, in millimetres, when body text has this size. */
export function bodyRoomMm(
  stock: Stock,
  shell: ShellText,
  sheet: { readonly bodyMm: number; readonly isContinued: boolean },
): number {
  const { captionPt, qrMm, keyPt } = STOCK_MEASURES[stock];
  const captionMm = mmFromPoints(captionPt);
  const stripMm = captionMm * 1.2 * 1.75 + 3.4;
  const { sizeMm, lines } = titleOf(stock, shell, sheet);
  const space = TITLE_SPACE_MM[stock];
  const titleHeightMm =
    lines.length * sizeMm * TITLE_LEADING + (sheet.isContinued ? space.continued : space.first);
  const footMm = Math.max(qrMm, mmFromPoints(keyPt) * 2.8 + captionMm * 2.9) + 4;
  // Padding above and below the body.
  const airMm = 6;
  return typeHeightMm(stock) - stripMm - titleHeightMm - footMm - airMm;
}

/** Height of signatures, issuer, date and seal, which end the last sheet. */
export function closingMm(stock: Stock, { signatures }: ShellText): number {
  const rows = stock === 'A4' ? signatures : Math.ceil(signatures / 2);
  return Math.max(STOCK_MEASURES[stock].sealMm + 2, rows * SIGNATURE_MM[stock]) + 5;
}
