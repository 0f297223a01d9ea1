import { describe, expect, test } from 'vitest';
import {
  firstDayOf,
  formatDayOrPeriod,
  isBefore,
  lastDayOf,
  lastToEnd,
  parseDayOrPeriod,
  type DayOrPeriod,
} from '../../../src/model/values/day-or-period.ts';

const said = (text: string): DayOrPeriod => parseDayOrPeriod(text) as DayOrPeriod;

test.each([
  ['2027-04-20', '2027年4月20日', '2027-04-20', '2027-04-20'],
  ['2027-04', '2027年4月', '2027-04-01', '2027-04-30'],
  ['2027-Q3', '2027年第三季度', '2027-07-01', '2027-09-30'],
  ['2027-H1', '2027年上半年', '2027-01-01', '2027-06-30'],
  ['2027', '2027年', '2027-01-01', '2027-12-31'],
  // A Monday is that day, and no week.
  ['2026-11-16', '2026年11月16日', '2026-11-16', '2026-11-16'],
])('%s is said %s, from %s to %s', (text, words, first, last) => {
  expect([formatDayOrPeriod(said(text)), firstDayOf(said(text)), lastDayOf(said(text))]).toEqual([
    words,
    first,
    last,
  ]);
});

test.each(['2027-13', '2027-02-30', '2027-Q5', '2027年4月', '上半年', '', '27'])('%s is neither', (text) => {
  expect(parseDayOrPeriod(text)).toBeUndefined();
});

describe('one is before another', () => {
  test.each([
    ['2027-03', '2027-04-01', true],
    ['2027-04', '2027-04-15', false],
    ['2027-04-15', '2027-04', false],
    ['2027-Q1', '2027-H1', false],
    ['2027-Q2', '2027-H2', true],
  ])('%s, %s: %s', (one, other, expected) => {
    expect(isBefore(said(one), said(other))).toBe(expected);
  });
});

test('of several the one that may end last', () => {
  expect(lastToEnd([said('2027-H1'), said('2027-06-15'), said('2027-05')])).toBe('2027-H1');
  expect(lastToEnd([])).toBeUndefined();
});
