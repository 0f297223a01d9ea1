import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../../../src/model/values/calendar-date.ts';
import {
  formatPeriod,
  formatPeriodInYear,
  monthsIn,
  parsePeriod,
  periodEnd,
  periodOf,
  periodParts,
  periodStart,
  shiftPeriod,
  type Period,
} from '../../../src/model/values/period.ts';

const anyPeriod = fc
  .tuple(
    fc.integer({ min: 1990, max: 2090 }),
    fc.constantFrom('', '-01', '-06', '-12', '-Q1', '-Q3', '-Q4', '-H1', '-H2'),
  )
  .map(([year, part]) => `${year}${part}` as Period);

describe('periods', () => {
  test.each([
    ['2026-09', '2026年9月', '2026-09-01', '2026-09-30'],
    ['2024-02', '2024年2月', '2024-02-01', '2024-02-29'],
    ['2026-Q4', '2026年第四季度', '2026-10-01', '2026-12-31'],
    ['2026-H1', '2026年上半年', '2026-01-01', '2026-06-30'],
    ['2026', '2026年', '2026-01-01', '2026-12-31'],
  ])('%s is %s', (text, name, start, end) => {
    const period = parsePeriod(text) as Period;
    expect([formatPeriod(period), periodStart(period), periodEnd(period)]).toEqual([name, start, end]);
  });

  test.each(['2026-13', '2026-0', '2026-Q5', '2026-H3', '26-09', '2026-9', '9999-Q4', '0000', ''])(
    '%s is no period',
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );

  test.each([
    ['2026-01', -1, '2025-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-Q1', -1, '2025-Q4'],
    ['2026-H2', 1, '2027-H1'],
    ['2026', 3, '2029'],
  ])('%s shifted by %i is %s', (period, steps, expected) => {
    expect(shiftPeriod(period as Period, steps)).toBe(expected);
  });

  test('a period begins the day after the one before ended', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(periodStart(period)).toBe(addDays(periodEnd(shiftPeriod(period, -1)), 1));
      }),
    );
  });

  test('there and back again is the same period', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -100, max: 100 }), (period, steps) => {
        expect(shiftPeriod(shiftPeriod(period, steps), -steps)).toBe(period);
      }),
    );
  });

  test('the first and the last day of a period lie in it', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const { length } = periodParts(period);
        expect(periodOf(periodStart(period), length)).toBe(period);
        expect(periodOf(periodEnd(period), length)).toBe(period);
      }),
    );
  });

  test('the months of a period begin and end with it', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const months = monthsIn(period);
        expect(periodStart(months[0] as Period)).toBe(periodStart(period));
        expect(periodEnd(months.at(-1) as Period)).toBe(periodEnd(period));
      }),
    );
  });
});

describe('a week', () => {
  const week = parsePeriod('2026-11-16') as Period;

  test('is written as its Monday', () => {
    expect(parsePeriod('2026-11-17')).toBeUndefined();
    expect(periodOf(calendarDate('2026-11-22'), 'week')).toBe(week);
    expect(periodOf(calendarDate('1969-12-31'), 'week')).toBe('1969-12-29');
  });

  test('runs from Monday to Sunday, and weeks follow each other over the year', () => {
    expect([periodStart(week), periodEnd(week)]).toEqual(['2026-11-16', '2026-11-22']);
    expect(shiftPeriod(week, 7)).toBe('2027-01-04');
    expect(shiftPeriod(week, -1)).toBe('2026-11-09');
    expect(periodParts(week)).toEqual({ length: 'week', year: 2026, index: 46 });
    expect(monthsIn(week)).toEqual([]);
  });

  test('reads as its days', () => {
    expect(formatPeriod(week)).toBe('2026年11月16日至22日');
    expect(formatPeriodInYear(shiftPeriod(week, 2))).toBe('11月30日至12月6日');
  });
});
