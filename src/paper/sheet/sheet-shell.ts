/** What surrounds the body on every sheet, and the room it leaves, estimated in millimetres. */
import type { Signature } from './flow.ts';
import { mmFromPoints } from '../millimetres.ts';
import { typeHeightMm, typeWidthMm, type Stock } from '../stocks.ts';
import { BOLD, emWidth, textLines } from '../type/text-width.ts';
import { setContinuedTitle, setTitle, type TitleSetting } from '../type/title-lines.ts';
import { TYPE } from '../type/type-metrics.ts';

/** What of a sheet's surroundings depends on the disclosure. */
export interface ShellText {
  /** The title as phrases that are not broken. */
  readonly titlePhrases: readonly string[];
  /** What stands at the head: section, kind, marks. */
  readonly top: readonly string[];
  /** Document number, at the head on the right; empty when there is none. */
  readonly number: string;
  /** Posting period, and whom to ask with the telephone number. */
  readonly key: readonly string[];
  /** Check code and place. */
  readonly small: readonly string[];
  /** The short address. */
  readonly address: string;
  /** Issuer and date, below the seal; none where a sheet ends with its last word. */
  readonly issuer: readonly string[];
  /** Who signs, and how: on the last sheet, beside the seal. */
  readonly signatures: readonly Signature[];
  /** Sheets before these, of other paper: the first of these is a continuation. */
  readonly follows?: number;
}

/** The title of a sheet. */
export function titleOf(
  stock: Stock,
  { titlePhrases, follows = 0 }: ShellText,
  { bodyMm, isContinued }: { readonly bodyMm: number; readonly isContinued: boolean },
): TitleSetting {
  return isContinued || follows > 0
    ? setContinuedTitle(titlePhrases, stock)
    : setTitle(titlePhrases, stock, bodyMm);
}

/** Room for the body on a sheet, in millimetres, when body text has this size. */
export function bodyRoomMm(
  stock: Stock,
  shell: ShellText,
  sheet: { readonly bodyMm: number; readonly isContinued: boolean },
): number {
  const { titleSpaceMm } = stock;
  const { sizeMm, lines } = titleOf(stock, shell, sheet);
  const titleHeightMm =
    lines.length * sizeMm * TYPE.titleLeading +
    (sheet.isContinued || shell.follows ? titleSpaceMm.continued : titleSpaceMm.first);
  const airMm = TYPE.bodyAbove + TYPE.bodyBelow;
  return typeHeightMm(stock) - topMm(stock, shell) - titleHeightMm - footMm(stock, shell) - airMm;
}

function topMm(stock: Stock, { top, number }: ShellText): number {
  const sizeMm = mmFromPoints(stock.captionPt) * TYPE.signatureSize;
  // Frames and gaps take about two characters each.
  const marksEm = sum(top.map((text) => emWidth(text) * 1.1 + 1.8));
  const lines = Math.max(1, textLines(number, typeWidthMm(stock) / sizeMm - marksEm));
  return sizeMm * (1.75 + (lines - 1) * 1.45) + 3.4;
}

/** Rows of small type, each of texts beside each other. */
type SmallRows = readonly (readonly string[])[];

function footMm(stock: Stock, shell: ShellText, rows: SmallRows = smallRows(shell)): number {
  const [keyMm, captionMm] = [mmFromPoints(stock.keyPt), mmFromPoints(stock.captionPt)];
  const widthMm = typeWidthMm(stock) - stock.qrMm - TYPE.qrGap;
  const keyLines = sum(shell.key.map((text) => textLines(text, widthMm / keyMm / BOLD)));
  const smallLines = sum(rows.map((texts) => wrappedLines(texts, widthMm / captionMm)));
  return Math.max(stock.qrMm, keyMm * 1.4 * keyLines + captionMm * 1.5 * smallLines) + 4;
}

/** As wide as a page number gets. */
export const PAGE_NUMBER = '第10页 共10页';

/** Where one reads on, in the longest words there are. */
const READ_ON = '小册，往后翻，盖章在第10页';

function smallRows({ small, address }: ShellText): SmallRows {
  return [[address], [...small, PAGE_NUMBER]];
}

/** Of several sheets the page number stands above the words that say where one reads on. */
function smallRowsOfMany({ small, address }: ShellText): SmallRows {
  return [
    [address, PAGE_NUMBER],
    [...small, READ_ON],
  ];
}

/** What the foot is higher for saying where one reads on. */
export function readOnMm(stock: Stock, shell: ShellText): number {
  return Math.max(0, footMm(stock, shell, smallRowsOfMany(shell)) - footMm(stock, shell));
}

/** Whether small texts find room in one row: nothing grows for them. */
export function fitsInRow(stock: Stock, texts: readonly string[]): boolean {
  const widthMm = typeWidthMm(stock) - stock.qrMm - TYPE.qrGap;
  return wrappedLines(texts, widthMm / mmFromPoints(stock.captionPt)) === 1;
}

/** Lines of texts that stand beside each other with a gap of one em, as long as there is room. */
export function wrappedLines(texts: readonly string[], widthEm: number): number {
  let lines = 0;
  let usedEm = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    const width = emWidth(text) * BOLD;
    if (usedEm + 1 + width <= widthEm) usedEm += 1 + width;
    else {
      lines += textLines(text, widthEm / BOLD);
      usedEm = width;
    }
  }
  return lines;
}

/** How the last sheet ends. */
export interface Closing {
  /** Signatures find no room beside the seal: they stand in the body, above it. */
  readonly isStacked: boolean;
  /** Height of issuer, date, seal and the signatures beside it. */
  readonly heightMm: number;
}

/** More signatures in one column would be higher than the seal twice. */
const MOST_BESIDE = 5;

/** Signatures, issuer, date and seal, which end the last sheet. */
export function closingOf(stock: Stock, { issuer, signatures }: ShellText): Closing {
  if (issuer.length === 0) return { isStacked: false, heightMm: 0 };
  const { sealMm, signaturesAcross } = stock;
  const closingMm = mmFromPoints(Math.max(stock.closingPt, stock.bodyMinPt));
  const issuerMm = (Math.max(...issuer.map(emWidth)) + 2) * closingMm;
  const whoMm = Math.min(typeWidthMm(stock) * TYPE.issuerShare, Math.max(sealMm, issuerMm));
  const issuerLines = issuer.reduce((lines, text) => lines + textLines(text, whoMm / closingMm - 2), 0);
  const labelMm = mmFromPoints(stock.captionPt) * 1.2 + TYPE.sealLabel;
  const sealHeightMm = Math.max(
    sealMm + TYPE.sealRing,
    issuerLines * TYPE.issuerLeading * closingMm + 2 * labelMm,
  );
  const beside: SignatureRoom = {
    widthMm: typeWidthMm(stock) - whoMm - TYPE.signatureGap,
    across: signaturesAcross,
  };
  const isStacked =
    signatures.length > MOST_BESIDE * signaturesAcross ||
    signatures.some((signature) => signatureLines(signature, stock, beside) > 2);
  const besideMm = isStacked ? 0 : sum(rowsMm(signatures, stock, beside));
  return { isStacked, heightMm: Math.max(sealHeightMm, besideMm) + 5 };
}

/** Signatures in a row of the body. */
export const STACKED_ACROSS = 2;

/** Heights of the rows of signatures that stand in the body. */
export function stackedRowsMm(signatures: readonly Signature[], stock: Stock): number[] {
  return rowsMm(signatures, stock, { widthMm: typeWidthMm(stock), across: STACKED_ACROSS });
}

interface SignatureRoom {
  readonly widthMm: number;
  readonly across: number;
}

function signatureLines({ role, note }: Signature, stock: Stock, { widthMm, across }: SignatureRoom): number {
  const sizeMm = mmFromPoints(stock.captionPt) * TYPE.signatureSize;
  const roomEm = (widthMm - (across - 1) * TYPE.signatureGap) / across / sizeMm;
  const both = emWidth(`${role}：${note}`) + 1;
  // What does not stand on one line stands on lines of its own.
  return both <= roomEm ? 1 : textLines(`${role}：`, roomEm) + textLines(note, roomEm);
}

function rowsMm(signatures: readonly Signature[], stock: Stock, room: SignatureRoom): number[] {
  const sizeMm = mmFromPoints(stock.captionPt) * TYPE.signatureSize;
  const heights = signatures.map((signature) =>
    Math.max(
      stock.signatureMm,
      signatureLines(signature, stock, room) * TYPE.cellLeading * sizeMm +
        stock.signatureMm * TYPE.signatureRoom +
        1,
    ),
  );
  return Array.from({ length: Math.ceil(signatures.length / room.across) }, (_, row) =>
    Math.max(...heights.slice(row * room.across, (row + 1) * room.across)),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
