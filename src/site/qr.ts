/** The only doorway to the QR library, for pages and paper alike. */
import { encode } from 'uqr';

export interface QrCode {
  /** Modules a side, quiet zone not included; the `viewBox` is `0 0 size size`. */
  readonly size: number;
  /** SVG path data of the dark modules, one unit a module. */
  readonly path: string;
}

/** A text as a QR code. Level M survives 15 % of dirt, which is what a board in the open needs. */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  return { size, path: data.map(rowPath).join('') };
}

/**
 * Runs of dark modules as rectangles. After `z` the pen is back at the start of the rectangle, so that the next one of
 * the row is a short step away: half the bytes on a page that has to be small.
 */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let pen: number | undefined;
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    const width = x - start + 1;
    path += pen === undefined ? `M${start} ${y}` : `m${start - pen} 0`;
    path += `h${width}v1h-${width}z`;
    pen = start;
  }
  return path;
}
