/** 阵地资金: what a level gives its sites in a year, beside what they say has come in. */
import type { RegionFile } from '../../model/place/region.ts';
import { specialFundOf, type LevelFunds } from '../../model/place/region-funds.ts';
import { formatFen, sumFen } from '../../model/values/fen.ts';
import { periodParts } from '../../model/values/period.ts';
import { specialIn } from '../base/topics/building.ts';
import { othersIn } from '../base/topics/funding.ts';
import type { Region } from '../region.ts';
import type { SiteSummary } from '../summary.ts';

export interface FundsGiven {
  readonly year: number;
  readonly rows: readonly {
    readonly label: string;
    /** `2,400,000.00` */
    readonly given: string;
    /** How many of the sites wrote of it and what; absent where sites have no word for it. */
    readonly received?: string;
  }[];
}

/** What sites call it in their own money; what only a county gives is called so. */
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
      {
        label: '专项资金（财政和捐赠）',
        given: formatFen(specialFundOf(newest)),
        ...(county && !township && { received: specialReceived(summaries, year) }),
      },
      ...PARTS.flatMap(({ key, label }): FundsGiven['rows'] => {
        const given: LevelFunds[typeof key] = newest[key];
        if (given === undefined) return [];
        return [{ label, given: formatFen(given), received: receivedOf(summaries, year, label) }];
      }),
    ],
  };
}

/**
 * Sites tell the special fund of their county in two places: in their yearly money, and in the works that are paid of it.
 * It may be the same money, so both are told and not added.
 */
function specialReceived(summaries: readonly SiteSummary[], year: number): string {
  const inMoney = receivedOf(summaries, year, '县级专项资金');
  const inWorks = summaries.map(({ base }) => specialIn(base, year)).filter((amount) => amount > 0);
  if (inWorks.length === 0) return inMoney;
  return `${inMoney}；${inWorks.length} 个的阵地工程写了县（区）专项资金到位 ${formatFen(sumFen(inWorks))} 元`;
}

/** Nothing written is not nothing received, so it is said of how many sites it is known. */
function receivedOf(summaries: readonly SiteSummary[], year: number, source: string): string {
  const told = summaries.flatMap(({ base }) => {
    const others = othersIn(base, year);
    return others ? [others.filter((one) => one.source === source)] : [];
  });
  const all = `${summaries.length} 个村（社区）`;
  if (told.length === 0) return `${all}没有公布${year}年的阵地经费，到没到账还不知道`;
  const wrote = told.filter((some) => some.length > 0);
  const published = `${all}里 ${told.length} 个公布了阵地经费`;
  if (wrote.length === 0) return `${published}，没写这一笔`;
  const amount = sumFen(wrote.flat().map((one) => one.amount));
  return `${published}，${wrote.length} 个写了这一笔，一共到账 ${formatFen(amount)} 元`;
}
