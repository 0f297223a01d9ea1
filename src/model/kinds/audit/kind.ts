import { defineKind } from '../define-kind.ts';
import { checkAudit } from './checks.ts';
import { auditDocument } from './document.ts';
import { auditSchema, type AuditProblem } from './schema.ts';

export const auditKind = defineKind({
  name: 'audit',
  title: '审计结果',
  windsUp: true,
  schema: auditSchema,
  check: checkAudit,
  document: auditDocument,
  matter: ['audit', 'scope'],
  changesOn: () => [],
  once: [
    {
      list: 'problems',
      by: ['problem'],
      isWarning: true,
      says: (_: AuditProblem, [a, b]) => `第 ${b} 个问题和第 ${a} 个写得一样。`,
      hint: '写重了就删掉一个。',
    },
  ],
});
