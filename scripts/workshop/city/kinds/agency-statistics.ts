/** 代办件统计, by month. */
import { formatPeriod } from '../../../../src/model/values/period.ts';
import { chairApproval, drafts, occasionsOf, type Issue, type Occasion } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'agency-stats';

/** What was handed in is done within the month, so nothing is carried over. */
export function agencyStatisticsDrafts(world: World): Draft[] {
  return drafts(
    world,
    occasionsOf(world, ITEM, 25).map((occasion) => statisticsOf(world, occasion)),
  );
}

function statisticsOf(
  world: World,
  { period, publishedOn }: Occasion,
): Issue<WrittenKind<'agency-statistics'>> {
  const chance = world.chance.of(ITEM, period);
  const rows = ['社会保险', '民政救助', '户籍证照'].map((category) => {
    const accepted = chance.between(1, 7);
    return { category, accepted, finished: accepted, late: 0 };
  });
  const accepted = rows.reduce((sum, row) => sum + row.accepted, 0);
  const asked = Math.ceil(accepted / 2);
  return {
    slug: `agency-${period}`,
    publishedOn,
    content: {
      kind: 'agency-statistics',
      item: ITEM,
      title: `${world.profile.name}${formatPeriod(period)}代办件统计表`,
      type: '公布',
      period,
      issuer: world.profile.issuers.committee,
      carriedOver: 0,
      rows,
      totals: { accepted, finished: accepted, pending: 0 },
      satisfaction: { asked, satisfied: asked - (chance.happens(12) ? 1 : 0) },
      approvals: chairApproval(world, publishedOn),
    },
  };
}
