import { defineKind } from '../define-kind.ts';
import { checkHomestead } from './checks.ts';
import { homesteadDocument } from './document.ts';
import { homesteadSchema } from './schema.ts';

export const homesteadKind = defineKind({
  name: 'homestead',
  title: '宅基地申请与审批',
  schema: homesteadSchema,
  check: checkHomestead,
  document: homesteadDocument,
});
