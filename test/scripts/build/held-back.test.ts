/** One broken site blocks only itself: its last good version stays, the others pass, and everybody is told. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { splitErrors } from '../../../scripts/build/held-back.ts';
import type { ContentProblem } from '../../../src/loader/tell/problem.ts';
import { runScript, type ScriptResult } from '../../support/run-script.ts';
import { makeRepository } from '../../support/repository.ts';
import { readSmallCity } from '../../support/small-city.ts';

// Real builds, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const FIXTURE = join(import.meta.dirname, '../../fixtures/small-city');
const SHUINAN = 'sites/shili/qingshi/shuinan';
const DONGSHI = 'sites/shili/hexi/dongshi';
const AUGUST = `${SHUINAN}/finance/2026/2026-09-08-august-accounts.yaml`;
const FIRE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;

let root: string;
let content: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'gongkailan-held-'));
  content = join(root, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  const { exitCode, stdout } = await build();
  if (exitCode !== 0) throw new Error(stdout);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const out = (): string => join(root, 'site');

function build(asOf = '2026-11-23', ...options: string[]): Promise<ScriptResult> {
  const args = ['--content', content, '--out', out(), '--as-of', asOf, '--no-posters', ...options];
  return runScript('build', args, { GONGKAILAN_CACHE: join(root, 'cache') });
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(content, path);
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`nothing changed in ${path}`);
  writeFileSync(file, changed);
}

const restore = (path: string): void => cpSync(join(FIXTURE, path), join(content, path));

/** Every file of a site with its bytes. */
function bytesOf(siteId: string): Record<string, string> {
  const folder = join(out(), siteId);
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

const read = (path: string): string => readFileSync(join(out(), path), 'utf8');

const heldBack = (): unknown => (JSON.parse(read('release.json')) as { heldBack?: unknown }).heldBack;

const words = (html: string): string => html.replace(/<[^>]+>/g, '');

describe('errors', () => {
  const at = (file: string, severity: 'error' | 'warning' = 'error'): ContentProblem => ({
    ...{ code: 'SHEET_OVERFLOW', severity, file, line: 1, column: 1, length: 1, message: '放不下。' },
  });

  test('are those of their site, its folder, or a site that the printer names; warnings hold nothing back', () => {
    const { shared, bySite } = splitErrors([
      ...[at(AUGUST), at(SHUINAN), at('dongshi'), at(`${DONGSHI}/site.yaml`, 'warning')],
    ]);
    expect(shared).toEqual([]);
    expect([...bySite].map(([site, own]) => [site, own.length])).toEqual([
      ['shuinan', 2],
      ['dongshi', 1],
    ]);
  });

  test.each(['city.yaml', 'boards/small-board.yaml', 'publicity/2026-11-01-law.md', 'sites', 'sites/shili'])(
    'of %s are of all',
    (file) => {
      expect(splitErrors([at(file)])).toEqual({ shared: [at(file)], bySite: new Map() });
    },
  );
});

describe('a site with an error', () => {
  test('keeps its last good version byte for byte, while the other passes', async () => {
    const before = bytesOf('shuinan');
    edit(AUGUST, (text) => text.replace(/^closing: .*$/m, 'closing: 1.00'));
    edit(`${DONGSHI}/site.yaml`, (text) =>
      text.replace('boardPlace: 社区服务站门前', 'boardPlace: 社区东门'),
    );
    const { stdout, exitCode } = await build();
    expect(exitCode).toBe(3);
    expect(bytesOf('shuinan')).toEqual(before);
    expect(read('dongshi/index.html')).toContain('社区东门');
    expect(stdout).toContain('2026-09-08-august-accounts.yaml');
    expect(stdout).toContain(
      '有 1 个村（社区）的新内容没有公布，别的都公布了：\n  shuinan：2 个问题，网上还是上次的，新的从 2026-11-23 起没有公布\n',
    );
    expect(stdout).toMatch(/2 个村（社区），其中 1 个重新生成，.*，2 个问题，/);
  });

  test('is named where sites are listed, with the day, and on the ledger with the number of errors alone', () => {
    expect(heldBack()).toEqual([{ site: 'shuinan', since: '2026-11-23', problems: 2 }]);
    for (const page of ['index.html', 'shili/index.html', 'shili/qingshi/index.html'])
      expect(words(read(page))).toContain('水南村11月23日起的新内容还没公布，网上是以前的');
    for (const page of ['ledger/index.html', 'ledger/shili/qingshi/index.html'])
      expect(words(read(page))).toContain('11月23日起的新内容还没公布，网上是以前的；2 个问题，改好就公布');
    expect(read('shili/hexi/index.html')).not.toContain('还没公布，网上');
  });

  test('is tried and told again when nothing changed, and no other is rendered', async () => {
    const { stdout, exitCode } = await build();
    expect(exitCode).toBe(3);
    expect(stdout).toContain('2026-09-08-august-accounts.yaml');
    expect(stdout).toContain('其中 0 个重新生成');
  });

  test('waits since the day on which it was first held back', async () => {
    const { stdout } = await build('2026-11-24');
    expect(stdout).toContain('新的从 2026-11-23 起没有公布');
    expect(heldBack()).toEqual([{ site: 'shuinan', since: '2026-11-23', problems: 2 }]);
  });

  test('that takes something back besides is said to show it still, and how to hurry', async () => {
    edit(FIRE, (text) =>
      text.replace(
        '---\nkind',
        '---\npurges:\n  - { on: 2026-11-24, what: 一个电话, by: 水南村村民委员会 }\nkind',
      ),
    );
    const { stdout, exitCode } = await build('2026-11-24');
    expect(exitCode).toBe(3);
    expect(stdout).toContain('★ 下面这些要撤下、要清除的，因为同一个村（社区）别处有错，还在网上：');
    expect(stdout).toContain('    shuinan/other/2026-11-05-fire-season/ 清除隐私 2026-11-24');
    expect(stdout).toContain('git restore');

    edit(FIRE, (text) => text.replace(/^type: .*$/m, 'type: 通之'));
    expect((await build('2026-11-24')).stdout).toContain(
      '    shuinan/…/2026-11-05-fire-season/ 清除隐私或撤回（这份文件自己就有错）',
    );
    restore(FIRE);
  });

  test('passes when it is mended', async () => {
    restore(AUGUST);
    const { stdout, exitCode } = await build('2026-11-24');
    expect([exitCode, heldBack()]).toEqual([0, undefined]);
    expect(stdout).not.toContain('没有公布');
    expect(read('index.html')).not.toContain('还没公布，网上');
  });

  test('that shows only in its photos holds back itself alone as well', async () => {
    const before = bytesOf('shuinan');
    writeFileSync(
      join(content, SHUINAN, 'photos/patrol.jpg'),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
    );
    edit(`${DONGSHI}/site.yaml`, (text) => text.replace('社区东门', '社区西门'));
    const { stdout, exitCode } = await build('2026-11-24');
    expect(exitCode).toBe(3);
    expect(stdout).toContain('patrol.jpg');
    expect(bytesOf('shuinan')).toEqual(before);
    expect(read('dongshi/index.html')).toContain('社区西门');
    restore(`${SHUINAN}/photos/patrol.jpg`);
  });
});

describe('an inspection with an error', () => {
  const ROUND = 'inspections/shili/2026-11-20-boards.yaml';
  const write = (text: string): void => {
    mkdirSync(join(content, 'inspections/shili'), { recursive: true });
    writeFileSync(join(content, ROUND), text);
  };

  test('holds back the sites that it names, and those that show what it said before, and no other', async () => {
    write('sites:\n  - { site: shuinan, board: 有, damage: 雨棚漏水 }\n');
    expect((await build('2026-11-24')).exitCode).toBe(0);
    const before = bytesOf('shuinan');
    expect(words(read('shuinan/orders/index.html'))).toContain('雨棚漏水');

    edit(`${DONGSHI}/site.yaml`, (text) => text.replace('社区西门', '社区南门'));
    write('sites:\n  - { site: shuinna, board: 有, damage: 换了玻璃 }\n');
    const typo = await build('2026-11-24');
    expect([typo.exitCode, heldBack()]).toEqual([3, [{ site: 'shuinan', since: '2026-11-24', problems: 1 }]]);
    expect(typo.stdout).toContain('没有编号是“shuinna”的村（社区）');
    expect(bytesOf('shuinan')).toEqual(before);
    expect(read('dongshi/index.html')).toContain('社区南门');
    expect(words(read('ledger/shili/index.html'))).toContain('雨棚漏水');

    edit(`${DONGSHI}/site.yaml`, (text) => text.replace('社区南门', '社区西门'));
    write('sites: [{ site: shuinan, board: 有, damage: "换了玻璃 }\n');
    expect((await build('2026-11-24')).exitCode).toBe(3);
    expect(bytesOf('shuinan')).toEqual(before);
    expect(read('dongshi/index.html')).toContain('社区西门');

    write('sites:\n  - { site: shuinan, board: 有, damage: 换了玻璃 }\n');
    expect((await build('2026-11-24')).exitCode).toBe(0);
    expect(words(read('shuinan/orders/index.html'))).toContain('换了玻璃');
  });

  test('stops everything where nobody knows whose it is', async () => {
    const before = read('manifest.json');
    writeFileSync(
      join(content, 'inspections/shili/2026-11-21-more.yaml'),
      'sites:\n  - { site: nowhere, board: 有 }\n',
    );
    const { stdout, exitCode } = await build('2026-11-24');
    expect([exitCode, read('manifest.json')]).toEqual([1, before]);
    expect(stdout).toContain('没有编号是“nowhere”的村（社区）');
    rmSync(join(content, 'inspections'), { recursive: true });
    expect((await build('2026-11-24')).exitCode).toBe(0);
  });
});

describe('a site that was never published', () => {
  const beishan = (): string =>
    readSmallCity(`${SHUINAN}/site.yaml`)
      .replaceAll('水南', '北山')
      .replace(/^id: .*$/m, 'id: beishan');

  test('is left out, with its name on the terminal, and so is the closing of what went into it', async () => {
    cpSync(join(FIXTURE, SHUINAN, 'site.yaml'), join(content, 'sites/shili/qingshi/beishan/site.yaml'));
    writeFileSync(
      join(content, 'sites/shili/qingshi/beishan/site.yaml'),
      beishan().replace(/^since: .*$/m, 'since: 去年'),
    );
    edit(
      `${DONGSHI}/site.yaml`,
      (text) => `${text}closed: { on: 2026-11-24, into: [beishan], source: 批复 }\n`,
    );
    const before = bytesOf('dongshi');
    const { stdout, exitCode } = await build('2026-11-24');
    expect(exitCode).toBe(3);
    expect(stdout).toContain('  beishan：1 个问题，以前没有公布过，这次网上没有它\n');
    expect(stdout).toContain('并到的“北山村”（beishan）有问题，还没有公布过');
    expect(existsSync(join(out(), 'beishan'))).toBe(false);
    expect(bytesOf('dongshi')).toEqual(before);
  });

  test('comes with what went into it when it is mended', async () => {
    writeFileSync(join(content, 'sites/shili/qingshi/beishan/site.yaml'), beishan());
    const { exitCode } = await build('2026-11-24');
    expect(exitCode).toBe(0);
    expect(read('dongshi/index.html')).toContain('href="../beishan/"');
    expect(words(read('beishan/index.html'))).toContain('原东市社区的公开');
  });
});

describe('what git says of what was published', () => {
  const NOTICE = `${SHUINAN}/affairs/2026/2026-03-06-election-5.yaml`;
  const PAGE = 'shuinan/affairs/2026-03-06-election-5/index.html';

  test('holds back its own site, and one whose whole folder is gone', async () => {
    const repository = makeRepository({}, '2026-12-02');
    const buildHere = (asOf: string): Promise<ScriptResult> =>
      runScript(
        'build',
        ['--content', repository.root, '--out', join(root, 'git'), '--as-of', asOf, '--no-posters'],
        { GONGKAILAN_CACHE: join(root, 'git-cache') },
      );
    const readHere = (path: string): string => readFileSync(join(root, 'git', path), 'utf8');
    expect((await buildHere('2026-12-02')).exitCode).toBe(0);
    const before = readHere(PAGE);

    repository.remove(NOTICE);
    repository.edit(`${DONGSHI}/site.yaml`, '社区服务站门前', '社区东门');
    repository.commit('2026-12-03');
    const lost = await buildHere('2026-12-03');
    expect([lost.exitCode, lost.stdout]).toEqual([3, expect.stringContaining('DELETED_WITHOUT_WITHDRAWAL')]);
    expect(lost.stdout).toContain('DELETED_WITHOUT_WITHDRAWAL');
    expect(readHere(PAGE)).toBe(before);
    expect(readHere('dongshi/index.html')).toContain('社区东门');

    rmSync(join(repository.root, SHUINAN), { recursive: true });
    repository.commit('2026-12-04');
    const gone = await buildHere('2026-12-04');
    expect(gone.exitCode).toBe(3);
    expect(readHere(PAGE)).toBe(before);
    expect(gone.stdout).toContain('网上还是上次的，新的从 2026-12-03 起没有公布');
  });
});

describe('everything stops', () => {
  const release = (): string => read('manifest.json');

  test('where what all share has an error', async () => {
    const before = release();
    edit('city.yaml', (text) => text.replace('hotline:', 'hotlin:'));
    const { stdout, exitCode } = await build('2026-11-24');
    expect([exitCode, release()]).toEqual([1, before]);
    expect(stdout).toContain('没有生成，');
    restore('city.yaml');
  });

  test('where the city wants all or nothing', async () => {
    const before = release();
    edit('city.yaml', (text) => `${text}allOrNothing: true\n`);
    edit(AUGUST, (text) => text.replace(/^closing: .*$/m, 'closing: 1.00'));
    const { stdout, exitCode } = await build('2026-11-24');
    expect([exitCode, release()]).toEqual([1, before]);
    expect(stdout).toContain('没有生成，');
    restore('city.yaml');
  });

  test('where nobody knows any more what the last version was made from', async () => {
    const before = release();
    rmSync(join(root, 'cache/store/sites/shuinan'), { recursive: true });
    const { stdout, exitCode } = await build('2026-11-24');
    expect([exitCode, release()]).toEqual([1, before]);
    expect(stdout).toContain('“shuinan”有问题，要留着上次的，可是这台电脑上没有它上次的底子');
    restore(AUGUST);
  });
});
