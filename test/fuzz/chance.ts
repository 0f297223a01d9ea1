/** Chance that comes back: the same seed and number give the same choices. fast-check draws them. */
import fc, { type GeneratorValue } from 'fast-check';

export interface Chance {
  /** A whole number from 0 up to, and without, `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True once in so many times. */
  readonly oneIn: (times: number) => boolean;
  readonly value: <T>(arbitrary: fc.Arbitrary<T>) => T;
}

/** The generator knows an arbitrary by the function that makes it, and would compare arguments to the bottom. */
const makers = new Map<unknown, () => fc.Arbitrary<unknown>>();

function makerOf<T>(key: unknown, make: () => fc.Arbitrary<T>): () => fc.Arbitrary<T> {
  const known = makers.get(key) as (() => fc.Arbitrary<T>) | undefined;
  if (known) return known;
  const made = make();
  const maker = (): fc.Arbitrary<T> => made;
  makers.set(key, maker);
  return maker;
}

function chanceOf(draw: GeneratorValue): Chance {
  const below = (limit: number): number =>
    limit <= 1 ? 0 : draw(makerOf(limit, () => fc.nat({ max: limit - 1 })));
  return {
    below,
    pick: <T>(from: readonly T[]): T => from[below(from.length)] as T,
    oneIn: (times) => below(times) === 0,
    value: <T>(arbitrary: fc.Arbitrary<T>): T => draw(makerOf(arbitrary, () => arbitrary)),
  };
}

/** What `make` gives for this number under this seed. */
export function drawn<T>(seed: number, index: number, make: (chance: Chance) => T): T {
  const [value] = fc.sample(
    fc.noBias(fc.gen().map((draw) => [make(chanceOf(draw))] as const)),
    // Two numbers in one: neighbours must not draw alike.
    { seed: (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) | 0, numRuns: 1 },
  );
  if (value === undefined) throw new Error('fast-check gave no sample');
  return value[0];
}
