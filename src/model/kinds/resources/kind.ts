import { defineKind } from '../define-kind.ts';
import { checkResources } from './checks.ts';
import { resourcesDocument } from './document.ts';
import { resourcesSchema } from './schema.ts';

export const resourcesKind = defineKind({
  name: 'resources',
  title: '资源台账',
  schema: resourcesSchema,
  check: checkResources,
  document: resourcesDocument,
});
