import { describe, expect, test } from 'vitest';
import { guardTable } from '../../src/guard/guard-table.ts';

describe('guardTable', () => {
  test('names the cell, the heading by -1', () => {
    const found = guardTable(
      ['姓名', '身份证号', '金额'],
      [
        ['周福来', '210599196806108244', '685.27'],
        ['李德贵', '', '472.17'],
      ],
    );
    expect(found.map(({ row, column, finding }) => [row, column, finding.kind, finding.shown])).toEqual([
      [-1, 1, 'column', '身份证号'],
      [0, 1, 'id-number', '210***********8244'],
    ]);
    expect(found[1]?.finding).toMatchObject({ start: 0, end: 18 });
  });

  test('reads a cell in the light of its row', () => {
    expect(guardTable(['姓名', '备注'], [['王桂芝', '尿毒症']]).map(({ column }) => column)).toEqual([1]);
    expect(guardTable(['事项', '说明'], [['医疗救助', '尿毒症等大病可以申请']])).toEqual([]);
  });

  test('a cell may hold line breaks and bars', () => {
    const found = guardTable(['备注'], [['a|b\n210599196806108244'], ['8.2']]);
    expect(found).toMatchObject([{ row: 0, column: 0, finding: { start: 4, end: 22 } }]);
  });

  test('a table without anything private', () => {
    expect(guardTable(['村别', '面积', '金额'], [['五峰村', '1487.61', '120660.27']])).toEqual([]);
    expect(guardTable([], [])).toEqual([]);
  });
});

test('发生日期 is the day of an event and no birthday, 生日 is one', () => {
  const rows = [['王桂兰', '2026-10-05', '800']];
  expect(guardTable(['经手人', '发生日期', '支出'], rows)).toEqual([]);
  expect(guardTable(['姓名', '生日', '金额'], rows).map(({ column }) => column)).toContain(1);
});

test('what comes in by a book of accounts is no income of the one who signed for it', () => {
  const titles = ['日期', '经手人', '摘要', '收入', '支出', '结余'];
  expect(guardTable(titles, [['2026-03-02', '王桂兰', '卖废旧水泵', '800', '', '12,400']])).toEqual([]);
  const household = guardTable(['姓名', '收入'], [['王桂兰', '8,200']]);
  expect(household.map(({ row, column, finding }) => [row, column, finding.kind])).toEqual([
    [0, 1, 'income'],
  ]);
});
