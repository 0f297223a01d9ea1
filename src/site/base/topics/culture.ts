/** 文体活动: culture and sport at the base in the year. */
import type { CalendarDate } from '../../../model/values/calendar-date.ts';
import type { BaseTopic } from '../topic.ts';
import {
  countSessions,
  heldOfAsked,
  isAfterFirstQuarter,
  overOn,
  quartersAsked,
  sessionsOf,
  type SessionCounts,
} from './sessions.ts';

interface CultureFacts extends SessionCounts {
  /** By when the quarters of the year are to be told of. */
  readonly askedBy: readonly CalendarDate[];
}

/** Three quarters beside one would read as a leap. */
const compares = (now: SessionCounts, before: SessionCounts): boolean => now.periods === before.periods;

export const cultureTopic: BaseTopic<CultureFacts> = {
  name: 'culture',
  title: '文体活动',
  source: '出自各村（社区）公布的文体活动场次',
  facts: (site, asOf) => {
    const sessions = sessionsOf(site, asOf, 'culture');
    return sessions && { ...countSessions(sessions), askedBy: quartersAsked(site, asOf, 'culture') };
  },
  figures: [
    {
      label: '今年文体活动',
      unit: '场',
      how: '今年办过的文体活动相加',
      of: ({ sessions }) => sessions,
      compares,
    },
    { label: '今年到场', unit: '人次', how: '每一场的到场人数相加', of: ({ people }) => people, compares },
  ],
  breakdown: { heading: '哪一类办了多少场', unit: '场', of: ({ classes }) => classes },
  worstFirst: {
    heading: '今年没公布的、不够一季一场的',
    silent: { distance: 5, says: '今年没有公布文体活动', isLack: isAfterFirstQuarter },
    distance: ({ sessions, askedBy }, asOf) => Math.max(0, overOn(askedBy, asOf) - sessions),
    say: ({ sessions, askedBy }, asOf) => heldOfAsked(sessions, overOn(askedBy, asOf)),
  },
  columns: [
    { title: '场次', widthCharacters: 10, onPage: true, cell: ({ sessions }) => sessions },
    { title: '人次', widthCharacters: 10, onPage: true, cell: ({ people }) => people },
    {
      title: '各类场次',
      widthCharacters: 40,
      cell: ({ classes }) => classes.map(({ label, amount }) => `${label}${amount}`).join('、'),
    },
  ],
};
