/** `npm run new -- --xlsx`: a form with what is known already in it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemplate } from '../../../scripts/new/make-template.ts';
import { readWorkbook, type SheetRows } from '../../../src/sheet/read-workbook.ts';
import { AS_OF, makeSmallCity } from '../../support/small-city.ts';

async function make(out: string, site?: string) {
  let [printed, reported] = ['', ''];
  const exitCode = await makeTemplate(
    'accounts',
    {
      out,
      options: {
        contentRoot: makeSmallCity(),
        cacheRoot: tmpdir(),
        asOf: AS_OF,
        site,
        wish: { asOf: AS_OF },
        settings: ['closing=5'],
        isDryRun: false,
        isYes: false,
      },
    },
    { print: (text) => (printed += text), report: (text) => (reported += text) },
  );
  return { exitCode, printed, reported };
}

test('holds what the site and its earlier accounts say, and says what comes next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'template-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const out = join(folder, '一月.xlsx');
  const { exitCode, printed } = await make(out, '水南村');
  expect(exitCode).toBe(0);
  expect(printed).toBe(`写好了：${out}（财务收支公布表）
里面有“填写”、“收入”、“支出”、“审核”、“照片”和“说明”。

接下来：
  1. 用 Excel 或 WPS 打开填好，存盘、关掉。
  2. npm run import -- ${out}
     看一看读得对不对，再写成公开的文件。
`);
  const sheets = (await readExcelFile(readFileSync(out))).map(({ sheet, data }): SheetRows => ({
    name: sheet,
    rows: data as SheetRows['rows'],
  }));
  expect(readWorkbook('accounts', sheets)).toEqual({
    kind: 'accounts',
    item: '财务收支公布表',
    title: '水南村2026年1月财务收支公布表',
    type: '公布',
    number: '水南财公〔2026〕10号',
    publishedOn: '2026-11-23',
    issuer: '水南村股份经济合作社',
    period: '2026-01',
    closing: 5,
    income: [],
    expense: [],
  });
});

test('that cannot be written is told in one sentence', async () => {
  const { exitCode, reported } = await make(join(tmpdir(), 'no-such-folder', 'x.xlsx'));
  expect(exitCode).toBe(1);
  expect(reported).toBe(
    `没有写成 ${join(tmpdir(), 'no-such-folder', 'x.xlsx')}：没有这个文件夹。什么也没有留下。\n`,
  );
});
