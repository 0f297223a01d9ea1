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
});
