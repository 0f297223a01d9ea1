/** 名次: where a site stands by its score in its township, its county and the city, as far as a ledger knows them. */
import { standing } from '../closed-notice.ts';
import type { Placed, Region } from '../region.ts';
import type { LedgerContext } from './ledger-context.ts';
import { rankByPoints, type Place } from './places.ts';
import { scoreOf } from './score.ts';
import type { LedgerSummary } from './site-ledger.ts';

export type RankLevel = 'township' | 'county' | 'city';

export interface Rank extends Place {
  /** Of how many that have a score. */
  readonly of: number;
}

export type Ranks = ReadonlyMap<string, Readonly<Partial<Record<RankLevel, Rank>>>>;

const GROUPS: Readonly<Record<RankLevel, (site: Placed) => string>> = {
  township: ({ countyId, townshipId }) => `${countyId}/${townshipId}`,
  county: ({ countyId }) => countyId,
  city: () => '',
};

/** The levels in which a region's ledger can rank: it says nothing of sites elsewhere. */
export function levelsKnown({ county, township }: Region): readonly RankLevel[] {
  return township ? ['township'] : county ? ['township', 'county'] : ['township', 'county', 'city'];
}

/** By the ids of sites; those without a score have none, and one alone is not first of anything. */
export function ranksOf(
  summaries: readonly LedgerSummary[],
  { rule }: Pick<LedgerContext, 'rule'>,
  levels: readonly RankLevel[],
): Ranks {
  const points = new Map(
    standing(summaries).flatMap((summary) => {
      const score = rule && scoreOf(summary.ledger, rule);
      return score ? [[summary, score.points] as const] : [];
    }),
  );
  const ranks = new Map<string, Partial<Record<RankLevel, Rank>>>();
  for (const level of levels)
    for (const group of Map.groupBy([...points.keys()], GROUPS[level]).values()) {
      if (group.length < 2) continue;
      for (const [{ id }, place] of rankByPoints(group, (summary) => points.get(summary) ?? 0))
        ranks.set(id, { ...ranks.get(id), [level]: { ...place, of: group.length } });
    }
  return ranks;
}
