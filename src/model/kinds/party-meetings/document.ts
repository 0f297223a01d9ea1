import { compareText } from '../../values/compare-text.ts';
import type { Block, DisclosureDocument, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { formatPeriod, formatPeriodInYear } from '../../values/period.ts';
import { counted, dateSeenFrom, monthDay } from '../../values/values.ts';
import { rowTable, wordsColumn } from '../row-table.ts';
import { MEETING_CLASSES, type PartyMeeting, type PartyMeetings, type PlannedMeeting } from './schema.ts';

/** How many of each were held, what was not held and why, then every meeting by date, and those that come next. */
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
    blocks: [meetingTable([...meetings].sort((a, b) => compareText(a.on, b.on))), ...plannedTable(list)],
  };
}

function notHeldSentences({ notHeld = [] }: PartyMeetings): Sentence[] {
  return notHeld.map(({ class: name, month, why }) => [
    [`${month ? formatPeriodInYear(month) : ''}没有开${name}：`],
    [`${why.replace(/。$/, '')}。`],
  ]);
}

function meetingTable(meetings: readonly PartyMeeting[]): Block {
  return rowTable<PartyMeeting>({
    heading: '开会和活动',
    columns: [
      wordsColumn('日期', ({ on }) => monthDay(on), { isKey: true }),
      wordsColumn('类别', (meeting) => meeting.class, { isKey: true }),
      wordsColumn('主题', ({ by, topic }) => (by ? `${by}：${topic}` : topic), { weight: 4 }),
      wordsColumn('主持或授课', leaders, { stays: true }),
      wordsColumn('地点', ({ place }) => place),
      wordsColumn('缺席', absence, { stays: meetings.some(({ absent }) => absent !== undefined) }),
      wordsColumn('实到／应到', ({ present, expected }) => `${present}／${expected}`, {
        align: 'end',
        isKey: true,
      }),
    ],
    rows: meetings,
  });
}

function plannedTable({ planned = [], publishedOn }: PartyMeetings): Block[] {
  if (planned.length === 0) return [];
  return [
    rowTable<PlannedMeeting>({
      // By the day it was published: some of them are over when it is read.
      heading: '公布时定下的',
      columns: [
        wordsColumn('日期', ({ on }) => dateSeenFrom(publishedOn, on), { isKey: true }),
        wordsColumn('类别', (meeting) => meeting.class, { isKey: true }),
        wordsColumn('主题', ({ topic }) => topic, { weight: 4 }),
        wordsColumn('地点', ({ place }) => place),
      ],
      rows: planned.toSorted((a, b) => compareText(a.on, b.on)),
    }),
  ];
}

function leaders({ chair, lecturer }: PartyMeeting): Phrase {
  const names = [...(chair ? [`${chair}主持`] : []), ...(lecturer ? [`${lecturer}讲课`] : [])];
  return names.length > 0 ? [names.join('，')] : [];
}

function absence({ absent = [] }: PartyMeeting): Phrase {
  const told = absent.filter(({ count }) => count > 0).map(({ reason, count }) => `${reason}${count}人`);
  return told.length > 0 ? [told.join('、')] : [];
}
