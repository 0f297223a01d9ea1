import { defineKind } from '../define-kind.ts';
import { checkRoster } from './checks.ts';
import { rosterDocument } from './document.ts';
import { rosterSchema } from './schema.ts';

export const rosterKind = defineKind({
  name: 'roster',
  title: '班子成员及分工',
  schema: rosterSchema,
  check: checkRoster,
  document: rosterDocument,
});
