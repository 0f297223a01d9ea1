import { defineKind } from '../define-kind.ts';
import { checkPartyDues } from './checks.ts';
import { partyDuesDocument } from './document.ts';
import { partyDuesSchema } from './schema.ts';

export const partyDuesKind = defineKind({
  name: 'party-dues',
  title: '党费收缴使用',
  schema: partyDuesSchema,
  check: checkPartyDues,
  document: partyDuesDocument,
  sheet: { said: /党费/, isFlow: true },
  sums: ['members', 'due', 'paid'].map((column) => ({
    total: column,
    rows: 'groups',
    column,
    isDerived: true,
  })),
});
