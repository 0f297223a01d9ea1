import { defineKind } from '../define-kind.ts';
import { checkCashCount } from './checks.ts';
import { cashCountDocument } from './document.ts';
import { cashCountSchema, type CountedAccount } from './schema.ts';
import { checkCounts } from './series.ts';

export const cashCountKind = defineKind({
  name: 'cash-count',
  title: '货币资金盘点',
  windsUp: true,
  schema: cashCountSchema,
  check: checkCashCount,
  document: cashCountDocument,
  sheet: { said: /盘点|货币资金|余额调节|对账/ },
  series: checkCounts,
  notAfterPublication: { countedOn: '' },
  sums: Object.entries({ book: '账面数', counted: '实存数', difference: '差额' }).map(([column, name]) => ({
    total: `totals.${column}`,
    name: `${name}合计`,
    rows: 'accounts',
    column,
    says: (rows: number) => `${rows} 个账户的${name}相加`,
  })),
  once: [
    {
      list: 'accounts',
      by: ['type', 'name', 'tail'],
      at: ['name'],
      says: ({ name }: CountedAccount, [a, b]) => `“${name}”写了两遍：第 ${a} 个和第 ${b} 个。`,
      hint: '写重了就删掉一个；是两个账户，请写上各自的尾号（tail）。',
    },
  ],
});
