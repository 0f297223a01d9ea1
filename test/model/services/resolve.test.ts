import { describe, expect, test } from 'vitest';
import { mattersOf, mattersOffered, withDifference } from '../../../src/model/services/resolve.ts';
import { inWordsOfRegion } from '../../../src/model/services/local-words.ts';
import { aMatter } from '../../support/a-matter.ts';
import { day } from '../../support/a-site.ts';

const regions = [
  // Written before the county's, which it still goes above.
  { county: 'shili', township: 'qingshi', workingDays: 10 },
  { county: 'shili', workingDays: 20, materials: ['身份证'] },
  { county: 'other', workingDays: 5 },
];
const shared = [aMatter({ regions })];
const daysIn = (countyId: string, townshipId: string): number | undefined =>
  mattersOf(shared, { countyId, townshipId })[0]?.workingDays;

describe('a matter that is written once for all', () => {
  test('holds as the city says, then as the county does, then as the township does', () => {
    expect(daysIn('third', 'any')).toBe(30);
    expect(daysIn('shili', 'baihe')).toBe(20);
    expect(daysIn('shili', 'qingshi')).toBe(10);
  });

  test('keeps what a region does not speak of', () => {
    const [matter] = mattersOf(shared, { countyId: 'shili', townshipId: 'qingshi' });
    expect(matter).toMatchObject({ name: '最低生活保障', materials: ['身份证'], who: '生活困难的家庭' });
    expect(matter).not.toHaveProperty('regions');
  });

  test('has a list of papers whole from whoever says one', () => {
    expect(withDifference(aMatter(), { materials: ['社保卡'] }).materials).toEqual(['社保卡']);
    expect(withDifference(aMatter(), { materials: [] }).materials).toEqual([]);
  });

  test('has no charge that stands on the rule for another charge', () => {
    const matter = aMatter({ fee: 10, feeBasis: '发改价格规〔2016〕2559号' });
    expect(withDifference(matter, { fee: matter.fee }).feeBasis).toBeUndefined();
    expect(withDifference(matter, { workingDays: 3 }).feeBasis).toBe('发改价格规〔2016〕2559号');
  });
});

describe('what a site offers', () => {
  const matters = [
    aMatter({ id: 'a', sites: 'village' }),
    aMatter({ id: 'b', sites: 'community' }),
    aMatter({ id: 'c', until: '2026-10-12' }),
    aMatter({ id: 'd', isOften: true }),
  ];
  const offered = (type: 'village' | 'community', asOf: string): string[] =>
    mattersOffered(matters, { type, asOf: day(asOf) }).map(({ id }) => id);

  test('is for its type, and what is most asked for comes first', () => {
    expect(offered('village', '2026-10-12')).toEqual(['d', 'a', 'c']);
    expect(offered('community', '2026-10-12')).toEqual(['d', 'b', 'c']);
  });

  test('no longer holds what was abolished, from the day after its last', () => {
    expect(offered('village', '2026-10-13')).toEqual(['d', 'a']);
  });
});

test('a matter is read in the words of its region', () => {
  const text = '乡镇（街道）核对 → 县（区）医保局审批';
  expect(inWordsOfRegion(text, { county: '本溪满族自治县', township: '雅河朝鲜族乡' })).toBe(
    '乡核对 → 县医保局审批',
  );
  expect(inWordsOfRegion(text, { county: '溪湖区', township: '彩屯街道' })).toBe('街道核对 → 区医保局审批');
});
