import { defineKind } from '../define-kind.ts';
import { checkItemisedAccounts } from './checks.ts';
import { itemisedAccountsDocument } from './document.ts';
import { itemisedAccountsSchema } from './schema.ts';

export const itemisedAccountsKind = defineKind({
  name: 'itemised-accounts',
  title: '收支逐笔明细',
  schema: itemisedAccountsSchema,
  check: checkItemisedAccounts,
  document: itemisedAccountsDocument,
  tellsAllOfPeriod: '账',
});
