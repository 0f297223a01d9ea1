import { describe, expect, test } from 'vitest';
import type { Block, MonthPoint } from '../../src/model/disclosure/blocks.ts';
import { fen } from '../../src/model/values/fen.ts';
import { counted, money, person } from '../../src/model/values/values.ts';
import { monthChart } from '../../src/site/pages/month-chart.ts';
import { tableView } from '../../src/site/pages/table-view.ts';
import { votingRows } from '../../src/model/kinds/voting.ts';
import { voteShares } from '../../src/site/pages/vote-shares.ts';

function point(label: string, income: number, expense: number, isCurrent = false): MonthPoint {
  return { label, income: fen(income), expense: fen(expense), closing: fen(0), isCurrent };
}

describe('the chart of months', () => {
  const chart = monthChart([point('1月', 6_300_000, 3_000_000), point('2月', 0, 1_500_000, true)]);

  test('the highest bar fills the height and bars stand on the base line', () => {
    const [january, february] = chart.months;
    expect(january?.income).toMatchObject({ y: 10, height: 134 });
    expect(january?.expense.y).toBe(chart.baseY - (january?.expense.height ?? 0));
    expect(february?.income.height).toBe(0);
  });

  test('ticks are round amounts below the highest bar', () => {
    expect(chart.ticks.map(({ label }) => label)).toEqual(['5万']);
    expect(monthChart([point('1月', 90_000, 30_000)]).ticks.map(({ label }) => label)).toEqual(['500']);
  });

  test('the current month is marked and the picture is told in words', () => {
    expect(chart.highlight).toEqual({ x: '56%', width: '44%' });
    expect(chart.description).toContain('收入最高是1月63,000.00元，最低是2月0.00元');
  });

  test('a year without a cent has a chart', () => {
    expect(() => monthChart([point('1月', 0, 0)])).not.toThrow();
  });
});

describe('the bar of votes', () => {
  test('shares add up and those without votes are left out', () => {
    const rows = votingRows({ expected: 42, present: 40 }, { for: 30, against: 0, abstain: 10 });
    expect(voteShares(rows)).toEqual([
      { side: 'for', x: '0%', width: '75%' },
      { side: 'abstain', x: '75%', width: '25%' },
    ]);
  });

  test('nobody voted, no bar', () => {
    expect(voteShares(votingRows(undefined, { for: 0, against: 0, abstain: 0 }))).toEqual([]);
  });
});

describe('a table on a phone', () => {
  const block = (rows: number, listsPersons = true): Extract<Block, { type: 'table' }> => ({
    type: 'table',
    heading: '名单',
    columns: [
      { title: '序号', align: 'center', weight: 1 },
      { title: '姓名', align: 'center', weight: 2, isKey: true },
      { title: '金额', align: 'end', weight: 2, isKey: true },
      { title: '备注', align: 'start', weight: 2 },
    ],
    groups: [
      {
        title: '一组',
        rows: Array.from({ length: rows }, (_, index) => [
          [counted(index + 1)],
          [person(index % 3 === 0 ? '谢广田' : '孙玉兰')],
          [money(fen(100))],
          index === 1 ? ['分户'] : [],
        ]),
      },
    ],
    footnotes: [],
    listsPersons,
  });

  test('the running number stays, columns that are no key go below the row', () => {
    const { columns, groups } = tableView(block(2));
    expect(columns.map(({ role }) => role)).toEqual(['number', 'main', 'main', 'more']);
    expect(groups[0]?.rows.map(({ more }) => more)).toEqual(['', '分户']);
  });

  test('figures below a row say what they are', () => {
    const plain = block(1);
    const keys = plain.columns.map((column) => ({ ...column, isKey: column.title === '姓名' }));
    expect(tableView({ ...plain, columns: keys }).groups[0]?.rows[0]?.more).toBe('金额 1.00');
  });

  test('rows are counted in 户 where they are persons, in 项 where they are not', () => {
    const nobody = { ...block(1, false), groups: [{ title: '流动资产', rows: [[['存货'], ['1']]] }] };
    expect([tableView(block(1)).unit, tableView(nobody).unit]).toEqual(['户', '项']);
  });

  test('names stand in cells as they come', () => {
    expect(tableView(block(1)).groups[0]?.rows[0]?.cells[1]).toBe('谢广田');
  });

  test('a long list of persons can be found by family name, the most frequent first', () => {
    const { surnames } = tableView(block(21));
    expect(surnames.map(({ surname, rows }) => [surname, rows.length])).toEqual([
      ['孙', 14],
      ['谢', 7],
    ]);
    expect(surnames[1]?.rows[1]).toEqual({ text: '4', href: '#r4' });
  });

  test('a short list, or one of no persons, has no index', () => {
    expect(tableView(block(19)).surnames).toEqual([]);
    expect(tableView(block(30, false)).surnames).toEqual([]);
  });

  test('without key columns every column is shown and the first names the row', () => {
    const plain = block(1, false);
    const { columns } = tableView(
      { ...plain, columns: plain.columns.map(({ title, align, weight }) => ({ title, align, weight })) },
      'full',
    );
    expect(columns.map(({ role }) => role)).toEqual(['main', 'main', 'main', 'main']);
    expect(columns.map(({ isHeading }) => isHeading)).toEqual([true, false, false, false]);
  });

  test('anchors of a second table do not collide', () => {
    expect(tableView(block(1), 't3-').groups[0]).toMatchObject({
      anchor: 't3-g1',
      rows: [{ anchor: 't3-r1' }],
    });
  });
});
