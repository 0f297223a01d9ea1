import { describe, expect, test } from 'vitest';
import { readPaperQuery } from '../../../scripts/verify/paper-query.ts';

const read = (written: string) => readPaperQuery(written, 'https://www.example.cn/gongkai/');

describe('what is copied from a sheet', () => {
  test.each([
    'a3f09c1d',
    'a3f0 9c1d',
    'A3F0 9C1D',
    'ａ３ｆ０　９ｃ１ｄ',
    '校验码 a3f0 9c1d',
    'a3f0-9c1d',
    // No hex character: written by whoever reads 0 and 1 as letters.
    'a3fO 9cld',
    'a3fo 9cId',
  ])('%s is a check code', (written) => {
    expect(read(written)).toEqual({ type: 'code', code: 'a3f09c1d' });
  });

  test.each([
    '水南财公〔2026〕9号',
    '水南财公（2026）9号',
    '水南财公(2026) 9 号',
    '水南财公［２０２６］９号',
    '水南财公【2026】第9号',
    '水南财公〔2026〕09号',
    '水南财公〔2026〕9',
    '文号：水南财公〔2026〕9号',
  ])('%s is one document number', (written) => {
    expect(read(written)).toEqual({ type: 'number', number: '水南财公[2026]9' });
  });

  test.each([
    'www.example.cn/gongkai/shuinan/261009',
    'https://www.example.cn/gongkai/shuinan/261009/',
    'WWW.EXAMPLE.CN/GONGKAI/SHUINAN/261009',
    'ｗｗｗ.example.cn／gongkai／shuinan／261009',
    '短网址 www.example.cn/gongkai/shuinan/261009',
    'shuinan/261009',
  ])('%s is the address of a day', (written) => {
    expect(read(written)).toEqual({ type: 'day', siteId: 'shuinan', day: '2026-10-09' });
  });

  test('what a QR code says is the address of a page', () => {
    expect(read('https://www.example.cn/gongkai/shuinan/other/2026-11-05-fire-season/')).toEqual({
      type: 'page',
      siteId: 'shuinan',
      address: 'shuinan/other/2026-11-05-fire-season/',
    });
  });

  test.each([
    ['gongkai-example.cn/shuinan/261009', 'gongkai-example.cn'],
    // The right name in front of the wrong host.
    ['www.example.cn.evil.example/gongkai/shuinan/261009', 'www.example.cn.evil.example'],
    ['http://evil.example/shuinan/other/2026-11-05-fire-season/', 'evil.example'],
  ])('%s is an address of somebody else', (written, host) => {
    expect(read(written)).toEqual({ type: 'foreign', host });
  });

  test.each([
    '',
    'a3f0 9c1',
    'a3f0 9c1g',
    '水南村',
    '261009',
    'www.example.cn/gongkai/shuinan/261301',
    'x/y',
  ])('“%s” is nothing of these', (written) => {
    expect(read(written)).toBeUndefined();
  });
});
