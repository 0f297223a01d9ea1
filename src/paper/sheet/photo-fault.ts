/** Which photos are of no use on paper, by their pixels: what is printed must be seen from a metre away. */
import { STANDARD_STOCK, typeHeightMm, typeWidthMm } from '../stocks.ts';
import { HIGHEST_ROW, LEAST_DPI } from './photo-rows.ts';

export interface PhotoPixels {
  readonly width: number;
  readonly height: number;
}

/** Why a photo is not printed, and how large it would be on A4. */
export interface PhotoFault {
  /** few: it has too few pixels for any paper · long: it is so long that the other side is a strip. */
  readonly because: 'few' | 'long';
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A face is about 6 mm high on a group photo of this size; a smaller one, and a narrower strip, show nothing. */
const LEAST_MM = { long: 50, short: 20 } as const;

/** `undefined` when a photo can be seen on paper. */
export function photoFault({ width, height }: PhotoPixels): PhotoFault | undefined {
  const { A4 } = STANDARD_STOCK;
  const sharpMm = (pixels: number): number => (pixels / LEAST_DPI) * 25.4;
  const roomMm = { width: typeWidthMm(A4), height: typeHeightMm(A4) * HIGHEST_ROW };
  const roomShare = Math.min(roomMm.width / width, roomMm.height / height);
  const scale = Math.min(roomShare, sharpMm(1));
  const printed = { widthMm: width * scale, heightMm: height * scale };
  const isSeen = (scaled: number): boolean =>
    Math.max(width, height) * scaled >= LEAST_MM.long && Math.min(width, height) * scaled >= LEAST_MM.short;
  if (isSeen(scale)) return undefined;
  return { because: isSeen(roomShare) ? 'few' : 'long', ...printed };
}
