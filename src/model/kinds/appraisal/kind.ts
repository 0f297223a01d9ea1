import { defineKind } from '../define-kind.ts';
import { checkAppraisal } from './checks.ts';
import { appraisalDocument } from './document.ts';
import { appraisalSchema, type Appraisal } from './schema.ts';

export const appraisalKind = defineKind({
  name: 'appraisal',
  title: '民主评议结果',
  schema: appraisalSchema,
  check: checkAppraisal,
  document: appraisalDocument,
  matter: ['appraised'],
  sheet: { said: /评议|测评/ },
  question: 'election',
  judgedOn: ({ on }: Appraisal) => on,
  notAfterPublication: { on: '' },
  once: [
    {
      list: 'people',
      by: ['name', 'post'],
      says: ({ name, post }: NonNullable<Appraisal['people']>[number], [a, b]) =>
        `${post}${name}写了两遍：第 ${a} 人和第 ${b} 人。`,
      hint: '请删掉一个。',
    },
  ],
});
