import { defineKind } from '../define-kind.ts';
import { checkDividend } from './checks.ts';
import { dividendDocument } from './document.ts';
import { dividendSchema } from './schema.ts';

export const dividendKind = defineKind({
  name: 'dividend',
  title: '收益分配',
  schema: dividendSchema,
  check: checkDividend,
  document: dividendDocument,
  matter: ['source'],
  sheet: { said: /分红|收益分配(?!表)/ },
  question: 'dividend',
  sums: [
    { total: 'totals.paid', rows: 'rows', column: 'paid' },
    { total: 'shares.count', rows: 'rows', column: 'shares' },
    { total: 'totals.people', rows: 'rows', says: () => '名单', unit: { at: 'unit' } },
    ...Object.entries({ amount: '应分', deducted: '代扣' }).map(([column, name]) => ({
      total: `totals.${column}`,
      rows: 'rows',
      column,
      says: (rows: number, unit: string) => `${rows} ${unit}的${name}相加`,
      unit: { at: 'unit' },
    })),
  ],
});
