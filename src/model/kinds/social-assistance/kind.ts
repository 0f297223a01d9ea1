import { defineKind } from '../define-kind.ts';
import { checkSocialAssistance } from './checks.ts';
import { socialAssistanceDocument } from './document.ts';
import { socialAssistanceSchema } from './schema.ts';

export const socialAssistanceKind = defineKind({
  name: 'social-assistance',
  title: '社会救助',
  schema: socialAssistanceSchema,
  check: checkSocialAssistance,
  document: socialAssistanceDocument,
});
