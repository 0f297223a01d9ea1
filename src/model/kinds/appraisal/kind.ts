import { defineKind } from '../define-kind.ts';
import { checkAppraisal } from './checks.ts';
import { appraisalDocument } from './document.ts';
import { appraisalSchema } from './schema.ts';

export const appraisalKind = defineKind({
  name: 'appraisal',
  title: '民主评议结果',
  schema: appraisalSchema,
  check: checkAppraisal,
  document: appraisalDocument,
});
