import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { openZip } from '../../../scripts/import/open-zip.ts';
import { formatXlsx } from '../../../scripts/build/ledger-files.ts';
import { formatCsv } from '../../../src/site/text/csv.ts';
import type { WorkbookTable } from '../../../src/site/text/workbook.ts';

const table: WorkbookTable = {
  name: '欠公开',
  columns: [
    { title: '村（社区）', widthCharacters: 16 },
    { title: '事项', widthCharacters: 40 },
    { title: '逾期（天）', widthCharacters: 10 },
  ],
  rows: [
    ['水南村', '2026年9月财务，收支“公布表”', 12],
    ['东石社区', '=HYPERLINK("http://x")', 0],
    ['水南村', '', 3],
  ],
};

test('a CSV begins with a byte order mark, ends lines as Excel does, and runs nothing', () => {
  expect(formatCsv(table)).toBe(
    '\uFEFF村（社区）,事项,逾期（天）\r\n' +
      '水南村,2026年9月财务，收支“公布表”,12\r\n' +
      `东石社区,"'=HYPERLINK(""http://x"")",0\r\n` +
      '水南村,,3\r\n',
  );
});

test('a workbook reads back with its sheets, heads, texts and numbers', async () => {
  const workbook = Buffer.from(await formatXlsx([table, { ...table, name: '迟公开', rows: [] }]));
  const sheets = await readExcelFile(workbook);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['欠公开', '迟公开']);
  expect(sheets[0]?.data).toEqual([
    ['村（社区）', '事项', '逾期（天）'],
    ['水南村', '2026年9月财务，收支“公布表”', 12],
    ['东石社区', '=HYPERLINK("http://x")', 0],
    ['水南村', null, 3],
  ]);
});

test('a sheet is filtered by its head and prints on A3, as wide as the paper, with its head on every page', async () => {
  const opened = openZip(await formatXlsx([table, { ...table, name: "干部'名单", rows: [] }]));
  if (!('value' in opened)) throw new Error('not a zip');
  const part = opened.value.text;
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
  expect(sheet).toContain('</sheetData><autoFilter ref="A1:C4"/><pageMargins');
  expect(sheet).toContain(
    '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  );
  expect(part('xl/workbook.xml')).toContain(
    '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'欠公开\'!$A$1:$C$4</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'欠公开\'!$1:$1</definedName>',
  );
  expect(part('xl/workbook.xml')).toContain("'干部''名单'!$1:$1");
});

test('the same tables are the same bytes, whenever they are written', async () => {
  const first = await formatXlsx([table]);
  await new Promise((later) => setTimeout(later, 2100));
  expect(Buffer.from(await formatXlsx([table])).equals(Buffer.from(first))).toBe(true);
});
