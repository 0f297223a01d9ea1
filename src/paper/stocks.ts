/**
 * The paper there is, with its measures: the only source of these numbers for CSS, PDF boxes, planning and the fit
 * report. Type sizes: a Chinese character is as high as its size and can be
 * read from 200 times its height.
 */
import type { PaperSize, StandardStock } from '../model/place/board-standard.ts';
import { mmFromPoints } from './millimetres.ts';

/** One kind of paper with how it is set. What a board demands beyond it is in `paper/board.ts`. */
export interface Stock {
  /** A4, 600x900, or the name a board gives its own paper: what people say, and what groups sheets. */
  readonly id: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** No ink beyond these: a slot's lip covers 5 mm of the paper. */
  readonly marginTopMm: number;
  readonly marginSideMm: number;
  readonly marginBottomMm: number;
  /** Body text and tables; the fitting chooses between the two. */
  readonly bodyMinPt: number;
  readonly bodyMaxPt: number;
  /** A title is `titlePerBody` times the body, but at least `titleMinPt`. */
  readonly titleMinPt: number;
  readonly titlePerBody: number;
  /** A long title may shrink to this. */
  readonly titleFloorPt: number;
  /** Title of a continuation sheet. */
  readonly continuedTitlePt: number;
  /** Above and below a title together, on the first sheet and on those that continue. */
  readonly titleSpaceMm: { readonly first: number; readonly continued: number };
  /** Posting period and telephone: found without reading. */
  readonly keyPt: number;
  /** Document number, check code, page number. */
  readonly captionPt: number;
  /** Issuer, date and what is signed. */
  readonly closingPt: number;
  /** QR code with its quiet zone. */
  readonly qrMm: number;
  readonly sealMm: number;
  /** Height of one signature: who signs, room to sign, and the line. */
  readonly signatureMm: number;
  /** Signatures beside each other. */
  readonly signaturesAcross: 1 | 2;
  /** Paper that hangs by itself may be turned for a table that is too wide; a page of a bound volume may not. */
  readonly mayTurn?: boolean;
  /** On its side: it hangs with its head to the left. */
  readonly isTurned?: boolean;
}

const LARGE = {
  marginTopMm: 26,
  marginSideMm: 32,
  marginBottomMm: 22,
  bodyMinPt: 22,
  bodyMaxPt: 40,
  titleMinPt: 84,
  titlePerBody: 1.4,
  titleFloorPt: 60,
  continuedTitlePt: 54,
  titleSpaceMm: { first: 17, continued: 12 },
  keyPt: 30,
  captionPt: 20,
  closingPt: 28,
  qrMm: 36,
  sealMm: 46,
  signatureMm: 23,
  signaturesAcross: 2,
} as const;

export const STANDARD_STOCK: Readonly<Record<StandardStock, Stock>> = {
  A4: {
    id: 'A4',
    widthMm: 210,
    heightMm: 297,
    marginTopMm: 16,
    marginSideMm: 20,
    marginBottomMm: 14,
    bodyMinPt: 16,
    bodyMaxPt: 24,
    titleMinPt: 26,
    titlePerBody: 1.45,
    titleFloorPt: 22,
    continuedTitlePt: 20,
    titleSpaceMm: { first: 7, continued: 7 },
    keyPt: 16,
    captionPt: 11,
    closingPt: 18,
    qrMm: 25,
    sealMm: 42,
    signatureMm: 14,
    signaturesAcross: 1,
  },
  A3: {
    id: 'A3',
    widthMm: 297,
    heightMm: 420,
    marginTopMm: 18,
    marginSideMm: 20,
    marginBottomMm: 16,
    bodyMinPt: 16,
    bodyMaxPt: 36,
    titleMinPt: 40,
    titlePerBody: 1.4,
    titleFloorPt: 30,
    continuedTitlePt: 26,
    titleSpaceMm: { first: 11, continued: 7 },
    keyPt: 18,
    captionPt: 13,
    closingPt: 22,
    qrMm: 28,
    sealMm: 42,
    signatureMm: 16,
    signaturesAcross: 2,
  },
  A2: {
    id: 'A2',
    widthMm: 420,
    heightMm: 594,
    marginTopMm: 22,
    marginSideMm: 26,
    marginBottomMm: 19,
    bodyMinPt: 18,
    bodyMaxPt: 38,
    titleMinPt: 58,
    titlePerBody: 1.4,
    titleFloorPt: 42,
    continuedTitlePt: 38,
    titleSpaceMm: { first: 14, continued: 9 },
    keyPt: 24,
    captionPt: 16,
    closingPt: 25,
    qrMm: 32,
    sealMm: 44,
    signatureMm: 19,
    signaturesAcross: 2,
  },
  A1: { id: 'A1', widthMm: 594, heightMm: 841, ...LARGE },
  '600x900': { id: '600x900', widthMm: 600, heightMm: 900, ...LARGE },
};

/** From the smallest to the largest, by area. */
const BY_SIZE: readonly Stock[] = Object.values(STANDARD_STOCK).sort((a, b) => areaOf(a) - areaOf(b));

/** Its area in square millimetres. */
export function areaOf({
  widthMm,
  heightMm,
}: {
  readonly widthMm: number;
  readonly heightMm: number;
}): number {
  return widthMm * heightMm;
}

/**
 * A board's own paper, set like the largest standard paper that lies within it; `undefined` when not even A4 does, for
 * nothing on it could be read.
 */
export function stockOfSize({ id, widthMm, heightMm }: PaperSize): Stock | undefined {
  const like = BY_SIZE.findLast((stock) => stock.widthMm <= widthMm && stock.heightMm <= heightMm);
  return like && { ...like, id, widthMm, heightMm };
}

/** The largest of these papers that goes into a clear opening; `undefined` when none does. */
export function largestInto(
  opening: { readonly widthMm: number; readonly heightMm: number },
  stocks: Iterable<Stock>,
): Stock | undefined {
  return [...stocks]
    .filter(({ widthMm, heightMm }) => widthMm <= opening.widthMm && heightMm <= opening.heightMm)
    .reduce<Stock | undefined>(
      (best, stock) => (best === undefined || areaOf(stock) > areaOf(best) ? stock : best),
      undefined,
    );
}

const turnedStocks = new WeakMap<Stock, Stock>();

/** The same paper on its side, always the same object. */
export function turned(stock: Stock): Stock {
  let known = turnedStocks.get(stock);
  if (!known) {
    known = { ...stock, widthMm: stock.heightMm, heightMm: stock.widthMm, isTurned: true };
    turnedStocks.set(stock, known);
  }
  return known;
}

/** Whether a sheet is large enough to be read from across the path: the paper for the month's accounts. */
export function isPoster({ widthMm, heightMm }: Stock): boolean {
  return Math.min(widthMm, heightMm) >= 594;
}

/** The steps between two type sizes that the fitting tries, in points. */
export const TYPE_STEP_PT = 0.5;

/** Width of the type area. */
export function typeWidthMm({ widthMm, marginSideMm }: Stock): number {
  return widthMm - 2 * marginSideMm;
}

/** Height of the type area, from the top strip to the foot. */
export function typeHeightMm({ heightMm, marginTopMm, marginBottomMm }: Stock): number {
  return heightMm - marginTopMm - marginBottomMm;
}

/** The title's size for a body size, both in millimetres. */
export function titleMm({ titleMinPt, titlePerBody }: Stock, bodyMm: number): number {
  return Math.max(mmFromPoints(titleMinPt), bodyMm * titlePerBody);
}
