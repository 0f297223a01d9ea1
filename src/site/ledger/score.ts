/** 打分: a site's points after the city's rule, with the working. */
import { LEDGER_COUNT_NAMES, type LedgerCount, type LedgerRule } from '../../model/place/ledger-rule.ts';
import { ledgerCounts, type SiteLedger } from './site-ledger.ts';

export interface ScoreLine {
  readonly what: LedgerCount;
  /** `到期没公布` */
  readonly name: string;
  /** `3件×4分＝12分`, `12件，每5件1分，最多扣5分`. */
  readonly working: string;
  readonly points: number;
}

export interface Score {
  readonly points: number;
  /** `好` */
  readonly grade: string;
  /** Only what cost points. */
  readonly lines: readonly ScoreLine[];
  /** `100－12－2＝86` */
  readonly working: string;
}

/** The score of a site. Never below 0. */
export function scoreOf(ledger: SiteLedger, { full, deductions, grades }: LedgerRule): Score {
  const counts = ledgerCounts(ledger);
  const lines = deductions.flatMap(({ what, points, per = 1, most }): ScoreLine[] => {
    const count = counts[what];
    const cost = Math.floor(count / Math.max(1, per)) * points;
    if (cost === 0) return [];
    const { name, unit } = LEDGER_COUNT_NAMES[what];
    const rate =
      per === 1
        ? `${count}${unit}×${points}分＝${cost}分`
        : `${count}${unit}，每${per}${unit}${points}分，${cost}分`;
    const capped = most !== undefined && cost > most;
    return [
      { what, name, working: capped ? `${rate}，最多扣${most}分` : rate, points: capped ? most : cost },
    ];
  });
  const left = Math.max(0, full - lines.reduce((sum, { points }) => sum + points, 0));
  return {
    points: left,
    grade: grades.find(({ from }) => left >= from)?.name ?? '',
    lines,
    working: [full, ...lines.map(({ points }) => `－${points}`), lines.length > 0 ? `＝${left}` : ''].join(
      '',
    ),
  };
}

/** Places by points, equal points share one: 1, 2, 2, 4 (比学赶超). */
export function rankByPoints<T>(
  entries: readonly T[],
  pointsOf: (entry: T) => number,
): ReadonlyMap<T, number> {
  const sorted = [...entries].sort((a, b) => pointsOf(b) - pointsOf(a));
  return new Map(
    sorted.map((entry) => [entry, 1 + sorted.findIndex((other) => pointsOf(other) === pointsOf(entry))]),
  );
}
