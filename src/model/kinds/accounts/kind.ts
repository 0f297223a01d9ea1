import { defineKind } from '../define-kind.ts';
import { checkAccounts } from './checks.ts';
import { accountsDocument } from './document.ts';
import { accountsSchema } from './schema.ts';

export const accountsKind = defineKind({
  name: 'accounts',
  title: '财务收支公布表',
  schema: accountsSchema,
  check: checkAccounts,
  document: accountsDocument,
  tellsAllOfPeriod: '账',
});
