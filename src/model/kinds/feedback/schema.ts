import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { ASKED_CHANNELS, ASKED_STATES } from '../asked-question.ts';

/** 意见建议与答复（回音壁）: every question with its answer, without the name of who asked. */
export const feedbackSchema = z
  .strictObject({
    kind: z.literal('feedback').meta({ title: '格式' }),
    ...disclosureShape,
    entries: field.list(
      '意见',
      field.group('一条', {
        number: field.text('编号', '2026-31', 20),
        askedOn: field.date('提出日期'),
        channel: field.choice('怎么提的', ASKED_CHANNELS),
        question: field.namelessText('问了什么', '不写是谁提的', 300),
        state: field.choice('办到哪一步', ASKED_STATES),
        answer: field
          .group('答复', {
            on: field.date('答复日期'),
            by: field.text('谁答复', '村委会、监委会', 40),
            text: field.text('怎么答的', undefined, 500),
          })
          .optional(),
        promisedBy: field.dayOrPeriod('答应哪天办好', `正在办的要写；${field.DAY_OR_PERIOD}`).optional(),
      }),
      undefined,
      100,
    ),
  })
  .meta({ title: '意见建议与答复' });

export type Feedback = z.output<typeof feedbackSchema>;
export type FeedbackEntry = Feedback['entries'][number];
