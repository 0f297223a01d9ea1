/** Cells copied in Excel or WPS, put into the columns of a form's table. */
import { describe, expect, test } from 'vitest';
import { kindForms } from '../../src/editor/form-fields.ts';
import { formConfig } from '../../src/editor/form-config.ts';
import { cellsOf, isTable, placeRows, type PasteColumn } from '../../src/editor/pasted-rows.ts';
import { columnsOf } from '../../src/editor/table-columns.ts';

const COLUMNS: readonly PasteColumn[] = [
  { path: 'group', title: '小组', type: 'text' },
  { path: 'name', title: '姓名', type: 'text' },
  { path: 'amount', title: '金额（元）', type: 'text' },
  { path: 'on', title: '日期', type: 'date' },
  { path: 'state', title: '结果', type: 'choice', choices: ['通过', '未通过'] },
];

const placed = (text: string, from = 'group') =>
  placeRows(cellsOf(text), COLUMNS, from).map((row) => Object.fromEntries(row));

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
  const titles = (hash: string, table: string) => columnsOf(config, hash, table).map(({ title }) => title);
  expect(titles('#/collections/finance-contracts/new', 'rows').slice(0, 4)).toEqual([
    '合同编号',
    '标的',
    '单位',
    '个人',
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
