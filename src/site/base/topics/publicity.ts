/** 宣传栏: which sites have one, and how long ago each put up something of its own. */
import {
  addDays,
  calendarDate,
  daysBetween,
  formatDate,
  type CalendarDate,
} from '../../../model/values/calendar-date.ts';
import { hasPublicityBoard, isUp, PUBLICITY_BOARD_POINT } from '../../../model/place/publicity.ts';
import { PUBLICITY_TOPICS, TOPIC_TITLES } from '../../../model/disclosure/section.ts';
import type { Site } from '../../../model/place/site.ts';
import { publicityPath } from '../../urls.ts';
import { undated, type BaseTopic } from '../topic.ts';

interface PublicityFacts {
  readonly hasBoard: boolean;
  readonly place?: string;
  /** Of its own, put up in the year. */
  readonly ownThisYear: number;
  /** When it last put up something of its own. */
  readonly newest?: CalendarDate;
  /** Longer ago than it should be: a sort of distance, 0 when it is not. */
  readonly quiet: number;
  /** What is up, by topic, what is shared too. */
  readonly up: Readonly<Record<string, number>>;
}

/** A board on which a site put nothing of its own for so long is named. */
const QUIET_DAYS = 60;
/** Any day far ahead: what is older is further from it. */
const FAR = calendarDate('2100-01-01');
/** More than there are until then. */
const MOST_DAYS = 100_000;

export const publicityTopic: BaseTopic<PublicityFacts> = {
  name: 'publicity',
  title: '宣传栏',
  source: '出自各村（社区）的宣传栏和挂过的宣传',
  facts: ({ profile, publicity }: Site, asOf) => {
    const own = ownUntil(publicity, asOf);
    const newest = own.at(-1);
    const hasBoard = hasPublicityBoard(profile, asOf);
    // What a county has written for all says nothing of a site that has no board to hang it on and wrote nothing.
    if (!hasBoard && newest === undefined && !isSurveyed(profile, asOf)) return undefined;
    const hung = publicity.filter((item) => isUp(item, asOf));
    return {
      hasBoard,
      ...(profile.publicityPlace !== undefined && { place: profile.publicityPlace }),
      ownThisYear: own.filter((day) => day.startsWith(asOf.slice(0, 5))).length,
      ...(newest && { newest }),
      quiet: quietOf(newest ?? (hasBoard ? profile.since : undefined), asOf),
      up: Object.fromEntries(
        PUBLICITY_TOPICS.map((topic) => [
          topic,
          hung.filter(({ content }) => content.topic === topic).length,
        ]),
      ),
    };
  },
  days: ({ profile, publicity }) => [
    ...[profile.publicityBoardSince, profile.premises?.surveyedOn].filter((day) => day !== undefined),
    ...startsOf({ profile, publicity }),
    ...publicity.flatMap(({ content: { until } }) => (until === undefined ? [] : [addDays(until, 1)])),
  ],
  daysOfFacts: (site) => startsOf(site).map((day) => addDays(day, QUIET_DAYS + 1)),
  figures: [
    {
      label: '今年自己上的',
      unit: '份',
      how: '各村（社区）今年自己写了上栏的相加，市县、乡镇统一发的不算',
      of: ({ ownThisYear }) => ownThisYear,
      compares: isOfItsOwn,
    },
    {
      label: '有宣传栏的',
      unit: '个',
      how: '写了有宣传栏的村（社区），占写了有没有的',
      of: ({ hasBoard }) => (hasBoard ? 1 : 0),
      outOf: () => 1,
      compares: undated,
    },
    {
      label: '两个月里自己上过新的',
      unit: '个',
      how: `最近 ${QUIET_DAYS} 天里自己上过新内容的村（社区）相加，占写了有没有宣传栏的`,
      of: ({ newest, quiet }) => (quiet > 0 || newest === undefined ? 0 : 1),
      outOf: () => 1,
      compares: isOfItsOwn,
    },
  ],
  breakdown: {
    heading: '现在挂着的，按版块',
    unit: '份',
    of: ({ up }) => PUBLICITY_TOPICS.map((topic) => ({ label: TOPIC_TITLES[topic], amount: up[topic] ?? 0 })),
  },
  worstFirst: {
    heading: '没有宣传栏的、最久没有自己上新的',
    silent: { distance: MOST_DAYS, says: '没有写宣传栏，自己也没有写过宣传' },
    distance: ({ quiet }) => quiet,
    say: ({ hasBoard, newest }) =>
      newest ? `最近一次 ${formatDate(newest)}` : hasBoard ? '还没有自己写过' : '没有宣传栏',
  },
  columns: [
    {
      title: '宣传栏',
      widthCharacters: 8,
      onPage: true,
      cell: ({ hasBoard }) => (hasBoard ? '有' : '没有'),
    },
    { title: '在哪', widthCharacters: 24, cell: ({ place }) => place ?? null },
    { title: '今年自己上的', widthCharacters: 12, onPage: true, cell: ({ ownThisYear }) => ownThisYear },
    { title: '最近一次', widthCharacters: 12, onPage: true, cell: ({ newest }) => newest ?? null },
    ...PUBLICITY_TOPICS.map((topic) => ({
      title: `现在挂的：${TOPIC_TITLES[topic]}`,
      widthCharacters: 16,
      cell: ({ up }: PublicityFacts) => up[topic] ?? 0,
    })),
  ],
  sitePage: publicityPath,
};

/** A survey that looked for a board and found none says so: that site is no longer one of which nothing is known. */
function isSurveyed({ premises }: Site['profile'], asOf: CalendarDate): boolean {
  if (!premises || premises.surveyedOn > asOf) return false;
  return premises.points?.some(({ id }) => id === PUBLICITY_BOARD_POINT) ?? false;
}

/** 0 until it is quiet for too long; without a day there is nothing that could have been put up, which is as far as none. */
/** The days from which on somebody may wait for something new. */
function startsOf({ profile, publicity }: Pick<Site, 'profile' | 'publicity'>): CalendarDate[] {
  return [profile.since, ...publicity.map(({ content }) => content.publishedOn)];
}

function quietOf(last: CalendarDate | undefined, asOf: CalendarDate): number {
  if (last === undefined) return MOST_DAYS;
  return addDays(last, QUIET_DAYS) < asOf ? daysBetween(last, FAR) : 0;
}

/** Until a site has put up something of its own, only its board, which has no date, says that it could have. */
function isOfItsOwn(_now: PublicityFacts, { newest }: PublicityFacts): boolean {
  return newest !== undefined;
}

/** The days on which a site put up something of its own, oldest first. */
function ownUntil(publicity: Site['publicity'], asOf: CalendarDate): CalendarDate[] {
  return publicity
    .filter(({ sharedBy, content }) => sharedBy === undefined && content.publishedOn <= asOf)
    .map(({ content }) => content.publishedOn)
    .sort();
}
