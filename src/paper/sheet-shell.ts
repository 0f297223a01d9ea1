/** What surrounds the body on every sheet, and the room it leaves, estimated in millimetres. */
import { mmFromPoints } from './millimetres.ts';
import { typeHeightMm, type Stock } from './stocks.ts';
import { setContinuedTitle, setTitle, type TitleSetting } from './title-lines.ts';

/** What of a sheet's surroundings depends on the disclosure. */
export interface ShellText {
  /** The title as phrases that are not broken. */
  readonly titlePhrases: readonly string[];
  /** Signatures on the last sheet; they stand beside the seal. */
  readonly signatures: number;
  /** It ends with its last word: no issuer, date, seal. */
  readonly isUnsigned?: boolean;
}

/** A title's line height. */
const TITLE_LEADING = 1.32;

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
  const { captionPt, qrMm, keyPt, titleSpaceMm } = stock;
  const captionMm = mmFromPoints(captionPt);
  const stripMm = captionMm * 1.2 * 1.75 + 3.4;
  const { sizeMm, lines } = titleOf(stock, shell, sheet);
  const titleHeightMm =
    lines.length * sizeMm * TITLE_LEADING + (sheet.isContinued ? titleSpaceMm.continued : titleSpaceMm.first);
  const footMm = Math.max(qrMm, mmFromPoints(keyPt) * 2.8 + captionMm * 1.5) + 4;
  // Padding above and below the body.
  const airMm = 6;
  return typeHeightMm(stock) - stripMm - titleHeightMm - footMm - airMm;
}

/** Height of signatures, issuer, date and seal, which end the last sheet. */
export function closingMm(
  { sealMm, signatureMm, signaturesAcross }: Stock,
  { signatures, isUnsigned = false }: ShellText,
): number {
  if (isUnsigned) return 0;
  return Math.max(sealMm + 2, Math.ceil(signatures / signaturesAcross) * signatureMm) + 5;
}
