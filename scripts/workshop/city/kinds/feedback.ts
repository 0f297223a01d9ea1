/** 群众意见和答复: each answered in time where anybody cares. */
import { addDays, type CalendarDate } from '../../../../src/model/values/calendar-date.ts';
import { drafts, eventDays, type Issue } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'feedback-replies';
const ASKED: readonly (readonly [question: string, answer: string])[] = [
  ['路口的路灯坏了，晚上看不见路。', '已经换了灯头，费用列在当月账目里。'],
  ['垃圾箱满了两天没有人清。', '和清运的人说好了，以后隔天清。'],
  ['公开栏的字太小，老人看不清。', '下月起用大字版，栏下放了老花镜。'],
  ['排水沟堵了，一下雨就往外冒。', '已经找人疏通，花的工记在账上。'],
];

/** A few questions at a time, twice a year. */
export function feedbackDrafts(world: World): Draft[] {
  return drafts(
    world,
    eventDays(world, ITEM, 2).map((day, index) => feedbackOf(world, day, index)),
  );
}

function feedbackOf(world: World, publishedOn: CalendarDate, index: number): Issue<WrittenKind<'feedback'>> {
  const { profile, words } = world;
  const chance = world.chance.of(ITEM, publishedOn);
  const chosen = chance.shuffle(ASKED).slice(0, chance.between(1, 3));
  return {
    slug: 'feedback',
    publishedOn,
    content: {
      kind: 'feedback',
      item: ITEM,
      title: `${profile.name}群众意见和答复（第${index + 1}次）`,
      type: '公布',
      issuer: `${profile.name}${words.supervision}`,
      entries: chosen.map(([question, answer], place) => ({
        number: `${publishedOn.slice(0, 4)}-${index + 1}${place + 1}`,
        askedOn: addDays(publishedOn, -12 + place),
        channel: chance.pick(['意见箱', '电话', '会上']),
        question,
        state: '已解决' as const,
        answer: {
          on: addDays(publishedOn, world.diligence === 'late' ? -2 : -9),
          by: words.committeeShort,
          text: answer,
        },
      })),
    },
  };
}
