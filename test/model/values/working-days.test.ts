import { describe, expect, test } from 'vitest';
import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { parseDate } from '../../../src/model/values/calendar-date.ts';
import {
  countWorkingDays,
  isAnnounced,
  isWorkingDay,
  nthWorkingDay,
  unannouncedYear,
} from '../../../src/model/values/working-days.ts';
import { day } from '../../support/a-site.ts';

describe('working days', () => {
  test.each([
    ['2026-10-09', true, 'a Friday'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-07', false, 'a Wednesday off in lieu'],
    ['2026-10-10', true, 'a Saturday worked for it'],
    ['2026-10-11', false, 'a Sunday'],
    ['2026-02-16', false, "New Year's Eve of the lunar year"],
  ])('%s: %s (%s)', (date, works) => {
    expect(isWorkingDay(day(date))).toBe(works);
  });

  test('are counted with both ends, over a long holiday and its make-up days', () => {
    expect(countWorkingDays(day('2026-09-28'), day('2026-10-10'))).toBe(6);
    expect(countWorkingDays(day('2026-10-03'), day('2026-10-04'))).toBe(0);
  });

  test('the fifth from a day on, which counts when it is one itself', () => {
    expect(nthWorkingDay(day('2026-09-28'), 1)).toBe('2026-09-28');
    expect(nthWorkingDay(day('2026-09-28'), 5)).toBe('2026-10-09');
    expect(nthWorkingDay(day('2026-10-01'), 1)).toBe('2026-10-08');
  });

  test('a year whose holidays are not announced is said to be so', () => {
    expect(isAnnounced(day('2026-01-01'), day('2026-12-31'))).toBe(true);
    expect(unannouncedYear(day('2026-12-28'), day('2099-01-04'))).toBeGreaterThan(2026);
    expect(isWorkingDay(day('2099-01-01'))).toBe(true);
  });

  test('the package speaks in dates that can be read', () => {
    const days = [...Object.keys(announced.holidays), ...Object.keys(announced.workdays)];
    expect(days.filter((one) => parseDate(one) === undefined)).toEqual([]);
  });
});
