import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startDev } from '../support/dev-server.ts';
import { makeSmallCity, readSmallCity, SHUINAN } from '../support/small-city.ts';

const NOTICE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;

async function titleOf(url: string): Promise<string | undefined> {
  const response = await fetch(url);
  return response.ok ? /<title>(.*?)<\/title>/.exec(await response.text())?.[1] : undefined;
}

const soon = { timeout: 30_000, interval: 300 };

describe('dev', () => {
  test('shows what was saved, what is new, what a build would add, and says what is wrong', async () => {
    const content = makeSmallCity();
    // No site is named: it is loaded when a page of it is asked for.
    const { url, desk, said } = await startDev(content);
    expect(desk).toBe(`${url}desk/`);
    expect(await titleOf(desk)).toBe('工作台');
    const page = `${url}shuinan/other/2026-11-05-fire-season/`;
    expect(await titleOf(page)).toContain('防火');
    expect(await titleOf(`${url}shuinan/261105/`)).toContain('2026年11月5日公布 1 件');

    const index = (await (await fetch(`${url}shuinan/search/index.json`)).json()) as { records: unknown[] };
    expect(index.records.length).toBeGreaterThan(1);
    expect(await titleOf(`${url}style/`)).toBe('样式页');
    const photo = await fetch(`${url}shuinan/photos/patrol.webp`);
    expect(photo.headers.get('content-type')).toBe('image/webp');
    const city = await fetch(url, { headers: { accept: 'text/html' } });
    expect(await city.text()).toContain('工作台上只算了打开过的 1 个村（社区），全市有 2 个');

    const changed = readSmallCity(NOTICE).replace(/^title: .*/m, 'title: 水南村关于换了标题的通知');
    writeFileSync(join(content, NOTICE), changed);
    await expect.poll(() => titleOf(page), soon).toContain('换了标题');

    const fresh = changed.replace(/^number: .*\n/m, '').replaceAll('2026-11-05', '2026-11-06');
    writeFileSync(join(content, `${SHUINAN}/other/2026/2026-11-06-new.md`), fresh);
    await expect.poll(() => titleOf(`${url}shuinan/other/2026-11-06-new/`), soon).toContain('换了标题');

    writeFileSync(join(content, NOTICE), changed.replace(/^publishedOn: .*/m, 'publishedOn: 2026.11.5'));
    await expect.poll(said, soon).toContain('DATE_INVALID');
  });
});
