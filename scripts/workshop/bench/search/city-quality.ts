/** How good the search of a whole city is. Pages that a label calls neither right nor wrong are counted as neither. */
import type { CityTruth } from './city-truth.ts';
import type { Quality } from './quality.ts';
import type { CityQuery } from './queries.ts';

export interface CityJudged {
  readonly query: CityQuery;
  readonly right: number;
  readonly found: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly isFirstBest: boolean;
  /** Shown though it must not be. */
  readonly forbidden: readonly string[];
  readonly first: string | undefined;
  readonly isEmpty: boolean;
}

/** Judges what was found, in its order. For what nobody published nothing is right. */
export function judgeCity(query: CityQuery, addresses: readonly string[], truth: CityTruth): CityJudged {
  const right = truth.right(query);
  const also = truth.also(query);
  const not = truth.not(query);
  const isNone = query.isNone || right.size === 0;
  const counted = addresses.filter((address) => right.has(address) || !also.has(address));
  const found = counted.filter((address) => right.has(address));
  const wrong = counted.filter((address) => !right.has(address));
  const there = new Set(addresses);
  const best = truth.best(query);
  return {
    query,
    right: isNone ? 0 : right.size,
    found: found.length,
    wrong,
    missed: isNone ? [] : [...right].filter((address) => !there.has(address)),
    isFirstBest: isNone ? wrong.length === 0 : best.has(addresses[0] ?? ''),
    forbidden: addresses.filter((address) => not.has(address)),
    first: addresses[0],
    isEmpty: addresses.length === 0 && !isNone,
  };
}

export interface CityQuality extends Quality {
  readonly forbidden: number;
}

/** Sums up. A query that nothing answers counts as answered when nothing wrong is shown. */
export function cityQualityOf(judged: readonly CityJudged[]): CityQuality {
  const sum = (of: (one: CityJudged) => number): number => judged.reduce((total, one) => total + of(one), 0);
  const mean = (of: (one: CityJudged) => number): number => sum(of) / judged.length;
  const kept = ({ right, missed }: CityJudged): number => right - missed.length;
  const shown = ({ found, wrong }: CityJudged): number => found + wrong.length;
  return {
    queries: judged.length,
    recall: sum(kept) / sum(({ right }) => right),
    precision: sum(({ found }) => found) / sum(shown),
    macroRecall: mean((one) => (one.right === 0 ? 1 : kept(one) / one.right)),
    macroPrecision: mean((one) =>
      shown(one) === 0 ? Number(one.right === 0 || one.found > 0) : one.found / shown(one),
    ),
    firstRight: mean(({ isFirstBest }) => Number(isFirstBest)),
    empty: sum(({ isEmpty }) => Number(isEmpty)),
    forbidden: sum(({ forbidden }) => forbidden.length),
  };
}
