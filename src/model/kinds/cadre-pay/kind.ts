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
});
