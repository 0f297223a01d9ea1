/**
 * Whether a picture looks like a paper, a list, a card or a screen of text. No letter is read: rows of short dark strokes
 * on an even bright ground, in one place, are what writing looks like and hardly anything else. Pure.
 *
 * How often that is right: test/photos/README.md.
 */

/** A picture of three bytes a pixel. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What pictures are scaled to before: a line of an A4 page is then some 20 pixels high. */
export const MEASURED_SIDE = 1100;

/** A tile holds a letter or two of a page that fills the picture. */
const TILE = 32;
const TILE_PIXELS = TILE * TILE;
/** So much of the picture, in one piece, is written on: a list that lies on a table, not a notice on a far wall. */
const LEAST_SHARE = 0.024;

/** Whether it does. */
export function looksLikeDocument(pixels: Pixels): boolean {
  return writtenShare(pixels) >= LEAST_SHARE;
}

/** The share of a picture, from 0 to 1, that the largest piece of writing takes. */
export function writtenShare(pixels: Pixels): number {
  const columns = Math.floor(pixels.width / TILE);
  const rows = Math.floor(pixels.height / TILE);
  if (columns === 0 || rows === 0) return 0;
  const grounds = Array.from({ length: columns * rows }, (_, index) =>
    groundOfWriting(tileAt(pixels, (index % columns) * TILE, Math.floor(index / columns) * TILE)),
  );
  return largestPiece(grounds, columns) / grounds.length;
}

interface Tile {
  /** How bright each pixel is, row by row. Red and blue ink are dark as well, so the darkest colour counts. */
  readonly light: Uint8Array;
  /** How much greener each pixel is than it is red or blue. */
  readonly green: Int16Array;
}

function tileAt({ data, width }: Pixels, left: number, top: number): Tile {
  const light = new Uint8Array(TILE_PIXELS);
  const green = new Int16Array(TILE_PIXELS);
  for (let index = 0; index < TILE_PIXELS; index++) {
    const at = ((top + Math.floor(index / TILE)) * width + left + (index % TILE)) * 3;
    const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]];
    light[index] = Math.min(r, g, b);
    green[index] = g - Math.max(r, b);
  }
  return { light, green };
}

/** Ink is so much darker than the paper round it. */
const INK = 0.8;
/** And paper is no darker than dusk. */
const LEAST_GROUND = 60;

/** How bright the ground of a tile with writing is; `undefined` when nothing is written there. */
function groundOfWriting({ light, green }: Tile): number | undefined {
  const ground = [...light].sort((a, b) => a - b)[Math.floor(TILE_PIXELS * 0.75)] ?? 0;
  if (ground < LEAST_GROUND) return undefined;
  const inkBelow = Math.min(ground * INK, ground - 20);
  const evenWithin = Math.max(10, ground * 0.1);
  let [ink, even, greenOfInk, greenOfGround] = [0, 0, 0, 0];
  for (const [index, level] of light.entries()) {
    if (level < inkBelow) {
      ink++;
      greenOfInk += green[index] ?? 0;
    } else if (Math.abs(level - ground) <= evenWithin) {
      even++;
      greenOfGround += green[index] ?? 0;
    }
  }
  if (ink < TILE_PIXELS * 0.03 || ink > TILE_PIXELS * 0.45 || even < TILE_PIXELS * 0.52) return undefined;
  // Shoots on water, leaves before the sky: nobody writes in green.
  if (greenOfInk / ink > Math.max(0, greenOfGround / even) + 5) return undefined;
  return hasStrokes(light, inkBelow) ? ground : undefined;
}

/** Longer than a stroke: a rule of a table, an edge. */
const LONGEST_STROKE = 10;

/** Whether several rows have short strokes side by side, and few have long ones. */
function hasStrokes(light: Uint8Array, inkBelow: number): boolean {
  let [written, short, long] = [0, 0, 0];
  for (let row = 0; row < TILE_PIXELS; row += TILE) {
    let [run, strokes] = [0, 0];
    for (let at = row; at <= row + TILE; at++) {
      if (at < row + TILE && (light[at] ?? 0) < inkBelow) run++;
      else if (run > 0) {
        if (run <= LONGEST_STROKE) strokes++;
        else long++;
        run = 0;
      }
    }
    short += strokes;
    if (strokes >= 2) written++;
  }
  return written >= 5 && short >= 16 && long <= TILE / 2;
}

/** Two lines, or two columns of a list, have tiles between them on which nothing is written. */
const REACH = 2;
/** The light of a lamp falls off, but not from one tile to the next. */
const SAME_GROUND = 30;

/** The number of tiles in the largest piece whose grounds go over into each other. */
function largestPiece(grounds: readonly (number | undefined)[], columns: number): number {
  const seen = new Set<number>();
  let largest = 0;
  for (const start of grounds.keys()) {
    if (grounds[start] === undefined || seen.has(start)) continue;
    const piece = [start];
    seen.add(start);
    for (const at of piece)
      for (const next of around(at, columns)) {
        const [own, other] = [grounds[at], grounds[next]];
        if (own === undefined || other === undefined || seen.has(next)) continue;
        if (Math.abs(other - own) > SAME_GROUND) continue;
        seen.add(next);
        piece.push(next);
      }
    largest = Math.max(largest, piece.length);
  }
  return largest;
}

function around(at: number, columns: number): number[] {
  const column = at % columns;
  const near: number[] = [];
  for (let down = -REACH; down <= REACH; down++)
    for (let right = -REACH; right <= REACH; right++)
      if (column + right >= 0 && column + right < columns) near.push(at + down * columns + right);
  return near;
}
