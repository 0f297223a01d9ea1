import { expect, test } from 'vitest';
import * as field from '../../src/model/schema/fields.ts';
import { fieldsOf } from '../../src/model/schema/schema-fields.ts';
import { textCell, type Cell } from '../../src/sheet/grid.ts';
import { readCell } from '../../src/sheet/read-cell.ts';

const [planned] = fieldsOf(field.group('工期', { finishBy: field.dayOrPeriod('计划完工') }));

function read(cell: Cell) {
  if (!planned) throw new Error('no field');
  return readCell(cell, { field: planned, isList: false } as Parameters<typeof readCell>[1], { year: 2027 });
}

test.each([
  ['2027年4月20日', { value: '2027-04-20' }],
  ['4月20日', { value: '2027-04-20' }],
  ['2027年4月', { value: '2027-04' }],
  ['2027年三季度', { value: '2027-Q3' }],
  ['2027年上半年', { value: '2027-H1' }],
  ['上半年', { value: '2027-H1', note: '“上半年”当作 2027年上半年' }],
  ['2028年6月底前', { value: '2028-06', note: '“2028年6月底前”当作 2028年6月' }],
  ['验收后', { problem: '“验收后”不能当作计划完工' }],
])('a planned day written %s', (text, expected) => {
  expect(read(textCell(text))).toEqual(expected);
});

test('a month that Excel keeps as its first day stays a month', () => {
  const cell = { kind: 'date', text: '2027-04-01', number: 46478 } as const;
  expect(read(cell)).toEqual({ value: '2027-04-01' });
  expect(read({ ...cell, showsMonth: true })).toEqual({ value: '2027-04' });
});
