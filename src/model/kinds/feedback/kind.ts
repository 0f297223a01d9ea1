import { defineKind } from '../define-kind.ts';
import { checkFeedback } from './checks.ts';
import { feedbackDocument } from './document.ts';
import { feedbackFollowUps } from './follow-ups.ts';
import { feedbackSeries } from './series.ts';
import { feedbackSchema, type FeedbackEntry } from './schema.ts';

export const feedbackKind = defineKind({
  name: 'feedback',
  title: '意见建议与答复',
  schema: feedbackSchema,
  check: checkFeedback,
  document: feedbackDocument,
  followUps: feedbackFollowUps,
  series: feedbackSeries,
  goesOn: 'in turn',
  sheet: { said: /意见|答复|建议/ },
  asked: ({ entries }) => entries,
  notAfterPublication: { 'entries.*.askedOn': '', 'entries.*.answer.on': '' },
  once: [
    {
      list: 'entries',
      by: ['number'],
      says: ({ number }: FeedbackEntry, [a, b]) => `编号“${number}”用了两次：第 ${a} 条和第 ${b} 条。`,
      hint: '请核对登记本，一条意见一个编号。',
    },
  ],
});
