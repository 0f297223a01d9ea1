/** The ledger of a township on its wall: how large it is set. That it really fits, test/city/wall.test.ts prints. */
import { expect, test } from 'vitest';
import { MONTH_MARKS, wallRows, wallTypePt } from '../../../src/site/ledger/wall.ts';
import type { LedgerRow } from '../../../src/site/ledger/site-rows.ts';
import { day } from '../../support/a-site.ts';

const due = { iso: day('2026-11-10'), text: '11月10日' };

const village = (more: Partial<LedgerRow> = {}): LedgerRow => ({
  ...{ id: 'shuinan', name: '水南村', href: '', unscored: '不打分', judged: [], asides: 0, notes: [] },
  ...{ daysLate: 0, missing: [], finance: '财务到10月', months: [{ label: '10', state: 'out' }] },
  ...more,
});

const worse = village({
  daysLate: 21,
  missing: Array.from({ length: 5 }, (_, at) => ({ name: `第${at}件`, due, daysLate: 21 - at })),
});

const sizeOf = (count: number, row = worse): number =>
  wallTypePt(wallRows(Array.from({ length: count }, () => row)));

test('few villages are set larger, and never smaller than can be read', () => {
  const sizes = [2, 12, 30, 60].map((count) => sizeOf(count));
  expect(sizes[0]).toBe(16);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
  expect(sizeOf(12)).toBeLessThanOrEqual(sizeOf(2));
  expect(sizeOf(30)).toBeLessThan(sizeOf(2));
});

test('who has more to say is set smaller', () => {
  const long = village({
    months: worse.months,
    finance: `财务到1月，${'2、3、4、5、6、7、8、9、'.repeat(8)}没公布`,
  });
  expect(sizeOf(12, long)).toBeLessThan(sizeOf(12));
});

test('a line names what is owed longest, and how much more there is', () => {
  expect(wallRows([worse, village()]).map(({ late, owed }) => [late, owed])).toEqual([
    ['逾期 21 天', '欠 5 件：第0件（晚 21 天）；第1件（晚 20 天）；第2件（晚 19 天）；还有 2 件'],
    ['都公开了', '没有'],
  ]);
});

test('late and missing are told apart by a word', () => {
  expect(new Set([MONTH_MARKS.out, MONTH_MARKS.late, MONTH_MARKS.missing]).size).toBe(3);
});
