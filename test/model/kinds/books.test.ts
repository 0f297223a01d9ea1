import { describe, expect, test } from 'vitest';
import type { Block, DisclosureDocument } from '../../../src/model/disclosure/blocks.ts';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import { formatPhrase, formatSentence } from '../../../src/model/values/values.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { aCatalogue, aDisclosure, day } from '../../support/a-site.ts';

function read(fields: Record<string, unknown>, asOf = '2026-12-01'): DisclosureDocument {
  const disclosure = aDisclosure({ publishedOn: '2026-11-20', ...fields });
  return documentOf(disclosure.content, {
    disclosures: [disclosure],
    words: vocabularyOf('village'),
    catalogue: aCatalogue({}),
    reach: 'wall',
    asOf: day(asOf),
  });
}

const leadOf = ({ lead }: DisclosureDocument): string => lead.map((one) => formatSentence(one)).join('');

function rowsOf({ blocks }: DisclosureDocument, heading: string): string[] {
  const block = blocks.find((one): one is Extract<Block, { type: 'table' | 'facts' }> => {
    return (one.type === 'table' || one.type === 'facts') && one.heading === heading;
  });
  if (!block) return [];
  const lines =
    block.type === 'facts'
      ? block.rows.map(({ label, value }) => [[label], value])
      : [...block.groups.flatMap(({ rows, subtotal }) => [...rows, ...(subtotal ? [subtotal] : [])])].concat(
          block.total ? [block.total] : [],
        );
  return lines.map((cells) => cells.map((cell) => formatPhrase(cell)).join('|'));
}

describe('itemised accounts', () => {
  const entry = { voucher: '凭证10-01', handler: '王春燕' };
  const list = {
    kind: 'itemised-accounts',
    period: '2026-10',
    opening: 100,
    entries: [
      { ...entry, on: '2026-10-02', summary: '鱼塘承包费', category: '发包及上交收入', income: 50 },
      { ...entry, on: '2026-10-09', summary: '水费', category: '管理费用', expense: 20, approver: '李秀珍' },
      {
        ...entry,
        on: '2026-10-12',
        summary: '修灯',
        category: '公益支出',
        expense: 30,
        approver: '李秀珍',
        note: '2盏',
      },
    ],
    incomeTotal: 50,
    expenseTotal: 50,
    closing: 100,
  };

  test('lead with how many entries there are, and the largest expense', () => {
    expect(leadOf(read(list))).toBe(
      '10月收入 1笔，50.00元；支出 2笔，50.00元；月末结存 100.00元。最大一笔支出：修灯，30.00元。',
    );
  });

  test('list every entry in the order of the book, what came in and what went out', () => {
    expect(rowsOf(read(list), '逐笔明细')).toEqual([
      '鱼塘承包费|10月2日|凭证10-01|发包及上交收入|50.00|王春燕',
      '收入合计||||50.00|',
      '水费|10月9日|凭证10-01|管理费用|20.00|王春燕、李秀珍',
      '修灯（2盏）|10月12日|凭证10-01|公益支出|30.00|王春燕、李秀珍',
      '支出合计||||50.00|',
    ]);
  });

  test('say so when there is none', () => {
    const none = { ...list, entries: [], incomeTotal: 0, expenseTotal: 0 };
    expect(leadOf(read(none))).toBe('10月没有收支，结存还是 100.00元。');
  });
});

describe('a balance sheet', () => {
  const total = { begin: 900, end: 1000 };
  const none = { begin: 0, end: 0 };
  const document = read({
    kind: 'balance-sheet',
    period: '2025',
    assets: {
      current: [],
      currentTotal: none,
      fixed: [
        {
          line: '固定资产',
          ...total,
          cost: { begin: 1200, end: 1400 },
          depreciation: { begin: 300, end: 400 },
        },
      ],
      fixedTotal: total,
      total,
    },
    liabilities: {
      current: [{ line: '应付款项', begin: 100, end: 50 }],
      currentTotal: { begin: 100, end: 50 },
      longTerm: [],
      longTermTotal: none,
      total: { begin: 100, end: 50 },
    },
    equity: { lines: [{ line: '资本', begin: 800, end: 950 }], total: { begin: 800, end: 950 } },
    total,
  });

  test('says what there is, what is owed and what is left, and how that changed', () => {
    expect(leadOf(document)).toBe(
      '到 2025年12月31日，家底一共 1,000.00元，欠外面 50.00元，自己的 950.00元。自己的比年初多 150.00元。',
    );
  });

  test('shows cost and depreciation below the net value, and leaves out groups without a line', () => {
    expect(rowsOf(document, '资产')).toEqual([
      '固定资产净值|900.00|1,000.00',
      '　原值|1,200.00|1,400.00',
      '　－折旧|300.00|400.00',
      '合计|900.00|1,000.00',
      '资产总计|900.00|1,000.00',
    ]);
  });
});

describe('an income distribution', () => {
  const table = {
    kind: 'income-distribution',
    period: '2025',
    income: [{ line: '经营收入', amount: 180 }],
    incomeTotal: 180,
    expense: [{ line: '经营支出', amount: 125 }],
    expenseTotal: 125,
    surplus: 55,
    opening: 15,
    distributable: 70,
    uses: [
      { use: '提取公积公益金', amount: 7 },
      { use: '提取福利费', amount: 7 },
      { use: '成员分配', amount: 20, note: '每股1元' },
    ],
    closing: 36,
  };

  test('says what was earned and what the members get', () => {
    expect(leadOf(read(table))).toBe('2025年净挣 55.00元，分给成员 20.00元，年末还剩 36.00元 没分。');
    expect(leadOf(read({ ...table, surplus: -5, uses: [] }))).toContain('2025年亏了 5.00元，没有分给成员，');
  });

  test('shows the sharing out as a sum', () => {
    expect(rowsOf(read(table), '怎么分')).toEqual([
      '可分配收益|70.00元',
      '－ 提取公积公益金|7.00元',
      '－ 提取福利费|7.00元',
      '－ 成员分配|20.00元，每股1元',
      '＝ 年末未分配收益|36.00元',
    ]);
  });
});

describe('receivables and payables', () => {
  const list = {
    kind: 'receivables-payables',
    period: '2026-Q3',
    rows: [
      {
        direction: '应收',
        name: '孙秀英',
        group: '二组',
        reason: '承包费尾款',
        since: '2022',
        opening: 18,
        increase: 0,
        decrease: 5,
        closing: 13,
      },
      {
        direction: '借款',
        organisation: '农商银行',
        reason: '水泵房贷款',
        since: '2024-03',
        opening: 40,
        increase: 0,
        decrease: 10,
        closing: 30,
      },
    ],
    totals: {
      receivable: { opening: 18, increase: 0, decrease: 5, closing: 13 },
      payable: { opening: 40, increase: 0, decrease: 10, closing: 30 },
    },
  };

  test('say who owes whom how much, and what is old', () => {
    expect(leadOf(read(list))).toBe(
      '到 2026年9月30日，别人欠村集体 13.00元，村集体欠别人 30.00元。别人欠的钱里，欠了3年以上的有 1笔，13.00元。',
    );
  });

  test('are two tables, with a debtor as a private person', () => {
    const document = read(list);
    expect(rowsOf(document, '别人欠村集体的（债权）')).toEqual([
      '孙秀英（二组）|承包费尾款|2022年，已超过3年|18.00|0.00|5.00|13.00',
      '合计|||18.00|0.00|5.00|13.00',
    ]);
    const [table] = document.blocks;
    expect(table?.type === 'table' && table.groups[0]?.rows[0]?.[0]?.[0]).toEqual({
      type: 'person',
      name: '孙秀英',
    });
  });

  test('say so when there are none', () => {
    const zero = { opening: 0, increase: 0, decrease: 0, closing: 0 };
    expect(leadOf(read({ ...list, rows: [], totals: { receivable: zero, payable: zero } }))).toBe(
      '到 2026年9月30日，没有人欠村集体的钱，村集体不欠别人的钱。',
    );
  });
});

test('a cash count says what there is and whether the book agrees', () => {
  const document = read({
    kind: 'cash-count',
    period: '2026-Q3',
    countedOn: '2026-09-30',
    counters: '王春燕、周凤兰',
    accounts: [
      {
        type: '银行存款',
        name: '基本户',
        holder: '水南村合作社',
        tail: '2231',
        book: 90,
        counted: 90,
        difference: 0,
      },
      { type: '库存现金', name: '库存现金', book: 10, counted: 8, difference: -2, reason: '票据没入账' },
    ],
    totals: { book: 100, counted: 98, difference: -2 },
  });
  expect(leadOf(document)).toBe('2026年9月30日盘点，实有 98.00元，比账上少 2.00元。');
  expect(rowsOf(document, '逐个账户')).toEqual([
    '基本户（水南村合作社，尾号2231）|90.00|90.00|0.00|',
    '库存现金|10.00|8.00|-2.00|票据没入账',
    '合计|100.00|98.00|-2.00|',
  ]);
});

test('pay counts the people of a row that stands for several', () => {
  const row = (name: string) => ({
    name,
    post: '误工补贴',
    standard: 100,
    per: '月',
    quantity: 1,
    due: 100,
    paid: 100,
    source: '村集体',
  });
  const pay = {
    kind: 'cadre-pay',
    period: '2026-Q3',
    rows: [row('李秀珍'), row('李秀珍'), row('组长5人'), row('监委会3人')],
    totals: { due: 400, paid: 400 },
  };
  expect(leadOf(read(pay))).toContain('，9人，一共发了 400.00元。');
});

test('pay says what was paid, by whom, to whom', () => {
  const document = read({
    kind: 'cadre-pay',
    period: '2026-Q3',
    rows: [
      {
        name: '李秀珍',
        post: '主任',
        standard: 3280,
        per: '月',
        quantity: 3,
        due: 9840,
        paid: 9840,
        source: '县财政',
      },
      {
        name: '周凤兰',
        post: '监委会主任',
        standard: 120,
        per: '工',
        quantity: 5.5,
        due: 660,
        paid: 660,
        source: '村集体',
      },
    ],
    totals: { due: 10500, paid: 10500 },
  });
  expect(leadOf(document)).toBe(
    '第三季度的报酬和补贴，2人，一共发了 10,500.00元。县财政出 9,840.00元，村集体出 660.00元。',
  );
  expect(rowsOf(document, '报酬和补贴')[1]).toBe('周凤兰|监委会主任|每工 120.00 × 5.5|660.00|660.00|村集体');
});

describe('an audit', () => {
  const audit = {
    kind: 'audit',
    type: '公布',
    audit: '离任经济责任审计',
    subjects: [{ name: '周广林', post: '村委会主任' }],
    scope: '集体收支',
    span: { from: '2021-03-01', until: '2026-06-30' },
    auditor: '镇农经站',
    reportedOn: '2026-09-25',
    conclusion: '基本真实',
    problems: [
      {
        problem: '用工没有名单',
        measure: '补名单',
        responsible: '王春燕',
        deadline: '2026-10-31',
        result: '补齐了',
        doneOn: '2026-10-22',
      },
      { problem: '租金没收', amount: 12000, measure: '催收', responsible: '李秀珍', deadline: '2026-12-31' },
    ],
  };

  test('says what came of it and how much is put right', () => {
    expect(leadOf(read(audit))).toBe(
      '周广林的离任经济责任审计：基本真实。发现 2个问题，改完 1个，没改完的限 2026年12月31日前改完。',
    );
    expect(leadOf(read({ ...audit, problems: [] }))).toContain('没有发现问题。');
    // Of advice without a day no day is told, not even that of another problem.
    const [done, owed] = audit.problems;
    const advice = { problem: '合同没有编号', measure: '编号' };
    expect(leadOf(read({ ...audit, problems: [done, owed, advice] }))).toContain('发现 3个问题，改完 1个。');
    expect(rowsOf(read({ ...audit, problems: [advice] }), '第 1 个问题')).toEqual([
      '问题|合同没有编号',
      '怎么改|编号',
    ]);
  });

  test('tells of each problem whether it is put right, as of the day', () => {
    expect(rowsOf(read(audit), '第 1 个问题（改完了）').at(-1)).toBe('结果|补齐了，2026年10月22日改完');
    expect(rowsOf(read(audit), '第 2 个问题').at(-1)).toBe('结果|还没到期限，正在改');
    expect(rowsOf(read(audit, '2027-01-01'), '第 2 个问题').at(-1)).toBe('结果|过了期限，还没改完');
  });
});
