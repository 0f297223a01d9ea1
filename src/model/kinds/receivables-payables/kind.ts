import type { Sum } from '../declared-rules.ts';
import { defineKind } from '../define-kind.ts';
import { checkReceivablesPayables, FIGURES } from './checks.ts';
import { receivablesPayablesDocument } from './document.ts';
import { receivablesPayablesSchema, type DebtRow, type DebtSide } from './schema.ts';
import { checkDebts } from './series.ts';

function sumsOf(side: DebtSide, sideName: string, directions: readonly string[]): Sum[] {
  return FIGURES.map(({ key, name }) => ({
    total: `totals.${side}.${key}`,
    name: `${sideName}合计的${name}`,
    rows: 'rows',
    column: key,
    part: { key: 'direction', words: directions },
    says: (rows) => `${rows} 笔${sideName}的${name}相加`,
  }));
}

export const receivablesPayablesKind = defineKind({
  name: 'receivables-payables',
  title: '债权债务明细',
  windsUp: true,
  schema: receivablesPayablesSchema,
  check: checkReceivablesPayables,
  document: receivablesPayablesDocument,
  rowUnit: '笔',
  sheet: { said: /债权|债务|往来|应收|应付|欠款/ },
  question: 'holdings',
  series: checkDebts,
  tellsAllOfPeriod: '账',
  owes: ({ rows }) =>
    rows.flatMap(({ direction, organisation, closing }) =>
      direction === '应付' && organisation !== undefined ? [{ to: organisation, amount: closing }] : [],
    ),
  once: [
    {
      list: 'rows',
      by: ['direction', 'organisation', 'name', 'group', 'reason'],
      at: ['reason'],
      isWarning: true,
      says: ({ reason }: DebtRow, [a, b]) => `“${reason}”写了两遍：第 ${a} 笔和第 ${b} 笔，对方也一样。`,
      hint: '写重了就删掉一笔；真是两笔钱，请把「什么钱」写得不一样。',
    },
  ],
  sums: [...sumsOf('receivable', '债权', ['应收']), ...sumsOf('payable', '债务', ['应付', '借款'])],
});
