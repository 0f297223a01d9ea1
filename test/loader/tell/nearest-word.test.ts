import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { nearestWord } from '../../../src/loader/tell/nearest-word.ts';

const TYPES = ['公示', '公布', '公告', '通知'];
const hasDictionary = (): boolean =>
  Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes('pinyin-pro'));

describe('nearestWord', () => {
  test('loads no dictionary for words that are not Chinese or have no candidate of their length', () => {
    expect(nearestWord('acounts', ['accounts', 'notice'])).toBe('accounts');
    expect(nearestWord('公布公示公告', TYPES)).toBeUndefined();
    expect(hasDictionary()).toBe(false);
  });

  test.each([
    ['公部', TYPES, '公布'],
    ['公式', TYPES, '公示'],
    ['同知', TYPES, '通知'],
    ['审合', ['审查', '审核', '签字'], '审核'],
    ['捐曾收入', ['捐赠收入', '其他收入'], '捐赠收入'],
  ])('%s sounds like what was meant', (written, candidates, meant) => {
    expect(nearestWord(written, candidates)).toBe(meant);
    expect(hasDictionary()).toBe(true);
  });

  test('what looks alike is next, and what is neither is nothing', () => {
    expect(nearestWord('发包与上交收入', ['发包及上交收入', '经营收入'])).toBe('发包及上交收入');
    expect(nearestWord('天气', TYPES)).toBeUndefined();
  });
});
