import { defineKind } from '../define-kind.ts';
import { checkMemberDevelopment } from './checks.ts';
import { memberDevelopmentDocument } from './document.ts';
import { memberDevelopmentSchema } from './schema.ts';

export const memberDevelopmentKind = defineKind({
  name: 'member-development',
  title: '发展党员公示',
  schema: memberDevelopmentSchema,
  check: checkMemberDevelopment,
  document: memberDevelopmentDocument,
});
