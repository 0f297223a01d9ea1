import { expect, test } from 'vitest';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import { formatSentence } from '../../../src/model/values/values.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { aCatalogue, aDisclosure, day } from '../../support/a-site.ts';

test('an appraisal by 好、较好、一般、差 is told in these words', () => {
  const { content } = aDisclosure({
    ...{ kind: 'appraisal', appraised: '班子成员', words: '好、较好、一般、差', on: '2026-12-01' },
    publishedOn: '2026-12-05',
    ...{ by: '村民代表', attendance: { expected: 30, present: 26 } },
    outcome: { excellent: 15, good: 8, fair: 2, poor: 1 },
  });
  const { lead } = documentOf(content, {
    disclosures: [],
    words: vocabularyOf('village'),
    catalogue: aCatalogue({}),
    reach: 'wall',
    asOf: day('2026-12-31'),
  });
  expect(formatSentence(lead[0] ?? [])).toBe('26名班子成员参加评议：好 15人，较好 8人，一般 2人，差 1人。');
});
