import { compareText } from '../../compare-text.ts';
import type { Block, DisclosureDocument, Phrase, Sentence } from '../../blocks.ts';
import { formatPeriod, formatPeriodInYear } from '../../period.ts';
import { counted, monthDay } from '../../values.ts';
import { MEETING_CLASSES, type PartyMeeting, type PartyMeetings } from './schema.ts';

/** How many of each were held, what was not held and why, then every meeting by date. */
export function partyMeetingsDocument(list: PartyMeetings): DisclosureDocument {
  const { meetings, period } = list;
  const counts = MEETING_CLASSES.map((name) => ({
    name,
    times: meetings.filter((one) => one.class === name).length,
  })).filter(({ times }) => times > 0);
  return {
    lead: [
      [
        [`${formatPeriod(period)}：`],
        ...counts.map(({ name, times }, index): Phrase => [
          `${name} `,
          counted(times, '次'),
          index === counts.length - 1 ? '。' : '，',
        ]),
      ],
      ...notHeldSentences(list),
    ],
    blocks: [meetingTable([...meetings].sort((a, b) => compareText(a.on, b.on)))],
  };
}

function notHeldSentences({ notHeld = [] }: PartyMeetings): Sentence[] {
  return notHeld.map(({ class: name, month, why }) => [
    [`${month ? formatPeriodInYear(month) : ''}没有开${name}：`],
    [`${why.replace(/。$/, '')}。`],
  ]);
}

function meetingTable(meetings: readonly PartyMeeting[]): Block {
  const hasAbsent = meetings.some(({ absent }) => absent !== undefined);
  return {
    type: 'table',
    heading: '开会和活动',
    columns: [
      { title: '日期', align: 'start', weight: 2, isKey: true },
      { title: '类别', align: 'start', weight: 2, isKey: true },
      { title: '主题', align: 'start', weight: 4 },
      { title: '主持或授课', align: 'start', weight: 2 },
      { title: '地点', align: 'start', weight: 2 },
      ...(hasAbsent ? [{ title: '缺席', align: 'start', weight: 2 } as const] : []),
      { title: '实到／应到', align: 'end', weight: 2, isKey: true },
    ],
    groups: [
      {
        rows: meetings.map((meeting) => [
          [monthDay(meeting.on)],
          [meeting.class],
          [meeting.by ? `${meeting.by}：${meeting.topic}` : meeting.topic],
          leaders(meeting),
          [meeting.place],
          ...(hasAbsent ? [absence(meeting)] : []),
          [`${meeting.present}／${meeting.expected}`],
        ]),
      },
    ],
    footnotes: [],
  };
}

function leaders({ chair, lecturer }: PartyMeeting): Phrase {
  const names = [...(chair ? [`${chair}主持`] : []), ...(lecturer ? [`${lecturer}讲课`] : [])];
  return names.length > 0 ? [names.join('，')] : [];
}

function absence({ absent = [] }: PartyMeeting): Phrase {
  const told = absent.filter(({ count }) => count > 0).map(({ reason, count }) => `${reason}${count}人`);
  return told.length > 0 ? [told.join('、')] : [];
}
