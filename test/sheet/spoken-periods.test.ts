import { expect, test } from 'vitest';
import { parsePeriod, type Period } from '../../src/model/values/period.ts';
import { fitsPeriod, isApart, spokenPeriods } from '../../src/sheet/spoken-periods.ts';

/** Whether an account with this title may be published for a period. */
function fits(title: string, period: string): boolean {
  const own = parsePeriod(period) as Period;
  const spoken = spokenPeriods(title);
  if (spoken.some((one) => isApart(one, own))) return false;
  return spoken.length === 0 || spoken.some((one) => fitsPeriod(one, own, true));
}

test.each([
  ['水南村2026年10月收支', '2026-10'],
  ['水南村2026年收支', '2026-10'],
  ['二〇二六年十月份', '2026-10'],
  ['二零二六年十月', '2026-10'],
  ['26年10月', '2026-10'],
  ['10月份', '2026-10'],
  ['2026.10', '2026-10'],
  ['2026/10', '2026-10'],
  ['202610', '2026-10'],
  ['2026年7-9月', '2026-Q3'],
  ['2026年三季度', '2026-Q3'],
  ['2026年10月份至12月份', '2026-Q4'],
  ['上半年', '2026-H1'],
  ['2026年发放2025年度补贴', '2026'],
  // 哪天做的、文号，不是哪一期
  ['2026年11月5日', '2026-10'],
  ['编制日期：2026年11月', '2026-10'],
  ['20261105 水南村10月', '2026-10'],
  ['农经发〔2011〕13号', '2026-10'],
])('%s is of %s', (title, period) => {
  expect(fits(title, period)).toBe(true);
});

test.each([
  ['2025年10月', '2026-10'],
  ['二〇二五年十月', '2026-10'],
  ['9月', '2026-10'],
  ['第三季度', '2026-10'],
  ['2026年9月', '2026-Q3'],
  ['2026年9月、10月', '2026-10'],
  ['2026年1—10月', '2026-10'],
  ['2025年度', '2026'],
])('%s is not of %s', (title, period) => {
  expect(fits(title, period)).toBe(false);
});

test('what a list says of a day is that of the quarter which ends with it', () => {
  const quarter = parsePeriod('2026-Q3') as Period;
  expect(spokenPeriods('2026年9月债权债务').some((one) => fitsPeriod(one, quarter, false))).toBe(true);
  expect(spokenPeriods('2026年8月债权债务').some((one) => fitsPeriod(one, quarter, false))).toBe(false);
});
