import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/loader/tell/excerpt.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { readText } from '../../src/loader/read/source-file.ts';
import {
  AS_OF,
  loadSmallCity,
  makeSmallCity,
  readSmallCity,
  SEPTEMBER,
  SHUINAN,
} from '../support/small-city.ts';

const september = readSmallCity(SEPTEMBER);
const OCTOBER = `${SHUINAN}/finance/2026/2026-11-09-october-accounts.yaml`;

async function load(root: string) {
  const { problems, sites } = await loadContent(root, { asOf: AS_OF });
  return { problems, siteIds: sites.map(({ profile }) => profile.id) };
}

function readPatrol(): Uint8Array {
  return readFileSync(new URL(`../fixtures/small-city/${SHUINAN}/photos/patrol.jpg`, import.meta.url));
}

/** Node decodes GBK and does not encode it, so every code is decoded once and looked up. */
function encodeGbk(text: string): Uint8Array {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}

describe('files that systems write differently', () => {
  test('a byte order mark changes nothing', async () => {
    expect((await loadSmallCity({ [SEPTEMBER]: `\ufeff${september}` })).problems).toEqual([]);
  });

  test('Windows line ends change nothing, positions included', async () => {
    const windows = september.replace('9600', '九千六').replaceAll('\n', '\r\n');
    const [problem] = (await loadSmallCity({ [SEPTEMBER]: windows })).problems;
    expect(problem).toMatchObject({ code: 'AMOUNT_NOT_A_NUMBER', line: 13 });
    expect(problem?.column).toBe(46);
  });

  test('decomposed characters are composed, so that the same word is the same word', async () => {
    const decomposed = september.replace('村部水电费', 'x').replace('二组路灯维修', 'café'.normalize('NFD'));
    const { sites } = await loadSmallCity({ [SEPTEMBER]: decomposed });
    const contents = sites.flatMap(({ disclosures }) => disclosures.map(({ content }) => content));
    const titles = contents.flatMap((content) =>
      content.kind === 'accounts' ? content.expense.map(({ title }) => title) : [],
    );
    expect(titles).toContain('café'.normalize('NFC'));
  });

  test('GBK is named and how to save the file again is said', async () => {
    const { problems } = await loadSmallCity({ [SEPTEMBER]: encodeGbk(september) });
    expect(problems).toMatchObject([
      { code: 'FILE_NOT_UTF8', file: SEPTEMBER, line: 3, message: expect.stringContaining('GBK') },
    ]);
    expect(problems[0]?.hint).toContain('另存为');
  });

  test('UTF-16 is named', async () => {
    const { problems } = await loadSmallCity({ [SEPTEMBER]: Buffer.from(`\ufeff${september}`, 'utf16le') });
    expect(problems).toMatchObject([{ code: 'FILE_NOT_UTF8', message: expect.stringContaining('UTF-16') }]);
  });

  test('a picture that was named .yaml is not text', async () => {
    const { problems } = await loadSmallCity({ [SEPTEMBER]: Buffer.from([0x89, 0x50, 0x00, 0x01, 0x02]) });
    expect(problems).toMatchObject([{ code: 'FILE_NOT_UTF8' }]);
  });

  test('an empty file says what is missing', async () => {
    const { problems } = await loadSmallCity({ [SEPTEMBER]: '' });
    expect(problems).toMatchObject([{ code: 'FIELD_WRONG_TYPE', file: SEPTEMBER }]);
  });

  test('what systems leave behind is ignored', async () => {
    const { problems } = await loadSmallCity({
      [`${SHUINAN}/.DS_Store`]: 'x',
      [`${SHUINAN}/photos/Thumbs.db`]: 'x',
      'desktop.ini': 'x',
      'README.md': '# 说明',
    });
    expect(problems).toEqual([]);
  });
});

describe('files that are too much', () => {
  test('a file of 50 MB is refused by its size', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: '' });
    truncateSync(join(root, SEPTEMBER), 50_000_000);
    const { problems, siteIds } = await load(root);
    expect(problems).toMatchObject([
      { code: 'FILE_TOO_LARGE', file: SEPTEMBER, message: '文件太大：50 MB，最大 2 MB。' },
    ]);
    expect(siteIds).toEqual(['dongshi']);
  });

  test('a photo of 15 MB is not too much', async () => {
    const root = makeSmallCity({ [`${SHUINAN}/photos/large.jpg`]: '' });
    truncateSync(join(root, SHUINAN, 'photos/large.jpg'), 15_000_000);
    expect((await load(root)).problems).toEqual([]);
  });

  test('ten thousand rows are one problem', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `  - { group: 一组, name: 户${index}, quantity: 1, amount: 83.57 }`,
    ).join('\n');
    const file = `${SHUINAN}/finance/2026/2026-09-28-subsidy.yaml`;
    const { problems } = await loadSmallCity({
      [file]: `kind: subsidy-list
item: subsidy-fertility
title: 水南村2026年补贴发放名单
type: 公布
publishedOn: 2026-09-28
issuer: 水南村村民委员会
period: 2026
subsidy: 耕地地力保护补贴
unit: 亩
rows:
${rows}
totals: { rows: 10000, quantity: 10000, amount: 835700 }
`,
    });
    expect(problems).toMatchObject([
      { code: 'FIELD_TOO_LONG', line: 10, message: '「名单」最多 2000 项，现在有 10000 项。' },
    ]);
  });

  test('a chain of aliases is refused before it fills the memory', async () => {
    const bomb = `a: &a [${Array(9).fill('1').join(', ')}]\n${[...'bcdefghi']
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`)
      .join('\n')}\n`;
    const { problems } = await loadSmallCity({ [OCTOBER]: bomb });
    expect(problems).toMatchObject([{ code: 'YAML_TOO_MANY_ALIASES', line: 2 }]);
  });

  test('an alias to itself does not hang', async () => {
    const { problems } = await loadSmallCity({ [OCTOBER]: 'kind: accounts\nincome: &a\n  - *a\n' });
    expect(problems.map(({ file }) => file)).toContain(OCTOBER);
  });

  test('brackets within brackets without end are refused', async () => {
    const { problems } = await loadSmallCity({ [OCTOBER]: `kind: ${'['.repeat(100_000)}` });
    expect(problems).toMatchObject([{ code: 'YAML_INVALID', file: OCTOBER }]);
  });

  test('whatever is nested deeper than anybody means is refused where it begins to be', async () => {
    const line = async (text: string): Promise<unknown> =>
      (await loadSmallCity({ [OCTOBER]: text })).problems.map(({ code, line: at, message }) => [
        code,
        at,
        message,
      ]);
    const told = (at: number): unknown => [['YAML_INVALID', at, '一层套一层，套得太深，读不了。']];
    expect(await line(`kind: accounts\nincome: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}\n`)).toEqual(
      told(2),
    );
    expect(await line(`kind: accounts\n${'- '.repeat(20_000)}x\n`)).toEqual(told(2));
    expect(await line(`kind: accounts\n${'? '.repeat(20_000)}x\n`)).toEqual(told(2));
    expect(await line(`kind: accounts\nincome: ${'? '.repeat(20_000)}x\n`)).toEqual(told(2));
    // Brackets in a text are letters: nothing is nested there.
    expect(await line(`kind: accounts\ntitle: "${'[['.repeat(500)}"\n`)).not.toEqual(told(2));
  });

  test('quotes within quotes in Markdown end somewhere', async () => {
    const notice = readSmallCity(`${SHUINAN}/other/2026/2026-11-05-fire-season.md`);
    for (const nest of ['> '.repeat(20_000), '- '.repeat(20_000), '*_'.repeat(20_000), '['.repeat(20_000)])
      expect(
        (
          await loadSmallCity({
            [`${SHUINAN}/other/2026/2026-11-05-fire-season.md`]: `${notice}\n\n${nest}x\n`,
          })
        ).siteIds,
      ).toEqual(['dongshi', 'shuinan']);
  });

  test('twenty thousand keys, twenty thousand faults and half a megabyte are told in a second or two', async () => {
    const started = performance.now();
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join(', ');
    const codes = async (text: string): Promise<unknown> => [
      ...new Set((await loadSmallCity({ [OCTOBER]: text })).problems.map(({ code }) => code)),
    ];
    expect(await codes(`{ ${keys} }\n`)).toEqual(['FIELD_MISSING']);
    expect(await codes(`kind: accounts\nincome: ${']'.repeat(20_000)}\n`)).toEqual(['YAML_INVALID']);
    expect(await codes(`{ kind: accounts, title: '${'长'.repeat(500_000)}', title: x }\n`)).toEqual([
      'FILE_TOO_LARGE',
    ]);
    expect(await codes(`{ kind: accounts, title: 'a', title: 'b', 'title': c }\n`)).toEqual([
      'KEY_DUPLICATE',
    ]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('one line of a megabyte is one problem', async () => {
    const { problems } = await loadSmallCity({ [OCTOBER]: `kind: ${'长'.repeat(300_000)}\n` });
    expect(problems).toMatchObject([{ code: 'VALUE_NOT_ALLOWED', file: OCTOBER }]);
    expect(problems[0]?.message.length).toBeLessThan(120);
  });
});

describe('links and other things that are not files', () => {
  test('a link out of the content folder is not followed', async () => {
    const root = makeSmallCity();
    symlinkSync('/etc/passwd', join(root, OCTOBER));
    const { problems, siteIds } = await load(root);
    expect(problems).toMatchObject([{ code: 'FILE_OUTSIDE_CONTENT', file: OCTOBER }]);
    expect(siteIds).toEqual(['dongshi']);
  });

  test('a folder that is a link out of the content folder is not followed', async () => {
    const root = makeSmallCity();
    symlinkSync('/etc', join(root, 'sites/etc'));
    expect((await load(root)).problems).toMatchObject([{ code: 'FILE_OUTSIDE_CONTENT', file: 'sites/etc' }]);
  });

  test('a link to a file beside it is read', async () => {
    const root = makeSmallCity();
    symlinkSync('patrol.jpg', join(root, SHUINAN, 'photos/same.jpg'));
    expect((await load(root)).problems).toEqual([]);
  });

  test('a link in a circle does not hang', async () => {
    const root = makeSmallCity();
    symlinkSync('..', join(root, SHUINAN, 'finance/2026/loop'));
    symlinkSync('round.yaml', join(root, SHUINAN, 'round.yaml'));
    expect((await load(root)).problems.map(({ code }) => code)).toEqual([
      'FILE_UNEXPECTED',
      'FILE_UNEXPECTED',
    ]);
  });

  test('a pipe is not opened', async () => {
    const root = makeSmallCity();
    execFileSync('mkfifo', [join(root, OCTOBER)]);
    expect((await load(root)).problems).toMatchObject([{ code: 'FILE_UNEXPECTED', file: OCTOBER }]);
  });

  test('a folder named like a disclosure is only a folder', async () => {
    const root = makeSmallCity();
    mkdirSync(join(root, OCTOBER));
    expect((await load(root)).problems).toEqual([]);
  });

  test('what cannot be read is a problem, not a crash', () => {
    const root = makeSmallCity();
    const outcome = readText({ path: SEPTEMBER, absolutePath: root, bytes: 0 });
    expect(outcome).toMatchObject({ problems: [{ code: 'FILE_UNREADABLE', file: SEPTEMBER }] });
  });
});

describe('names that lead elsewhere, or that another system cannot have', () => {
  const YEAR = `${SHUINAN}/finance/2026`;
  const told = async (files: Parameters<typeof loadSmallCity>[0]): Promise<string[]> =>
    (await loadSmallCity(files)).problems.map((problem) =>
      formatProblem(problem).split('\n').slice(0, 3).join('\n'),
    );

  test('names of Windows devices: git could not check them out there', async () => {
    expect(await told({ [`${SHUINAN}/photos/CON.jpg`]: readPatrol() })).toEqual([
      `${SHUINAN}/photos/CON.jpg
  “CON.jpg”是 Windows 自己要用的名字，Windows 电脑上放不了这个文件。
  请换个名字，例如在前面加上日期。`,
    ]);
    const site = readSmallCity('sites/shili/hexi/dongshi/site.yaml').replace('id: dongshi', 'id: aux');
    expect(await told({ 'sites/shili/hexi/aux/site.yaml': site })).toEqual([
      `sites/shili/hexi/aux/site.yaml
  “aux”是 Windows 自己要用的名字，Windows 电脑上建不了这个文件夹。
  请换个文件夹名，例如在后面加 -cun；写着它的 id 也一起改。`,
    ]);
  });

  test('drive letters, points and blanks at the end, marks that turn a line round', async () => {
    const names = [
      'C:x.yaml',
      '2026-11-09-x.yaml.',
      '2026-11-09-x.yaml ',
      '2026-11-09-\u202elmay.yaml',
      'é.yaml',
    ];
    for (const name of names) {
      const [only, ...more] = await told({ [`${YEAR}/${name}`]: september });
      expect(more, name).toEqual([]);
      expect(only, name).toMatch(/文件名|不认得/);
      expect(only, name).not.toContain('\u202e');
    }
  });

  test('`..` with the strokes of Windows is a name like another, and begins with a point', async () => {
    expect(await told({ [`${YEAR}/..\\..\\x.yaml`]: september })).toEqual([]);
  });

  test('a name that no path of Windows has room for', async () => {
    const name = `2026-11-09-${'a'.repeat(200)}.yaml`;
    expect(await told({ [`${YEAR}/${name}`]: september })).toEqual([
      `${YEAR}/${name}
  文件名有 216 个字，太长了，最多 100 个。
  请只用日期和两三个拼音或英文，例如：2026-10-09-accounts.yaml。`,
    ]);
  });

  test('two photos that are one file on Windows', async () => {
    expect(await told({ [`${SHUINAN}/photos/Patrol.jpg`]: readPatrol() })).toEqual([
      `${SHUINAN}/photos/patrol.jpg
  这张照片和 Patrol.jpg 只差大小写，在 Windows 电脑上是同一个文件，只剩得下一张。
  请给其中一张换个名字，并改掉用到它的地方。`,
    ]);
  });

  // macOS lets nobody write such a name.
  test.runIf(process.platform === 'linux')('a name in GBK, as an archive of Windows leaves it', async () => {
    const root = makeSmallCity();
    const name = Buffer.concat([
      Buffer.from(`${root}/${YEAR}/`),
      Buffer.from([0xca, 0xd5, 0xd6, 0xa7]),
      Buffer.from('.yaml'),
    ]);
    writeFileSync(name, september);
    expect((await load(root)).problems).toMatchObject([
      { code: 'FILE_UNREADABLE', message: '打不开这个文件：文件名是乱码，或者刚刚被移走了。' },
    ]);
  });

  test('a device, whatever its name', async () => {
    const root = makeSmallCity();
    symlinkSync('/dev/zero', join(root, `${YEAR}/2026-11-09-zero.yaml`));
    expect((await load(root)).problems).toMatchObject([{ code: 'FILE_OUTSIDE_CONTENT' }]);
  });
});

test('a name that never ends is told by its beginning', async () => {
  const { problems } = await loadSmallCity({ [SEPTEMBER]: `${september}\n${'字'.repeat(900)}: 1\n` });
  expect(problems.filter(({ message }) => message.length > 250)).toEqual([]);
  expect(problems.map(({ message }) => message).join('')).toContain(`${'字'.repeat(120)}…`);
});

test('one line of 50 KB is shown as quickly as a short one', async () => {
  const text = `{ kind: accounts, title: ${'x, y, '.repeat(8_000)}${'{a: '.repeat(100)} }\n`;
  const { problems } = await loadSmallCity({ [OCTOBER]: text });
  const started = performance.now();
  for (const problem of problems) formatProblem(problem, { text });
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('what a file holds never reaches a terminal as a command', async () => {
  const { problems } = await loadSmallCity({ [OCTOBER]: 'kind: \u001b]0;x\u0007\u202e13942877655\n' });
  const shown = problems.map((problem) => formatProblem(problem)).join('\n');
  expect(shown).toContain('看不见的字符');
  // oxlint-disable-next-line no-control-regex
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
  expect(shown).not.toContain('13942877655');
});

describe('a content folder that is not one', () => {
  test('an empty folder lacks city and catalogue', async () => {
    const root = makeSmallCity();
    rmSync(root, { recursive: true });
    mkdirSync(root);
    const loaded = await loadContent(root, { asOf: AS_OF });
    expect(loaded.problems.map(({ code }) => code)).toEqual(['CATALOGUE_MISSING', 'CITY_MISSING']);
    expect(loaded).toMatchObject({ city: undefined, catalogue: undefined, sites: [], files: 0 });
  });

  test('a folder that does not exist lacks them too', async () => {
    const { problems } = await loadContent('/nowhere/at/all', { asOf: AS_OF });
    expect(problems.map(({ code }) => code)).toEqual(['CATALOGUE_MISSING', 'CITY_MISSING']);
  });

  test('keys that JavaScript treats specially are unknown keys', async () => {
    const { problems } = await loadSmallCity({
      [SEPTEMBER]: `${september}__proto__: { polluted: true }\nconstructor: 1\n`,
    });
    expect(problems.map(({ code }) => code)).toEqual(['KEY_UNKNOWN', 'KEY_UNKNOWN']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
