import { defineKind } from '../define-kind.ts';
import { checkDonations } from './checks.ts';
import { donationsDocument } from './document.ts';
import { donationsSchema } from './schema.ts';

export const donationsKind = defineKind({
  name: 'donations',
  title: '社会捐赠',
  schema: donationsSchema,
  check: checkDonations,
  document: donationsDocument,
  matter: ['cause'],
  sheet: {
    said: /捐/,
    names: {
      cause: /(?:年度?|村|社区|月份?|为)([\p{Script=Han}]{2,12}?)(?:爱心)?(?:捐款|捐赠|捐资|募捐|捐物)/u,
    },
    unnamed: { table: 'donors', added: ['pledged', 'received', 'goodsValue'] },
  },
  sums: ['pledged', 'raised', 'matched', 'received', 'goodsValue'].map((column) => ({
    total: `totals.${column}`,
    rows: 'donors',
    column,
    unlessWritten: 'isPartial',
  })),
});
