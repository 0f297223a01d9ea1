/** What a kind looks like as a workbook. */
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/model/kinds.ts';
import { sheetFormOf } from '../../src/sheet/sheet-form.ts';

describe('the form of a kind', () => {
  test('accounts have two tables and their single values', () => {
    const { facts, tables } = sheetFormOf('accounts');
    expect(facts.map(({ title, isRequired }) => `${title}${isRequired ? '' : '（可以不写）'}`)).toEqual([
      '所属期间',
      '期初结存',
      '期初为什么不一样（可以不写）',
      '收入合计（可以不写）',
      '支出合计（可以不写）',
      '期末结存',
      '存在哪：银行存款（可以不写）',
      '存在哪：库存现金（可以不写）',
      '本年累计：本年累计收入（可以不写）',
      '本年累计：本年累计支出（可以不写）',
    ]);
    expect(tables.map(({ title, columns }) => [title, ...columns.map((one) => one.title)])).toEqual([
      ['收入', '科目', '项目', '金额', '日期', '票据', '说明'],
      ['支出', '科目', '项目', '金额', '日期', '票据', '说明'],
    ]);
  });

  test('a table within the rows of another says where it lies', () => {
    const steps = KINDS.flatMap((kind) => sheetFormOf(kind).tables).map((table) => table.steps.join('.'));
    expect(steps).toContain('result.posts.*.notElected');
  });
});
