import { expect, test } from 'vitest';
import { formatCsv, type CsvCell } from '../../../src/site/text/csv.ts';

const cell = (one: CsvCell): string =>
  formatCsv({ columns: [{ title: '甲' }], rows: [[one]] }).replace(/^\uFEFF甲\r\n|\r\n$/g, '');

test('a file begins with a byte order mark, and its lines end in CRLF, the last one too', () => {
  expect(formatCsv({ columns: [{ title: '甲' }, { title: '乙' }], rows: [['1', 2]] })).toBe(
    '\uFEFF甲,乙\r\n1,2\r\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86 24', "'+86 24"],
  ['@cmd', "'@cmd"],
  ['-cmd|calc', "'-cmd|calc"],
  ['\t=1', "'\t=1"],
  ['-2+3', "'-2+3"],
])('%j would be run by a spreadsheet, so it is written %j', (text, written) => {
  expect(cell(text)).toBe(written);
});

test.each([
  ['-37318.60', '-37318.60'],
  ['-5', '-5'],
  [-5, '-5'],
  ['0.00', '0.00'],
  ['024-4555 0102', '024-4555 0102'],
  [null, ''],
])('%j is a number or harmless, and stays as it is', (value, written) => {
  expect(cell(value)).toBe(written);
});

test('commas, quotes and line ends are quoted', () => {
  expect(cell('a,b')).toBe('"a,b"');
  expect(cell('他说“好”"')).toBe('"他说“好”"""');
  expect(cell('上\r\n下')).toBe('"上\r\n下"');
});
