import { defineKind } from '../define-kind.ts';
import { checkContractedLand } from './checks.ts';
import { contractedLandDocument } from './document.ts';
import { contractedLandSchema } from './schema.ts';

export const contractedLandKind = defineKind({
  name: 'contracted-land',
  title: '土地承包、调整与流转',
  schema: contractedLandSchema,
  check: checkContractedLand,
  document: contractedLandDocument,
});
