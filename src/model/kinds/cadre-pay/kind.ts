import { defineKind } from '../define-kind.ts';
import { fen, ONE, sumFen } from '../../values/fen.ts';
import { checkCadrePay } from './checks.ts';
import { cadrePayDocument } from './document.ts';
import { cadrePaySchema, type PayRow } from './schema.ts';

export const cadrePayKind = defineKind({
  name: 'cadre-pay',
  title: '干部报酬与误工补贴',
  schema: cadrePaySchema,
  check: checkCadrePay,
  document: cadrePayDocument,
  sheet: { said: /干部.{0,4}(?:报酬|工资|补贴)|误工|报酬/, isFlow: true },
  question: 'pay',
  tellsAllOfPeriod: '账',
  monthlyPay: ({ rows }) => {
    const standing = rows.filter(({ per, quantity }) => per === '月' && quantity > 0);
    const months = standing.reduce((sum, { quantity }) => sum + quantity / ONE, 0);
    return months === 0 ? undefined : fen(Math.round(sumFen(standing.map(({ due }) => due)) / months));
  },
  sums: [
    { total: 'totals.due', rows: 'rows', column: 'due', says: (rows) => `${rows} 行的应发相加` },
    { total: 'totals.paid', rows: 'rows', column: 'paid', says: (rows) => `${rows} 行的实发相加` },
  ],
  once: [
    // The same person paid twice for the same.
    {
      list: 'rows',
      by: ['name', 'post', 'per', 'source', 'standard'],
      isWarning: true,
      says: ({ name, post }: PayRow, [a, b]) =>
        `${name}（${post}）写了两遍：第 ${a} 行和第 ${b} 行，标准和来源都一样。`,
      hint: '写重了就删掉一行；真是两份钱，请把职务写得不一样。',
    },
  ],
});
