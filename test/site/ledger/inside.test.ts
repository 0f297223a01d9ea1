import { expect, test } from 'vitest';
import { shownTables } from '../../../src/site/ledger/inside.ts';
import { insideParts } from '../../../src/model/place/ledger-inside.ts';
import type { WorkbookTable } from '../../../src/site/text/workbook.ts';

const table = (name: string, titles: readonly string[]): WorkbookTable => ({
  name,
  columns: titles.map((title) => ({ title, widthCharacters: 10 })),
  rows: [titles.map((title) => `${title}值`)],
});
const WORKBOOK = [
  table('台账', ['村（社区）', '整改超期（件）', '查实公布不真实（件）', '联系人', '电话']),
  table('整改', ['村（社区）', '问题']),
  table('逾期任务', ['任务', '电话']),
];

test('what is kept inside leaves the workbook with its column or its sheet, never as an empty one', () => {
  const shown = shownTables(WORKBOOK, { hides: insideParts({ ledgerInside: ['calls', 'orders'] }) });
  expect(shown.map(({ name, rows }) => [name, ...rows.flat()])).toEqual([
    ['台账', '村（社区）值'],
    // Of a level, which everybody may ring.
    ['逾期任务', '任务值', '电话值'],
  ]);
  expect(shownTables(WORKBOOK, {})).toEqual(WORKBOOK);
});

test('orders take the score with them, which tells of them', () => {
  expect([...insideParts({ ledgerInside: ['orders'] })]).toEqual(['orders', 'score']);
  expect(insideParts({}).size).toBe(0);
});
