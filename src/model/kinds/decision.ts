/** The meeting at which people agreed to pay, to share out or to spend: part of the kinds that need its vote. */
import type { z } from 'zod';
import type { Block } from '../disclosure/blocks.ts';
import type { CalendarDate } from '../values/calendar-date.ts';
import { dateOrder } from '../values/date-order.ts';
import * as field from '../schema/fields.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { fullDate } from '../values/values.ts';
import { MEETING_RULES, MEETINGS, thresholdsMet } from './meeting-rules.ts';
import { checkDecision } from './voting-checks.ts';
import { attendanceSchema, votesSchema, votingRows } from './voting.ts';

export const decisionSchema = field.group('哪次会议定的', {
  meeting: field.choice('会议', MEETINGS),
  on: field.date('开会日期'),
  attendance: attendanceSchema.optional(),
  votes: votesSchema.optional(),
  how: field.text('怎么通过的', '举手表决，一致同意；原文没写人数票数的写这里', 80).optional(),
});

export type Decision = z.output<typeof decisionSchema>;

/** Whether enough came and agreed (the rules of the meeting), and whether it was held before it was published. */
export function checkMeeting(path: FieldPath, decision: Decision, publishedOn: CalendarDate): Finding[] {
  const { meeting, on } = decision;
  return [
    ...checkCounted(path, decision),
    ...(decision.attendance
      ? checkDecision(path, { ...decision, attendance: decision.attendance }, MEETING_RULES[meeting])
      : []),
    ...(on > publishedOn
      ? [dateOrder([...path, 'on'], `开会日期（${on}）晚于公布日期（${publishedOn}）。`)]
      : []),
  ];
}

/** Whether enough came and agreed cannot be told without counts: published minutes often say 一致同意 and no more. */
function checkCounted(path: FieldPath, { attendance, votes }: Decision): Finding[] {
  if (attendance && votes) return [];
  const [key, name] = attendance ? ['votes', '表决'] : ['attendance', '到会'];
  return [
    {
      code: 'FIELD_MISSING',
      severity: 'warning',
      path,
      message: `没写${name}的数，看不出过没过法律要求的人数。`,
      hint: `会议记录上有的，请加上 ${key}；没有的可以不写，在 how 里写怎么通过的。`,
    },
  ];
}

/** The meeting, its day, who came and how they voted. */
export function decisionBlock({ meeting, on, attendance, votes, how }: Decision): Block {
  const met = attendance && votes ? thresholdsMet(MEETING_RULES[meeting], attendance, votes) : [];
  return {
    type: 'facts',
    heading: '哪次会议定的',
    rows: [
      { label: '会议', value: [meeting] },
      { label: '时间', value: [fullDate(on)] },
      ...votingRows(attendance, votes),
      ...(how === undefined ? [] : [{ label: '怎么通过的', value: [how] }]),
      ...(met.length > 0 ? [{ label: '结果', value: [`通过，${met.join('，')}`] }] : []),
    ],
  };
}
