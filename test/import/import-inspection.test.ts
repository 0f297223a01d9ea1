/** The form of an inspection on its way: made beside the ledger, filled in, read back into a file that passes check. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatXlsx } from '../../scripts/build/ledger-files.ts';
import { readImportOptions } from '../../scripts/import/options.ts';
import { runImport } from '../../scripts/import/run-import.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { checklistTable } from '../../src/site/ledger/checklist-sheet.ts';
import { ledgerSummaries } from '../../src/site/ledger/site-ledger.ts';
import { summarise } from '../../src/site/summary.ts';
import { AS_OF, makeSmallCity } from '../support/small-city.ts';

const FILE = 'inspections/shili.qingshi/2026-11-18-boards.yaml';
/** The form as it is published, with words in the columns of the first village. */
async function filledIn(root: string, words: Readonly<Record<number, string>>): Promise<string> {
  const { city, sites } = await loadContent(root, { asOf: AS_OF });
  const [county] = city?.counties ?? [];
  const [township] = county?.townships ?? [];
  if (!city) throw new Error('no city');
  const summaries = ledgerSummaries(
    sites.map((site) => summarise(site, AS_OF)),
    AS_OF,
  );
  const table = checklistTable({ county, township }, { city, summaries, asOf: AS_OF });
  const rows = table.rows.map((row, index) =>
    index === 0 ? row.map((cell, column) => words[column] ?? cell) : row,
  );
  const file = join(root, '..', `${basename(root)}-检查表.xlsx`);
  onTestFinished(() => rmSync(file, { force: true }));
  writeFileSync(file, await formatXlsx([{ ...table, rows }]));
  return file;
}

async function importFile(root: string, file: string): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const options = readImportOptions([file, '--content', root, '--yes'], calendarDate('2026-11-23'));
  const code = await runImport({ options, print: (text) => void said.push(text), questions: undefined });
  return { code, said: said.join('') };
}

test('a cell that says nothing clear keeps all of it back', async () => {
  const root = makeSmallCity({});
  const { code, said } = await importFile(root, await filledIn(root, { 2: '11月18日', 3: '可能' }));
  expect(code).toBe(1);
  expect(said).toContain('第 2 行第 4 格：“可能”看不懂，这一格填“有”或“没有”。');
  expect(said).toContain('什么也没有写。');
  expect(existsSync(join(root, FILE))).toBe(false);
});

test('filled in, it becomes a file of the township that passes check', async () => {
  const root = makeSmallCity({});
  const file = await filledIn(root, {
    2: '11月18日',
    3: '有',
    4: '醒目',
    6: '财务',
    7: '10月',
    10: '栏前有人讲解',
  });
  const { code, said } = await importFile(root, file);
  expect(said).toContain(`✓ 写好了：${FILE}`);
  expect(code).toBe(0);
  expect(readFileSync(join(root, FILE), 'utf8')).toBe(`sites:
  - site: shuinan
    board: 有
    place: 醒目
    empty:
      - 财务
    financeTo: 2026-10
    good:
      - 栏前有人讲解
`);
  const { problems, sites } = await loadContent(root, { asOf: AS_OF });
  expect(problems.filter(({ file: of }) => of.startsWith('inspections/'))).toEqual([]);
  expect(sites.find(({ profile }) => profile.id === 'shuinan')?.inspected).toEqual([
    expect.objectContaining({ on: '2026-11-18', by: '青石镇', empty: ['财务'] }),
  ]);
  expect((await importFile(root, file)).said).toContain(`${FILE} 已经有了，一模一样。`);
});
