import { defineKind } from '../define-kind.ts';
import { checkSpecialFunds } from './checks.ts';
import { specialFundsDocument } from './document.ts';
import { specialFundsSchema } from './schema.ts';

export const specialFundsKind = defineKind({
  name: 'special-funds',
  title: '专项资金收支',
  schema: specialFundsSchema,
  check: checkSpecialFunds,
  document: specialFundsDocument,
});
