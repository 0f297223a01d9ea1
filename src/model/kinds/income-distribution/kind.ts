import { defineKind } from '../define-kind.ts';
import { checkIncomeDistribution } from './checks.ts';
import { incomeDistributionDocument } from './document.ts';
import { incomeDistributionSchema } from './schema.ts';

export const incomeDistributionKind = defineKind({
  name: 'income-distribution',
  title: '收益及收益分配表',
  schema: incomeDistributionSchema,
  check: checkIncomeDistribution,
  document: incomeDistributionDocument,
});
