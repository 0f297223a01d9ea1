/** Small numbers as one character each, so that a table of weights is text that packs well. */

/** What needs no escape in JSON: printable ASCII without quote and backslash, then letters of two bytes. */
const DIGITS = [
  ...Array.from({ length: 0x7e - 0x23 + 1 }, (_, at) => 0x23 + at).filter((code) => code !== 0x5c),
  ...Array.from({ length: 0x17f - 0xc0 + 1 }, (_, at) => 0xc0 + at),
];
const VALUES = new Map(DIGITS.map((code, value) => [code, value]));

/** How many columns a table may have. */
export const MOST_COLUMNS = DIGITS.length;
/** Weights go from minus to plus this. */
export const MOST_WEIGHT = 31;
/** How rare a piece is, its logarithm, is told in so many steps a unit. */
export const FREQUENCY_STEPS = 8;

/** One number from 0 on. Throws for one that is too large. */
export function writeDigit(value: number): string {
  const code = DIGITS[value];
  if (code === undefined) throw new Error(`${value} is no digit`);
  return String.fromCharCode(code);
}

/** The number at a place; 0 where there is none. */
export function readDigit(packed: string, at: number): number {
  return VALUES.get(packed.charCodeAt(at)) ?? 0;
}

export interface Cell {
  readonly column: number;
  /** A whole number. */
  readonly weight: number;
}

/** A weight and where it counts, as two characters. */
export function writeCell({ column, weight }: Cell): string {
  return writeDigit(column) + writeDigit(weight + MOST_WEIGHT);
}

/** The cell at a place. */
export function readCell(packed: string, at: number): Cell {
  return { column: readDigit(packed, at), weight: readDigit(packed, at + 1) - MOST_WEIGHT };
}
