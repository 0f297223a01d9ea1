import { defineKind } from '../define-kind.ts';
import { checkSpecialFunds } from './checks.ts';
import { specialFundsDocument } from './document.ts';
import { specialFundsSchema } from './schema.ts';
import { picturesOf } from './pictures.ts';

export const specialFundsKind = defineKind({
  name: 'special-funds',
  title: '专项资金收支',
  schema: specialFundsSchema,
  check: checkSpecialFunds,
  document: specialFundsDocument,
  matter: ['fund', 'program', 'stage'],
  sheet: {
    said: /专项|衔接|经费|项目资金|补助资金/,
    names: { fund: /(20\d{2}年度?(?:第[一二三四]批)?[\p{Script=Han}]{2,24}?(?:资金|经费))/u },
  },
  question: 'money',
  pictures: picturesOf,
});
