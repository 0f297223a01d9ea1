/**
 * A small picture of shares, month by month: as many bars as months, of the same scale wherever it stands, so that pictures
 * below one another can be compared. A month without anything is a gap with a dash in its middle, which no bar of 0 is.
 */

/** Units of the picture: a bar with the gap after it, the bar, and the height of the whole. */
const STEP = 8;
const BAR = 6;
const FULL = 20;
/** Nothing of what was due is a line at the foot and not a gap. */
const LEAST = 1;

export interface MonthBars {
  readonly viewBox: string;
  /** The bars, as one path. */
  readonly bars: string;
  /** What is left to the whole of each, as one path. */
  readonly rest: string;
  /** Dashes in place of months without anything; empty where there are none. */
  readonly gaps: string;
}

/** Draws shares from 0 to 1, oldest first; `undefined` where there is none. */
export function monthBars(shares: readonly (number | undefined)[]): MonthBars {
  const drawn = shares.map((share, index) => ({
    x: index * STEP,
    height: share === undefined ? undefined : Math.max(LEAST, Math.round(share * FULL)),
  }));
  const paths = (of: (x: number, height: number) => string): string =>
    drawn.map(({ x, height }) => (height === undefined ? '' : of(x, height))).join('');
  return {
    viewBox: `0 0 ${shares.length * STEP - (STEP - BAR)} ${FULL}`,
    bars: paths((x, height) => box(x, FULL - height, height)),
    rest: paths((x, height) => (height < FULL ? box(x, 0, FULL - height) : '')),
    gaps: drawn
      .filter(({ height }) => height === undefined)
      .map(({ x }) => `M${x + 1} ${FULL / 2}h${BAR - 2}`)
      .join(''),
  };
}

const box = (x: number, y: number, height: number): string => `M${x} ${y}h${BAR}v${height}h-${BAR}z`;
