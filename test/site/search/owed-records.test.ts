import { expect, test } from 'vitest';
import { owedRecords } from '../../../src/site/search/owed-records.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

test('what of a month is owed or not due yet stands in the index, and nothing that is published', () => {
  const site = aSite({
    since: '2026-01-01',
    catalogue: aCatalogue({ required: true, due: { after: 10 } }),
    disclosures: [aDisclosure({ publishedOn: '2026-02-08', period: '2026-01' })],
  });
  const owed = owedRecords(site, day('2026-04-05'));
  expect(owed.map(({ period, isLate }) => [period, isLate ?? false])).toEqual([
    ['2026-03', false],
    ['2026-02', true],
  ]);
  expect(owed[1]?.title).toBe('2026年2月财务收支公布表');
});
