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
});
