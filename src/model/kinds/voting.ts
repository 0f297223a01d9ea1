/** Attendance and votes, as resolutions and deliberations both record them. */
import type { z } from 'zod';
import type { FactRow, Phrase } from '../disclosure/blocks.ts';
import * as field from '../schema/fields.ts';
import { counted } from '../values/values.ts';

export const attendanceSchema = field.group('到会', {
  expected: field.count('应到人数'),
  present: field.count('实到人数'),
});

export const votesSchema = field.group('表决', {
  for: field.count('赞成'),
  against: field.count('反对'),
  abstain: field.count('弃权'),
});

export type Attendance = z.output<typeof attendanceSchema>;
export type Votes = z.output<typeof votesSchema>;

/** Attendance and votes as rows: 应到, 实到, 到会率, 赞成, 反对, 弃权. */
export function votingRows(attendance: Attendance | undefined, votes: Votes | undefined): FactRow[] {
  return [
    ...(attendance
      ? [
          { label: '应到', value: [counted(attendance.expected, '人')] },
          { label: '实到', value: [counted(attendance.present, '人')] },
          {
            label: '到会率',
            value: [`${turnout(attendance)}%`],
          },
        ]
      : []),
    ...(votes
      ? [
          { label: '赞成', value: [counted(votes.for, '票')], vote: 'for' as const },
          { label: '反对', value: [counted(votes.against, '票')], vote: 'against' as const },
          { label: '弃权', value: [counted(votes.abstain, '票')], vote: 'abstain' as const },
        ]
      : []),
  ];
}

/** Rounded as everybody does who reckons it again, but never up to all of them. */
function turnout({ present, expected }: Attendance): number {
  const share = Math.round((present * 100) / Math.max(1, expected));
  return share === 100 && present < expected ? 99 : share;
}

/** `赞成 21 票，反对 2 票，弃权 1 票`, as it is said in a sentence. */
export function votesInWords({ for: yes, against, abstain }: Votes): Phrase[] {
  return [
    ['赞成 ', counted(yes, '票'), '，'],
    ['反对 ', counted(against, '票'), '，'],
    ['弃权 ', counted(abstain, '票')],
  ];
}
