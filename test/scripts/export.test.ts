/** A disclosure as a workbook, and the workbook read back. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exportDisclosure } from '../../scripts/export/export-disclosure.ts';
import { exampleValues } from '../../scripts/sheet/example-values.ts';
import { writeWorkbook } from '../../scripts/sheet/write-workbook.ts';
import { UsageError } from '../../scripts/terminal/options.ts';
import { writtenValues } from '../../src/draft/written-values.ts';
import { KIND_SCHEMAS, KINDS } from '../../src/model/kinds.ts';
import { formWorkbook } from '../../src/sheet/form-workbook.ts';
import { readWorkbook, recogniseWorkbook, type SheetRows } from '../../src/sheet/read-workbook.ts';
import { exampleOf } from '../support/kind-examples.ts';
import { makeSmallCity, SEPTEMBER } from '../support/small-city.ts';

async function sheetsOf(bytes: Uint8Array): Promise<SheetRows[]> {
  const read = await readExcelFile(Buffer.from(bytes), { trim: false });
  return read.map(({ sheet, data }) => ({ name: sheet, rows: data as SheetRows['rows'] }));
}

describe.each(KINDS)('the example of %s', (kind) => {
  test('comes back from a workbook as it was, with everything that a file can say', async () => {
    const content = exampleOf(kind);
    const values = writtenValues(KIND_SCHEMAS[kind], content, content.written);
    const sheets = await sheetsOf(await writeWorkbook(formWorkbook(kind, { values, blankRows: 0 })));
    expect(recogniseWorkbook(sheets)).toEqual({ kind, version: 1 });
    expect(readWorkbook(kind, sheets)).toEqual(values);
  });
});

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'export-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

async function run(contentRoot: string, what: string, to: string) {
  const [printed, reported]: [string[], string[]] = [[], []];
  const exitCode = await exportDisclosure(
    { contentRoot, what, to },
    { print: (text) => void printed.push(text), report: (text) => void reported.push(text) },
  );
  return { exitCode, printed: printed.join(''), reported: reported.join('') };
}

describe('npm run export', () => {
  test('writes an Excel file and warns that full names are in it', async () => {
    const to = join(folder(), '九月.xlsx');
    const { exitCode, printed } = await run(makeSmallCity(), '2026-10-09-september-accounts', to);
    expect(exitCode).toBe(0);
    expect(printed).toBe(
      `写好了：${to}（财务收支公布表）\n注意：里面是没有隐去的全名，只在本机用，不要发到群里、不要转给别人；用完就删。\n`,
    );
    const [facts, income] = await sheetsOf(readFileSync(to));
    expect(facts?.rows[4]?.slice(0, 2)).toEqual(['标题*', '水南村2026年9月财务收支公布表']);
    expect(income?.rows.slice(1)).toEqual([
      ['序号', '科目*', '项目*', '金额（元）*', '日期', '票据', '说明'],
      [1, '其他收入', '存款利息', 318.6, new Date('2026-09-21'), null, null],
    ]);
  });

  test('writes a CSV file for each table, in which nothing runs as a formula', async () => {
    const root = makeSmallCity();
    const file = join(root, SEPTEMBER);
    writeFileSync(file, readFileSync(file, 'utf8').replace('存款利息', '"=HYPERLINK(1)"'));
    const to = join(folder(), '九月.csv');
    const { printed } = await run(root, file, to);
    expect(printed.split('（')[0]).toBe(
      `写好了：${['填写', '收入', '支出', '审核', '照片'].map((name) => to.replace('.csv', `-${name}.csv`)).join('、')}`,
    );
    expect(readFileSync(to.replace('.csv', '-收入.csv'), 'utf8')).toBe(
      "\uFEFF序号,科目*,项目*,金额（元）*,日期,票据,说明\r\n1,其他收入,'=HYPERLINK(1),318.6,2026-09-21,,\r\n",
    );
  });

  test('says which disclosure was meant, and leaves files that are there alone', async () => {
    const root = makeSmallCity();
    const to = join(folder(), 'x.xlsx');
    await expect(run(root, '2026-10-09-septmber-accounts', to)).rejects.toThrow(
      new UsageError('没有叫“2026-10-09-septmber-accounts”的公开，是不是“2026-10-09-september-accounts”？'),
    );
    writeFileSync(to, '别动');
    await expect(run(root, 'shuinan/2026-10-09-september-accounts', to)).rejects.toThrow(
      new UsageError(`已经有 ${to} 这个文件了，没有动它。请换个名字，或先把它移走。`),
    );
    expect(readFileSync(to, 'utf8')).toBe('别动');
  });

  test('a file that cannot be read is told, and nothing is written', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: 'kind: accounts\n  title: 乱\n' });
    const to = join(folder(), 'x.xlsx');
    const { exitCode, reported } = await run(root, join(root, SEPTEMBER), to);
    expect(exitCode).toBe(1);
    expect(reported).toContain(`先改好：npm run check -- ${join(root, SEPTEMBER)}`);
    expect(existsSync(to)).toBe(false);
  });
});

test('an Excel form has lists to choose from, dates and whole numbers that are checked', async () => {
  const bytes = await writeWorkbook(formWorkbook('party-meetings', { values: {}, blankRows: 3 }));
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  const rules = [...xml.matchAll(/<dataValidation type="(\w+)"[^>]* sqref="([^"]+)"><formula1>([^<]*)/g)];
  expect(rules.map(([, ...parts]) => parts.join(' '))).toEqual([
    'date B3:B5 18264',
    'list C3:C5 "支部党员大会,支委会,党小组会,党课,主题党日"',
    'whole I3:I5 0',
    'whole J3:J5 0',
  ]);
  // The order of ECMA-376: Excel calls a file broken that has another.
  expect(xml.indexOf('<dataValidations')).toBeGreaterThan(xml.indexOf('</sheetData>'));
  expect(xml.indexOf('<dataValidations')).toBeLessThan(xml.indexOf('<pageSetup'));
  expect(bytes).toEqual(await writeWorkbook(formWorkbook('party-meetings', { values: {}, blankRows: 3 })));
});

test('the row of a form that shows how to fill it in is not read', async () => {
  const example = exampleValues('accounts');
  const sheets = formWorkbook('accounts', { values: {}, example, blankRows: 2 });
  const read = await sheetsOf(await writeWorkbook(sheets));
  expect(read[1]?.rows[2]?.slice(0, 3)).toEqual(['示例', '发包及上交收入', '老村部院子租金（第二季度）']);
  expect(readWorkbook('accounts', read)).toEqual({ kind: 'accounts', income: [], expense: [] });
});

test('no sheet has a name that Excel refuses, and no two of a kind the same', () => {
  for (const kind of KINDS) {
    const names = formWorkbook(kind, { values: exampleValues(kind), blankRows: 0 }).map(({ name }) => name);
    expect(names.filter((name) => [...name].length > 31 || /[[\]:：*?/\\]/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  }
});
