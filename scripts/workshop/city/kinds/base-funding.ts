/** 阵地经费, once a year: some levels pay late or not all, some budget too little, some give awards. */
import { formatPeriod, periodStart } from '../../../../src/model/values/period.ts';
import { addDays } from '../../../../src/model/values/calendar-date.ts';
import { chairApproval, drafts, occasionsOf, type Issue, type Occasion } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'base-funding';

type Written = WrittenKind<'base-funding'>;
type Share = Written['shares'][number];

/** In yuan, as the standards of the sample city have it. */
const OF_VILLAGE = [
  { level: '市', budgeted: 20_000 },
  { level: '县（区）', budgeted: 20_000 },
  { level: '乡镇（街道）', budgeted: 10_000 },
] as const;
const OF_COMMUNITY = [{ level: '乡镇（街道）', budgeted: 100_000 }] as const;

/** The money of each year in which a site tells of it. */
export function baseFundingDrafts(world: World): Draft[] {
  return drafts(
    world,
    occasionsOf(world, ITEM).flatMap((occasion) => fundingOf(world, occasion)),
  );
}

function fundingOf(world: World, { period, publishedOn: soonest }: Occasion): Issue<Written>[] {
  const { profile, counts } = world;
  const chance = world.chance.of(ITEM, period);
  const firstDay = periodStart(period);
  // Whoever tells of it tells it when most of the year is over.
  const autumn = addDays(firstDay, chance.of('autumn').between(280, 302));
  const publishedOn = soonest > autumn ? soonest : autumn;
  if (publishedOn > world.asOf) return [];
  const shares = (profile.type === 'village' ? OF_VILLAGE : OF_COMMUNITY).map(
    ({ level, budgeted: usual }): Share => {
      const budgeted = chance.of('budget', level).happens(6) ? usual - 2000 : usual;
      const [isPaid, isBegun] = [chance.of('paid', level).happens(85), chance.of('begun', level).happens(60)];
      const received = isPaid ? budgeted : isBegun ? Math.floor(budgeted / 2) : 0;
      const on = addDays(firstDay, chance.of('day', level).between(60, 260));
      return {
        level,
        budgeted,
        received,
        ...(received > 0 && on <= publishedOn && { receipts: [{ on, amount: received }] }),
      };
    },
  );
  const paid = shares.map((share) => (share.receipts ? share : { ...share, received: 0 }));
  const award = chance.happens(20) && firstDay < addDays(publishedOn, -200) ? 5000 : 0;
  const received = paid.reduce((sum, share) => sum + share.received, award);
  const spent = [
    { purpose: '党员教育培训', spent: Math.floor(received / 4) },
    { purpose: '活动室和设备', spent: Math.floor(received / 3) },
    { purpose: '走访慰问', spent: Math.floor(received / 6) + counts.partyMembers },
  ].filter((use) => received > 0 && use.spent > 0);
  const total = spent.reduce((sum, use) => sum + use.spent, 0);
  return [
    {
      slug: `base-funding-${period}`,
      publishedOn,
      content: {
        kind: 'base-funding',
        item: ITEM,
        title: `${profile.name}${formatPeriod(period)}阵地经费安排、到账和使用情况公布`,
        type: '公布',
        period,
        issuer: profile.issuers.party,
        shares: paid,
        ...(award > 0 && {
          others: [{ source: '以奖代补', on: addDays(firstDay, 150), amount: award, note: '阵地达标奖补' }],
        }),
        opening: 0,
        ...(spent.length > 0 && { uses: spent }),
        totals: {
          budgeted: paid.reduce((sum, share) => sum + share.budgeted, 0),
          received,
          spent: total,
          balance: received - total,
        },
        approvals: chairApproval(world, publishedOn),
      },
    },
  ];
}
