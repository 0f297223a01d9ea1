import { fen, type Fen } from '../../values/fen.ts';
import type { Purpose } from './schema.ts';

/** What one purpose gets in all: one amount when that is clear, two when it may be per person or in all. */
function readings({ people, each, amount, stated }: Purpose): Fen[] {
  if (amount !== undefined) return [amount];
  if (each !== undefined) return people === undefined ? [] : [fen(each * people)];
  if (stated === undefined) return [];
  // Of how many nobody knows, only what was given in all can add up to the total.
  return people === undefined || people === 1 ? [stated] : [stated, fen(stated * people)];
}

/** Whether it is not said if an amount is per person or in all (real/R6: `为3名…发放14500元`). */
export function isUnclear(purpose: Purpose): boolean {
  return readings(purpose).length > 1;
}

/**
 * The amounts of all purposes, unclear ones read so that they add up to the total: with 3 people and 14,500 yuan only
 * one of 14,500 and 43,500 will. All readings that do; none or more than one when the total does not decide.
 */
export function resolvePurposes(purposes: readonly Purpose[], total: Fen): readonly (readonly Fen[])[] {
  const found: (readonly Fen[])[] = [];
  const search = (index: number, left: number, chosen: readonly Fen[]): void => {
    if (found.length > 1) return;
    const purpose = purposes[index];
    if (!purpose) {
      if (left === 0) found.push(chosen);
      return;
    }
    for (const amount of readings(purpose)) search(index + 1, left - amount, [...chosen, amount]);
  };
  search(0, total, []);
  return found;
}
