import { defineKind } from '../define-kind.ts';
import { checkGrid } from './checks.ts';
import { gridDocument } from './document.ts';
import { gridSchema } from './schema.ts';

export const gridKind = defineKind({
  name: 'grid',
  title: '网格和网格员',
  schema: gridSchema,
  check: checkGrid,
  document: gridDocument,
});
