import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  calendarDate,
  dateInShanghai,
  daysBetween,
  formatDate,
  parseDate,
  type CalendarDate,
} from '../../../src/model/values/calendar-date.ts';

const anyDate = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date): CalendarDate => calendarDate(date.toISOString().slice(0, 10)));

describe('parseDate', () => {
  test.each(['2026-10-09', '2024-02-29', '2000-02-29'])('%s exists', (text) => {
    expect(parseDate(text)).toBe(text);
  });

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-09-31',
    '2026-13-01',
    '2026-1-1',
    '2026/10/09',
    '',
    '2026-10-09T00',
    // Written for "for ever"; the day after it would have five digits.
    '9999-12-31',
    '0000-01-01',
  ])('%s does not', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('dates', () => {
  test('days added are days between', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test('the order of texts is the order of days', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (one, other) => {
        expect(one < other).toBe(daysBetween(one, other) > 0);
      }),
    );
  });

  test('a day in Shanghai begins at 16:00 UTC of the day before', () => {
    expect(dateInShanghai(new Date('2026-10-08T15:59:59Z'))).toBe('2026-10-08');
    expect(dateInShanghai(new Date('2026-10-08T16:00:00Z'))).toBe('2026-10-09');
  });

  test('a date is written without leading zeros', () => {
    expect(formatDate(calendarDate('2026-01-05'))).toBe('2026年1月5日');
  });
});
