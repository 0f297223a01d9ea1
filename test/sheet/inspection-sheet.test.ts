/** An inspection filled in as a sheet: what is read of it, and what is told where it cannot be. */
import { describe, expect, test } from 'vitest';
import { INSPECTION_COLUMNS } from '../../src/model/clerk/inspection-columns.ts';
import { findInspectionHead, readInspectionSheet } from '../../src/sheet/inspection-sheet.ts';

const HEAD = INSPECTION_COLUMNS.map(({ title }) => title);
const read = (...rows: string[][]) => readInspectionSheet([HEAD, ...rows], 0, '2026-11-20');

describe('the form of an inspection', () => {
  test('is known by its headings, also when the words in brackets were taken away', () => {
    expect(findInspectionHead([['公开栏检查表'], HEAD])).toBe(1);
    expect(findInspectionHead([['编号', '村', '公开栏', '财务更新到几月']])).toBe(0);
    expect(findInspectionHead([['编号', '姓名', '金额']])).toBeUndefined();
  });

  test('is read as people write, and lines where nobody was are left out', () => {
    const { sites, on, troubles } = read(
      [
        'shuinan',
        '青石镇水南村',
        '11月10日',
        '√',
        '醒目',
        '×',
        '财务、其他栏',
        '10月',
        '没有',
        '',
        '干净；有人讲解',
      ],
      ['shuibei', '青石镇水北村', '', '', '', '', '', '', '', '', ''],
      ['shuixi', '青石镇水西村', '2026/11/11', '没有', '', '', '', '', '', '栏拆了没装', '无'],
    );
    expect(troubles).toEqual([]);
    expect(on).toBe('2026-11-10');
    expect(sites).toEqual([
      {
        site: 'shuinan',
        board: '有',
        place: '醒目',
        layout: '版块不全',
        empty: ['财务', '其他'],
        financeTo: '2026-10',
        good: ['干净', '有人讲解'],
      },
      { site: 'shuixi', on: '2026-11-11', board: '没有', problems: ['栏拆了没装'] },
    ]);
  });

  test('takes a month that is still to come for last year’s', () => {
    expect(read(['shuinan', '', '', '有', '', '', '', '12月', '', '', '']).sites[0]).toMatchObject({
      financeTo: '2025-12',
    });
  });

  test('tells each cell that it cannot read, and where it is', () => {
    const { troubles } = read(
      ['shuinan', '', '上周', '可能', '', '', '党建', '十月份左右', '', '', ''],
      ['shuibei', '', '', '', '醒目', '', '', '', '', '', ''],
    );
    expect(troubles.map(({ row, column, message }) => `${row} ${column} ${message}`)).toEqual([
      '2 3 “上周”看不出是哪天，写成 2026-11-10 或 11月10日。',
      '2 4 “可能”看不懂，这一格填“有”或“没有”。',
      '2 7 没有“党建”这个版块，是不是“党务”。',
      '2 8 “十月份左右”看不出是几月，写成 2026-10 或 10月。',
      '2 4 没有填有没有公开栏：有的填“有”，没有的填“没有”。',
      '3 4 没有填有没有公开栏：有的填“有”，没有的填“没有”。',
    ]);
  });
});
