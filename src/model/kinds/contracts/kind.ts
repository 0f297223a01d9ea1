import { defineKind } from '../define-kind.ts';
import { checkContracts } from './checks.ts';
import { contractsDocument } from './document.ts';
import { contractsFollowUps } from './follow-ups.ts';
import { contractsSchema } from './schema.ts';
import { stateChangesOf } from './ending.ts';

export const contractsKind = defineKind({
  name: 'contracts',
  title: '合同台账',
  schema: contractsSchema,
  check: checkContracts,
  document: contractsDocument,
  followUps: contractsFollowUps,
  tellsWhatIs: true,
  goesOn: 'in turn',
  sheet: { said: /合同/ },
  changesOn: ({ rows }) => rows.flatMap(stateChangesOf),
  question: 'lease',
});
