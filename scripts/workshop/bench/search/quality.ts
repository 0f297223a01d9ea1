/** How good answers are: recall, precision, and whether the first one is right. */
import type { Query } from './queries.ts';
import type { Truth } from './truth.ts';

/** What an engine answered to a query: addresses from the root of the release, in its order. */
export interface Answered {
  readonly query: Query;
  readonly addresses: readonly string[];
}

export interface Judged extends Answered {
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly right: number;
  readonly isFirstBest: boolean;
}

export interface Quality {
  readonly queries: number;
  /** Over all right answers of all queries together. */
  readonly recall: number;
  readonly precision: number;
  /** The mean of the queries' own. */
  readonly macroRecall: number;
  readonly macroPrecision: number;
  /** Share of queries whose first answer is one of the best. */
  readonly firstRight: number;
  readonly empty: number;
}

/** Judges one answer. Throws for a query that nothing answers: its label is wrong. */
export function judge({ query, addresses }: Answered, truth: Truth): Judged {
  const right = truth.right(query);
  const best = truth.best(query);
  if (best.length === 0) throw new Error(`“${query.q}” (${query.at}): nothing answers it by its label`);
  return {
    query,
    addresses,
    right: right.length,
    missed: right.filter((address) => !addresses.includes(address)),
    wrong: addresses.filter((address) => !right.includes(address)),
    isFirstBest: best.includes(addresses[0] ?? ''),
  };
}

/** Sums up. */
export function qualityOf(judged: readonly Judged[]): Quality {
  const sum = (of: (one: Judged) => number): number => judged.reduce((total, one) => total + of(one), 0);
  const mean = (of: (one: Judged) => number): number => sum(of) / judged.length;
  const found = (one: Judged): number => one.right - one.missed.length;
  return {
    queries: judged.length,
    recall: sum(found) / sum(({ right }) => right),
    precision: sum(found) / sum(({ addresses }) => addresses.length),
    macroRecall: mean((one) => found(one) / one.right),
    macroPrecision: mean((one) => (one.addresses.length === 0 ? 0 : found(one) / one.addresses.length)),
    firstRight: mean(({ isFirstBest }) => Number(isFirstBest)),
    empty: judged.filter(({ addresses }) => addresses.length === 0).length,
  };
}
