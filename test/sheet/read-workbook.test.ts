/** How a workbook of ours is read when people have worked in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formWorkbook } from '../../src/sheet/form-workbook.ts';
import { readWorkbook, recogniseWorkbook, type SheetRows } from '../../src/sheet/read-workbook.ts';
import { FACTS_SHEET, joinList, readMark, splitList } from '../../src/sheet/template-layout.ts';

/** The form with nothing in it, as a reader gives it. */
const formOf = (kind: 'accounts' | 'party-meetings', values: Record<string, unknown> = {}): SheetRows[] =>
  formWorkbook(kind, { values, blankRows: 0 }).map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => cell?.value ?? null)),
  }));

const withRows = (sheets: SheetRows[], name: string, ...rows: SheetRows['rows'][number][]): SheetRows[] =>
  sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows: [...sheet.rows, ...rows] } : sheet));

describe('rows', () => {
  test('without anything but a number are none, and 示例 is none', () => {
    const sheets = withRows(
      formOf('accounts'),
      '收入',
      ['示例', '其他收入', '利息', 1],
      [1, null, ' ', null],
      [2, '其他收入', '利息', '4.15万元', new Date('2026-09-21')],
    );
    expect(readWorkbook('accounts', sheets)['income']).toEqual([
      { category: '其他收入', title: '利息', amount: '4.15万元', on: '2026-09-21' },
    ]);
  });

  test('are found by their headings when columns have been moved', () => {
    const sheets = formOf('accounts').map((sheet) =>
      sheet.name === '支出'
        ? {
            ...sheet,
            rows: [['支出'], ['金额（元）*', '谁经手', '项目*', '科目*'], [12.5, '老李', '电费', '管理费用']],
          }
        : sheet,
    );
    expect(readWorkbook('accounts', sheets)['expense']).toEqual([
      { category: '管理费用', title: '电费', amount: 12.5 },
    ]);
  });

  test('of an inner table belong to the row whose number they name', () => {
    const meeting = [new Date('2026-09-01'), '党课', '学条例', null, null, null, '村部', 30, 28];
    const sheets = withRows(
      withRows(formOf('party-meetings'), '会议和活动', [5, ...meeting], [7, ...meeting]),
      '会议和活动-缺席原因',
      [1, 7, '生病', 2],
      [2, 9, '外出', 1],
    );
    const { meetings } = readWorkbook('party-meetings', sheets) as { meetings: { absent?: unknown }[] };
    expect(meetings.map(({ absent }) => absent)).toEqual([undefined, [{ reason: '生病', count: 2 }]]);
  });
});

test('a workbook is known by its mark, whatever version, and by nothing else', () => {
  expect(recogniseWorkbook(formOf('accounts'))).toEqual({ kind: 'accounts', version: 1 });
  expect(readMark('公开栏表格|accounts|12')).toEqual({ kind: 'accounts', version: 12 });
  for (const text of ['公开栏表格|unknown|1', '公开栏表格|accounts|x', '收支表', 5, null])
    expect(readMark(text)).toBeUndefined();
});

test('lists in one cell come back as they were, whatever is in them', () => {
  const word = fc
    .stringMatching(/^[一-龥a-z0-9、，\n ·]{1,12}$/)
    .map((text) => text.trim())
    .filter((text) => text !== '' && !text.includes('\n· ') && !/^[（(]?无[)）]?$/.test(text));
  expect(() =>
    fc.assert(fc.property(fc.array(word), (words) => void expect(splitList(joinList(words))).toEqual(words))),
  ).not.toThrow();
  expect(splitList('身份证、户口簿\n照片')).toEqual(['身份证', '户口簿', '照片']);
});

test('a form says which village it was made for', () => {
  const [facts] = formWorkbook('accounts', { siteId: 'shuinan', values: {}, blankRows: 0 });
  const mark = facts?.rows[FACTS_SHEET.mark.row]?.[FACTS_SHEET.mark.column]?.value;
  expect(readMark(mark)).toEqual({ kind: 'accounts', version: 1, siteId: 'shuinan' });
});
