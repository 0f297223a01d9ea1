import { defineKind } from '../define-kind.ts';
import { checkReceivablesPayables } from './checks.ts';
import { receivablesPayablesDocument } from './document.ts';
import { receivablesPayablesSchema } from './schema.ts';
import { checkDebts } from './series.ts';

export const receivablesPayablesKind = defineKind({
  name: 'receivables-payables',
  title: '债权债务明细',
  schema: receivablesPayablesSchema,
  check: checkReceivablesPayables,
  document: receivablesPayablesDocument,
  rowUnit: '笔',
  sheet: { said: /债权|债务|往来|应收|应付|欠款/ },
  question: 'holdings',
  series: checkDebts,
});
