/** Chance that repeats: the same seed and the same words give the same choices, whatever else was chosen before. */
import { createHash } from 'node:crypto';

export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(things: readonly T[]) => T;
  /** True in this many of a hundred. */
  readonly happens: (percent: number) => boolean;
  /** The things in another order. */
  readonly shuffle: <T>(things: readonly T[]) => T[];
  /** A chance of its own for what is named: what is drawn from it changes nothing elsewhere. */
  readonly of: (...names: readonly (string | number)[]) => Chance;
}

/** A chance for a seed. */
export function chanceOf(seed: string): Chance {
  const next = mulberry32(createHash('sha256').update(seed).digest().readUInt32LE());
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    pick: (things) => {
      const thing = things[between(0, things.length - 1)];
      if (thing === undefined) throw new Error('nothing to pick from');
      return thing;
    },
    happens: (percent) => next() * 100 < percent,
    shuffle: (things) => {
      const keyed = things.map((thing) => ({ thing, key: next() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ thing }) => thing);
    },
    of: (...names) => chanceOf([seed, ...names].join('/')),
  };
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to invent a city. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
