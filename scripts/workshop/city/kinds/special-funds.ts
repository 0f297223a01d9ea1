/** 党建经费 by year, 社区工作经费 by quarter: what came in, what it was for, what is left. */
import { formatPeriod } from '../../../../src/model/values/period.ts';
import { drafts, occasionsOf, type Issue, type Occasion } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

interface Fund {
  readonly item: string;
  readonly slug: string;
  readonly name: string;
  readonly program: WrittenKind<'special-funds'>['program'];
  readonly category: string;
  readonly uses: readonly string[];
  /** In yuan. */
  readonly least: number;
  readonly most: number;
}

const PARTY: Fund = {
  item: 'party-funds',
  slug: 'party-funds',
  name: '党组织工作经费',
  program: '党建经费',
  category: '党员活动',
  uses: ['党员活动日用品', '党报党刊', '慰问困难党员'],
  least: 6000,
  most: 18_000,
};
const COMMUNITY: Fund = {
  item: 'community-workfund',
  slug: 'work-fund',
  name: '社区工作经费',
  program: '社区工作经费',
  category: '办公',
  uses: ['办公用品', '水电取暖', '居民活动'],
  least: 12_000,
  most: 40_000,
};

/** Funds of all periods. */
export function specialFundsDrafts(world: World): Draft[] {
  const issues = (fund: Fund): Issue[] =>
    occasionsOf(world, fund.item).map((occasion) => fundOf(world, fund, occasion));
  return [...drafts(world, issues(PARTY)), ...drafts(world, issues(COMMUNITY))];
}

function fundOf(
  world: World,
  fund: Fund,
  { period, publishedOn }: Occasion,
): Issue<WrittenKind<'special-funds'>> {
  const { profile, words } = world;
  const chance = world.chance.of(fund.item, period);
  const received = chance.between(fund.least, fund.most);
  // What is left at the end of a period is returned, so that each begins with nothing.
  const parts = [Math.floor(received / 2), Math.floor(received / 4)];
  const uses = fund.uses.map((title, index) => {
    const amount = parts[index] ?? received - Math.floor(received / 2) - Math.floor(received / 4);
    return {
      title,
      category: fund.category,
      unit: profile.issuers.committee,
      planned: amount,
      spent: amount,
    };
  });
  return {
    slug: `${fund.slug}-${period.toLowerCase()}`,
    publishedOn,
    content: {
      kind: 'special-funds',
      item: fund.item,
      title: `${profile.name}${formatPeriod(period)}${fund.name}使用情况公布`,
      type: '公布',
      period,
      issuer: fund === PARTY ? profile.issuers.party : profile.issuers.committee,
      fund: `${formatPeriod(period)}${fund.name}`,
      program: fund.program,
      stage: '使用',
      sources: [{ level: '县', amount: received }],
      opening: 0,
      received,
      uses,
      totals: { count: uses.length, planned: received, spent: received, balance: 0 },
      approvals: [
        { role: `${words.supervision}主任`, name: world.cast.supervisor, action: '审核', on: publishedOn },
      ],
    },
  };
}
