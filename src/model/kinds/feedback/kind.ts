import { defineKind } from '../define-kind.ts';
import { checkFeedback } from './checks.ts';
import { feedbackDocument } from './document.ts';
import { feedbackFollowUps } from './follow-ups.ts';
import { feedbackSchema } from './schema.ts';

export const feedbackKind = defineKind({
  name: 'feedback',
  title: '意见建议与答复',
  schema: feedbackSchema,
  check: checkFeedback,
  document: feedbackDocument,
  followUps: feedbackFollowUps,
});
