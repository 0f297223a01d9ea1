import { defineKind } from '../define-kind.ts';
import { checkBalanceSheet } from './checks.ts';
import { balanceSheetDocument } from './document.ts';
import { balanceSheetSchema } from './schema.ts';
import { checkBalanceSheets } from './series.ts';

export const balanceSheetKind = defineKind({
  name: 'balance-sheet',
  title: '资产负债表',
  windsUp: true,
  schema: balanceSheetSchema,
  check: checkBalanceSheet,
  document: balanceSheetDocument,
  sheet: { said: /资产负债/ },
  question: 'holdings',
  series: checkBalanceSheets,
  tellsAllOfPeriod: '账',
});
