/** What surrounds the body on every sheet, and the room it leaves, estimated in millimetres. */
import type { Stock } from '../model/board-standard.ts';
import { mmFromPoints } from './millimetres.ts';
import { STOCK_MEASURES, titleMm, typeHeightMm, typeWidthMm } from './stocks.ts';
import { emWidth } from './text-width.ts';

/** What of a sheet's surroundings depends on the disclosure. */
export interface ShellText {
  readonly title: string;
  /** Signatures on the last sheet; they stand in pairs beside the seal. */
  readonly signatures: number;
}

/** A title's line height, and the space above and below it, first sheet and continuation. */
export const TITLE_LEADING = 1.32;
const TITLE_SPACE_MM: Readonly<Record<Stock, { first: number; continued: number }>> = {
  A4: { first: 7, continued: 5 },
  A3: { first: 11, continued: 6 },
  '600x900': { first: 17, continued: 12 },
};

/** Height of one signature line. */
export const SIGNATURE_MM: Readonly<Record<Stock, number>> = { A4: 12, A3: 14, '600x900': 22 };

/** Room for the body on a sheet, in millimetres, when body text has this size. */
export function bodyRoomMm(
  stock: Stock,
  { title }: ShellText,
  { bodyMm, isContinued }: { readonly bodyMm: number; readonly isContinued: boolean },
): number {
  const { captionPt, qrMm, keyPt, continuedTitlePt } = STOCK_MEASURES[stock];
  const captionMm = mmFromPoints(captionPt);
  const stripMm = captionMm * 1.2 * 1.75 + 3.4;
  const size = isContinued ? mmFromPoints(continuedTitlePt) : titleMm(stock, bodyMm);
  const text = isContinued ? `${title}（续）` : title;
  const lines = Math.ceil((emWidth(text) * size * 1.02) / typeWidthMm(stock));
  const space = TITLE_SPACE_MM[stock];
  const titleHeightMm = lines * size * TITLE_LEADING + (isContinued ? space.continued : space.first);
  const footMm = Math.max(qrMm, mmFromPoints(keyPt) * 2.8 + captionMm * 1.5) + 4;
  // Padding above and below the body.
  const airMm = 4;
  return typeHeightMm(stock) - stripMm - titleHeightMm - footMm - airMm;
}

/** Height of signatures, issuer, date and seal, which end the last sheet. */
export function closingMm(stock: Stock, { signatures }: ShellText): number {
  const rows = stock === 'A4' ? signatures : Math.ceil(signatures / 2);
  return Math.max(STOCK_MEASURES[stock].sealMm + 2, rows * SIGNATURE_MM[stock] + 4) + 2;
}
