/** 培训和文体活动场次, by quarter; a careful site tells of what comes next. */
import { addDays, dateParts, type CalendarDate } from '../../../../src/model/values/calendar-date.ts';
import { formatPeriod, periodStart } from '../../../../src/model/values/period.ts';
import { drafts, occasionsOf, type Issue, type Occasion } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

type Written = WrittenKind<'sessions'>;
type Session = Written['sessions'][number];

interface Programme {
  readonly item: string;
  readonly slug: string;
  readonly title: string;
  readonly sessions: readonly Pick<Session, 'class' | 'subject' | 'topic' | 'place' | 'teacher'>[];
  /** How many a quarter, where it is done well. */
  readonly most: number;
}

const TRAINING: Programme = {
  item: 'party-training',
  slug: 'training',
  title: '党员教育培训和开放课堂公布',
  most: 5,
  sessions: [
    { class: '青年夜校', subject: '政策法律', topic: '合同怎么签', place: '综合活动室', teacher: '司法所' },
    { class: '家长学校', subject: '家庭教育', topic: '假期安全', place: '综合活动室', teacher: '中心小学' },
    {
      class: '流动党校',
      subject: '党的理论',
      topic: '流动党员一堂课',
      place: '办公室',
      teacher: '党组织书记',
    },
    { class: '远程教育', subject: '实用技术', topic: '冬春管护', place: '综合活动室', teacher: '远教点播' },
    {
      class: '劳务技能培训',
      subject: '劳务技能',
      topic: '外出务工须知',
      place: '综合活动室',
      teacher: '社保所',
    },
  ],
};

const CULTURE: Programme = {
  item: 'culture-activities',
  slug: 'culture',
  title: '文化体育活动开展情况公布',
  most: 14,
  sessions: [
    { class: '广场舞', topic: '晚间广场舞', place: '文体活动广场' },
    { class: '电影放映', topic: '公益电影', place: '文体活动广场', teacher: '文化站' },
    { class: '图书室活动', topic: '读书会', place: '图书室' },
    { class: '体育健身', topic: '健步走', place: '文体活动广场' },
    { class: '文艺演出', topic: '群众演出', place: '综合活动室', teacher: '文艺队' },
    { class: '节庆活动', topic: '邻里联欢', place: '综合活动室' },
  ],
};

/** Training, culture and sport of all quarters. */
export function sessionsDrafts(world: World): Draft[] {
  return [TRAINING, CULTURE].flatMap((programme) =>
    drafts(
      world,
      occasionsOf(world, programme.item).map((occasion) => quarterOf(world, programme, occasion)),
    ),
  );
}

function quarterOf(
  world: World,
  { item, slug, title, sessions, most }: Programme,
  { period, publishedOn }: Occasion,
): Issue<Written> {
  const chance = world.chance.of(item, period);
  const { profile, words } = world;
  const count = world.diligence === 'exemplary' ? chance.between(3, most) : chance.between(1, 3);
  const held = Array.from({ length: count }, (_, index): Session => ({
    // Within the first 84 days of the quarter, each on a day of its own.
    on: addDays(periodStart(period), index * 6 + chance.between(0, 5)),
    time: '18:30至20:00',
    ...pick(sessions, index),
    ...(item === TRAINING.item &&
      index === 3 &&
      profile.type === 'village' && { cooperative: `${profile.name}种植专业合作社` }),
    present: chance.between(8, 90),
  }));
  const ahead =
    world.diligence === 'exemplary' ? [{ ...pick(sessions, count), ...dayAhead(publishedOn) }] : [];
  const people = held.reduce((sum, { present = 0 }) => sum + present, 0);
  return {
    slug: `${slug}-${period.toLowerCase()}`,
    publishedOn,
    content: {
      kind: 'sessions',
      item,
      title: `${profile.name}${formatPeriod(period)}${title}`,
      type: '公布',
      period,
      issuer: item === TRAINING.item ? profile.issuers.party : profile.issuers.committee,
      sessions: [...held, ...ahead],
      totals: { sessions: count, people },
      approvals: [
        { role: `${words.committeeShort}主任`, name: world.cast.secretary, action: '审批', on: publishedOn },
      ],
    },
  };
}

function pick<T>(all: readonly T[], index: number): T {
  const one = all[index % all.length];
  if (one === undefined) throw new Error('a programme without sessions');
  return one;
}

/** In the evening of the 20th of the month after. */
function dayAhead(publishedOn: CalendarDate): Pick<Session, 'on' | 'time'> {
  return { on: addDays(publishedOn, 50 - dateParts(publishedOn).day), time: '18:30' };
}
