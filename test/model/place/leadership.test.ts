import { expect, test } from 'vitest';
import {
  checkResponsibility,
  responsibilityOn,
  type Responsibility,
} from '../../../src/model/place/leadership.ts';
import { micro } from '../../../src/model/values/fen.ts';
import { day } from '../../support/a-site.ts';

const level: Responsibility = {
  tasks: [
    {
      what: '公布标准',
      owner: '王福',
      from: day('2026-01-05'),
      by: day('2026-03-31'),
      done: day('2026-03-20'),
    },
    {
      ...{ what: '抽查一遍', owner: '王福', from: day('2026-04-01'), by: day('2026-10-31') },
      ...{ done: day('2026-11-06'), says: '都抽查了' },
    },
  ],
  appraisals: [2025, 2026].map((year) => ({
    year,
    score: micro(90_000_000),
    grade: '好' as const,
    praised: 1,
    admonished: 0,
  })),
};

test('what is done later than the day asked for is told, and is as if it were not written yet', () => {
  const told = checkResponsibility(level, day('2026-10-20'));
  expect(told.map(({ code, severity, path }) => [code, severity, path.join('.')])).toEqual([
    ['DATE_IN_FUTURE', 'warning', 'tasks.1.done'],
    ['DATE_IN_FUTURE', 'warning', 'appraisals.1.year'],
  ]);
  const known = responsibilityOn(level, day('2026-10-20'));
  expect(known.tasks?.map(({ done, says }) => [done, says])).toEqual([
    ['2026-03-20', undefined],
    [undefined, undefined],
  ]);
  expect(known.appraisals?.map(({ year }) => year)).toEqual([2025]);
  expect(responsibilityOn(level, day('2027-01-01'))).toEqual(level);
});
