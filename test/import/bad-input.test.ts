import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exportDisclosure } from '../../scripts/export/export-disclosure.ts';
import { rememberColumns } from '../../scripts/import/mapping-memory.ts';
import { openTableFile } from '../../scripts/import/open-table-file.ts';
import { readImportOptions } from '../../scripts/import/options.ts';
import { runImport } from '../../scripts/import/run-import.ts';
import { openQuestions, type Questions } from '../../scripts/terminal/ask.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { rawWorkbook } from '../fixtures/sheets/raw-workbook.ts';
import { zipFile, type ZipEntry } from '../fuzz/zip-file.ts';
import { AS_OF, makeSmallCity, SHUINAN } from '../support/small-city.ts';
import { DOWN, ENTER, openTypedTerminal } from '../support/typed-terminal.ts';

const SHEETS = fileURLToPath(new URL('../fixtures/sheets/', import.meta.url));
const MONTH = join(SHEETS, '01-side-by-side.xlsx');
const TITLE = '水南村2026年10月财务收支公布表';
const WRITTEN = `${SHUINAN}/finance/2026/2026-11-23-october-accounts.yaml`;

function makeFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
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
  return { exit, told };
}

function mapValues<A, B>(record: Record<string, A>, to: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}

function refusalOf(path: string): string {
  const opened = openTableFile(path);
  return 'refusal' in opened ? `${opened.refusal.message}\n${opened.refusal.hint}` : 'opened';
}

describe('files that cannot be read', () => {
  test('200,000 rows', () => {
    const path = join(makeFolder(), '大表.xlsx');
    const rows = Array.from({ length: 200_000 }, () => [1]);
    writeFileSync(path, rawWorkbook({ name: '全县', rows }));
    const started = performance.now();
    expect(refusalOf(path)).toBe(
      '工作表“全县”有 200000 行，太大了：最多 20000 行、200 列。\n公开的表是给人看的。请另存一份，只留下要公布的那些行，再导入。',
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('200,000 rows as CSV', () => {
    const path = join(makeFolder(), '大表.csv');
    writeFileSync(path, '一组,王广田,12.5\n'.repeat(200_000));
    expect(refusalOf(path)).toBe(
      '这张表有 20001 行以上，太大了：最多 20000 行、200 列。\n公开的表是给人看的。请另存一份，只留下要公布的那些行，再导入。',
    );
  });

  test('borders drawn down to the last row are no rows', () => {
    const path = join(makeFolder(), '有边框.xlsx');
    const rows = Array.from({ length: 60_000 }, (_, index) =>
      index < 2 ? ['收入项目', '金额'] : [null, null],
    );
    writeFileSync(path, rawWorkbook({ name: '表', rows }));
    expect(refusalOf(path)).toBe('opened');
  });

  test('numbers that no program writes are not counted up to', () => {
    const path = join(makeFolder(), '怪.xlsx');
    const hiddenColumns = [[-1e15, 1e15] as const];
    const merges = ['A1:XFD99999999999', 'A99999999999:B2'];
    writeFileSync(path, rawWorkbook({ name: '表', rows: [['姓名', '金额']], hiddenColumns, merges }));
    expect(refusalOf(path)).toBe('opened');
  });

  test('the file that Excel puts beside one that is open', () => {
    const path = join(makeFolder(), '~$10月收支.xlsx');
    writeFileSync(path, 'x'.repeat(165));
    expect(refusalOf(path)).toBe(
      '“~$10月收支.xlsx”是 Excel 打开表格时自己放的临时文件，里面没有表。\n请导入名字前面没有“~$”的那个：10月收支.xlsx。它正开着的话，先存盘、关掉。',
    );
  });

  test('one that is open is read, and its unsaved changes are spoken of', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, '10月收支.xlsx'), readFileSync(MONTH));
    writeFileSync(join(folder, '~$10月收支.xlsx'), '');
    const { told } = await run(makeSmallCity(), [join(folder, '10月收支.xlsx'), '--dry-run']);
    expect(told).toContain('提醒：这个文件在 Excel 里还开着，没存盘的改动不会导入。\n');
  });

  test('none, an empty one, a folder, a picture', () => {
    const folder = makeFolder();
    expect(refusalOf(join(folder, '没有.xlsx'))).toMatch(/^没有找到“没有\.xlsx”。\n/);
    writeFileSync(join(folder, '空.xlsx'), '');
    expect(refusalOf(join(folder, '空.xlsx'))).toMatch(/^“空\.xlsx”是空的，一个字也没有。\n/);
    mkdirSync(join(folder, '表'));
    expect(refusalOf(join(folder, '表'))).toMatch(/^“表”是文件夹，不是表格。\n/);
    writeFileSync(join(folder, '照片.xlsx'), new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]));
    expect(refusalOf(join(folder, '照片.xlsx'))).toMatch(/^这是图片，不是表格，里面的字读不出来。\n/);
  });

  describe('workbooks that mean harm, or that broke on the way', () => {
    const SHEET = 'xl/worksheets/sheet1.xml';
    const DAMAGED = /^这个 Excel 文件坏了，打不开。\n/;
    const TOO_LARGE = /^这个文件解开以后太大，不是一张正常的表。\n/;
    const FOREIGN = /^这个文件里有 Excel 和 WPS 都不会写的内容（DOCTYPE），可能有人动过手脚，没有读。\n/;

    /** What is told of a workbook whose parts are these, or are changed like this. */
    function told(change: Record<string, string> | ((entry: ZipEntry) => ZipEntry | ZipEntry[])): string {
      const parts = unzipSync(
        rawWorkbook({
          name: '表',
          rows: [
            ['收入项目', '金额'],
            ['租金', 1200],
          ],
        }),
      );
      const all = typeof change === 'function' ? parts : { ...parts, ...mapValues(change, strToU8) };
      const entries = Object.entries(all).map(([name, data]): ZipEntry => ({ name, data }));
      const path = join(makeFolder(), '表.xlsx');
      writeFileSync(path, zipFile(typeof change === 'function' ? entries.flatMap(change) : entries));
      const started = process.threadCpuUsage();
      const refusal = refusalOf(path);
      const { user, system } = process.threadCpuUsage(started);
      expect((user + system) / 1_000).toBeLessThan(5_000);
      return refusal;
    }
    const onSheet =
      (lies: NonNullable<ZipEntry['lies']>) =>
      (entry: ZipEntry): ZipEntry =>
        entry.name === SHEET ? { ...entry, lies } : entry;
    const row = (cells: string): string =>
      `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;

    test('300 MB of blanks in 300 KB', () => {
      expect(told({ 'xl/media/a.xml': ' '.repeat(300_000_000) })).toMatch(TOO_LARGE);
    });

    test('a zip in a zip is not unpacked', () => {
      expect(told({ 'xl/embeddings/inner.zip': 'PK\u0003\u0004'.repeat(1_000_000) })).toBe('opened');
    });

    test('a billion laughs, and a file of the computer as an entity', () => {
      const laughs = Array.from(
        { length: 9 },
        (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
      ).join('');
      expect(
        told({
          [SHEET]: `<!DOCTYPE x [<!ENTITY l0 "x">${laughs}]>${row('<c t="inlineStr"><is><t>&l9;</t></is></c>')}`,
        }),
      ).toMatch(FOREIGN);
      expect(told({ [SHEET]: `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${row('')}` })).toMatch(
        FOREIGN,
      );
    });

    test('200,000 columns, two million strings, 300,000 attributes, elements within elements', () => {
      expect(told({ [SHEET]: row('<c><v>1</v></c>'.repeat(200_000)) })).toMatch(
        /^工作表“表”有 200000 列，太大了/,
      );
      expect(told({ 'xl/sharedStrings.xml': `<sst>${'<si><t>x</t></si>'.repeat(2_000_000)}</sst>` })).toMatch(
        TOO_LARGE,
      );
      const attributes = Array.from({ length: 300_000 }, (_, n) => ` a${n}="1"`).join('');
      expect(told({ [SHEET]: row(`<c${attributes}><v>1</v></c>`) })).toMatch(TOO_LARGE);
      expect(told({ [SHEET]: row(`${'<c>'.repeat(50_000)}${'</c>'.repeat(50_000)}`) })).toMatch(DAMAGED);
    });

    test('what is not whole is not read in part: a figure too few is a wrong sum', () => {
      expect(told({ [SHEET]: row('<c><v>1</v></c>').slice(0, -20) })).toMatch(DAMAGED);
      expect(told(onSheet({ crc: 1 }))).toMatch(DAMAGED);
      expect(told(onSheet({ size: 5 }))).toMatch(DAMAGED);
      expect(told((entry) => (entry.name === SHEET ? [entry, entry] : entry))).toMatch(DAMAGED);
    });

    test('one with a password on its parts', () => {
      expect(told(onSheet({ flags: 1 }))).toMatch(/^这个压缩包里的表设了密码，读不了。\n/);
    });

    test('sizes in 64 bits, as programs in Java write them, are read', () => {
      expect(told((entry) => ({ ...entry, lies: { isZip64: true } }))).toBe('opened');
    });
  });

  test('a CSV of 200,000 columns, one without end, one of quotes only', () => {
    const path = join(makeFolder(), '宽.csv');
    writeFileSync(path, `${'1,'.repeat(200_000)}\n`);
    expect(refusalOf(path)).toMatch(/^这张表有一行超过 100000 个字，太大了：最多 20000 行、200 列。\n/);
    writeFileSync(path, `甲,"${'x'.repeat(3_000_000)}`);
    expect(refusalOf(path)).toMatch(/^这个 CSV 文件第 1 行的引号“"”不成对/);
    writeFileSync(path, `甲,乙\n1,"${'长'.repeat(30_000)}"\n`);
    expect(refusalOf(path)).toMatch(/^“宽”第 2 行第 2 格有 30000 个字，太长了，最多 20000 个。\n/);
  });

  test('a zip that says it is small and is not', () => {
    const path = join(makeFolder(), '炸弹.xlsx');
    const bytes = rawWorkbook({ name: '表', rows: [['收入项目', '金额']] });
    const name = Buffer.from('xl/styles.xml');
    // The size in the directory at the end of the zip.
    const entry = Buffer.from(bytes).lastIndexOf(name) - 46;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 2_000_000_000, true);
    writeFileSync(path, bytes);
    expect(refusalOf(path)).toMatch(/^这个文件解开以后太大，不是一张正常的表。\n/);
  });
});

test('the single values of an export in CSV are not read back, and it says what is', async () => {
  const to = join(makeFolder(), '九月.csv');
  let told = '';
  const streams = { print: (text: string) => void (told += text), report: () => undefined };
  await exportDisclosure(
    { contentRoot: makeSmallCity(), what: '2026-10-09-september-accounts', to },
    streams,
  );
  const sentence =
    '导出的 .csv 是给别的程序用的，导不回来；要改了再导回来，请导出 .xlsx：npm run export -- 文件 --to 名字.xlsx';
  expect(told.endsWith(`\n${sentence}\n`)).toBe(true);
  expect(refusalOf(to.replace('.csv', '-填写.csv'))).toBe(
    `这是 npm run export 导出的“填写”，只是一份公开的一部分。\n${sentence}。`,
  );
});

describe('nothing is written twice, half, or without being agreed to', () => {
  test('the same table a second time', async () => {
    const root = makeSmallCity();
    expect((await run(root, [MONTH, '--yes'])).exit).toBe(0);
    const before = readFileSync(join(root, WRITTEN), 'utf8');
    const again = await run(root, [MONTH, '--yes']);
    expect(again.exit).toBe(0);
    expect(again.told).toMatch(
      new RegExp(`这张表已经导入过了，内容一样：${join(root, WRITTEN)}（《${TITLE}》）\n什么也没有写。\n$`),
    );
    expect(readFileSync(join(root, WRITTEN), 'utf8')).toBe(before);
    const looked = await run(root, [MONTH, '--dry-run']);
    expect(looked.exit).toBe(0);
    expect(
      looked.told.endsWith(
        `只是看看（--dry-run）。\n这张表已经导入过了，内容一样：${join(root, WRITTEN)}（《${TITLE}》）\n什么也没有写。\n`,
      ),
    ).toBe(true);
  });

  test('another table for the same month', async () => {
    const root = makeSmallCity();
    await run(root, [MONTH, '--yes']);
    const looked = await run(root, [join(SHEETS, '02-stacked.xlsx'), '--dry-run']);
    expect(looked.exit).toBe(1);
    expect(looked.told).toContain(
      `这一期已经有一份：${join(root, WRITTEN)}（《${TITLE}》），和这张表不一样。`,
    );
    const other = await run(root, [join(SHEETS, '02-stacked.xlsx'), '--yes']);
    expect(other.exit).toBe(1);
    expect(other.told).toMatch(
      /这一期已经有一份：.*，和这张表不一样。\n公布过的，在那个文件里改，并写上更正；还没公布的，打开那个文件，照这张表改。同一件事不另写一份。\n什么也没有写。\n$/,
    );
  });

  test('one that was begun and is not filled in yet, while other tables go on', async () => {
    const root = makeSmallCity();
    const table = join(SHEETS, '09-capital-amounts.xlsx');
    expect((await run(root, [table, '--yes'])).exit).toBe(1);
    const again = await run(root, [table, '--yes']);
    expect(again.exit).toBe(1);
    expect(again.told).toMatch(
      /这一期已经有一份，还没填完：.*-cadre-pay-2026-q3\.yaml（《水南村2026年第三季度干部报酬与误工补贴公布》）\n请打开它，照这张表接着填。要是另一件事，先把它填完，再导入这张表。\n什么也没有写。\n$/,
    );
    const other = await run(root, [join(SHEETS, '05-utf8-bom.csv'), '--yes']);
    expect(other.exit).toBe(0);
    // The number of the file that was begun is taken.
    expect(
      readFileSync(join(root, SHUINAN, 'finance/2026/2026-11-23-itemised-2026-10.yaml'), 'utf8'),
    ).toContain('number: 水南财公〔2026〕11号');
  });

  test('without --yes and without a terminal it only shows', async () => {
    const root = makeSmallCity();
    const { exit, told } = await run(root, [MONTH]);
    expect(exit).toBe(1);
    expect(told).toMatch(/看清楚没有错，就在后面加 --yes 再来一次，才会写文件。\n\n什么也没有写。\n$/);
    expect(readdirSync(join(root, SHUINAN, 'finance/2026'))).not.toContain(
      '2026-11-23-october-accounts.yaml',
    );
  });

  test('a sum that is wrong keeps the whole table out', async () => {
    const root = makeSmallCity();
    const { exit, told } = await run(root, [join(SHEETS, '16-sum-wrong.xlsx'), '--yes']);
    expect(exit).toBe(1);
    expect(told).toContain(
      '  ✗ 第 5 行“合计”，支出的金额：表里写的是 400.50，加起来是 399.50，差 1.00（第 3 到 4 行，共 2 笔）\n',
    );
    expect(told).toMatch(/有 1 处合计对不上。.*\n什么也没有写。\n$/);
  });
});

describe('a clerk before a terminal', () => {
  test('says what a column is, agrees, and is not asked again', async () => {
    const root = makeSmallCity();
    const terminal = openTypedTerminal();
    const table = join(makeFolder(), '水南村2026年耕地地力保护补贴.csv');
    writeFileSync(table, '组别,户主,亩数,拿到手\n一组,王广田,12.5,1000\n');
    const running = run(root, [table], openQuestions(terminal));
    await terminal.answer('这样对吗？', DOWN, ENTER);
    await terminal.answer('哪一列？', DOWN, DOWN, DOWN, ENTER);
    await terminal.answer('它是什么？', DOWN, DOWN, DOWN, ENTER);
    await terminal.answer('这样对吗？', ENTER);
    const { told } = await running;
    expect(told).toContain('没有导入的列：\n  D列“拿到手”\n');
    expect(told).toContain('  D列  拿到手  → 名单：金额  照指定的认\n');
    expect(told).toContain('这次认的列记在 import.yaml 里，下次不用再认。\n');
    expect(readFileSync(join(root, 'import.yaml'), 'utf8')).toContain(
      '  - { kind: subsidy-list, heading: 拿到手, field: amount }\n',
    );
    const next = await run(root, [table, '--period', '2025', '--dry-run']);
    expect(next.told).toContain('  D列  拿到手  → 名单：金额  照指定的认\n');
    const { problems } = await loadContent(root, { asOf: AS_OF });
    expect(problems.filter(({ file }) => file === 'import.yaml')).toEqual([]);
  });

  test('leaves without a file', async () => {
    const root = makeSmallCity();
    const terminal = openTypedTerminal();
    const running = run(root, [MONTH], openQuestions(terminal));
    await terminal.answer('这样对吗？', DOWN, DOWN, ENTER);
    expect((await running).exit).toBe(1);
    expect(readdirSync(join(root, SHUINAN, 'finance/2026'))).not.toContain(
      '2026-11-23-october-accounts.yaml',
    );
  });
});

test('the memory of columns takes no heading that the checks refuse, and is not written over', () => {
  const root = makeSmallCity();
  const file = join(root, 'import.yaml');
  const chosen = { 实发: 'amount', ['很长'.repeat(31)]: 'note', '210599196806108244': 'note' };
  expect(rememberColumns(root, 'subsidy-list', chosen)).toBe(true);
  expect(readFileSync(file, 'utf8').split('\n').slice(1)).toEqual([
    'columns:',
    '  - { kind: subsidy-list, heading: 实发, field: amount }',
    '',
  ]);
  writeFileSync(file, 'columns: [\n');
  expect(rememberColumns(root, 'subsidy-list', chosen)).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('columns: [\n');
});

test('a mistake in the memory of columns is told in Chinese', async () => {
  const root = makeSmallCity({
    'import.yaml': 'columns:\n  - { kind: acounts, heading: 发放数, field: amount }\n',
  });
  const { problems } = await loadContent(root, { asOf: AS_OF });
  expect(problems.filter(({ file }) => file === 'import.yaml').map(({ message }) => message)).toEqual([
    '「格式」不能写“acounts”。',
  ]);
});
