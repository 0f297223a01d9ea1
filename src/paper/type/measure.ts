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
  /** The smallest that anything may be set, in millimetres. */
  readonly noteMm: number;
}

/** The column of a sheet whose body text has this size. */
export function measureOf(stock: Stock, bodyMm: number): Measure {
  return {
    widthEm: typeWidthMm(stock) / bodyMm,
    bodyMm,
    typeHeightMm: typeHeightMm(stock),
    noteMm: mmFromPoints(stock.captionPt),
  };
}

/** Size of small print in em: this share of the body size, but never smaller than a note may be. */
export function noteEm({ bodyMm, noteMm }: Pick<Measure, 'bodyMm' | 'noteMm'>): number {
  return Math.max(TYPE.note, noteMm / bodyMm);
}
