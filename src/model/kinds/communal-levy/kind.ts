import { defineKind } from '../define-kind.ts';
import { checkCommunalLevy } from './checks.ts';
import { communalLevyDocument } from './document.ts';
import { communalLevySchema } from './schema.ts';
import { picturesOf } from './pictures.ts';
import { levyStory } from './story.ts';

export const communalLevyKind = defineKind({
  name: 'communal-levy',
  title: '一事一议筹资筹劳',
  schema: communalLevySchema,
  check: checkCommunalLevy,
  document: communalLevyDocument,
  story: levyStory,
  matter: ['name', 'stage'],
  sheet: { said: /一事一议|筹资|筹劳/ },
  question: 'levy',
  pictures: picturesOf,
  notAfterPublication: { 'result.finishedOn': '，还没有完工' },
  sums: [
    {
      total: 'investment',
      rows: 'sources',
      column: 'amount',
      says: (rows) => `${rows} 项资金来源相加`,
      isRounded: true,
    },
  ],
});
