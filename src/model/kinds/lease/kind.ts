import { defineKind } from '../define-kind.ts';
import { checkLease } from './checks.ts';
import { leaseDocument } from './document.ts';
import { leaseFollowUps } from './follow-ups.ts';
import { leaseSchema } from './schema.ts';

export const leaseKind = defineKind({
  name: 'lease',
  title: '招租（发包）公告与结果',
  schema: leaseSchema,
  check: checkLease,
  document: leaseDocument,
  followUps: leaseFollowUps,
});
