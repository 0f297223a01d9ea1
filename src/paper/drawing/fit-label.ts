/** A few short lines in the middle of a box, as large as they fit. */
import { emWidth } from '../type/text-width.ts';
import type { Box, DrawnText } from './drawn.ts';

/** Heights of characters after GB/T 14691: what is easy to read, and what can just be read. */
const SIZES = [
  [3.5, 2.5],
  [2.2, 1.8],
] as const;
const LINE = 1.3;
const CLEAR = 0.6;

/**
 * What a box says: the first form that fits in a size that is easy to read, else in a small one, else turned. None when
 * not even the last fits.
 */
export function fitLabel(forms: readonly (readonly string[])[], box: Box): DrawnText[] {
  for (const isTurned of [false, true])
    for (const sizes of SIZES)
      for (const lines of forms)
        for (const size of sizes)
          if (fits(lines, { size, box, isTurned }))
            return lines.map((text, index) =>
              textAt(text, { index, lines: lines.length, size, box, isTurned }),
            );
  return [];
}

function fits(
  lines: readonly string[],
  { size, box, isTurned }: Omit<LineOfLabel, 'index' | 'lines'>,
): boolean {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const [along, across] = isTurned ? [height, width] : [width, height];
  const longest = Math.max(...lines.map((text) => emWidth(text) * size));
  return longest + 2 * CLEAR <= along && lines.length * size * LINE + CLEAR <= across;
}

interface LineOfLabel {
  readonly index: number;
  readonly lines: number;
  readonly size: number;
  readonly box: Box;
  readonly isTurned: boolean;
}

function textAt(text: string, { index, lines, size, box, isTurned }: LineOfLabel): DrawnText {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const offset = (index - (lines - 1) / 2) * size * LINE;
  return {
    text,
    size,
    anchor: 'middle',
    ...(isTurned ? { isTurned, x: x + offset, y } : { x, y: y + offset }),
    ...(index === 0 && { isBold: true as const }),
  };
}
