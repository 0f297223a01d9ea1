/** 低保在保名单 by quarter. */
import { formatPeriod, periodEnd } from '../../../../src/model/values/period.ts';
import { addDays } from '../../../../src/model/values/calendar-date.ts';
import { drafts, occasionsOf, type Issue, type Occasion } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'lowincome-recipients';

/** Those who were on the list in each quarter. */
export function socialAssistanceDrafts(world: World): Draft[] {
  return drafts(
    world,
    occasionsOf(world, ITEM, 45).map((occasion) => listOf(world, occasion)),
  );
}

function listOf(world: World, { period, publishedOn }: Occasion): Issue<WrittenKind<'social-assistance'>> {
  const chance = world.chance.of(ITEM);
  const chosen = new Set(chance.shuffle(world.households).slice(0, chance.between(3, 14)));
  const rows = world.households
    .filter((household) => chosen.has(household))
    .map(({ group, name, people }) => {
      const covered = chance.between(1, people);
      return {
        group,
        name,
        household: people,
        covered,
        category: chance.pick(['A类', 'B类', 'C类']),
        amount: covered * chance.between(30, 64) * 10,
      };
    });
  const signedOn = addDays(publishedOn, -1);
  return {
    slug: `lowincome-${period.toLowerCase()}`,
    publishedOn,
    content: {
      kind: 'social-assistance',
      item: ITEM,
      title: `${world.profile.name}${formatPeriod(period)}最低生活保障在保名单公布`,
      type: '公布',
      period,
      issuer: world.profile.issuers.committee,
      program: '最低生活保障',
      stage: '在保名单',
      per: '每月',
      basis: `${world.county.shortName}最低生活保障标准，按${periodEnd(period).slice(0, 4)}年执行`,
      rows,
      changes: { before: rows.length, added: 0, stopped: 0 },
      totals: {
        rows: rows.length,
        covered: rows.reduce((sum, { covered }) => sum + covered, 0),
        amount: rows.reduce((sum, { amount }) => sum + amount, 0),
      },
      payment: '每月10日前由县（区）里打到一卡通',
      approvals: [{ role: '民政助理', name: world.cast.agent, action: '审核', on: signedOn }],
    },
  };
}
