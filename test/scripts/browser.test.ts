import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findBrowser, NoBrowserError, type ChosenBrowser } from '../../scripts/browser.ts';
import { runScript } from '../support/run-script.ts';

/** Files that pass for browsers: only their place matters here. */
function someBrowsers() {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-browsers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [wished, own, installed] = ['wished', 'own', 'installed'].map((name) => {
    writeFileSync(join(folder, name), '');
    return join(folder, name);
  }) as [string, string, string];
  return { wished, own, installed, missing: join(folder, 'missing') };
}

const pinnedAt =
  (path: string): (() => Promise<ChosenBrowser>) =>
  async () => ({ path, origin: 'npm' });
const notPinned = async (): Promise<undefined> => undefined;

describe('the browser is', () => {
  test('the one that CHROME_PATH names, before all others', async () => {
    const { wished, own, installed } = someBrowsers();
    const paths = { pinned: pinnedAt(own), installed: [installed] };
    expect(await findBrowser({ CHROME_PATH: wished }, paths)).toEqual({
      path: wished,
      origin: 'CHROME_PATH',
    });
  });

  test('the one that comes with the project, before installed ones', async () => {
    const { own, installed } = someBrowsers();
    const paths = { pinned: pinnedAt(own), installed: [installed] };
    expect(await findBrowser({}, paths)).toEqual({ path: own, origin: 'npm' });
  });

  test('the first installed one that is there, where the project brings none', async () => {
    const { installed, missing } = someBrowsers();
    const paths = { pinned: notPinned, installed: [missing, installed] };
    expect(await findBrowser({}, paths)).toEqual({ path: installed, origin: 'installed' });
  });
});

describe('without a browser', () => {
  test('it is said what to install', async () => {
    const { missing } = someBrowsers();
    const paths = { pinned: notPinned, installed: [missing] };
    await expect(findBrowser({}, paths)).rejects.toThrow(
      '没有找到可以打印的浏览器。请安装 Chrome、Edge 或 Chromium，或者用 CHROME_PATH 写明它的完整路径。',
    );
  });

  test('a wish that leads nowhere is not passed over in silence', async () => {
    const { own, installed, missing } = someBrowsers();
    const paths = { pinned: pinnedAt(own), installed: [installed] };
    const found = findBrowser({ CHROME_PATH: missing }, paths);
    await expect(found).rejects.toThrow(NoBrowserError);
    await expect(found).rejects.toThrow(`CHROME_PATH 指的 ${missing} 不存在`);
  });

  test.each(['/no/such/chrome', process.execPath])('posters end with words at %s', async (path) => {
    const cache = mkdtempSync(join(tmpdir(), 'gongkailan-no-browser-'));
    onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
    const args = ['--content', 'test/fixtures/small-city', '--site', 'shuinan', '--as-of', '2026-12-20'];
    const { stdout, stderr, exitCode } = await runScript('posters', [...args, '--out', join(cache, 'out')], {
      CHROME_PATH: path,
      GONGKAILAN_CACHE: cache,
    });
    expect(stderr).toMatch(/(?:CHROME_PATH 指的 \/no\/such\/chrome 不存在|启动不了)。/);
    expect(stderr).not.toContain('程序出了毛病');
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });
});
