import { describe, expect, test } from 'vitest';
import { readPrintOptions } from '../../../scripts/posters/print-wishes.ts';
import { day } from '../../support/a-site.ts';

const read = (options: Parameters<typeof readPrintOptions>[0]) =>
  readPrintOptions(options, day('2026-11-23'));

describe('packs and volumes on the command line', () => {
  test('are left alone by an ordinary run', () => {
    expect(read({})).toEqual({ prints: { packMonths: [], volumeYears: [], week: false } });
    expect(read({ only: ['sheets'] })).toEqual({
      only: ['sheets'],
      prints: { packMonths: [], volumeYears: [], week: false },
    });
  });

  test('are those of the day unless months and years are named', () => {
    expect(read({ only: ['pack', 'volume'] }).prints).toEqual({
      packMonths: ['2026-11'],
      volumeYears: [2026],
      week: false,
    });
    expect(read({ only: ['pack', 'volume'], month: ['2026-09', '2026-10'], year: ['2025'] }).prints).toEqual({
      packMonths: ['2026-09', '2026-10'],
      volumeYears: [2025],
      week: false,
    });
  });

  test('are asked for by a month or a year alone', () => {
    expect(read({ month: ['2026-10'] })).toEqual({
      only: ['pack'],
      prints: { packMonths: ['2026-10'], volumeYears: [], week: false },
    });
    expect(read({ only: ['sheets'], year: ['2026'] }).only).toEqual(['sheets', 'volume']);
  });

  test('are one week of what goes up', () => {
    expect(read({ week: true })).toEqual({
      only: ['week'],
      prints: { packMonths: [], volumeYears: [], week: true },
    });
  });

  test.each([
    [{ month: ['2026-13'] }, '--month 要写成 2026-10 这样的月份，现在写的是“2026-13”。'],
    [{ month: ['2026-Q3'] }, '--month 要写成 2026-10 这样的月份，现在写的是“2026-Q3”。'],
    [{ month: ['2026-12'] }, '--month 2026-12 还没到：现在按 2026-11-23 这一天。'],
    [{ year: ['26'] }, '--year 要写成 2026 这样的年份，现在写的是“26”。'],
    [{ year: ['2027'] }, '--year 2027 还没到：现在按 2026-11-23 这一天。'],
  ])('say what is wrong with %j', (options, message) => {
    expect(() => read(options)).toThrow(message);
  });
});
