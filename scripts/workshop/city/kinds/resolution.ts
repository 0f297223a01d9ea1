/** 会议决议, and after it what became of it. */
import { addDays, formatDate, type CalendarDate } from '../../../../src/model/values/calendar-date.ts';
import { drafts, eventDays, itemOf, type Issue } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'meeting-resolution';
const MOTIONS: readonly (readonly [title: string, text: string, done: string])[] = [
  [
    '主街路灯换节能灯',
    '主街路灯换成节能灯，费用从集体经营收入里出，不向群众收钱。',
    '路灯已经全部换完，电费每月少三成。',
  ],
  ['垃圾清运改为每周三次', '垃圾清运由每周两次改为三次，清运费不涨。', '已经按每周三次清运。'],
  ['健身广场铺地砖', '健身广场铺透水地砖，请三家比价，最低价中选。', '地砖已经铺好，监委会现场验过。'],
  ['冬季清雪分段包干', '主街和岔路分段包给各组，按工结算，每工120元。', '各组已经分好段，第一场雪当天清完。'],
];

/** Meetings of the representatives with what was decided, and a few weeks later what was done. */
export function resolutionDrafts(world: World): Draft[] {
  const days = eventDays(world, ITEM, 3);
  return days.flatMap((on, index) => {
    const motion = MOTIONS[(index + world.chance.of(ITEM).between(0, 3)) % MOTIONS.length];
    const publishedOn = addDays(on, 3);
    if (!motion || publishedOn > world.asOf) return [];
    const session = days.slice(0, index + 1).filter((day) => day.slice(0, 4) === on.slice(0, 4)).length;
    const decided = resolutionOf(world, { on, publishedOn, session, motion });
    return drafts(world, [decided, ...resultOf(world, decided, motion)]);
  });
}

interface Meeting {
  readonly on: CalendarDate;
  readonly publishedOn: CalendarDate;
  /** Numbers the meetings of a year. */
  readonly session: number;
  readonly motion: (typeof MOTIONS)[number];
}

function resolutionOf(
  world: World,
  { on, publishedOn, session, motion }: Meeting,
): Issue<WrittenKind<'resolution'>> {
  const { profile, words, counts, cast } = world;
  const chance = world.chance.of(ITEM, on);
  const expected = counts.representatives;
  const present = expected - chance.between(0, Math.floor(expected / 5));
  const against = chance.between(0, 2);
  const name = `${on.slice(0, 4)}年第${session}次`;
  return {
    slug: 'resolution',
    publishedOn,
    content: {
      kind: 'resolution',
      item: ITEM,
      title: `${profile.name}${name}${words.representatives}决议`,
      type: '公布',
      issuer: profile.issuers.committee,
      meeting: profile.type === 'village' ? '村民代表会议' : '居民代表会议',
      session: name,
      on,
      place: `${words.office}会议室`,
      chair: cast.secretary,
      attendance: { expected, present },
      motions: [
        {
          title: motion[0],
          text: motion[1],
          votes: { for: present - against, against, abstain: 0 },
          outcome: '通过',
        },
      ],
    },
  };
}

/** What became of it, where the catalogue asks for that. */
function resultOf(
  world: World,
  decided: Issue<WrittenKind<'resolution'>>,
  motion: Meeting['motion'],
): Issue[] {
  const { result } = itemOf(world, ITEM) ?? {};
  const publishedOn = addDays(decided.content.on, Math.min(result?.days ?? 25, 25));
  if (!result || world.diligence === 'negligent' || publishedOn > world.asOf) return [];
  return [
    {
      slug: 'resolution-result',
      publishedOn,
      content: {
        kind: 'notice',
        item: ITEM,
        title: `${world.profile.name}${formatDate(decided.content.on)}会议决议落实情况公布`,
        type: '公布',
        issuer: world.profile.issuers.committee,
        follows: `${decided.publishedOn}-${decided.slug}`,
        body: `${motion[0]}：${motion[2]}`,
      },
    },
  ];
}
