import { defineKind } from '../define-kind.ts';
import { checkItemisedAccounts } from './checks.ts';
import { itemisedAccountsDocument } from './document.ts';
import { itemisedAccountsSchema } from './schema.ts';
import { checkItemisedAgreement } from './series.ts';

export const itemisedAccountsKind = defineKind({
  name: 'itemised-accounts',
  title: '收支逐笔明细',
  schema: itemisedAccountsSchema,
  check: checkItemisedAccounts,
  document: itemisedAccountsDocument,
  sheet: {
    said: /逐笔|明细账|流水|收支明细|明细表|日记账|现金账|银行账/,
    onlyWith: 'voucher',
    isFlow: true,
    sides: { income: ['entries', 'income'], expense: ['entries', 'expense'] },
  },
  question: 'money',
  series: checkItemisedAgreement,
  tellsAllOfPeriod: '账',
  sums: [
    { total: 'incomeTotal', rows: 'entries', column: 'income', isDerived: true },
    { total: 'expenseTotal', rows: 'entries', column: 'expense', isDerived: true },
  ],
});
