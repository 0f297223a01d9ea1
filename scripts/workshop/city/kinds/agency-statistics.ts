/** 代办件统计, by month. */
import { formatPeriod } from '../../../../src/model/values/period.ts';
import { chairApproval, drafts, occasionsOf, type Issue, type Occasion } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'agency-stats';

/** Nearly all that was handed in is done within the month; what is not is carried over. */
export function agencyStatisticsDrafts(world: World): Draft[] {
  let carriedOver = 0;
  const issues = occasionsOf(world, ITEM, 25).map((occasion) => {
    const issue = statisticsOf(world, occasion, carriedOver);
    carriedOver = issue.content.totals.pending;
    return issue;
  });
  return drafts(world, issues);
}

function statisticsOf(
  world: World,
  { period, publishedOn }: Occasion,
  carriedOver: number,
): Issue<WrittenKind<'agency-statistics'>> {
  const chance = world.chance.of(ITEM, period);
  const pending = chance.happens(15) ? 1 : 0;
  const rows = ['社会保险', '民政救助', '户籍证照'].map((category, index) => {
    const accepted = chance.between(1, 7);
    return { category, accepted, finished: accepted + (index === 0 ? carriedOver - pending : 0), late: 0 };
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
      carriedOver,
      rows,
      totals: { accepted, finished: carriedOver + accepted - pending, pending },
      satisfaction: { asked, satisfied: asked - (chance.happens(12) ? 1 : 0) },
      approvals: chairApproval(world, publishedOn),
    },
  };
}
