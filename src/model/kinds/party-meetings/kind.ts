import { defineKind } from '../define-kind.ts';
import { checkPartyMeetings } from './checks.ts';
import { daysIn } from './days.ts';
import { partyMeetingsDocument } from './document.ts';
import { partyMeetingsSchema, type PartyMeeting } from './schema.ts';

export const partyMeetingsKind = defineKind({
  name: 'party-meetings',
  title: '三会一课与主题党日',
  schema: partyMeetingsSchema,
  check: checkPartyMeetings,
  document: partyMeetingsDocument,
  days: daysIn,
  sessions: ({ meetings }) =>
    meetings.map(({ class: name, topic, on, present, expected }) => ({
      sort: 'meeting',
      class: name,
      topic,
      on,
      people: present,
      expected,
    })),
  sessionSort: () => 'meeting',
  sheet: { said: /三会一课|主题党日/ },
  once: [
    {
      list: 'meetings',
      by: ['on', 'class', 'topic', 'by'],
      at: [],
      says: (meeting: PartyMeeting, [a, b]) =>
        `${meeting.on} 的${meeting.class}写了两遍：第 ${a} 次和第 ${b} 次。`,
      hint: '请删掉一个；是两个支部（党小组）分开开的，请写上 by（哪个支部或党小组）。',
    },
  ],
});
