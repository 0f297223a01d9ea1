import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { runHere } from '../support/run-here.ts';
import type { ScriptResult } from '../support/run-script.ts';
import { makeSmallCity, readSmallCity, SEPTEMBER, SHUINAN } from '../support/small-city.ts';

const wrong = readSmallCity(SEPTEMBER).replace('amount: 9600', 'amount: 九千六');
const FIXTURE = 'test/fixtures/small-city';
const FIRE = `${FIXTURE}/${SHUINAN}/other/2026/2026-11-05-fire-season.md`;
const OCTOBER = `${SHUINAN}/finance/2026/2026-11-09-october-accounts.yaml`;

function check(root: string, ...args: string[]): Promise<ScriptResult> {
  return runHere('check', ['--content', root, '--as-of', '2026-11-23', ...args]);
}

describe('npm run check', () => {
  test('says in one line that there is nothing wrong', async () => {
    const { stdout, exitCode } = await check(makeSmallCity());
    expect(stdout).toBe('检查了 20 个文件，2 个站点：没有问题。\n');
    expect(exitCode).toBe(0);
  });

  test('shows each problem and ends with 1', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong });
    const { stdout, exitCode } = await check(root);
    expect(stdout).toBe(`${root}/${SEPTEMBER} 第 13 行第 46 列
  「金额」应当是数字，现在写的是“九千六”。
  请写成：9600

   12 │ expense:
   13 │ …干部报酬, title: 村组干部报酬, amount: 九千六, on: 2026-09-28 }
      │                                         ^^^^^^  AMOUNT_NOT_A_NUMBER
  为什么：写成文字、带逗号的金额没法相加，账就没法核对。
  查说明：npm run check -- --explain AMOUNT_NOT_A_NUMBER

检查了 20 个文件，2 个站点：1 个问题。
`);
    expect(exitCode).toBe(1);
  });

  test('a warning alone ends with 0', async () => {
    const text = readSmallCity(SEPTEMBER).replace('on: 2026-09-18', 'on: 2026-08-18');
    const { stdout, exitCode } = await check(makeSmallCity({ [SEPTEMBER]: text }));
    expect(stdout).toContain('：1 处提醒。\n');
    expect(exitCode).toBe(0);
  });

  test('results go to standard output, progress to standard error', async () => {
    const root = makeSmallCity();
    const { stdout, stderr } = await check(root, '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({ problems: [], files: 20 });
    expect(stderr).toBe(`正在检查 ${root} ……\n没有查公布以后的改动：内容文件夹不在 git 里。\n`);
  });

  test('checks the day it is given', async () => {
    const root = makeSmallCity();
    const { stdout } = await runHere('check', ['--content', root, '--as-of', '2026-11-01']);
    expect(stdout).toContain('今天按 2026-11-01 算');
  });

  test('names files below the working folder from there', async () => {
    const { stdout } = await runHere('check', ['--content', FIXTURE, '--as-of', '2026-11-01']);
    expect(stdout.startsWith(`${FIRE} 第 7 行`)).toBe(true);
  });
});

describe('formats for programs', () => {
  test('json has the shape that others rely on', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong });
    const { stdout, exitCode } = await check(root, '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          code: 'AMOUNT_NOT_A_NUMBER',
          severity: 'error',
          file: `${root}/${SEPTEMBER}`,
          line: 13,
          column: 46,
          field: 'expense[0].amount',
          message: '「金额」应当是数字，现在写的是“九千六”。',
          hint: '请写成：9600',
          why: '写成文字、带逗号的金额没法相加，账就没法核对。',
          fixable: false,
        },
      ],
      files: 20,
    });
    expect(exitCode).toBe(1);
  });

  test('github has one workflow command a problem, with line breaks escaped', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong });
    const { stdout } = await check(root, '--format', 'github');
    const [command, facts] = stdout.split('\n');
    expect(command).toBe(
      `::error file=${root}/${SEPTEMBER},line=13,col=46,title=AMOUNT_NOT_A_NUMBER::` +
        '「金额」应当是数字，现在写的是“九千六”。%0A请写成：9600',
    );
    expect(facts).toBe('检查了 20 个文件，2 个站点：1 个问题。');
  });

  test('sarif names the rule and the region in code points', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong });
    const { stdout } = await check(root, '--format', 'sarif');
    const log = JSON.parse(stdout);
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.columnKind).toBe('unicodeCodePoints');
    expect(run.tool.driver.rules).toMatchObject([{ id: 'AMOUNT_NOT_A_NUMBER' }]);
    expect(run.results[0]).toMatchObject({
      ruleId: 'AMOUNT_NOT_A_NUMBER',
      ruleIndex: 0,
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: 13, startColumn: 46, endColumn: 49 } } }],
    });
  });

  test('sarif writes a path below the working folder as a relative URI', async () => {
    const args = ['--content', FIXTURE, '--as-of', '2026-11-01', '--format', 'sarif'];
    const { stdout } = await runHere('check', args);
    const [result] = JSON.parse(stdout).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(FIRE);
    expect(result.level).toBe('warning');
  });
});

describe('checking some files', () => {
  const october = readSmallCity(SEPTEMBER)
    .replace('9号', '10号')
    .replace('period: 2026-09', 'period: 2026-10')
    .replace('2026年9月', '2026年10月')
    .replace('publishedOn: 2026-10-09', 'publishedOn: 2026-11-09')
    .replaceAll('on: 2026-09', 'on: 2026-10');

  test('reports only those files', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong, 'city.yaml': 'name: 示例市\n' });
    const { stdout, exitCode } = await check(root, '--format', 'json', `${root}/${SEPTEMBER}`);
    expect(JSON.parse(stdout).problems.map(({ code }: { code: string }) => code)).toEqual([
      'AMOUNT_NOT_A_NUMBER',
    ]);
    expect(exitCode).toBe(1);
  });

  test('reports that their site cannot be read: less can be said of them then', async () => {
    const site = `${SHUINAN}/site.yaml`;
    const root = makeSmallCity({ [site]: readSmallCity(site).replace(/^name:/m, 'nam:') });
    const { stdout, exitCode } = await check(root, `${root}/${SEPTEMBER}`);
    expect(stdout).toContain(`${root}/${site} 第 `);
    expect(exitCode).toBe(1);
  });

  test('still compares them with the other files of the site', async () => {
    const root = makeSmallCity({ [OCTOBER]: october });
    const { stdout } = await check(root, '--format', 'json', `${root}/${OCTOBER}`);
    expect(JSON.parse(stdout).problems).toMatchObject([{ code: 'CARRY_OVER_MISMATCH' }]);
  });

  test('reads no other site', async () => {
    const root = makeSmallCity();
    const { stdout } = await check(root, `${root}/sites/shili/hexi/dongshi/site.yaml`);
    expect(stdout).toBe('检查了 11 个文件，1 个站点：没有问题。\n');
  });

  test('a folder stands for all files in it', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong });
    expect((await check(root, `${root}/${SHUINAN}/finance`)).exitCode).toBe(1);
    expect((await check(root, `${root}/${SHUINAN}/other`)).exitCode).toBe(0);
  });

  test('a path is meant from where the person is', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong });
    const args = ['--content', root, 'finance/2026/2026-10-09-september-accounts.yaml'];
    vi.stubEnv('INIT_CWD', `${root}/${SHUINAN}`);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { exitCode } = await runHere('check', args);
    expect(exitCode).toBe(1);
  });
});

describe('wrong usage ends with 2', () => {
  test.each([
    ['an option with a slip', ['--fromat', 'json'], '没有“--fromat”这个选项，是不是“--format”？'],
    [
      'an unknown option',
      ['--zzz'],
      '没有“--zzz”这个选项。可以用：--content --as-of --format --fix --yes --dry-run --explain',
    ],
    ['an unknown format', ['--format', 'jsn'], '--format 不能写“jsn”，是不是“json”？'],
    [
      'a date in another form',
      ['--as-of', '2026.11.23'],
      '--as-of 应当是日期，例如 2026-10-09，现在写的是“2026.11.23”。',
    ],
    ['an option without its value', ['--content'], '--content 后面要写内容。'],
    ['an option twice', ['--format', 'json', '--format', 'text'], '--format 写了两遍，请只留一个。'],
    ['a folder that is not there', ['--content', '/nowhere'], '没有“/nowhere”这个文件夹。'],
    ['a file that is not there', ['content/nothing.yaml'], '没有“content/nothing.yaml”这个文件。'],
    ['an answer without a question', ['--yes'], '--yes 要和 --fix 一起用。'],
    ['a code with a slip', ['--explain', 'SUM_MISMACH'], '没有“SUM_MISMACH”这个代号，是不是 SUM_MISMATCH？'],
    ['a file that is no content', ['package.json'], '“package.json”不在内容文件夹“content”里。'],
  ])('%s', async (_name, args, message) => {
    const { stdout, stderr, exitCode } = await runHere('check', args);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  test('--help explains and ends with 0', async () => {
    const { stdout, exitCode } = await runHere('check', ['--help']);
    expect(stdout).toContain('用法：npm run check');
    expect(exitCode).toBe(0);
  });
});
