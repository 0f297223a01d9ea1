import { defineKind } from '../define-kind.ts';
import { checkCadrePay } from './checks.ts';
import { cadrePayDocument } from './document.ts';
import { cadrePaySchema } from './schema.ts';

export const cadrePayKind = defineKind({
  name: 'cadre-pay',
  title: '干部报酬与误工补贴',
  schema: cadrePaySchema,
  check: checkCadrePay,
  document: cadrePayDocument,
  sheet: { said: /干部.{0,4}(?:报酬|工资|补贴)|误工|报酬/, isFlow: true },
  question: 'pay',
});
