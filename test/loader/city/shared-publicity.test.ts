import { describe, expect, test } from 'vitest';
import { loadSmallCity, SHUINAN } from '../../support/small-city.ts';

const aText = (front = ''): string =>
  `---\ntopic: policy\ntitle: 城乡居民医保怎么缴\npublishedOn: 2026-10-08\nsource: 市医疗保障局\n${front}---\n\n每人每年四百元。\n`;

const SHARED = 'publicity/2026-10-08-insurance.md';

describe('publicity that sites share', () => {
  test('is with the texts of every site that it is for, and says whose it is', async () => {
    const loaded = await loadSmallCity({
      [SHARED]: aText(),
      'publicity/2026-10-08-town.md': aText('regions: [{ county: shili, township: hexi }]\n'),
      [`${SHUINAN}/publicity/2026/2026-10-08-own.md`]: aText(),
    });
    expect(loaded.problems).toEqual([]);
    const told = loaded.sites.map(({ profile, publicity }) => [
      profile.id,
      publicity.map(({ id, sharedBy }) => `${id} ${sharedBy ?? 'own'}`),
    ]);
    expect(Object.fromEntries(told)).toEqual({
      dongshi: ['2026-10-08-insurance 示例市', '2026-10-08-town 河西街道'],
      shuinan: ['2026-10-08-insurance 示例市', '2026-10-08-own own'],
    });
  });

  test('with an error is hung nowhere, and keeps no site back', async () => {
    const loaded = await loadSmallCity({ [SHARED]: aText('until: 2026-10-01\n') });
    expect(loaded.problems).toMatchObject([{ code: 'DATE_ORDER', file: SHARED }]);
    expect(loaded.sites.map(({ publicity }) => publicity.length)).toEqual([0, 0]);
  });

  test('keeps its name: a text of a site that is called so has to take another', async () => {
    const file = `${SHUINAN}/${SHARED.replace('publicity/', 'publicity/2026/')}`;
    const { problems } = await loadSmallCity({ [SHARED]: aText(), [file]: aText() });
    expect(problems).toMatchObject([
      { code: 'ID_DUPLICATE', file, message: expect.stringContaining('示例市共用的宣传') },
    ]);
  });
});
