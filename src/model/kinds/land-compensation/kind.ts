import { defineKind } from '../define-kind.ts';
import { checkLandCompensation } from './checks.ts';
import { landCompensationDocument } from './document.ts';
import { landCompensationSchema, type Distribution } from './schema.ts';
import { landTakingStory } from './story.ts';

export const landCompensationKind = defineKind({
  name: 'land-compensation',
  title: '征地与补偿款',
  schema: landCompensationSchema,
  check: checkLandCompensation,
  document: landCompensationDocument,
  story: landTakingStory,
  rowUnit: '户',
  matter: ['project', 'stage'],
  sheet: {
    said: /征地|征收|补偿/,
    names: {
      project: /^(?:[\p{Script=Han}]{2,6}(?:村|社区))?([\p{Script=Han}\d]{3,20}?)(?:征地|征收|占地|用地)/mu,
    },
  },
  question: 'land',
  once: [
    {
      list: 'distribution.rows',
      by: ['group', 'name', 'note'],
      at: ['name'],
      isWarning: true,
      says: ({ group }: Distribution['rows'][number], [a, b]) =>
        `${group}有一户出现了两次：第 ${a} 户和第 ${b} 户。`,
      hint: '写重了就删掉一行；是两个同名的人，请在备注（note）里写明怎么区分。',
    },
  ],
  // Each row may be rounded up or down by less than a fen, but it is the rows that are paid, so their sum is exact.
  sums: [
    {
      total: 'money.received',
      rows: 'money.receipts',
      column: 'amount',
      says: (rows) => `${rows} 笔到账相加`,
    },
    { total: 'money.spent', rows: 'money.spending', column: 'amount', says: (rows) => `${rows} 笔支出相加` },
    {
      total: 'distribution.totals.households',
      rows: 'distribution.rows',
      says: () => '名单里',
      unit: '户',
      isDerived: true,
    },
    {
      total: 'distribution.totals.share',
      rows: 'distribution.rows',
      column: 'share',
      says: (rows) => `${rows} 户的份数相加`,
      unit: { at: 'distribution.unit' },
      isDerived: true,
    },
    {
      total: 'distribution.totals.amount',
      rows: 'distribution.rows',
      column: 'amount',
      says: (rows) => `${rows} 户的金额相加`,
      isDerived: true,
    },
  ],
});
