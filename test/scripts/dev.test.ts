import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeSmallCity, readSmallCity, SHUINAN } from '../support/small-city.ts';

const PROJECT_ROOT = resolve(import.meta.dirname, '../..');
const NOTICE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;

interface Dev {
  /** With a slash at the end. */
  readonly url: string;
  /** All that was written to standard error so far. */
  readonly said: () => string;
}

/** `npm run dev` on a content folder, on whatever port is free; ended with the test. */
async function startDev(content: string): Promise<Dev> {
  const cache = `${content}-cache`;
  const args = ['scripts/dev.ts', '--content', content, '--as-of', '2026-11-23', '--port', '4390'];
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, NODE_ENV: '', VITEST: '', GONGKAILAN_CACHE: cache },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill();
    rmSync(cache, { recursive: true, force: true });
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const url = await new Promise<string>((done, failed) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => done(text.trim()));
    child.on('exit', () => failed(new Error(stderr)));
  });
  return { url, said: () => stderr };
}

async function titleOf(url: string): Promise<string | undefined> {
  const response = await fetch(url);
  return response.ok ? /<title>(.*?)<\/title>/.exec(await response.text())?.[1] : undefined;
}

const soon = { timeout: 30_000, interval: 300 };

describe('dev', () => {
  test('shows what was saved, what is new, and says what is wrong', async () => {
    const content = makeSmallCity();
    const { url, said } = await startDev(content);
    const page = `${url}shuinan/other/2026-11-05-fire-season/`;
    expect(await titleOf(page)).toContain('防火');
    expect(await titleOf(`${url}shuinan/261105/`)).toContain('2026年11月5日公布 1 件');

    const changed = readSmallCity(NOTICE).replace(/^title: .*/m, 'title: 水南村关于换了标题的通知');
    writeFileSync(join(content, NOTICE), changed);
    await expect.poll(() => titleOf(page), soon).toContain('换了标题');

    const fresh = changed.replace(/^number: .*\n/m, '').replaceAll('2026-11-05', '2026-11-06');
    writeFileSync(join(content, `${SHUINAN}/other/2026/2026-11-06-new.md`), fresh);
    await expect.poll(() => titleOf(`${url}shuinan/other/2026-11-06-new/`), soon).toContain('换了标题');

    writeFileSync(join(content, NOTICE), changed.replace(/^publishedOn: .*/m, 'publishedOn: 2026.11.5'));
    await expect.poll(said, soon).toContain('DATE_INVALID');
  });

  test('has search and photos, as a build would add them, and the style page, which none has', async () => {
    const { url } = await startDev(makeSmallCity());
    const index = (await (await fetch(`${url}shuinan/search/index.json`)).json()) as { records: unknown[] };
    expect(index.records.length).toBeGreaterThan(1);
    expect(await titleOf(`${url}style/`)).toBe('样式页');
    const photo = await fetch(`${url}shuinan/photos/patrol.webp`);
    expect(photo.headers.get('content-type')).toBe('image/webp');
  });
});
