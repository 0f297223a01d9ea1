/**
 * What to write instead of a figure that others contradict. It is said only where it is plausible: a result that is ten
 * times what was written, or a tenth, rather comes of a figure that was read wrongly (a rent of a year for one of a 亩,
 * 元 for 万元) than of a mistake in the result, and then no number is better than a wrong one.
 */
import { formatFenPlain, type Fen } from '../values/fen.ts';

/** Another way to read the figures, in which what was written is right. */
export interface Reading {
  readonly value: Fen;
  /** What it would mean, and what to do then; whole sentences. */
  readonly words: string;
}

interface Instead {
  /** The figures it was worked out of, e.g. `面积和单价`. */
  readonly given: string;
  readonly expected: Fen;
  readonly stated: Fen;
  readonly readings?: readonly Reading[];
  /** Put behind the number, e.g. `；标准变过的，分成两行写。` */
  readonly more?: string;
}

const IMPLAUSIBLE_RATIO = 10;

/** Whether somebody who meant one amount may well have written the other. Nothing for something is left out often. */
export function isPlausible(expected: Fen, stated: Fen): boolean {
  if (expected === 0 || stated === 0) return true;
  // A sign is forgotten more easily than a digit.
  const ratio = Math.abs(expected / stated);
  return ratio > 1 / IMPLAUSIBLE_RATIO && ratio < IMPLAUSIBLE_RATIO;
}

/** One yuan, or a ten-thousandth of a measure: smaller is nothing, whatever it is a share of. */
const NOTHING = 100;

/** How far a figure is from what it should come to, as a share of it. */
export function shareOff(expected: number, stated: number): number {
  const difference = Math.abs(expected - stated);
  return difference <= NOTHING ? 0 : difference / Math.max(Math.abs(expected), Math.abs(stated));
}

/** The hint to an amount that is not what its figures come to. */
export function insteadHint({ given, expected, stated, readings = [], more = '' }: Instead): string {
  const reading = readings.find(({ value }) => value === stated && value !== expected);
  if (reading) return reading.words;
  if (isPlausible(expected, stated)) return `${given}没错的话，请写成：${formatFenPlain(expected)}${more}`;
  return `差得太多，不像只是这一个数写错了。请核对${given}，也看看单位是元还是万元。`;
}
