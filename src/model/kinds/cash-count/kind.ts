import { defineKind } from '../define-kind.ts';
import { checkCashCount } from './checks.ts';
import { cashCountDocument } from './document.ts';
import { cashCountSchema } from './schema.ts';

export const cashCountKind = defineKind({
  name: 'cash-count',
  title: '货币资金盘点',
  schema: cashCountSchema,
  check: checkCashCount,
  document: cashCountDocument,
});
