/** `npm run new`: with options, and asked at a terminal. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { newDisclosure, type NewOptions } from '../../../scripts/new/new-disclosure.ts';
import { toFillWords } from '../../../scripts/new/present.ts';
import { Cancelled } from '../../../scripts/terminal/ask.ts';
import { UsageError } from '../../../scripts/terminal/options.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { parsePeriod, type Period } from '../../../src/model/values/period.ts';
import { AS_OF, makeSmallCity, SEPTEMBER, SHUINAN, readSmallCity } from '../../support/small-city.ts';
import {
  CTRL_C,
  DOWN,
  ENTER,
  openTypedTerminal,
  WIPE,
  type TypedTerminal,
} from '../../support/typed-terminal.ts';
import { runScript } from '../../support/run-script.ts';

const FOLDER = `${SHUINAN}/finance/2026`;
const OCTOBER = `${FOLDER}/2026-11-23-october-accounts.yaml`;
const october = parsePeriod('2026-10') as Period;

function cache(): string {
  const path = mkdtempSync(join(tmpdir(), 'new-cache-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

interface Said extends Partial<Omit<NewOptions, 'wish'>> {
  readonly wish?: Partial<NewOptions['wish']>;
}

async function run(contentRoot: string, { wish, ...said }: Said = {}, terminal?: TypedTerminal) {
  let [printed, reported] = ['', ''];
  const exitCode = await newDisclosure(
    {
      contentRoot,
      cacheRoot: cache(),
      asOf: AS_OF,
      settings: [],
      isDryRun: false,
      isYes: false,
      ...said,
      wish: { asOf: AS_OF, ...wish },
    },
    { terminal, print: (text) => (printed += text), report: (text) => (reported += text) },
  );
  return { exitCode, printed, reported };
}

const ACCOUNTS: Said = { site: 'shuinan', wish: { item: 'fin-monthly-statement', period: october } };

describe('with options', () => {
  test('writes a file, shows it with line numbers and says what to do next', async () => {
    const root = makeSmallCity();
    const { exitCode, printed } = await run(root, ACCOUNTS);
    const file = join(root, OCTOBER);
    expect(exitCode).toBe(0);
    expect(printed).toContain(
      ' 9 │ issuer: 水南村股份经济合作社\n10 │ opening: 72568.6 # 照抄2026年9月的期末，对不上先查账\n',
    );
    expect(printed.slice(printed.indexOf('写好了'))).toBe(`写好了：${file}
还有 7 处要填：第 12 行 科目，第 13 行 项目，第 14 行 金额，第 19 行 科目，第 20 行 项目，第 21 行 金额，第 25 行 期末结存。

接下来：
  1. 用记事本或别的编辑器打开这个文件，把“填：”的地方填上，存盘（编码用 UTF-8）。
  2. npm run check -- ${file}
     看有没有写错、还差什么。
  3. npm run dev -- --site shuinan
     看网页和公开栏上是什么样。
  4. npm run submit
     没有错了，交上去。
`);
  });

  test('check asks for exactly what is left to fill in', async () => {
    const root = makeSmallCity();
    await run(root, ACCOUNTS);
    const { problems } = await loadContent(root, { asOf: AS_OF });
    expect(problems.map(({ file, line, message }) => `${file} ${line} ${message}`)).toEqual(
      [
        '12 「科目」',
        '13 「项目」',
        '14 「金额」',
        '19 「科目」',
        '20 「项目」',
        '21 「金额」',
        '25 「期末结存」',
      ].map((place) => `${OCTOBER} ${place}是空的。`),
    );
  });

  test('what is given stands in the file, and a whole file has nothing wrong with it', async () => {
    const root = makeSmallCity();
    const settings = [
      'income=[]',
      'expense=[{"category":"管理费用","title":"水电费","amount":68.6}]',
      'closing=72500',
      'holdings.bank=72000.5',
      'holdings.cash=499.5',
    ];
    const { printed } = await run(root, { ...ACCOUNTS, settings });
    expect(printed).toContain('\n该填的都有了。\n');
    expect((await loadContent(root, { asOf: AS_OF })).problems).toEqual([]);
  });

  test.each([
    ['opeing=1', '财务收支公布表里没有“opeing”，是不是“opening”？'],
    ['holdings.bnak=1', '财务收支公布表里没有“holdings.bnak”，是不是“holdings.bank”？'],
    ['期初结存=1', '财务收支公布表里没有“期初结存”，是不是“opening”？'],
    ['type=公事', '--set type：「文种」不能写“公事”，是不是“公示”？'],
    ['income=三笔', '--set income：「收入」不能写“三笔”，写成 JSON，例如 [{"title":"路灯","amount":120}]。'],
    ['opening', '--set 要写成“名字=内容”，例如 opening=12.5，现在写的是“opening”。'],
    ['period=2026-10', 'period 用 --period 写，不用 --set。'],
    ['__proto__.x=1', '财务收支公布表里没有“__proto__”。可以写：'],
  ])('refuses --set %s', async (setting, message) => {
    const root = makeSmallCity();
    await expect(run(root, { ...ACCOUNTS, settings: [setting] })).rejects.toThrow(message);
    expect(existsSync(join(root, OCTOBER))).toBe(false);
  });

  test.each([
    [{ site: 'shuinam' }, '没有编号或名称是“shuinam”的村（社区），是不是“shuinan”？'],
    [{}, '少了 --site，不知道给哪个村（社区）写。例如：--site xiejiawaizi。'],
    [
      { site: '水南村', wish: { item: 'fin-montly-statement' } },
      '水南村的公开目录里没有“fin-montly-statement”这一项，是不是“fin-monthly-statement”（财务收支公布表）？',
    ],
    [
      { site: '水南村', wish: { item: '村民大会决议' } },
      '水南村的公开目录里没有“村民大会决议”这一项，是不是“meeting-resolution”（村民会议、代表会议决议）？',
    ],
    [
      { site: '桥头村' },
      '没有编号或名称是“桥头村”的村（社区）。名称要写全，例如“东市社区”；编号就是 sites 里文件夹的名字。',
    ],
    [
      { site: 'shuinan', wish: { item: 'grid-staff', kind: 'accounts' } },
      '“网格划分与网格员”不能用“财务收支公布表”（accounts）写，可以用：grid（网格和网格员）。',
    ],
    [
      { site: 'shuinan', wish: { kind: 'land-compensation' } },
      '少了 --item：“征地与补偿款”可以写好几项，请写明是哪一项：fin-land-compensation（征地补偿款收支与分配）、land-expropriation（征收土地公告）。',
    ],
    [
      { site: 'shuinan', wish: { follows: '2026-06-08-road-bid' } },
      '--follows：水南村没有“2026-06-08-road-bid”这份公开，是不是“2026-06-08-road-bidding”？',
    ],
  ] satisfies [Said, string][])('refuses %o', async (said, message) => {
    await expect(run(makeSmallCity(), said)).rejects.toThrow(new UsageError(message));
  });

  test('a dry run prints the file and writes none', async () => {
    const root = makeSmallCity();
    const { printed, reported } = await run(root, { ...ACCOUNTS, isDryRun: true });
    expect(printed.startsWith('# 财务收支公布表。')).toBe(true);
    expect(reported.startsWith(`试一试，没有写文件。会写成 ${join(root, OCTOBER)}，还有 7 处要填`)).toBe(
      true,
    );
    expect(existsSync(join(root, OCTOBER))).toBe(false);
  });

  test('a file that is there already is left alone', async () => {
    const root = makeSmallCity({ [OCTOBER]: '写了一半' });
    const { exitCode, reported } = await run(root, ACCOUNTS);
    expect(exitCode).toBe(1);
    expect(reported).toContain(`已经有这个文件：${join(root, OCTOBER)}。`);
    expect(readFileSync(join(root, OCTOBER), 'utf8')).toBe('写了一半');
  });

  test('an unfinished draft or a mistake elsewhere stops nobody, and its number is taken', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: readSmallCity(SEPTEMBER).replace('85000', '八万五') });
    await run(root, ACCOUNTS);
    const { printed } = await run(root, {
      site: 'shuinan',
      wish: { item: 'fin-monthly-statement', period: parsePeriod('2026-11') as Period },
    });
    expect(printed).toContain('│ number: 水南财公〔2026〕11号 ');
  });
});

test('what is to fill in of a notice is one sentence', () => {
  expect(toFillWords('---\nkind: notice\n# 填：正文写在第二个“---”的下面。\ntitle: # 填：标题\n---\n')).toBe(
    '还有 2 处要填：第 3 行 正文写在第二个“---”的下面，第 4 行 标题。',
  );
});

describe('at a terminal', () => {
  test('asks, shows the file, and writes it when that is agreed to', async () => {
    const root = makeSmallCity();
    const terminal = openTypedTerminal();
    const running = run(root, {}, terminal);
    await terminal.answer('哪个村（社区）？', DOWN, ENTER);
    // January to June and October are owed: the newest comes first.
    await terminal.answer('写哪一件？', ENTER);
    await terminal.answer('用哪种格式？', ENTER);
    await terminal.answer('哪一期？', ENTER);
    await terminal.answer('哪天公布？', WIPE, '2026-11-31', ENTER);
    await terminal.answer('看不懂“2026-11-31”。日期写成 2026-11-23。', WIPE, '2026-11-24', ENTER);
    await terminal.answer('标题？', ENTER);
    await terminal.answer('文件叫什么？', ENTER);
    await terminal.answer('写成 ', ENTER);
    const { exitCode, printed } = await running;
    expect(exitCode).toBe(0);
    const file = `${FOLDER}/2026-11-24-october-accounts.yaml`;
    expect(printed.startsWith(`写好了：${join(root, file)}\n还有 7 处要填`)).toBe(true);
    expect(readFileSync(join(root, file), 'utf8')).toContain('\nopening: 72568.6 #');
    expect(terminal.shown()).toContain('【逾期】2026年1月财务收支公布表');
    // All that is shown is Chinese, but for names of files and keys.
    const words = terminal
      .shown()
      .split('写成 ')[0]
      ?.match(/\b(?:Yes|No|Search|select|navigate|confirm|cancel|Enter)\b/g);
    expect(words).toBeNull();
  });

  test('Ctrl-C leaves at any question and changes nothing', async () => {
    const root = makeSmallCity();
    const before = readdirSync(join(root, FOLDER));
    const terminal = openTypedTerminal();
    const running = run(root, { site: 'shuinan' }, terminal);
    const left = running.catch((cause: unknown) => cause);
    await terminal.answer('写哪一件？', ENTER);
    await terminal.answer('用哪种格式？', CTRL_C);
    expect(await left).toBeInstanceOf(Cancelled);
    expect(terminal.shown()).toContain('不填了。没有写文件，什么也没有变。');
    expect(readdirSync(join(root, FOLDER))).toEqual(before);
  });

  test('whoever says no at the end has written nothing', async () => {
    const root = makeSmallCity();
    const terminal = openTypedTerminal();
    const running = run(root, { wish: { item: 'grid-staff' } }, terminal);
    await terminal.answer('哪个村（社区）？', DOWN, ENTER);
    await terminal.answer('哪天公布？', ENTER);
    await terminal.answer('标题？', ENTER);
    await terminal.answer('文件叫什么？', ENTER);
    await terminal.answer('写成 ', DOWN, ENTER);
    expect((await running).exitCode).toBe(0);
    expect(terminal.shown()).toContain('没有写文件，什么也没有变。');
    expect(existsSync(join(root, `${SHUINAN}/affairs/2026/2026-11-23-grid-staff.yaml`))).toBe(false);
  });
});

test('as a command: what is due first is written without a question where nobody sits before it', async () => {
  const root = makeSmallCity();
  const { stdout, stderr, exitCode } = await runScript(
    'new',
    ['--content', root, '--site', 'shuinan', '--as-of', '2026-11-23', '--set', 'opening=1,5'],
    { GONGKAILAN_CACHE: cache() },
  );
  expect(stdout).toBe('');
  expect(stderr).toBe('--set opening：「期初结存」不能写“1,5”，上期期末的数。\n加 --help 看用法。\n');
  expect(exitCode).toBe(2);
});
