import { defineKind } from '../define-kind.ts';
import { checkSpecialFunds } from './checks.ts';
import { specialFundsDocument } from './document.ts';
import { specialFundsSchema, type FundUse } from './schema.ts';
import { fundFollowUps } from './unpaid.ts';
import { picturesOf } from './pictures.ts';
import { checkFollowedFund } from './step-checks.ts';
import { fundStory } from './story.ts';

export const specialFundsKind = defineKind({
  name: 'special-funds',
  title: '专项资金收支',
  schema: specialFundsSchema,
  check: checkSpecialFunds,
  document: specialFundsDocument,
  story: fundStory,
  matter: ['fund', 'program', 'stage'],
  sheet: {
    said: /专项|衔接|经费|项目资金|补助资金/,
    names: { fund: /(20\d{2}年度?(?:第[一二三四]批)?[\p{Script=Han}]{2,24}?(?:资金|经费))/u },
  },
  followUps: fundFollowUps,
  question: 'money',
  pictures: picturesOf,
  series: checkFollowedFund,
  notAfterPublication: { 'steps.*.on': '，还没办的步骤不要写' },
  once: [
    {
      list: 'uses',
      by: ['title', 'planned', 'spent', 'note'],
      isWarning: true,
      says: ({ title }: FundUse, [a, b]) => `“${title}”写了两遍，金额也一样：第 ${a} 项和第 ${b} 项。`,
      hint: '写重了就删掉一项；确实有两笔，请在备注（note）里写明怎么区分。',
    },
  ],
  sums: [
    { total: 'totals.count', rows: 'uses', isDerived: true },
    { total: 'totals.planned', rows: 'uses', column: 'planned' },
    { total: 'totals.spent', rows: 'uses', column: 'spent' },
  ],
});
