import { defineKind } from '../define-kind.ts';
import { checkIncomeDistribution } from './checks.ts';
import { incomeDistributionDocument } from './document.ts';
import { incomeDistributionSchema } from './schema.ts';
import { daysIn } from './days.ts';
import { checkDistributions } from './series.ts';

export const incomeDistributionKind = defineKind({
  name: 'income-distribution',
  title: '收益及收益分配表',
  schema: incomeDistributionSchema,
  check: checkIncomeDistribution,
  document: incomeDistributionDocument,
  sheet: { said: /收益.{0,3}分配表/ },
  question: 'dividend',
  days: daysIn,
  series: checkDistributions,
  tellsAllOfPeriod: '账',
  once: Object.entries({ income: 'line', expense: 'line', uses: 'use' }).map(([list, key]) => ({
    list,
    by: [key],
    says: (entry: Readonly<Record<string, unknown>>, [a, b]) =>
      `“${String(entry[key])}”写了两行：第 ${a} 行和第 ${b} 行。`,
    hint: '每个项目一行，请合成一行。',
  })),
  sums: [
    { total: 'incomeTotal', rows: 'income', column: 'amount', says: (rows) => `${rows} 项收入相加` },
    { total: 'expenseTotal', rows: 'expense', column: 'amount', says: (rows) => `${rows} 项支出相加` },
  ],
});
