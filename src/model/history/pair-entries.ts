/** Which entry of a list became which: lists are edited, sorted and copied, and rows have no numbers of their own. */
import type { FieldInfo } from '../schema/schema-fields.ts';
import { factKeys } from './value-key.ts';

export interface Pairing {
  /** Positions in the list before and after; equal entries are pairs too, for what they explain may differ. */
  readonly pairs: readonly { readonly before: number; readonly after: number }[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Above so many comparisons a list was written anew, and position is as good a guess as any. */
const MOST_COMPARISONS = 250_000;

/** Pairs the entries of a list with those of its next version: equal ones first, then the most alike. */
export function pairEntries(
  entry: FieldInfo,
  before: readonly unknown[],
  after: readonly unknown[],
): Pairing {
  const was = before.map((one) => factKeys(entry, one));
  const is = after.map((one) => factKeys(entry, one));
  const equal = pairEqual(was, is);
  const left = {
    before: without(was.length, new Set(equal.map((pair) => pair.before))),
    after: without(is.length, new Set(equal.map((pair) => pair.after))),
  };
  const likeness = (one: number, other: number): number => countEqual(was[one] ?? [], is[other] ?? []);
  const alike = pairAlike(left, likeness);
  const pairs = [...equal, ...alike].sort((a, b) => a.after - b.after);
  const paired = {
    before: new Set(pairs.map((one) => one.before)),
    after: new Set(pairs.map((one) => one.after)),
  };
  return { pairs, removed: without(was.length, paired.before), added: without(is.length, paired.after) };
}

type Pair = Pairing['pairs'][number];

function pairEqual(was: readonly string[][], is: readonly string[][]): Pair[] {
  const indexes = new Map<string, number[]>();
  was.forEach((keys, index) => {
    const key = JSON.stringify(keys);
    indexes.set(key, [...(indexes.get(key) ?? []), index]);
  });
  return is.flatMap((keys, after) => {
    const before = indexes.get(JSON.stringify(keys))?.shift();
    return before === undefined ? [] : [{ before, after }];
  });
}

function pairAlike(
  left: { readonly before: readonly number[]; readonly after: readonly number[] },
  likeness: (before: number, after: number) => number,
): Pair[] {
  const isTooMany = left.before.length * left.after.length > MOST_COMPARISONS;
  const free = new Set(left.after);
  return left.before.flatMap((before, index) => {
    const candidates = isTooMany ? left.after.slice(index, index + 1) : [...free];
    const best = candidates.reduce<{ after: number; score: number } | undefined>((leader, after) => {
      // Of entries equally alike the one at the same place is meant.
      const score = likeness(before, after) + (after === before ? 0.5 : 0);
      return score >= 1 && score > (leader?.score ?? 0) ? { after, score } : leader;
    }, undefined);
    if (!best) return [];
    free.delete(best.after);
    return [{ before, after: best.after }];
  });
}

function countEqual(some: readonly string[], others: readonly string[]): number {
  return some.filter((key, index) => key !== '' && key === others[index]).length;
}

function without(length: number, taken: ReadonlySet<number>): number[] {
  return Array.from({ length }, (_, index) => index).filter((index) => !taken.has(index));
}
