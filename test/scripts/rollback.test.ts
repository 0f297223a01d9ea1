/** Going back to an earlier release, as whoever runs the server does. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { runHere } from '../support/run-here.ts';
import { runScript } from '../support/run-script.ts';
import { openRepository, type Repository } from '../support/repository.ts';
import { readSmallCity, SEPTEMBER, SHUINAN } from '../support/small-city.ts';
import { cpSync } from 'node:fs';

const FIRE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;
const NOTICE = `${SHUINAN}/other/2026/2026-11-21-water.md`;
const PAGE = 'shuinan/other/2026-11-21-water/index.html';

/** Three releases: as it was; a notice more; a purge in the accounts. */
let origin: string;

beforeAll(async () => {
  origin = mkdtempSync(join(tmpdir(), 'gongkailan-rollback-'));
  cpSync(join(import.meta.dirname, '../fixtures/small-city'), join(origin, 'content'), { recursive: true });
  const repository = openRepository(join(origin, 'content'));
  repository.git('init', '-q', '-b', 'main');
  repository.commit('2026-11-20', '准备');
  await build(origin);
  repository.write(
    NOTICE,
    readSmallCity(FIRE)
      .replace('2026-11-05', '2026-11-21')
      .replace('2026〕11号', '2026〕12号')
      .replace('秋季森林防火', '停水'),
  );
  repository.commit('2026-11-21');
  await build(origin);
  purge(repository);
  repository.commit('2026-11-22');
  await build(origin);
});

afterAll(() => rmSync(origin, { recursive: true, force: true }));

function purge({ root }: Repository): void {
  const file = join(root, SEPTEMBER);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text}purges:\n  - { on: 2026-11-22, what: 一名村民的电话, by: 村会计 }\n`);
}

async function build(root: string): Promise<void> {
  const args = ['--content', join(root, 'content'), '--out', join(root, 'dist'), '--no-posters'];
  const cache = { GONGKAILAN_CACHE: join(origin, 'cache') };
  const { stdout, stderr, exitCode } = await runScript('build', args, cache);
  if (exitCode !== 0) throw new Error(`exit ${exitCode}\n${stdout}\n${stderr}`);
}

/** A copy of the three releases, with what a rollback says of them. */
function aPlace() {
  const root = mkdtempSync(join(tmpdir(), 'gongkailan-rollback-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['dist', '.dist.releases'])
    cpSync(join(origin, name), join(root, name), { recursive: true, verbatimSymlinks: true });
  const out = join(root, 'dist');
  const rollback = async (...args: string[]) => {
    const result = await runHere('rollback', ['--out', out, ...args]);
    const hide = (text: string) => text.replaceAll(out, 'dist').replaceAll(/ [0-9a-f]{8}\b/g, ' a1b2c3d4');
    return { ...result, stdout: hide(result.stdout), stderr: hide(result.stderr) };
  };
  const has = (path: string): boolean => {
    try {
      return readFileSync(join(out, path)).length > 0;
    } catch {
      return false;
    }
  };
  return { root, out, rollback, has };
}

test('--list names the releases one may go back to, newest first', async () => {
  const { stdout } = await aPlace().rollback('--list');
  expect(stdout).toBe(
    '000003  2026-11-22  a1b2c3d4  现在的\n000002  2026-11-21  a1b2c3d4\n000001  2026-11-20  a1b2c3d4\n',
  );
});

test('without a name it goes to the one before, unless that shows again what was taken out since', async () => {
  const { rollback, has } = aPlace();
  const { stdout, exitCode } = await rollback();
  expect(stdout).toBe(`000002 以后撤回、清除过隐私的 1 件，退回去会重新露出来：
    shuinan/finance/2026-10-09-september-accounts/ 清除隐私 2026-11-22
确实要退，再加上 --despite-purges；改好内容再 build 更好。
没有退，网站没有改动。
`);
  expect(exitCode).toBe(1);
  expect(has(PAGE)).toBe(true);
});

test('asked for by name and despite purges it goes there, and says what is missing then', async () => {
  const { rollback, has } = aPlace();
  const { stdout, exitCode } = await rollback('--to', '000001', '--despite-purges');
  expect(stdout).toBe(`dist/ 退到了 000001  2026-11-20  a1b2c3d4，比刚才少 1 件公开。
下一次 build 会再按内容生成：先停掉定时任务，改好内容再公布。
`);
  expect(exitCode).toBe(0);
  expect(has(PAGE)).toBe(false);
  expect(has('shuinan/index.html')).toBe(true);
  expect((await rollback('--list')).stdout).toContain('000001  2026-11-20  a1b2c3d4  现在的');
  // And forward again.
  expect((await rollback('--to', '000003')).exitCode).toBe(0);
  expect(has(PAGE)).toBe(true);
});

test('a release that somebody changed is not published again', async () => {
  const { out, rollback } = aPlace();
  await rollback('--to', '000002', '--despite-purges');
  const page = join(out, 'shuinan/index.html');
  chmodSync(page, 0o644);
  writeFileSync(page, readFileSync(page, 'utf8').replace('水南村', '水北村'));
  await rollback('--to', '000003');
  const { stdout, exitCode } = await rollback('--to', '000002', '--despite-purges');
  expect(stdout).toContain('000002 的文件被人改过，或者不全了，不能再公布。');
  expect(exitCode).toBe(1);
});

test('a release that is not there, and a folder without any, are named', async () => {
  const { root, rollback } = aPlace();
  const missing = await rollback('--to', '000009');
  expect(missing.exitCode).toBe(2);
  expect(missing.stderr).toContain('没有“000009”。有这几次：\n000003');
  const { stderr } = await runHere('rollback', ['--out', join(root, 'elsewhere')]);
  expect(stderr).toContain('里没有可以退的');
});
