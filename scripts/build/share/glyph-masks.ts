/**
 * Characters as pixels: how much of each pixel a character covers, in fifteenths. Drawn once for each size and weight
 * and put wherever the character stands, which is several times cheaper than drawing whole pictures.
 *
 * Coverage is exact area, gathered as font-rs does it (https://github.com/raphlinus/font-rs): every edge adds the area
 * to its right, row by row, and a running sum along the row gives what is inside. The same on every machine.
 */
import { outlineOf, type OutlineWeight } from './glyph-outlines.ts';

export interface GlyphMask {
  /** Of the left upper corner, from the pen on the baseline; y downwards. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Row by row, 0 (outside) to 15 (inside). */
  readonly coverage: Uint8Array;
  /** Where the next character begins, in thousandths of an em. */
  readonly advance: number;
}

/** What a coverage counts to. */
export const FULL = 15;

const masks = new Map<string, GlyphMask>();

/** The mask of a character at a size in pixels of the em. */
export function maskOf(character: string, weight: OutlineWeight, sizePx: number): GlyphMask {
  const key = `${weight} ${sizePx} ${character}`;
  const known = masks.get(key);
  if (known) return known;
  const { path, advance } = outlineOf(character, weight);
  const mask = { ...drawMask(edgesOf(path, sizePx / 1000)), advance };
  masks.set(key, mask);
  return mask;
}

type Edge = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** A curve is drawn as this many straight edges: at 80 px none is off by a tenth of a pixel. */
const STEPS = 8;

/** The edges of an SVG path of absolute commands, in pixels with y downwards. */
function edgesOf(path: string, scale: number): Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number): void => {
    edges.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  };
  const curve = (points: readonly number[]): void => {
    const xs = [x, ...points.filter((_, index) => index % 2 === 0)];
    const ys = [y, ...points.filter((_, index) => index % 2 === 1)];
    for (let step = 1; step <= STEPS; step++) lineTo(between(xs, step / STEPS), between(ys, step / STEPS));
  };
  for (const [, command, numbers = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const points = (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(
      (number, index) => Number(number) * (index % 2 === 0 ? scale : -scale),
    );
    const [toX = 0, toY = 0] = points;
    if (command === 'M') [x, y, startX, startY] = [toX, toY, toX, toY];
    else if (command === 'L') lineTo(toX, toY);
    else if (command === 'Z') lineTo(startX, startY);
    else curve(points);
  }
  return edges;
}

/** A point of a Bézier curve of any degree (de Casteljau). */
function between(values: readonly number[], part: number): number {
  const [first = 0, ...rest] = values;
  if (rest.length === 0) return first;
  return between(
    rest.map((value, index) => (values[index] ?? 0) + (value - (values[index] ?? 0)) * part),
    part,
  );
}

function drawMask(edges: readonly Edge[]): Omit<GlyphMask, 'advance'> {
  if (edges.length === 0) return { left: 0, top: 0, width: 0, height: 0, coverage: new Uint8Array(0) };
  const xs = edges.flatMap(([fromX, , toX]) => [fromX, toX]);
  const ys = edges.flatMap(([, fromY, , toY]) => [fromY, toY]);
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const width = Math.ceil(Math.max(...xs)) - left + 1;
  const height = Math.ceil(Math.max(...ys)) - top + 1;
  // One column more than is kept: an edge in the last pixel adds to the one beside it.
  const areas = new Float64Array((width + 1) * height);
  for (const [fromX, fromY, toX, toY] of edges)
    addEdge(areas, width + 1, [fromX - left, fromY - top, toX - left, toY - top]);
  const coverage = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    let inside = 0;
    for (let column = 0; column < width; column++) {
      inside += areas[row * (width + 1) + column] ?? 0;
      coverage[row * width + column] = Math.round(Math.min(1, Math.abs(inside)) * FULL);
    }
  }
  return { left, top, width, height, coverage };
}

/** Adds the area to the right of an edge to every pixel that it crosses, signed by whether it goes up or down. */
function addEdge(areas: Float64Array, columns: number, [fromX, fromY, toX, toY]: Edge): void {
  if (fromY === toY) return;
  const sign = fromY < toY ? 1 : -1;
  const [topX, topY, bottomX, bottomY] = sign > 0 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
  const slope = (bottomX - topX) / (bottomY - topY);
  for (let row = Math.floor(topY); row < bottomY; row++) {
    const [begin, end] = [Math.max(topY, row), Math.min(bottomY, row + 1)];
    const [x0, x1] = [topX + (begin - topY) * slope, topX + (end - topY) * slope];
    addRow(areas, row * columns, { x0: Math.min(x0, x1), x1: Math.max(x0, x1), area: (end - begin) * sign });
  }
}

/** The part of an edge within one row of pixels, from `x0` to `x1`; `area` is its signed height. */
function addRow(areas: Float64Array, at: number, { x0, x1, area }: { x0: number; x1: number; area: number }) {
  const first = Math.floor(x0);
  let before = 0;
  for (let column = first; column <= Math.floor(x1); column++) {
    const covered = area * coveredUntil(column + 1, x0, x1);
    areas[at + column] = (areas[at + column] ?? 0) + covered - before;
    before = covered;
  }
  const next = at + Math.floor(x1) + 1;
  areas[next] = (areas[next] ?? 0) + area - before;
}

/** Of the pixel that ends at `right`, and of an edge from `x0` to `x1`: how much lies to the right of the edge. */
function coveredUntil(right: number, x0: number, x1: number): number {
  const left = right - 1;
  // Averaged over the edge: the distance from where it is to the right side of the pixel, no more than the pixel.
  const distance = (x: number): number => Math.min(1, Math.max(0, right - x));
  if (x1 - x0 < 1e-9) return distance(x0);
  const [inFrom, inTo] = [Math.max(x0, left), Math.min(x1, right)];
  const before = Math.max(0, Math.min(x1, left) - x0);
  const within = Math.max(0, inTo - inFrom);
  return (before + (within * (distance(inFrom) + distance(inTo))) / 2) / (x1 - x0);
}
