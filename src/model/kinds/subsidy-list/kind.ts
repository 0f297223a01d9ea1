import { defineKind } from '../define-kind.ts';
import { checkSubsidyList } from './checks.ts';
import { subsidyListDocument } from './document.ts';
import { subsidyListSchema } from './schema.ts';

export const subsidyListKind = defineKind({
  name: 'subsidy-list',
  title: '补贴发放名单',
  schema: subsidyListSchema,
  check: checkSubsidyList,
  document: subsidyListDocument,
});
