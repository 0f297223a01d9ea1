import { defineKind } from '../define-kind.ts';
import { checkLandCompensation } from './checks.ts';
import { landCompensationDocument } from './document.ts';
import { landCompensationSchema } from './schema.ts';

export const landCompensationKind = defineKind({
  name: 'land-compensation',
  title: '征地与补偿款',
  schema: landCompensationSchema,
  check: checkLandCompensation,
  document: landCompensationDocument,
});
