/** How large the text of a plate that stays on a board is set: as large as its plate allows, in millimetres. */
import type { BoardPlate } from './board.ts';
import { emWidth, textLines } from './text-width.ts';

/** The red bar at the left, and white on both sides of the text. */
export const PLATE_BAR_MM = 12;
const SIDE_MM = 10;

/** Above and below the text. */
const AIR_MM = 5;

export const PLATE_LEADING = 1.35;

/** No plate shouts louder than the panel's title. */
const LARGEST_MM = 30;
const STEP_MM = 0.5;

export interface PlateLines {
  readonly help: readonly { readonly question: string; readonly answer: string }[];
  readonly rules: readonly string[];
  readonly address: string;
}

/** The largest size at which all lines of the plate fit; `undefined` when not even `leastMm` does. */
export function plateTypeMm(plate: BoardPlate, text: PlateLines, leastMm: number): number | undefined {
  for (let mm = LARGEST_MM; mm >= leastMm - 1e-6; mm -= STEP_MM)
    if (heightMm(plate, text, mm) <= plate.heightMm - 2 * AIR_MM) return mm;
  return undefined;
}

/** Height of the plate's text at a size; infinite when it is too wide. */
function heightMm(plate: BoardPlate, { help, rules, address }: PlateLines, mm: number): number {
  const widthEm = (plate.widthMm - PLATE_BAR_MM - 2 * SIDE_MM) / mm;
  switch (plate.shows) {
    case 'help': {
      // Question and answer beside each other, each as wide as its text, with an em and a half between them.
      const wide = help.map(({ question, answer }) => Math.max(emWidth(question) * 1.2, emWidth(answer)));
      const allEm = wide.reduce((sum, width) => sum + width * 1.03 + 1.5, -1.5);
      return allEm <= widthEm ? (1.15 + 1) * PLATE_LEADING * mm : Number.POSITIVE_INFINITY;
    }
    case 'rules':
      // `1. ` hangs two ems to the left.
      return rules.reduce((sum, rule) => sum + textLines(rule, (widthEm - 2) / 1.03), 0) * PLATE_LEADING * mm;
    case 'scan': {
      const besideQrEm = widthEm - (plate.heightMm * 0.88) / mm - 1;
      const lines = addressLines(address).every((line) => emWidth(line) * 1.05 <= besideQrEm);
      return lines && 6 * 1.2 <= besideQrEm
        ? (1.15 + addressLines(address).length) * PLATE_LEADING * mm
        : Number.POSITIVE_INFINITY;
    }
  }
}

/** An address as lines that end before a slash: `gongkai.benxi.example`, `/dongxing`. */
export function addressLines(address: string): string[] {
  return address.split(/(?=\/)/);
}
