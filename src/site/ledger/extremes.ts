/** 比学赶超: the worst and the best of a region, with what lowered them. */
import type { RegionRow } from './regions.ts';
import type { LedgerRow } from './site-rows.ts';

export interface Extreme {
  readonly name: string;
  readonly href: string;
  /** Of which county or township. */
  readonly place?: string | undefined;
  /** `92.5`. */
  readonly points: string;
  /** `没公布3项，不算`; empty where nothing lowered it. */
  readonly because: string;
}

export interface Extremes {
  readonly worst: readonly Extreme[];
  /** How many more have as little as the last of these. */
  readonly tied: number;
  readonly best: readonly Extreme[];
  /** How many more have as much as the last of the best: nobody is left out by the order of names without a word. */
  readonly tiedBest: number;
}

const NONE: Extremes = { worst: [], tied: 0, best: [], tiedBest: 0 };

/** So many of each are named; of fewer than twice as many none, for then all are seen at a glance. */
const NAMED = 3;

/** Of sites, by their points; none where no points are given. */
export function extremeSites(rows: readonly LedgerRow[]): Extremes {
  return extremesOf(
    rows.flatMap(({ name, href, place, score }) =>
      score
        ? [
            {
              name,
              href,
              place,
              points: score.points.toFixed(1),
              because: score.brief,
            },
          ]
        : [],
    ),
  );
}

/** Of regions, by the average of their sites; none where no points are given. */
export function extremeRegions(rows: readonly RegionRow[]): Extremes {
  return extremesOf(
    rows.flatMap(({ name, href, place, points, missing, owing, overdueOrders }) =>
      points === undefined
        ? []
        : [{ name, href, place, points, because: missingText({ missing, owing, overdueOrders }) }],
    ),
  );
}

function missingText({
  missing,
  owing,
  overdueOrders = 0,
}: Pick<RegionRow, 'missing' | 'owing' | 'overdueOrders'>): string {
  return [
    missing > 0 ? `${owing} 个欠公开 ${missing} 件` : '',
    overdueOrders > 0 ? `整改超期 ${overdueOrders} 件` : '',
  ]
    .filter(Boolean)
    .join('，');
}

function extremesOf(all: readonly Extreme[]): Extremes {
  if (all.length < 2 * NAMED) return NONE;
  const sorted = [...all].sort((a, b) => Number(a.points) - Number(b.points));
  const best = sorted.slice(-NAMED).reverse();
  // Nobody is the worst with as much as the best.
  const worst = sorted.slice(0, NAMED).filter(({ points }) => points !== best[0]?.points);
  if (worst.length === 0) return NONE;
  const tied = sorted.slice(NAMED).filter(({ points }) => points === worst.at(-1)?.points);
  const tiedBest = sorted.slice(0, -NAMED).filter(({ points }) => points === best.at(-1)?.points);
  return { worst, tied: tied.length, best, tiedBest: tiedBest.length };
}
