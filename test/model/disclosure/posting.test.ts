import { describe, expect, test } from 'vitest';
import { postingDays, postingDaysLeft, postingState } from '../../../src/model/disclosure/posting.ts';
import { dayAfter, daysIn, estimatedYear, lastDayOf } from '../../../src/model/values/time-limit.ts';
import { day } from '../../support/a-site.ts';

const posting = { from: day('2026-10-09'), until: day('2026-10-15') };

describe('a posting', () => {
  test.each([
    ['2026-10-08', 'announced', 7],
    ['2026-10-09', 'open', 7],
    ['2026-10-15', 'open', 1],
    ['2026-10-16', 'ended', 0],
  ] as const)('on %s is %s with %i days left', (on, state, left) => {
    expect(postingState(posting, day(on))).toBe(state);
    expect(postingDaysLeft(posting, day(on))).toBe(left);
  });

  test('counts both its ends', () => {
    expect(postingDays(posting)).toBe(7);
  });
});

describe('a time limit', () => {
  test('in calendar days ends after as many days, both ends counted', () => {
    expect(lastDayOf(day('2026-09-28'), { days: 7 })).toBe('2026-10-04');
    expect(dayAfter(day('2026-09-30'), { days: 10 })).toBe('2026-10-10');
    expect(daysIn(day('2026-09-28'), day('2026-10-04'), {})).toBe(7);
  });

  test('in working days leaves out the holidays and takes in the make-up days', () => {
    const working = { days: 5, count: 'working' } as const;
    expect(lastDayOf(day('2026-09-28'), working)).toBe('2026-10-09');
    expect(dayAfter(day('2026-09-30'), working)).toBe('2026-10-13');
    expect(daysIn(day('2026-09-28'), day('2026-10-10'), working)).toBe(6);
  });

  test('says which year it had to guess', () => {
    expect(estimatedYear(day('2098-12-30'), day('2099-01-08'), { count: 'working' })).toBe(2098);
    expect(estimatedYear(day('2098-12-30'), day('2099-01-08'), {})).toBeUndefined();
    expect(estimatedYear(day('2026-09-28'), day('2026-10-10'), { count: 'working' })).toBeUndefined();
  });
});
