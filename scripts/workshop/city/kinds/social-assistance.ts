/** 低保在保名单 by quarter, and 初审公示 that are open these days. */
import { formatPeriod, periodEnd } from '../../../../src/model/values/period.ts';
import { addDays, type CalendarDate } from '../../../../src/model/values/calendar-date.ts';
import { drafts, itemOf, occasionsOf, openDay, postingFrom, type Issue, type Occasion } from '../drafting.ts';
import { SHARES } from '../shares.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'lowincome-recipients';
const APPLICANTS = 'lowincome-applicants';

/** Those who were on the list in each quarter; in some sites those who ask to be on it. */
export function socialAssistanceDrafts(world: World): Draft[] {
  const openedOn = openDay(world, APPLICANTS, SHARES.openAssistance);
  return drafts(world, [
    ...occasionsOf(world, ITEM, 45).map((occasion) => listOf(world, occasion)),
    ...(openedOn ? [applicantsOf(world, openedOn)] : []),
  ]);
}

function applicantsOf(world: World, publishedOn: CalendarDate): Issue<WrittenKind<'social-assistance'>> {
  const chance = world.chance.of(APPLICANTS);
  const rows = world.households.slice(-chance.between(1, 4)).map(({ group, name, people }) => ({
    ...{ group, name, household: people, covered: people, category: 'B类' as const },
  }));
  return {
    slug: 'lowincome-applicants',
    publishedOn,
    content: {
      kind: 'social-assistance',
      item: APPLICANTS,
      title: `${world.profile.name}申请最低生活保障初审公示`,
      type: '公示',
      issuer: world.profile.issuers.committee,
      posting: postingFrom(world, publishedOn, itemOf(world, APPLICANTS)),
      program: '最低生活保障',
      stage: '初审公示',
      rows,
      totals: { rows: rows.length, covered: rows.reduce((sum, { covered }) => sum + covered, 0) },
      approvals: [{ role: '民政助理', name: world.cast.agent, action: '审核', on: addDays(publishedOn, -1) }],
    },
  };
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
