/** 阵地资金: what a level gives its sites in a year, beside what they say has come in. */
import type { RegionFile } from '../../model/place/region.ts';
import { specialFundOf, type LevelFunds } from '../../model/place/region-funds.ts';
import { formatFen, sumFen, type Fen } from '../../model/values/fen.ts';
import { periodParts } from '../../model/values/period.ts';
import { othersIn } from '../base/topics/funding.ts';
import type { Region } from '../region.ts';
import type { SiteSummary } from '../summary.ts';

export interface FundsGiven {
  readonly year: number;
  readonly rows: readonly {
    readonly label: string;
    /** `2,400,000.00` */
    readonly given: string;
    /** What sites say of it; absent where they are not asked. */
    readonly received?: string;
  }[];
}

/** What sites call it in their own money. */
const PARTS = [
  { key: 'upkeep', label: '运行维护经费' },
  { key: 'partyFees', label: '党费补助' },
  { key: 'awards', label: '以奖代补' },
] as const;

/** The newest year that a level tells; `undefined` where it tells none. */
export function fundsGivenBy(
  { county, township }: Region,
  levels: readonly RegionFile[],
  summaries: readonly SiteSummary[],
): FundsGiven | undefined {
  const level = levels.find((one) => one.countyId === county?.id && one.townshipId === township?.id);
  const [newest] = (level?.content.funds ?? []).toSorted((a, b) => (a.year < b.year ? 1 : -1));
  if (!newest) return undefined;
  const year = periodParts(newest.year).year;
  return {
    year,
    rows: [
      { label: '专项资金（财政和捐赠）', given: formatFen(specialFundOf(newest)) },
      ...PARTS.flatMap(({ key, label }) => partOf(newest[key], label, receivedOf(summaries, year, label))),
    ],
  };
}

function partOf(given: LevelFunds['awards'], label: string, received: Fen): FundsGiven['rows'][number][] {
  return given === undefined ? [] : [{ label, given: formatFen(given), received: formatFen(received) }];
}

function receivedOf(summaries: readonly SiteSummary[], year: number, source: string): Fen {
  return sumFen(
    summaries.flatMap(({ base }) =>
      othersIn(base, year)
        .filter((one) => one.source === source)
        .map(({ amount }) => amount),
    ),
  );
}
