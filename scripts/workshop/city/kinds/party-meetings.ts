/** “三会一课”和主题党日, by quarter. */
import { formatPeriod, monthsIn, periodStart } from '../../../../src/model/values/period.ts';
import { addDays } from '../../../../src/model/values/calendar-date.ts';
import { drafts, occasionsOf, type Issue, type Occasion } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'party-three-meetings';
const COMMITTEE = 5;
const TOPICS = [
  '研究公开栏更换内容',
  '安排防火值班',
  '清理村口垃圾',
  '慰问老党员',
  '学习条例',
  '看账怎么公开',
  '研究冬季用水',
  '清雪分工',
];

/** The meetings of a quarter. */
export function partyMeetingsDrafts(world: World): Draft[] {
  return drafts(
    world,
    occasionsOf(world, ITEM).map((occasion) => meetingsOf(world, occasion)),
  );
}

function meetingsOf(world: World, { period, publishedOn }: Occasion): Issue<WrittenKind<'party-meetings'>> {
  const { cast, counts, words, profile } = world;
  const chance = world.chance.of(ITEM, period);
  const place = `${words.office}会议室`;
  const meeting = (
    day: ReturnType<typeof addDays>,
    kind: '支委会' | '支部党员大会' | '党课' | '主题党日' | '党小组会',
  ) => {
    const expected = kind === '支委会' ? COMMITTEE : counts.partyMembers;
    const present = kind === '支委会' ? COMMITTEE : expected - chance.between(0, Math.floor(expected / 4));
    return {
      on: day,
      class: kind,
      topic: chance.pick(TOPICS),
      chair: cast.secretary,
      place,
      expected,
      present,
    };
  };
  const meetings = monthsIn(period).flatMap((month, index) => {
    const first = periodStart(month);
    return [
      meeting(addDays(first, chance.between(1, 5)), '支委会'),
      meeting(addDays(first, chance.between(6, 12)), '主题党日'),
      meeting(addDays(first, chance.between(13, 18)), '党小组会'),
      ...(index === 1 ? [{ ...meeting(addDays(first, 19), '党课'), lecturer: cast.secretary }] : []),
      ...(index === 2 ? [meeting(addDays(first, 20), '支部党员大会')] : []),
    ];
  });
  return {
    slug: `party-meetings-${period.toLowerCase()}`,
    publishedOn,
    content: {
      kind: 'party-meetings',
      item: ITEM,
      title: `${profile.name}党支部${formatPeriod(period)}“三会一课”和主题党日公布`,
      type: '公布',
      period,
      issuer: profile.issuers.party,
      meetings,
    },
  };
}
