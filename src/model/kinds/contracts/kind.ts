import { defineKind } from '../define-kind.ts';
import { checkContracts } from './checks.ts';
import { contractsDocument } from './document.ts';
import { contractsFollowUps } from './follow-ups.ts';
import { contractsSchema } from './schema.ts';

export const contractsKind = defineKind({
  name: 'contracts',
  title: '合同台账',
  schema: contractsSchema,
  check: checkContracts,
  document: contractsDocument,
  followUps: contractsFollowUps,
});
