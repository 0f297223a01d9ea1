import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { MEETINGS } from '../meeting-rules.ts';
import { attendanceSchema, votesSchema } from '../voting.ts';

/** 会议决议: one meeting, its attendance, and each motion with its votes and what became of it. */
export const resolutionSchema = z
  .strictObject({
    kind: z.literal('resolution').meta({ title: '格式' }),
    ...disclosureShape,
    meeting: field.choice('会议', MEETINGS),
    session: field.text('第几次', '2026年第3次', 30).optional(),
    on: field.date('开会日期'),
    place: field.text('地点', undefined, 40).optional(),
    chair: field.text('主持人', undefined, 20).optional(),
    attendance: attendanceSchema.optional(),
    motions: field.list(
      '议题',
      field.group('一个议题', {
        title: field.text('议题', undefined, 80),
        text: field.decision('决议内容'),
        votes: votesSchema.optional(),
        how: field.text('怎么通过的', '举手表决，一致同意；原文没写票数的写这里', 80).optional(),
        outcome: field.choice('结果', ['通过', '未通过']),
        progress: field.progress('落实情况', '谁负责、什么时候办完、办到哪一步').optional(),
      }),
      undefined,
      30,
    ),
  })
  .meta({ title: '会议决议' });

export type Resolution = z.output<typeof resolutionSchema>;
export type Motion = Resolution['motions'][number];
