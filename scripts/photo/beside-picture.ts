/**
 * Whether a file holds anything beside its picture: Exif, XMP, IPTC, colour profiles, remarks of programs, thumbnails,
 * second pictures, appended films. What the lists below do not name counts, so that a new kind of record is found too.
 */
import type { PictureFormat } from './picture-format.ts';

/** Tables and the JFIF and Adobe heads, without which a JPEG is not read (ITU T.81 B.1). */
const JPEG_PARTS = (marker: number): boolean =>
  marker === 0xdb ||
  marker === 0xdd ||
  marker === 0xe0 ||
  marker === 0xee ||
  (marker >= 0xc0 && marker <= 0xcf);
const PNG_PARTS = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
]);
const WEBP_PARTS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);

/** Broken files count as holding more: they are written anew or refused. */
export function hasMoreThanPicture(bytes: Uint8Array, format: PictureFormat): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'jpeg') return jpegHasMore(view);
  return format === 'png'
    ? partsOf(view, { from: 8, typeAt: 4, isLittle: false }).some((part) => !PNG_PARTS.has(part))
    : partsOf(view, { from: 12, typeAt: 0, isLittle: true }).some((part) => !WEBP_PARTS.has(part));
}

function jpegHasMore(view: DataView): boolean {
  const last = view.byteLength - 2;
  // Whatever is hung on the end comes after the mark that ends the picture.
  if (last < 2 || view.getUint16(last) !== 0xffd9) return true;
  for (let at = 2; at + 4 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return false;
    if (view.getUint8(at) !== 0xff || !JPEG_PARTS(marker)) return true;
  }
  return true;
}

interface Chunks {
  readonly from: number;
  /** Where in a chunk its type stands; its length stands in the other four bytes. */
  readonly typeAt: 0 | 4;
  readonly isLittle: boolean;
}

function partsOf(view: DataView, { from, typeAt, isLittle }: Chunks): string[] {
  const parts: string[] = [];
  let at = from;
  while (at + 8 <= view.byteLength) {
    const length = view.getUint32(at + 4 - typeAt, isLittle);
    parts.push(String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + typeAt + index))));
    // PNG ends each chunk with a checksum; WebP makes lengths even.
    at += 8 + length + (typeAt === 4 ? 4 : length % 2);
  }
  return at === view.byteLength ? parts : [...parts, 'rest'];
}
