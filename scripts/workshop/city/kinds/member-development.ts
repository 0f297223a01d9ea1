/** 入党积极分子 and those who become full members. */
import { addDays, type CalendarDate } from '../../../../src/model/values/calendar-date.ts';
import { parseMonth, type Month } from '../../../../src/model/values/day-or-period.ts';
import type { Chance } from '../chance.ts';
import { drafts, eventDays, itemOf, openDay, postingFrom, type Issue } from '../drafting.ts';
import { personName } from '../names.ts';
import { SHARES } from '../shares.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'party-fullmember-notice';

/** One who has been a probationary member for a year, and in some sites one whose year is over these days. */
export function memberDevelopmentDrafts(world: World): Draft[] {
  const openedOn = openDay(world, ITEM, SHARES.openMember);
  return drafts(
    world,
    [...eventDays(world, ITEM, 1), ...(openedOn ? [openedOn] : [])].map((day) => noticeOf(world, day)),
  );
}

function noticeOf(world: World, publishedOn: CalendarDate): Issue<WrittenKind<'member-development'>> {
  const { profile, cast, words } = world;
  const chance = world.chance.of(ITEM, publishedOn);
  const { party } = profile.issuers;
  const before = (days: number): CalendarDate => addDays(publishedOn, -days);
  const contacts = [cast.secretary, cast.deputy];
  const isWoman = chance.happens(50);
  return {
    slug: 'full-member',
    publishedOn,
    content: {
      kind: 'member-development',
      item: ITEM,
      title: `${profile.name}党支部关于预备党员转正的公示`,
      type: '公示',
      issuer: party,
      posting: postingFrom(world, publishedOn, itemOf(world, ITEM)),
      stage: '预备党员转正',
      organisation: party,
      decidedOn: before(3),
      persons: [
        {
          name: personName(chance),
          sex: isWoman ? '女' : '男',
          nation: chance.pick(['汉族', '满族', '朝鲜族']),
          born: birthMonth(chance),
          education: chance.pick(['高中', '大专', '大学本科']),
          post: `${profile.name}${words.residents}`,
          appliedOn: before(1500),
          activistOn: before(1250),
          candidateOn: before(760),
          probationaryOn: before(368),
          probationEndsOn: before(3),
          contacts,
          introducers: contacts,
        },
      ],
    },
  };
}

function birthMonth(chance: Chance): Month {
  const month = parseMonth(`${chance.between(1975, 1998)}-0${chance.between(1, 9)}`);
  if (!month) throw new Error('not a month');
  return month;
}
