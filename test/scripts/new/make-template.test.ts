/** `npm run new -- --xlsx`: a form with what is known already in it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { expect, onTestFinished, test } from 'vitest';
import { readImportOptions } from '../../../scripts/import/options.ts';
import { runImport } from '../../../scripts/import/run-import.ts';
import { makeTemplate } from '../../../scripts/new/make-template.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import { readWorkbook, type SheetRows } from '../../../src/sheet/read-workbook.ts';
import { AS_OF, makeSmallCity, SHUINAN } from '../../support/small-city.ts';

interface Wish {
  readonly site?: string;
  readonly kind?: Kind;
  readonly root?: string;
  readonly settings?: readonly string[];
}

async function make(
  out: string,
  { site, kind = 'accounts', root = makeSmallCity(), settings = ['closing=5'] }: Wish = {},
) {
  let [printed, reported] = ['', ''];
  const exitCode = await makeTemplate(
    kind,
    {
      out,
      options: {
        contentRoot: root,
        cacheRoot: tmpdir(),
        asOf: AS_OF,
        site,
        wish: { asOf: AS_OF },
        settings,
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
  const { exitCode, printed } = await make(out, { site: '水南村' });
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

test('names the item by its title, offers those of the kind, and comes back by import', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'template-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const out = join(folder, '衔接资金.xlsx');
  const root = makeSmallCity();
  // 衔接资金 is the first that is usually written so; 一事一议 comes before it and takes it too.
  const catalogue = join(root, 'catalogue.yaml');
  writeFileSync(
    catalogue,
    readFileSync(catalogue, 'utf8').replace(
      'kinds: [communal-levy, notice]',
      'kinds: [communal-levy, special-funds]',
    ),
  );
  await make(out, { site: '水南村', kind: 'special-funds', root, settings: [] });
  const xml = strFromU8(unzipSync(readFileSync(out))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).toContain('<formula1>"衔接资金项目公告公示,一事一议筹资筹劳"</formula1>');
  const facts = (await readExcelFile(readFileSync(out)))[0]?.data;
  expect(facts?.find((row) => row[3] === 'item')?.[1]).toBe('衔接资金项目公告公示');
  let told = '';
  const options = readImportOptions([out, '--content', root, '--yes'], AS_OF);
  await runImport({ options, print: (text) => (told += text), questions: undefined });
  const file = join(root, SHUINAN, 'finance/2026/2026-11-23-linkage-funds-2026-04.yaml');
  expect(readFileSync(file, 'utf8')).toContain('\nitem: fin-linkage-funds\n');
  expect(told).toContain('当作：水南村 2026年4月 衔接资金项目公告公示（专项资金收支）');
});

test('that cannot be written is told in one sentence', async () => {
  const { exitCode, reported } = await make(join(tmpdir(), 'no-such-folder', 'x.xlsx'));
  expect(exitCode).toBe(1);
  expect(reported).toBe(
    `没有写成 ${join(tmpdir(), 'no-such-folder', 'x.xlsx')}：没有这个文件夹。什么也没有留下。\n`,
  );
});
