import { expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import { hasErrors } from '../../src/loader/tell/problem.ts';
import { addDays } from '../../src/model/values/calendar-date.ts';
import { makeSmallCity } from '../support/small-city.ts';
import { SAMPLE_DAY } from '../support/sample-city.ts';
import { day } from '../support/a-site.ts';

// A build does not open again what it has stored, so what was right on one day may not be an error on a later one.
// Whatever the day brings to light is a warning.
test.each([1, 30, 400, 2000])('content without errors has none %i days later', async (days) => {
  for (const root of ['content', makeSmallCity()]) {
    const { problems } = await loadContent(root, { asOf: addDays(day(SAMPLE_DAY), days) });
    expect(problems.filter((problem) => hasErrors([problem]))).toEqual([]);
  }
});
