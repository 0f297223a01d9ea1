/**
 * The paper there is, with its measures: the only source of these numbers for CSS, PDF boxes, planning and the fit
 * report. Type sizes after `shared/mockups/paper/NOTES.md` §2: a Chinese character is as high as its size and can be
 * read from 200 times its height.
 */
import type { Stock } from '../model/board-standard.ts';
import { mmFromPoints } from './millimetres.ts';

export interface StockMeasures {
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
  /** Posting period and telephone: found without reading. */
  readonly keyPt: number;
  /** Document number, check code, page number. */
  readonly captionPt: number;
  /** Issuer, date and what is signed. */
  readonly closingPt: number;
  /** QR code with its quiet zone. */
  readonly qrMm: number;
  readonly sealMm: number;
}

export const STOCK_MEASURES: Readonly<Record<Stock, StockMeasures>> = {
  A4: {
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
    keyPt: 16,
    captionPt: 11,
    closingPt: 18,
    qrMm: 25,
    sealMm: 42,
  },
  A3: {
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
    keyPt: 18,
    captionPt: 13,
    closingPt: 22,
    qrMm: 28,
    sealMm: 42,
  },
  '600x900': {
    widthMm: 600,
    heightMm: 900,
    marginTopMm: 26,
    marginSideMm: 32,
    marginBottomMm: 22,
    bodyMinPt: 22,
    bodyMaxPt: 40,
    titleMinPt: 84,
    titlePerBody: 1.4,
    titleFloorPt: 60,
    continuedTitlePt: 54,
    keyPt: 30,
    captionPt: 20,
    closingPt: 28,
    qrMm: 36,
    sealMm: 46,
  },
};

/** The steps between two type sizes that the fitting tries, in points. */
export const TYPE_STEP_PT = 0.5;

/** Width of the type area. */
export function typeWidthMm(stock: Stock): number {
  const { widthMm, marginSideMm } = STOCK_MEASURES[stock];
  return widthMm - 2 * marginSideMm;
}

/** Height of the type area, from the top strip to the foot. */
export function typeHeightMm(stock: Stock): number {
  const { heightMm, marginTopMm, marginBottomMm } = STOCK_MEASURES[stock];
  return heightMm - marginTopMm - marginBottomMm;
}

/** The smallest body type in millimetres that may be used on this paper. */
export function bodyMinMm(stock: Stock): number {
  return mmFromPoints(STOCK_MEASURES[stock].bodyMinPt);
}

/** The title's size for a body size, both in millimetres. */
export function titleMm(stock: Stock, bodyMm: number): number {
  const { titleMinPt, titlePerBody } = STOCK_MEASURES[stock];
  return Math.max(mmFromPoints(titleMinPt), bodyMm * titlePerBody);
}
