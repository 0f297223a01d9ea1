import { expect, test } from 'vitest';
import { coverageText, monthsText } from '../../../src/site/base/covered-months.ts';
import { percent } from '../../../src/site/base/percent.ts';

test('months that follow one another are told as from and to', () => {
  expect(monthsText([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe('1—9月');
  expect(monthsText([1, 3, 4, 12])).toBe('1月、3—4月、12月');
});

test('few ways of covering a year are told each, many by their least and most', () => {
  expect(coverageText([[10], [9, 10], [10]])).toBe('10月的 2 个，9—10月的 1 个');
  expect(coverageText([[1], [2], [3], [4], [5, 6]])).toBe('最少的写了 1 个月，最多的 2 个月，到6月');
});

test.each([
  [44, 45, '97.8%'],
  [979, 1000, '97.9%'],
  [9799, 10000, '97.99%'],
  [979_999, 1_000_000, '97.999%'],
  [98, 100, '98%'],
  [113, 115, '98%'],
  [97, 100, '97%'],
])('%i of %i stands on its side of 98 %% as %s', (value, of, told) => {
  expect(percent(value, of, 98)).toBe(told);
});
