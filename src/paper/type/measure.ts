/** The column that a sheet's body is set in. */
import { mmFromPoints } from '../millimetres.ts';
import { typeHeightMm, typeWidthMm, type Stock } from '../stocks.ts';
import { TYPE } from './type-metrics.ts';

export interface Measure {
  /** Its width in em of the body size. */
  readonly widthEm: number;
  /** Size of body text in millimetres. */
  readonly bodyMm: number;
  /** Height of the type area in millimetres, title and foot included. */
  readonly typeHeightMm: number;
  /** The smallest that text of substance may be set, and what is read from near by, in millimetres. */
  readonly leastMm: number;
  readonly noteMm: number;
}

/** The column of a sheet whose body text has this size. */
export function measureOf(stock: Stock, bodyMm: number): Measure {
  return {
    widthEm: typeWidthMm(stock) / bodyMm,
    bodyMm,
    typeHeightMm: typeHeightMm(stock),
    leastMm: mmFromPoints(stock.bodyMinPt),
    noteMm: mmFromPoints(stock.captionPt),
  };
}

/** Size of small print in em: smaller than the body only where the body is larger than the least. */
export function smallEm(share: number, { bodyMm, leastMm }: Pick<Measure, 'bodyMm' | 'leastMm'>): number {
  return Math.max(share, Math.min(1, leastMm / bodyMm));
}

/** Size of captions in em: this share of the body size, but never smaller than a note may be. */
export function noteEm({ bodyMm, noteMm }: Pick<Measure, 'bodyMm' | 'noteMm'>): number {
  return Math.max(TYPE.note, noteMm / bodyMm);
}
