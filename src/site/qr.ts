/** The only doorway to the QR library, for pages and paper alike. */
import { encode } from 'uqr';

export interface QrCode {
  /** Modules a side, quiet zone not included; the `viewBox` is `0 0 size size`. */
  readonly size: number;
  /** The dark modules, each row in runs from left to right. */
  readonly runs: readonly DarkRun[];
  /** SVG path data of the dark modules, one unit a module. */
  readonly path: string;
}

export interface DarkRun {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * One of the eight masks for every code. A reader takes any; the standard (ISO/IEC 18004) has the maker draw all eight and
 * count what may be mistaken for a mark, which was a fifth of the processor time of a build.
 */
const MASK = 2;

/** The codes of a page stand on its sheets, its picture and its day too. */
const known = new Map<string, QrCode>();
const MOST_KNOWN = 1000;

/** A text as a QR code. Level M survives 15 % of dirt, which is what a board in the open needs. */
export function qrCode(text: string): QrCode {
  const drawn = known.get(text);
  if (drawn) return drawn;
  const { size, data } = encode(text, { ecc: 'M', border: 0, maskPattern: MASK });
  const runs = data.map(rowRuns);
  const code = { size, runs: runs.flat(), path: runs.map(rowPath).join('') };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, code);
  return code;
}

function rowRuns(row: readonly boolean[], y: number): DarkRun[] {
  const runs: DarkRun[] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    runs.push({ x: start, y, width: x - start + 1 });
  }
  return runs;
}

/**
 * Runs of dark modules as rectangles. After `z` the pen is back at the start of the rectangle, so that the next one of
 * the row is a short step away: half the bytes on a page that has to be small.
 */
function rowPath(runs: readonly DarkRun[]): string {
  let pen: number | undefined;
  return runs
    .map(({ x, y, width }) => {
      const move = pen === undefined ? `M${x} ${y}` : `m${x - pen} 0`;
      pen = x;
      return `${move}h${width}v1h-${width}z`;
    })
    .join('');
}
