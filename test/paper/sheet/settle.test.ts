import { describe, expect, test } from 'vitest';
import { fen, milli } from '../../../src/model/values/fen.ts';
import { counted, measured, money, person } from '../../../src/model/values/values.ts';
import type { FlowItem, PaperTable, TableLine } from '../../../src/paper/sheet/flow.ts';
import type { Measure } from '../../../src/paper/type/measure.ts';
import { pageSubtotal } from '../../../src/paper/sheet/page-subtotal.ts';
import { settleFlow } from '../../../src/paper/sheet/settle.ts';

const MEETINGS: PaperTable = {
  columns: [
    { title: '日期', align: 'start', wraps: false },
    { title: '地点', align: 'start', wraps: false },
    { title: '金额（元）', align: 'end', wraps: false },
  ],
  lines: [
    { type: 'row', cells: [['9月2日'], ['村部二楼会议室'], ['40.00']] },
    { type: 'row', cells: [['9月12日'], ['电话024-4555 0104'], ['8.00']] },
  ],
};

function aMeasure(widthEm: number): Measure {
  return { widthEm, bodyMm: 6, typeHeightMm: 380, noteMm: 4.6 };
}

function settled(table: PaperTable, widthEm: number): FlowItem[] {
  return settleFlow([{ type: 'table', heading: '开会', note: '单位：元', table }], aMeasure(widthEm));
}

describe('a table too wide for its sheet', () => {
  test('stays as it is when it is not', () => {
    expect(settled(MEETINGS, 40)).toMatchObject([{ table: MEETINGS }]);
  });

  test('has its heads on two lines first', () => {
    const [item] = settled(MEETINGS, 19);
    expect(item).toMatchObject({ type: 'table', table: { headsBreak: true, columns: MEETINGS.columns } });
  });

  test('then has narrow texts, but breaks no figure, no telephone number and no amount', () => {
    const [item] = settled(MEETINGS, 17);
    if (item?.type !== 'table') throw new Error('no table');
    const [date, place, amount] = item.table.columns;
    expect(place).toMatchObject({ wraps: true });
    expect(place?.leastEm).toBeGreaterThan(4.5);
    expect([date?.wraps, amount?.wraps]).toEqual([false, false]);
  });

  test('is set row by row when nothing helps', () => {
    const total = [['合计'], [], [money(fen(4800))]];
    expect(settled({ ...MEETINGS, total }, 9)).toMatchObject([
      { type: 'heading', text: '开会　单位：元' },
      { type: 'heading', text: '日期：9月2日' },
      { type: 'facts', rows: [{ label: '地点' }, { label: '金额（元）', value: ['40.00'] }] },
      { type: 'heading', text: '日期：9月12日' },
      { type: 'facts' },
      { type: 'heading', text: '合计' },
      { type: 'facts', rows: [{ label: '金额（元）' }] },
    ]);
  });

  test('becomes a list at once when it has one row', () => {
    const one = { ...MEETINGS, lines: MEETINGS.lines.slice(0, 1) };
    expect(settled(one, 16)[1]).toMatchObject({ type: 'heading', text: '日期：9月2日' });
  });
});

test('the four boxes become a list where they are too wide', () => {
  const box = (label: string, amount: number) => ({ label, amount: fen(amount) });
  const balance = {
    type: 'balance',
    opening: box('月初结存', 100),
    income: box('收入', 50),
    expense: box('支出', 20),
    closing: box('月末结存', 130),
  } as const;
  expect(settleFlow([balance], aMeasure(60))).toEqual([balance]);
  expect(settleFlow([balance], aMeasure(10))).toMatchObject([
    { type: 'facts', rows: [{ label: '月初结存' }, { label: '＋ 收入' }, {}, { isTotal: true }] },
  ]);
});

describe('the subtotal of a sheet', () => {
  const row = (cells: TableLine['cells']): TableLine => ({ type: 'row', cells });
  const lines = [
    row([[counted(1)], [person('王福')], [counted(4)], [counted(3)], [money(fen(100))]]),
    row([[counted(2)], [person('李田')], [measured(milli(3500))], [counted(2)], [money(fen(50))]]),
  ];
  const columns = ['序号', '姓名', '份额', '人口', '金额'].map(
    (title) => ({ title, align: 'end', wraps: false }) as const,
  );
  const total = [['合计'], [counted(2, '户')], [measured(milli(7500))], [counted(5)], [money(fen(150))]];

  test('adds people and shares, and counts households', () => {
    expect(pageSubtotal({ columns, lines, total }, lines.slice(0, 1)).cells).toEqual([
      ['本页小计'],
      [counted(1, '户')],
      [measured(milli(4000))],
      [counted(3)],
      [money(fen(100))],
    ]);
  });

  test('says nothing of a column that does not add up to its total', () => {
    const other = [['合计'], [], [], [counted(7)], [money(fen(90))]];
    expect(pageSubtotal({ columns, lines, total: other }, lines.slice(0, 1)).cells).toEqual([
      ['本页小计'],
      [],
      [],
      [],
      [],
    ]);
  });
});
