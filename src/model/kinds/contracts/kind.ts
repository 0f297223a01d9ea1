import { defineKind } from '../define-kind.ts';
import { checkContracts } from './checks.ts';
import { contractsDocument } from './document.ts';
import { contractsFollowUps } from './follow-ups.ts';
import { contractsSchema, type Contract } from './schema.ts';
import { stateChangesOf } from './ending.ts';

export const contractsKind = defineKind({
  name: 'contracts',
  title: '合同台账',
  windsUp: true,
  schema: contractsSchema,
  check: checkContracts,
  document: contractsDocument,
  followUps: contractsFollowUps,
  tellsWhatIs: true,
  goesOn: 'in turn',
  sheet: { said: /合同/ },
  changesOn: ({ rows }) => rows.flatMap(stateChangesOf),
  question: 'lease',
  notAfterPublication: { upTo: '，还没到的钱不能算已收' },
  once: [
    {
      list: 'rows',
      by: ['number'],
      says: ({ number, subject }: Contract, [a, b], first: Contract) =>
        `合同编号“${number}”用了两次：第 ${a} 份${first.subject}和第 ${b} 份${subject}。`,
      hint: '一份合同一个编号；写重了就删掉一份。',
    },
  ],
  sums: [
    { total: 'totals.contracts', rows: 'rows', says: () => '台账里的合同', unit: '份' },
    ...['yearlyRent', 'due', 'received', 'arrears', 'deposit'].map((column) => ({
      total: `totals.${column}`,
      rows: 'rows',
      column,
      says: (rows: number) => `${rows} 份合同相加`,
    })),
  ],
});
