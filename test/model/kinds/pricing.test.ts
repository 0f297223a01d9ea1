import { expect, test } from 'vitest';
import { fen, micro } from '../../../src/model/values/fen.ts';
import { sayBasis, totalOf } from '../../../src/model/kinds/pricing.ts';
import { monthsOf, sayTerm } from '../../../src/model/kinds/term.ts';
import { calendarDate } from '../../../src/model/values/calendar-date.ts';

const pond = { area: micro(15_300_000), unit: '亩' };

test('450 yuan a mu and year, for three years (real: 浠水仙女庙)', () => {
  expect(totalOf(pond, fen(45_000), 36)).toBe(2_065_500);
});

test('20,000 yuan a year for the whole pond (real: 嘉鱼石泉), a price of a month, one of the whole term', () => {
  expect(totalOf({ ...pond, isWhole: true }, fen(2_000_000), 60)).toBe(10_000_000);
  expect(totalOf({ per: '每月' }, fen(50_000), 18)).toBe(900_000);
  expect(totalOf({ ...pond, per: '整个租期', isWhole: true }, fen(19_677_400), undefined)).toBe(19_677_400);
  expect(sayBasis({ ...pond, isWhole: true, per: '每月' })).toBe('整宗每月');
});

test('a term in months, in years and months, between two days, and one of no whole months', () => {
  expect(monthsOf({ months: 18 })).toBe(18);
  expect(sayTerm({ years: micro(3_000_000), months: 6 })).toBe('3年6个月');
  const from = calendarDate('2021-02-05');
  expect(monthsOf({ from, until: calendarDate('2026-02-04') })).toBe(60);
  expect(monthsOf({ from, until: calendarDate('2025-12-31') })).toBeUndefined();
});
