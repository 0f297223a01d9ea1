import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readImportOptions } from '../../scripts/import/options.ts';
import { runImport } from '../../scripts/import/run-import.ts';
import { openQuestions, type Questions } from '../../scripts/terminal/ask.ts';
import { rawWorkbook, type RawCell } from '../fixtures/sheets/raw-workbook.ts';
import { AS_OF, makeSmallCity, SHUINAN } from '../support/small-city.ts';
import { DOWN, ENTER, openTypedTerminal } from '../support/typed-terminal.ts';

const SHEETS = fileURLToPath(new URL('../fixtures/sheets/', import.meta.url));
const FOLDER = `${SHUINAN}/finance/2026`;

function workbook(...rows: readonly (readonly RawCell[])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, '表.xlsx');
  writeFileSync(path, rawWorkbook({ name: 'Sheet1', rows }));
  return path;
}

async function run(
  root: string,
  args: readonly string[],
  questions?: Questions,
): Promise<{ exit: number; told: string }> {
  let told = '';
  const options = readImportOptions([...args, '--content', root, '--site', '水南村'], AS_OF);
  const exit = await runImport({ options, print: (text) => (told += text), questions });
  return { exit, told: told.replaceAll(root, 'content') };
}

const subsidy = (title: string, amount = 1000): string =>
  workbook(
    [title],
    ['组别', '户主', '面积（亩）', '补贴金额'],
    ['一组', '王广田', 12.5, amount],
    ['一组', '李有福', 10, 800],
  );

describe('a second subsidy of the year', () => {
  test('is another matter: both stand side by side, each with its own title', async () => {
    const root = makeSmallCity();
    expect((await run(root, [subsidy('水南村2026年耕地地力保护补贴分户公示'), '--yes'])).exit).toBe(0);
    const second = await run(root, [subsidy('水南村2026年玉米大豆生产者补贴分户公示'), '--yes']);
    expect(second.exit).toBe(0);
    expect(second.told).toContain(
      '公开目录里没有专门的一项公布“玉米大豆生产者补贴”，放在“耕地地力保护补贴分户公示”这一项里；不对就加 --item。\n',
    );
    expect(second.told).toContain(
      `写好了：content/${FOLDER}/2026-11-23-subsidy-fertility-2026-2.yaml\n这一期还有一份：content/${FOLDER}/2026-11-23-subsidy-fertility-2026.yaml（《水南村2026年耕地地力保护补贴分户公示》），是另一件事，没有动它。\n`,
    );
    expect(readFileSync(join(root, FOLDER, '2026-11-23-subsidy-fertility-2026-2.yaml'), 'utf8')).toMatch(
      /^title: 水南村2026年玉米大豆生产者补贴分户公示\n[\s\S]*^subsidy: 玉米大豆生产者补贴$/m,
    );
  });

  test('the same one with other numbers is mended where it is, and nothing is to be deleted', async () => {
    const root = makeSmallCity();
    await run(root, [subsidy('水南村2026年耕地地力保护补贴分户公示'), '--yes']);
    const { exit, told } = await run(root, [subsidy('水南村2026年耕地地力保护补贴分户公示', 980), '--yes']);
    expect(exit).toBe(1);
    expect(told).toContain(
      `这一期已经有一份：content/${FOLDER}/2026-11-23-subsidy-fertility-2026.yaml（《水南村2026年耕地地力保护补贴分户公示》），和这张表不一样。\n公布过的，在那个文件里改，并写上更正；还没公布的，打开那个文件，照这张表改。同一件事不另写一份。\n什么也没有写。\n`,
    );
    expect(told).not.toContain('删');
  });

  test('one that does not say its name is asked for it', async () => {
    const root = makeSmallCity();
    await run(root, [subsidy('水南村2026年耕地地力保护补贴分户公示'), '--yes']);
    const { exit, told } = await run(root, [
      subsidy('水南村2026年发放表', 980),
      '--kind',
      'subsidy-list',
      '--yes',
    ]);
    expect(exit).toBe(1);
    expect(told).toContain(
      '是另一件事：在表的第一行写清是哪一项，例如“水南村2026年××补贴发放表”，再导入。\n什么也没有写。\n',
    );
    expect(told).not.toContain('删');
  });
});

describe('two columns that could both be the amount', () => {
  test('are asked about before a terminal, and remembered', async () => {
    const root = makeSmallCity();
    const terminal = openTypedTerminal();
    const running = run(root, [join(SHEETS, '77-due-and-paid.xlsx')], openQuestions(terminal));
    await terminal.answer('有 2 列都可能是“金额”，公布哪一列？', DOWN, ENTER);
    await terminal.answer('这样对吗？', ENTER);
    const { exit, told } = await running;
    expect(exit).toBe(0);
    expect(told).toContain('  E列  实补金额    → 名单：金额  照指定的认\n');
    expect(readFileSync(join(root, 'import.yaml'), 'utf8')).toContain('heading: 实补金额, field: amount');
  });

  test('are not decided by --yes, not even before a terminal', async () => {
    const root = makeSmallCity();
    const terminal = openTypedTerminal();
    const { exit, told } = await run(
      root,
      [join(SHEETS, '77-due-and-paid.xlsx'), '--yes'],
      openQuestions(terminal),
    );
    expect(exit).toBe(1);
    expect(told).toContain('--map 应补金额=金额 或 --map 实补金额=金额\n什么也没有写。\n');
    expect(readdirSync(join(root, FOLDER))).not.toContain('2026-11-23-subsidy-fertility-2026.yaml');
  });
});

test('a table of another village cannot be agreed to before a terminal either', async () => {
  const root = makeSmallCity();
  const terminal = openTypedTerminal();
  const running = run(root, [join(SHEETS, '63-other-village-title.xlsx')], openQuestions(terminal));
  await terminal.answer('这样对吗？', DOWN, ENTER);
  expect((await running).exit).toBe(1);
  expect(terminal.shown()).not.toContain('对，写成文件');
  expect(readdirSync(join(root, FOLDER))).not.toContain('2026-11-23-october-accounts.yaml');
});

test('a period that is still running is said before anything is read, with what to do', async () => {
  const root = makeSmallCity();
  const sheet = workbook(['水南村2026年12月财务收支'], ['摘要', '收入', '支出'], ['租金', 10, null]);
  const { exit, told } = await run(root, [sheet, '--kind', 'accounts', '--period', '2026-12', '--yes']);
  expect(exit).toBe(1);
  expect(told).toContain(
    '2026年12月要到 2026-12-31 才结束，2026-11-23 还公布不了这一期的账。\n请等到2027年1月1日以后再导入；期间认错了的，加 --period；先写好、到那天再公布的，加 --date 2027-01-01。\n什么也没有写。\n',
  );
  expect(told).not.toContain('认出的列');
});
