import { defineKind } from '../define-kind.ts';
import { checkCashCount } from './checks.ts';
import { cashCountDocument } from './document.ts';
import { cashCountSchema } from './schema.ts';
import { checkCounts } from './series.ts';

export const cashCountKind = defineKind({
  name: 'cash-count',
  title: '货币资金盘点',
  schema: cashCountSchema,
  check: checkCashCount,
  document: cashCountDocument,
  sheet: { said: /盘点|货币资金/ },
  series: checkCounts,
});
