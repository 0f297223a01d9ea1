import { describe, expect, test } from 'vitest';
import { fen, micro } from '../../../src/model/values/fen.ts';
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
  return { widthEm, bodyMm: 6, typeHeightMm: 380, leastMm: 5.64, noteMm: 4.6 };
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

  test('row by row, each row says its group, and each sum its own unit', () => {
    const row = (place: string, amount: number): TableLine => ({
      type: 'row',
      cells: [['九月二日开会的那一天'], [place], [money(fen(amount))]],
    });
    const group = (title: string): TableLine => ({ type: 'group', cells: [[title]] });
    const lines = [group('河西组'), row('村部', 4000), row('二组', 800), group('河东组'), row('村部', 1200)];
    const items = settled({ ...MEETINGS, lines }, 7);
    expect(items.flatMap((item) => (item.type === 'heading' ? [item.text] : []))).toEqual([
      '开会',
      '河西组　日期：九月二日开会的那一天',
      '河西组　日期：九月二日开会的那一天',
      '河东组　日期：九月二日开会的那一天',
    ]);
    expect(items.at(-1)).toMatchObject({
      type: 'facts',
      rows: [{ label: '地点' }, { label: '金额（元）', value: [{ amount: 1200, unit: '元' }] }],
    });
  });

  test('of few rows and many columns is laid on its side before it is cut into cards', () => {
    const months = Array.from({ length: 10 }, (_, month) => `${month + 1}月`);
    const wells: PaperTable = {
      columns: ['井号', ...months, '合计'].map((title, index) => ({
        ...{ title, wraps: false },
        align: index === 0 ? 'start' : 'end',
      })),
      lines: ['1号井', '2号井'].map((well) => ({
        type: 'row',
        cells: [[well], ...months.map(() => ['538.45']), ['5,384.50']],
      })),
    };
    const [item] = settled(wells, 30);
    if (item?.type !== 'table') throw new Error('no table');
    expect(item.table.columns.map(({ title }) => title)).toEqual(['井号', '1号井', '2号井']);
    expect(item.table.lines.map(({ cells: [name] }) => name)).toEqual([
      ...months.map((one) => [one]),
      ['合计'],
    ]);
    expect(item.table.lines[0]?.cells).toEqual([['1月'], ['538.45'], ['538.45']]);
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
    row([[counted(2)], [person('李田')], [measured(micro(3_500_000))], [counted(2)], [money(fen(50))]]),
  ];
  const columns = ['序号', '姓名', '份额', '人口', '金额'].map(
    (title) => ({ title, align: 'end', wraps: false }) as const,
  );
  const total = [['合计'], [counted(2, '户')], [measured(micro(7_500_000))], [counted(5)], [money(fen(150))]];

  test('adds people and shares, and counts households', () => {
    expect(pageSubtotal({ columns, lines, total }, lines.slice(0, 1)).cells).toEqual([
      ['本页小计'],
      [counted(1, '户')],
      [measured(micro(4_000_000))],
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
