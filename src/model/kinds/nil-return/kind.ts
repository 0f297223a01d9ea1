import { defineKind } from '../define-kind.ts';
import { checkNilReturn } from './checks.ts';
import { nilReturnDocument } from './document.ts';
import { nilReturnSchema } from './schema.ts';

export const nilReturnKind = defineKind({
  name: 'nil-return',
  title: '本期没有发生',
  schema: nilReturnSchema,
  check: checkNilReturn,
  document: nilReturnDocument,
  sheet: 'never',
  isNil: true,
});
