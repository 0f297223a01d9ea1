import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readImportOptions } from '../../scripts/import/options.ts';
import { runImport } from '../../scripts/import/run-import.ts';
import { rawWorkbook, type RawSheet } from '../fixtures/sheets/raw-workbook.ts';
import { AS_OF, makeSmallCity } from '../support/small-city.ts';

async function run(sheets: readonly RawSheet[], ...args: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, '表.xlsx');
  writeFileSync(path, rawWorkbook(...sheets));
  let told = '';
  const root = makeSmallCity();
  const options = readImportOptions([path, ...args, '--content', root, '--site', '水南村', '--yes'], AS_OF);
  await runImport({ options, print: (text) => (told += text), questions: undefined });
  return told;
}

const accounts = (title: string): RawSheet => ({
  name: 'Sheet1',
  rows: [
    [title],
    ['项目', '金额'],
    ['上月结余', 72568.6],
    ['收入合计', 12000],
    ['村级运转经费补助', 12000],
    ['支出合计', 9000],
    ['村部水电费', 9000],
    ['本月结余', 75568.6],
  ],
});

describe('the books of a part of the village', () => {
  test('are not written as all that it has before somebody says so', async () => {
    const waterworks = [accounts('水南村自来水站2026年10月收支公开')];
    await expect(run(waterworks)).rejects.toThrow(
      '表上写的是“自来水站”的账，不像是全村的“财务收支公布表”。真是全村的，加 --item fin-monthly-statement',
    );
    expect(await run(waterworks, '--item', 'fin-monthly-statement')).toContain('写好了：');
    expect(await run([accounts('水南村2026年10月财务收支公布表')])).toContain('写好了：');
  });

  test('are the cash book where it is one sheet of several', async () => {
    const cash = accounts('水南村2026年10月财务收支：现金明细');
    const bank = { name: '银行明细', rows: [['水南村2026年10月银行明细'], ['说明']] };
    await expect(run([cash, bank])).rejects.toThrow('表上写的是“现金”的账');
    expect(await run([cash])).toContain('写好了：');
  });
});
