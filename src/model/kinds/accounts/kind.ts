import { defineKind } from '../define-kind.ts';
import { checkAccounts } from './checks.ts';
import { accountsDocument, accountsTotals } from './document.ts';
import { accountsSchema } from './schema.ts';
import { picturesOf } from './pictures.ts';
import { checkAccountsChain } from './chain.ts';
import { checkAccountsYear } from './year.ts';
import { periodParts } from '../../values/period.ts';

export const accountsKind = defineKind({
  name: 'accounts',
  title: '财务收支公布表',
  schema: accountsSchema,
  check: checkAccounts,
  document: accountsDocument,
  sheet: {
    said: /财务(?:公开|公布|情况|报表)|收支|收入(?:明细|表)|支出(?:明细|表)|村账|流水|日记账|现金账|银行账/,
    isFlow: true,
    partsAs: ['itemised-accounts', 'special-funds'],
    sides: { income: ['income', 'amount'], expense: ['expense', 'amount'] },
  },
  // A quarter's accounts tell the same payments again.
  payments: ({ period, expense }) =>
    periodParts(period).length === 'month' ? expense.filter(({ category }) => category === '工程支出') : [],
  isPoster: true,
  hasVouchers: true,
  balance: (accounts) => ({
    ...accountsTotals(accounts),
    opening: accounts.opening,
    closing: accounts.closing,
  }),
  question: 'money',
  pictures: picturesOf,
  series: (accounts, context) => [...checkAccountsChain(accounts, context), ...checkAccountsYear(accounts)],
  tellsAllOfPeriod: '账',
  // Both are optional, and what of them is wrong is said with the figure that is right.
  sums: [
    { total: 'incomeTotal', rows: 'income', column: 'amount' },
    { total: 'expenseTotal', rows: 'expense', column: 'amount' },
  ],
});
