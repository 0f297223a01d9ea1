import { defineKind } from '../define-kind.ts';
import { checkPartyDues } from './checks.ts';
import { partyDuesDocument } from './document.ts';
import { partyDuesSchema } from './schema.ts';
import { checkPeriodChains } from '../period-chain.ts';

export const partyDuesKind = defineKind({
  name: 'party-dues',
  title: '党费收缴使用',
  schema: partyDuesSchema,
  check: checkPartyDues,
  tellsAllOfPeriod: '党费',
  document: partyDuesDocument,
  sheet: { said: /党费/, isFlow: true },
  series: (dues) => checkPeriodChains(dues, { openingName: '上期结存' }),
  sums: ['members', 'due', 'paid'].map((column) => ({
    total: column,
    rows: 'groups',
    column,
    isDerived: true,
  })),
});
