import { describe, expect, test } from 'vitest';
import { changeDaysOf, lastChangedOn } from '../../src/model/disclosure/disclosure.ts';
import { aDisclosure, day } from '../support/a-site.ts';

const correction = { what: '电话写错', why: '抄错', by: '村会计' };
const { content } = aDisclosure({
  publishedOn: '2026-10-01',
  corrections: [
    { on: '2026-10-20', ...correction },
    { on: '2026-10-05', ...correction },
  ],
  purges: [{ on: '2026-10-08', what: '一名村民的电话', by: '村委会' }],
  withdrawal: { on: '2026-10-25', why: '重复公布', by: '村委会' },
});

describe('the last change of a disclosure', () => {
  test.each([
    ['2026-10-04', '2026-10-01', 'its publication'],
    ['2026-10-05', '2026-10-05', 'a correction'],
    ['2026-10-12', '2026-10-08', 'a purge'],
    ['2026-10-24', '2026-10-20', 'a correction that stands first in the file'],
    ['2026-11-30', '2026-10-25', 'its withdrawal'],
  ])('as seen on %s was on %s: %s', (asOf, on) => {
    expect(lastChangedOn(content, day(asOf))).toBe(on);
  });

  test('is one of those that have happened', () => {
    expect(changeDaysOf(content, day('2026-10-04'))).toEqual([]);
    expect(changeDaysOf(content, day('2026-10-12'))).toEqual(['2026-10-05', '2026-10-08']);
  });
});
