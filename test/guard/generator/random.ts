/** A small seeded source of random choices; the same seed always gives the same choices. */
export interface Random {
  /** A number from 0 up to but not including 1. */
  next(): number;
  /** A whole number between two bounds, both included. */
  int(low: number, high: number): number;
  /** One of the given things. */
  pick<T>(things: readonly T[]): T;
  /** Some different ones of the given things, in random order. */
  sample<T>(things: readonly T[], count: number): T[];
  /** True with the given probability. */
  chance(probability: number): boolean;
}

/** Makes a source of random choices (mulberry32) from a seed. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(things: readonly T[]): T => {
    if (things.length === 0) throw new Error('nothing to pick from');
    return things[int(0, things.length - 1)] as T;
  };
  const sample = <T>(things: readonly T[], count: number): T[] => {
    const rest = [...things];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) {
      taken.push(...rest.splice(int(0, rest.length - 1), 1));
    }
    return taken;
  };
  return { next, int, pick, sample, chance: (probability) => next() < probability };
}
