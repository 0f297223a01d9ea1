/** 阵地经费: what each level has budgeted and paid this year, what else came in, what was spent and is left. */
import { fundingStandardSays, owedShares, type OwedShare } from '../../../model/place/funding-standard.ts';
import { standardOn } from '../../../model/place/standard.ts';
import type { Site } from '../../../model/place/site.ts';
import { calendarDate, type CalendarDate } from '../../../model/values/calendar-date.ts';
import { fen, formatFen, formatFenPlain, sumFen, type Fen } from '../../../model/values/fen.ts';
import type { CsvCell } from '../../text/csv.ts';
import { percent } from '../percent.ts';
import { toldOn } from '../told.ts';
import type { BaseTopic, SiteBase } from '../topic.ts';

interface FundingFacts {
  readonly year: number;
  /** The standard that it is held to. */
  readonly standard?: string;
  readonly budgeted: Fen;
  /** From the levels. */
  readonly received: Fen;
  /** From others: by source. */
  readonly others: readonly { readonly source: string; readonly amount: Fen }[];
  /** Left of the year before; with what came in, less what was spent, it is the balance. */
  readonly opening: Fen;
  readonly spent: Fen;
  readonly balance: Fen;
  /** How much less was budgeted than the standard asks. */
  readonly below: Fen;
  readonly owed: readonly OwedShare[];
}

const NAME = 'funding';

/** The newest year that a site tells; the latest disclosure of it. */
function factsOf(site: Site, asOf: CalendarDate): FundingFacts | undefined {
  const all = toldOn(site, asOf, (kind, content) => kind.funding?.(content)).map(({ told }) => told);
  const year = Math.max(...all.map((one) => one.year));
  const newest = all.find((one) => one.year === year);
  if (!newest) return undefined;
  const standard = standardOn(site.standards.funding, calendarDate(`${year}-01-01`));
  const budgeted = sumFen(newest.shares.map((share) => share.budgeted));
  return {
    year,
    ...(standard && { standard: fundingStandardSays(standard) }),
    budgeted,
    received: sumFen(newest.shares.map((share) => share.received)),
    others: newest.others,
    opening: newest.opening,
    spent: newest.spent,
    balance: newest.balance,
    below: fen(Math.max(0, (standard?.minimum ?? 0) - budgeted)),
    owed: owedShares(newest, standard),
  };
}

/** Last year's beside this one's: what is still the newest that was told then is one record and not two. */
function isNextYear(now: FundingFacts, before: FundingFacts): boolean {
  return now.year === before.year + 1;
}

/** What levels owe a site, out of its summary. */
export function owedIn(base: SiteBase): readonly OwedShare[] {
  return (base[NAME]?.now as FundingFacts | undefined)?.owed ?? [];
}

/** What came in of other sources in a year, out of a summary; `undefined` where its money of that year is not told. */
export function othersIn(base: SiteBase, year: number): FundingFacts['others'] | undefined {
  const facts = base[NAME]?.now as FundingFacts | undefined;
  return facts?.year === year ? facts.others : undefined;
}

const owedSum = ({ owed }: FundingFacts): Fen => sumFen(owed.map(({ amount }) => amount));
const othersSum = ({ others }: FundingFacts): Fen => sumFen(others.map(({ amount }) => amount));
/** What there should be: what was budgeted, and at least what the standard asks. */
const askedOf = ({ budgeted, below }: FundingFacts): number => budgeted + below;
/** As a share, for a community is to have twice as much as a village, and its lack is not twice as bad. */
const lackingShare = (facts: FundingFacts): number => {
  const lacking = owedSum(facts) + facts.below;
  return lacking === 0 ? 0 : lacking / askedOf(facts);
};
const inYuan = (amount: Fen): CsvCell => formatFenPlain(amount);

export const fundingTopic: BaseTopic<FundingFacts> = {
  name: NAME,
  title: '阵地经费',
  source: '出自各村（社区）公布的当年阵地经费',
  facts: factsOf,
  standardOf: ({ standard }) => standard,
  figures: [
    {
      label: '各级到账',
      how: '市、县（区）、乡镇（街道）到账的相加，占安排的几成',
      of: ({ received }) => received,
      outOf: ({ budgeted }) => budgeted,
      compares: isNextYear,
    },
    {
      label: '其他来的钱',
      how: '党费补助、以奖代补、运行维护、捐赠等相加',
      of: othersSum,
      compares: isNextYear,
    },
    {
      label: '上年结余',
      how: '各村（社区）上一年剩下、转到这一年的相加',
      of: ({ opening }) => opening,
      compares: isNextYear,
    },
    { label: '支出', how: '各村（社区）花的相加', of: ({ spent }) => spent, compares: isNextYear },
    {
      label: '结余',
      how: '各村（社区）剩的相加：上年结余加各级到账加其他来的钱，减支出',
      of: ({ balance }) => balance,
      compares: isNextYear,
    },
    { label: '欠拨', how: '过了期限、安排了没到账的相加', of: owedSum, compares: isNextYear },
  ],
  breakdown: {
    heading: '哪一级欠多少',
    unit: '元',
    of: ({ owed }) => owed.map(({ level, amount }) => ({ label: level, amount: Math.round(amount / 100) })),
  },
  worstFirst: {
    heading: '没公布的、钱差几成最多的',
    distance: lackingShare,
    say: (facts) =>
      [
        ...facts.owed.map(({ level, amount }) => `${level}欠 ${formatFen(amount)} 元`),
        ...(facts.below > 0 ? [`安排少 ${formatFen(facts.below)} 元`] : []),
        `一共差应有的 ${percent(owedSum(facts) + facts.below, askedOf(facts))}`,
      ].join('，'),
    silent: { distance: 2, says: '没有公布阵地经费' },
  },
  columns: [
    { title: '年份', widthCharacters: 8, cell: ({ year }) => year },
    { title: '安排（元）', widthCharacters: 14, onPage: true, cell: ({ budgeted }) => inYuan(budgeted) },
    { title: '到账（元）', widthCharacters: 14, onPage: true, cell: ({ received }) => inYuan(received) },
    {
      title: '其他来的钱（元）',
      widthCharacters: 18,
      onPage: true,
      cell: (facts) => inYuan(othersSum(facts)),
    },
    { title: '上年结余（元）', widthCharacters: 14, onPage: true, cell: ({ opening }) => inYuan(opening) },
    { title: '支出（元）', widthCharacters: 14, onPage: true, cell: ({ spent }) => inYuan(spent) },
    { title: '结余（元）', widthCharacters: 14, onPage: true, cell: ({ balance }) => inYuan(balance) },
    { title: '欠拨（元）', widthCharacters: 14, cell: (facts) => inYuan(owedSum(facts)) },
  ],
};
