import { expect, test } from 'vitest';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { formatSentence } from '../../../src/model/values/values.ts';
import { aCatalogue, aDisclosure, day } from '../../support/a-site.ts';

test('a nil return says in one sentence what there was not, and of which item', () => {
  const { content } = aDisclosure({
    kind: 'nil-return',
    type: '公布',
    item: 'temporary-relief',
    period: '2026-Q3',
    publishedOn: '2026-10-12',
    nothing: '临时救助和慰问',
  });
  const { lead, blocks } = documentOf(content, {
    disclosures: [],
    words: vocabularyOf('village'),
    catalogue: aCatalogue({ id: 'temporary-relief', title: '临时救助与慰问', frequency: 'quarterly' }),
    reach: 'web',
    asOf: day('2026-10-12'),
  });
  expect(lead.map(formatSentence)).toEqual(['2026年第三季度，没有临时救助和慰问。']);
  expect(blocks).toMatchObject([
    {
      type: 'facts',
      rows: [{ value: ['临时救助与慰问'] }, { value: ['2026年第三季度'] }, { value: ['本期无发生额'] }],
    },
  ]);
});
