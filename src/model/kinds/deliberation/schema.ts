import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { attendanceSchema, votesSchema } from '../voting.ts';

/** 四议一审两公开, in order. 审核 may be absent where the region has no 一审. */
export const STEPS = ['提议', '商议', '审核', '审议', '决议', '决议公开', '结果公开'] as const;

export type Step = (typeof STEPS)[number];

/** 四议一审两公开: one matter and its steps, done or still planned. */
export const deliberationSchema = z
  .strictObject({
    kind: z.literal('deliberation').meta({ title: '格式' }),
    ...disclosureShape,
    matter: field.text('事项', undefined, 80),
    decision: field.text('定了什么', '一句话，村民看得懂', 120),
    steps: field.list(
      '步骤',
      field.group('一步', {
        step: field.choice('哪一步', STEPS),
        by: field.text('谁', '村党支部会议、小市镇党委', 40),
        on: field.date('日期', '办完的日期；还没办就不写').optional(),
        plannedBy: field.dayOrPeriod('计划日期', `还没办的步骤写最晚哪天；${field.DAY_OR_PERIOD}`).optional(),
        place: field.text('地点', undefined, 40).optional(),
        text: field.text('说明', '说了什么、定了什么', 300),
        attendance: attendanceSchema.optional(),
        votes: votesSchema.optional(),
      }),
      undefined,
      STEPS.length,
    ),
    funding: field
      .group('资金', {
        source: field.text('钱从哪来', undefined, 60),
        budget: field.amount('预算'),
        contract: field.amount('合同价').optional(),
        paid: field.amount('已付').optional(),
      })
      .optional(),
  })
  .meta({ title: '四议一审两公开' });

export type Deliberation = z.output<typeof deliberationSchema>;
export type DeliberationStep = Deliberation['steps'][number];
