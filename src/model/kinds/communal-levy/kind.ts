import { defineKind } from '../define-kind.ts';
import { checkCommunalLevy } from './checks.ts';
import { communalLevyDocument } from './document.ts';
import { communalLevySchema } from './schema.ts';

export const communalLevyKind = defineKind({
  name: 'communal-levy',
  title: '一事一议筹资筹劳',
  schema: communalLevySchema,
  check: checkCommunalLevy,
  document: communalLevyDocument,
});
