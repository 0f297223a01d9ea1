import { defineKind } from '../define-kind.ts';
import { checkAssets } from './checks.ts';
import { assetsDocument } from './document.ts';
import { assetsSchema } from './schema.ts';

export const assetsKind = defineKind({
  name: 'assets',
  title: '资产台账',
  schema: assetsSchema,
  check: checkAssets,
  document: assetsDocument,
});
