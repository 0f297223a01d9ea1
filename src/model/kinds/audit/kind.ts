import { defineKind } from '../define-kind.ts';
import { checkAudit } from './checks.ts';
import { auditDocument } from './document.ts';
import { auditSchema } from './schema.ts';

export const auditKind = defineKind({
  name: 'audit',
  title: '审计结果',
  schema: auditSchema,
  check: checkAudit,
  document: auditDocument,
});
