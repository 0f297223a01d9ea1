import { defineKind } from '../define-kind.ts';
import { checkNotice } from './checks.ts';
import { noticeDocument } from './document.ts';
import { noticeSchema } from './schema.ts';

export const noticeKind = defineKind({
  name: 'notice',
  title: '公告、通知、公示（文字）',
  schema: noticeSchema,
  check: checkNotice,
  document: noticeDocument,
  sheet: 'never',
  prose: ({ body }) => body,
  validUntil: ({ validUntil }) => validUntil,
  endsPlainly: true,
});
