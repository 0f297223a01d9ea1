import { defineKind } from '../define-kind.ts';
import { checkReceivablesPayables } from './checks.ts';
import { receivablesPayablesDocument } from './document.ts';
import { receivablesPayablesSchema } from './schema.ts';

export const receivablesPayablesKind = defineKind({
  name: 'receivables-payables',
  title: '债权债务明细',
  schema: receivablesPayablesSchema,
  check: checkReceivablesPayables,
  document: receivablesPayablesDocument,
});
