import { fen } from '../../values/fen.ts';
import { periodParts } from '../../values/period.ts';
import { defineKind } from '../define-kind.ts';
import { checkBaseFunding } from './checks.ts';
import { baseFundingDocument } from './document.ts';
import { picturesOf } from './pictures.ts';
import { baseFundingSchema, type BaseFunding, type FundingShare } from './schema.ts';

type Use = NonNullable<BaseFunding['uses']>[number];

export const baseFundingKind = defineKind({
  name: 'base-funding',
  title: '阵地经费',
  schema: baseFundingSchema,
  check: checkBaseFunding,
  document: baseFundingDocument,
  goesOn: 'in turn',
  sheet: { said: /阵地经费|工作经费.*(拨付|到账)/ },
  question: 'money',
  pictures: picturesOf,
  funding: ({ period, publishedOn, shares, others = [], opening = fen(0), totals }) => ({
    year: periodParts(period).year,
    publishedOn,
    shares,
    others,
    opening,
    spent: totals.spent,
    balance: totals.balance,
  }),
  notAfterPublication: {
    'shares.*.receipts.*.on': '，还没到账的不要写',
    'others.*.on': '，还没到账的不要写',
  },
  sums: [
    {
      total: 'totals.budgeted',
      rows: 'shares',
      column: 'budgeted',
      says: (rows) => `${rows} 级安排相加`,
    },
    { total: 'totals.spent', rows: 'uses', column: 'spent', says: (rows) => `${rows} 项支出相加` },
  ],
  once: [
    {
      list: 'shares',
      by: ['level'],
      says: ({ level }: FundingShare, [a, b]) => `“${level}”写了两行：第 ${a} 行和第 ${b} 行。`,
      hint: '一级只写一行；分几次到账的，写在 receipts 里。',
    },
    {
      list: 'uses',
      by: ['purpose', 'spent', 'note'],
      isWarning: true,
      says: ({ purpose }: Use, [a, b]) => `“${purpose}”写了两遍，金额也一样：第 ${a} 项和第 ${b} 项。`,
      hint: '写重了就删掉一项；确实有两笔，请在备注（note）里写明怎么区分。',
    },
  ],
});
