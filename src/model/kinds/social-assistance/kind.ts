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
  matter: ['program', 'stage'],
  sheet: { said: /低保|特困|五保|救助|高龄|残疾|临时救济|返贫|危房/, amountsSayPer: true },
  question: 'relief',
});
