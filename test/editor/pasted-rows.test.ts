/** Cells copied in Excel or WPS, put into the columns of a form's table. */
import { describe, expect, test } from 'vitest';
import { kindForms } from '../../src/editor/form-fields.ts';
import { formConfig } from '../../src/editor/form-config.ts';
import { pasteReport } from '../../src/editor/paste-report.ts';
import { cellsOf, isTable, placeRows, type PasteColumn } from '../../src/editor/pasted-rows.ts';
import { tableAt } from '../../src/editor/table-columns.ts';

const COLUMNS: readonly PasteColumn[] = [
  { path: 'group', title: '小组', type: 'text' },
  { path: 'name', title: '姓名', type: 'text' },
  { path: 'amount', title: '金额（元）', type: 'text' },
  { path: 'on', title: '日期', type: 'date' },
  { path: 'state', title: '结果', type: 'choice', choices: ['通过', '未通过'] },
];

const placed = (text: string, from = 'group') =>
  placeRows(cellsOf(text), { title: '名单', columns: COLUMNS }, from).rows.map((row) =>
    Object.fromEntries([...row].filter(([, value]) => value !== '')),
  );

const INCOME: readonly PasteColumn[] = [
  { path: 'category', title: '科目', type: 'choice', choices: ['经营收入', '补助收入'] },
  { path: 'name', title: '项目', type: 'text' },
  { path: 'amount', title: '金额（元）', type: 'text' },
  { path: 'on', title: '日期', type: 'date' },
  { path: 'voucher', title: '票据', type: 'text' },
];
const income = (text: string) => placeRows(cellsOf(text), { title: '收入', columns: INCOME }, 'category');

describe('cells', () => {
  test('are parted by tabs and line ends, but for those between quotes', () => {
    expect(cellsOf('一组\t刘金凤\r\n二组\t"陈凤山\n（代）"\r\n')).toEqual([
      ['一组', '刘金凤'],
      ['二组', '陈凤山 （代）'],
    ]);
    expect(cellsOf('尺寸\t"5""管"\n\t\n')).toEqual([['尺寸', '5"管']]);
    expect(isTable('今天\n开会')).toBe(false);
  });

  test('go by the names of columns, in whatever order, without those that the form has not', () => {
    expect(placed('序号\t姓名\t金额(元)\t身份证号\t小组\n1\t刘金凤\t1,200.50\t2105\t一组')).toEqual([
      { name: '刘金凤', amount: '1200.50', group: '一组' },
    ]);
  });

  test('without names go in the order of the form, from the cell that was pasted into', () => {
    expect(placed('刘金凤\t￥88元\t2026/9/3\t通过', 'name')).toEqual([
      { name: '刘金凤', amount: '88', on: '2026-09-03', state: '通过' },
    ]);
    expect(placed('1\t一组\t刘金凤\n2\t二组\t陈凤山')).toEqual([
      { group: '一组', name: '刘金凤' },
      { group: '二组', name: '陈凤山' },
    ]);
  });

  test('of a sum are left out, which has fields of its own; what cannot be read stays for the form to refuse', () => {
    expect(placed('一组\t刘金凤\t约一百\t去年\n\t合计\t100')).toEqual([
      { group: '一组', name: '刘金凤', amount: '约一百', on: '去年' },
    ]);
  });
});

describe('names of columns', () => {
  test('are those that an import from Excel knows, whatever a village calls them', () => {
    const { rows, left, sums, isByOrder } = income(
      '科目\t摘要\t金额\t日期\t凭证号\n经营收入\t厂房租金\t6,000.00\t2026/11/3\t0012\n合计\t\t6,000.00',
    );
    expect(rows.map((row) => Object.fromEntries(row))).toEqual([
      { category: '经营收入', name: '厂房租金', amount: '6000.00', on: '2026-11-03', voucher: '0012' },
    ]);
    expect({ left, sums, isByOrder }).toEqual({ left: [], sums: 1, isByOrder: false });
  });

  test('may stand below a title and a unit for all, and begin with the name of the table', () => {
    const { rows } = income(
      '谢家崴子村2026年11月收入\n\t单位：万元\n收入摘要\t收入金额\t记账日期\n厂房租金\t0.6\t2026年11月3日',
    );
    expect(rows.map((row) => Object.fromEntries(row))).toEqual([
      { name: '厂房租金', amount: '0.6万元', on: '2026-11-03' },
    ]);
  });

  test('that the form does not know, or that are in another unit, are told of; a serial number is not', () => {
    expect(income('序号\t摘要\t金额\t开户行\n1\t租金\t6\t邮储').left).toEqual(['开户行']);
    expect(income('序号\t摘要\t金额（千元）\n1\t租金\t6').left).toEqual(['金额（千元）']);
  });

  test('missing, what has no field in the order of the form is told of by its place', () => {
    const { left, isByOrder } = income('经营收入\t租金\t6\t2026-11-03\t12\t邮储');
    expect({ left, isByOrder }).toEqual({ left: ['第 6 列'], isByOrder: true });
  });
});

test('a report is no success when anything was left behind, and says which rows were replaced', () => {
  const done = {
    first: 1,
    replaced: 0,
    added: 2,
    below: 0,
    noRoom: 0,
    left: [],
    missed: [],
    sums: 0,
    isByOrder: false,
  };
  expect(pasteReport(done)).toEqual({
    isWhole: true,
    lines: ['粘贴了 2 行，是第 1 到 2 行。', '对一对，再保存。'],
  });
  const partly = pasteReport({ ...done, replaced: 1, below: 3, left: ['开户行'] });
  expect(partly.isWhole).toBe(false);
  expect(partly.lines[0]).toContain('开户行');
  expect(partly.lines[1]).toBe(
    '粘贴了 3 行，是第 1 到 3 行：原来有的 1 行换成了贴的；下面原来的 3 行没有动，不要的删掉。',
  );
  expect(pasteReport({ ...done, added: 0, noRoom: 2 }).isWhole).toBe(false);
});

test('the columns of a table are its fields and those of groups in its rows, as the form calls them', () => {
  const config = formConfig({
    site: {
      id: 'a',
      name: '示例村',
      folder: 'sites/a/b/c',
      issuers: { party: '', committee: '' },
      items: [{ id: 'fin-contracts', title: '合同', section: 'finance', kinds: ['contracts'] }],
      habits: {},
    },
    forms: kindForms(),
    settings: { sveltia: '0.0.0', folder: 'gongkailan', contentFolder: 'content' },
  });
  const titles = (hash: string, table: string) =>
    tableAt(config, hash, table).columns.map(({ title }) => title);
  expect(titles('#/collections/finance-contracts/new', 'rows').slice(0, 4)).toEqual([
    '合同编号',
    '标的',
    '对方：单位',
    '对方：个人',
  ]);
  expect(titles('#/collections/place/entries/site', 'officers')).toEqual([
    '姓名',
    '职务',
    '工作电话',
    '管什么',
  ]);
  expect(titles('#/collections/place/entries/site', 'premises.buildings')[0]).toBe('名称');
  expect(titles('#/collections/finance-contracts/new', 'title')).toEqual([]);
});
