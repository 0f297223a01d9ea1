/** Whole builds of the small city, as a person runs them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { formatManifest, readManifest, wholeManifest } from '../../scripts/build/manifest.ts';
import { readOptions } from '../../scripts/build/options.ts';
import { dateInShanghai } from '../../src/model/values/calendar-date.ts';
import { makeSmallCity, readSmallCity, SEPTEMBER, SHUINAN } from '../support/small-city.ts';
import { runScript, type ScriptResult } from '../support/run-script.ts';

// Several real builds one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'gongkailan-build-'));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Build extends ScriptResult {
  readonly out: string;
  readonly manifest: string;
}

/** Builds into `<work>/<name>`; builds with one `cache` know of each other. Fails when the build does. */
async function build(...of: Parameters<typeof tryBuild>): Promise<Build> {
  const built = await tryBuild(...of);
  if (built.exitCode !== 0) throw new Error(`exit ${built.exitCode}\n${built.stdout}\n${built.stderr}`);
  return built;
}

async function tryBuild(
  content: string,
  { name = 'dist', cache = 'cache', args = [] }: { name?: string; cache?: string; args?: readonly string[] },
): Promise<Build> {
  const out = join(work, name);
  const result = await runScript('build', ['--content', content, '--out', out, ...args], {
    GONGKAILAN_CACHE: join(work, cache),
  });
  const manifest = result.exitCode === 0 ? formatManifest(wholeManifest(out, readManifest(out))) : '';
  return { ...result, out, manifest };
}

/** A build that knows nothing of earlier ones. */
function buildFromNothing(content: string, args: readonly string[]): Promise<Build> {
  freshBuilds += 1;
  return build(content, { name: `fresh-${freshBuilds}`, cache: `fresh-${freshBuilds}`, args });
}

let freshBuilds = 0;

const DAY = ['--as-of', '2026-11-23', '--no-posters'];

describe('a build', () => {
  test('publishes, and ends with one line of facts', async () => {
    const { stdout, out, manifest } = await build(makeSmallCity(), { args: DAY });
    // The clerk's desk is there in development only.
    expect(manifest).not.toMatch(/desk/);
    expect(stdout).toMatch(
      /^注意：没有查公布以后的改动：内容文件夹不在 git 里。\n2 个村（社区），8 件公开，\d+ 个网页，0 份 PDF，0 个问题，用时 \d+\.\d 秒，在 .*dist\/\n$/,
    );
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining(['index.html', '404.html', 'assets', 'shuinan', 'dongshi', 'manifest.json']),
    );
    expect(JSON.parse(readFileSync(join(out, 'release.json'), 'utf8'))).toEqual({
      asOf: '2026-11-23',
      unjudged: '内容文件夹不在 git 里',
    });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain(
      '这个网站生成时没有核对公布以后的改动：内容文件夹不在 git 里。',
    );
    // No guide, no help.
    expect(readdirSync(out)).not.toContain('help');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('信息员帮助');
  });

  test('is the strict one whatever mode its caller is in', async () => {
    // vitest says DEV=1 and PROD= to all below it, and Astro would believe it.
    expect(process.env).toMatchObject({ DEV: '1', PROD: '' });
    // What the first build in this cache made is what is published here.
    const { out } = await build(makeSmallCity(), { args: DAY });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('http-equiv="content-security-policy"');
    expect(readdirSync(out)).not.toContain('style');
  });

  test('refuses what is broken of all, shows it as check does, and leaves what is published', async () => {
    const good = await build(makeSmallCity(), { args: DAY });
    const broken = makeSmallCity({
      'city.yaml': readSmallCity('city.yaml').replace(/^hotline: .*/m, 'hotline: 打热线'),
    });
    const { stdout, exitCode } = await tryBuild(broken, { args: DAY });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('PHONE_INVALID');
    expect(stdout).toContain('没有改动');
    expect(formatManifest(wholeManifest(good.out, readManifest(good.out)))).toBe(good.manifest);
  });

  test.each([
    ['that is not a picture', '不是照片', '打不开'],
    ['in the format of iPhones', '\0\0\0\u0020ftypheic\0\0\0\0', 'HEIC'],
  ])('holds back a village with a photo %s', async (_name, bytes, message) => {
    const content = makeSmallCity({ [`${SHUINAN}/photos/patrol.jpg`]: Buffer.from(bytes, 'utf8') });
    const { stdout, exitCode } = await tryBuild(content, { name: 'photo', args: DAY });
    expect(stdout).toContain(message);
    expect(stdout).toContain('photos/patrol.jpg');
    expect(stdout).toContain('，这次网上没有它');
    expect(exitCode).toBe(3);
  });

  test('of a city that has published nothing yet is one all the same', async () => {
    const content = makeSmallCity();
    for (const section of ['party', 'affairs', 'finance', 'other'])
      rmSync(join(content, SHUINAN, section), { recursive: true });
    const { stdout, out } = await build(content, { name: 'empty', args: DAY });
    expect(stdout).toContain('，0 件公开，');
    expect(readFileSync(join(out, 'shuinan/index.html'), 'utf8')).toContain('水南村');
  });

  test('has only the sites it is asked for, with the city over them', async () => {
    const { out, stdout } = await build(makeSmallCity(), {
      name: 'one-site',
      args: [...DAY, '--site', 'shuinan'],
    });
    expect(stdout).toContain('1 个村（社区）');
    expect(readdirSync(out)).not.toContain('dongshi');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('水南村');
    expectPublicFiles(out);
  });
});

/** What lies in `public/` is served as it is. */
function expectPublicFiles(out: string): void {
  const files = readdirSync('public', { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(2);
  for (const { parentPath, name } of files) {
    const source = join(parentPath, name);
    expect(readFileSync(join(out, relative('public', source)))).toEqual(readFileSync(source));
  }
}

describe('a second build', () => {
  test('builds only the site whose file changed, and gives the bytes of a build from nothing', async () => {
    const content = makeSmallCity();
    await build(content, { args: DAY });
    writeFileSync(
      join(content, SEPTEMBER),
      readSmallCity(SEPTEMBER).replace(/^title: .*/m, 'title: 水南村2026年9月财务收支公布表（更新）'),
    );
    const { stdout, manifest } = await build(content, { args: [...DAY, '--why'] });
    expect(stdout).toMatch(/^dongshi +不用 +没有变化$/m);
    expect(stdout).toMatch(/^shuinan +生成 +本村（社区）的文件有改动$/m);
    expect(manifest).toBe((await buildFromNothing(content, DAY)).manifest);
  });

  test('makes the help section again when the guide has changed, and nothing else', async () => {
    const content = makeSmallCity({ 'guide/printing.md': '# 打印\n\n先量标尺。\n' });
    const { out } = await build(content, { args: DAY });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('<a href="help/">信息员帮助</a>');
    writeFileSync(join(content, 'guide/printing.md'), '# 打印\n\n选“实际大小”。\n');
    const { stdout } = await build(content, { args: [...DAY, '--why'] });
    expect(stdout).toMatch(/^shuinan +不用 /m);
    expect(stdout).toMatch(/^全市页面 +不用 /m);
    expect(stdout).toMatch(/^信息员帮助 +生成 /m);
    expect(readFileSync(join(out, 'help/printing/index.html'), 'utf8')).toContain('选“实际大小”');
    expect(readdirSync(out)).toContain('shuinan');
  });

  test('takes away the pages of a disclosure that is gone', async () => {
    const content = makeSmallCity();
    const gone = '2026-11-05-fire-season';
    expect((await build(content, { args: DAY })).manifest).toContain(gone);
    rmSync(join(content, `${SHUINAN}/other/2026/${gone}.md`));
    expect((await build(content, { args: DAY })).manifest).not.toContain(gone);
  });

  // In the middle of a posting and before a disclosure, the day of that disclosure, and after New Year.
  test('on later days gives the bytes of a build from nothing', async () => {
    const content = makeSmallCity();
    for (const asOf of ['2026-11-04', '2026-11-05', '2027-01-01']) {
      const args = ['--as-of', asOf, '--no-posters', '--replace-anyway'];
      const { manifest } = await build(content, { name: 'days', cache: 'cache-days', args });
      expect(manifest, asOf).toBe((await buildFromNothing(content, args)).manifest);
    }
  });

  test('keeps PDFs over a day on which nothing changes, and they are what would be printed', async () => {
    const content = makeSmallCity();
    await build(content, { name: 'pdf', cache: 'cache-pdf', args: ['--as-of', '2026-11-06'] });
    const args = ['--as-of', '2026-11-07'];
    const { stdout, manifest } = await build(content, { name: 'pdf', cache: 'cache-pdf', args });
    expect(stdout).toContain('其中 0 个重新生成');
    expect(manifest).toContain('"shuinan/board/board.pdf"');
    expect(manifest).toBe((await buildFromNothing(content, args)).manifest);
  });
});

describe('wrong usage', () => {
  test.each([
    [['--sites', 'shuinan'], '没有“--sites”这个选项，是不是“--site”？'],
    [['--as-of', '2026.11.23'], '--as-of 应当是日期'],
    [['--jobs', '0'], '--jobs 应当是 1 到 64 的整数'],
    [['extra'], '看不懂“extra”'],
  ])('%j is told apart from what was meant', (args, message) => {
    expect(() => readOptions(['--content', 'test/fixtures/small-city', ...args])).toThrow(message);
  });

  test.each([
    [['--site', 'shuinam'], '是不是“shuinan”？'],
    [['--content', 'no-such-folder'], '没有“no-such-folder”这个文件夹'],
    [['--out', 'test/fixtures'], '套在一起'],
    [['--out', 'src'], '里有别的东西'],
  ])('%j ends with 2 and changes nothing', async (args, message) => {
    const content = args.includes('--content') ? [] : ['--content', 'test/fixtures/small-city'];
    const { stderr, exitCode } = await runScript('build', [...content, ...args], {
      GONGKAILAN_CACHE: join(work, 'usage'),
    });
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });

  test('--help says every option', async () => {
    const { stdout, exitCode } = await runScript('build', ['--help']);
    for (const option of ['content', 'out', 'site', 'as-of', 'no-posters', 'force', 'why', 'jobs'])
      expect(stdout).toContain(`--${option}`);
    expect(exitCode).toBe(0);
  });
});

test('the default day is that of the last commit of the content, today when something is not committed', () => {
  const content = makeSmallCity();
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.invalid',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.invalid',
    GIT_COMMITTER_DATE: '2026-11-04T16:30:00Z',
  };
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-qm', 'x'],
  ])
    execFileSync('git', args, { cwd: content, env });
  expect(readOptions(['--content', content]).asOf).toBe('2026-11-05');
  writeFileSync(join(content, 'city.yaml'), 'changed');
  expect(readOptions(['--content', content]).asOf).toBe(dateInShanghai(new Date()));
});
