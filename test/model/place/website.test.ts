import { describe, expect, test } from 'vitest';
import { checkWebsite, websiteSchema } from '../../../src/model/place/website.ts';

const isRight = (fields: object): boolean => websiteSchema.safeParse(fields).success;

describe('numbers of filings', () => {
  test.each(['京ICP备05004418号', '渝ICP备2022009272号', '川ICP备2025146653号-1', '新ICP备12000001号-12'])(
    'of every province and age: %s',
    (icp) => expect(isRight({ icp })).toBe(true),
  );

  test.each([
    'ICP备12345678号',
    '台ICP备12345678号',
    '辽ICP证123456号',
    '辽icp备12345678号',
    '辽ICP备12345678号-0',
  ])('are not any text: %s', (icp) => expect(isRight({ icp })).toBe(false));

  test('of the police may have a space in them, which is left out', () => {
    expect(websiteSchema.parse({ police: '浙公网安备 33060202000394号' }).police).toBe(
      '浙公网安备33060202000394号',
    );
    expect(isRight({ police: '浙公网安备3306020200039号' })).toBe(false);
    expect(isRight({ police: '33060202000394' })).toBe(false);
  });

  test('of government have ten characters, with quotes or without', () => {
    expect(websiteSchema.parse({ siteCode: 3406000012 }).siteCode).toBe('3406000012');
    expect(isRight({ siteCode: 'bm35000001' })).toBe(true);
    expect(isRight({ siteCode: '340600001' })).toBe(false);
  });
});

describe('what a website has to say', () => {
  const missing = (city: object) =>
    checkWebsite({ publicUrl: 'https://gongkai.example', ...city }).map(({ message }) => message);

  test('is not asked of a sample', () => {
    expect(missing({ sample: true })).toEqual([]);
  });

  test.each([
    ['https://gongkai.benxi.gov.cn/x', true],
    ['https://gov.cn', true],
    ['https://notgov.cn', false],
    ['https://gongkai.example/gov.cn/', false],
  ])('is more of a government’s address: %s', (publicUrl, isGovernment) => {
    expect(missing({ publicUrl }).join().includes('网站标识码')).toBe(isGovernment);
  });

  test('is a warning, all of it once, for the pages are not stopped by it', () => {
    expect(checkWebsite({ publicUrl: 'https://gongkai.example' })).toMatchObject([
      { code: 'WEBSITE_INCOMPLETE', severity: 'warning' },
    ]);
  });

  test('are no zeros, as in the sample', () => {
    const website = websiteSchema.parse({
      icp: '辽ICP备00000000号-1',
      police: '辽公网安备00000000000000号',
      siteCode: '0000000000',
      mark: '0'.repeat(32),
    });
    const found = checkWebsite({ publicUrl: 'https://gongkai.example', website });
    expect(found.filter(({ severity }) => severity === undefined).map(({ path }) => path.at(-1))).toEqual([
      'icp',
      'police',
      'siteCode',
      'mark',
    ]);
  });
});
