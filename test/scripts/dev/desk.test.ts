import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser.ts';
import { startDev } from '../../support/dev-server.ts';
import { violations } from '../../support/looks.ts';
import { makeSmallCity, readSmallCity, SEPTEMBER, SHUINAN } from '../../support/small-city.ts';

const soon = { timeout: 15_000, interval: 50 };

async function openPage(url: string): Promise<Page> {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  return page;
}

/** An editor that notes what it is asked to open. */
function makeEditor(content: string): { command: string; opened: () => string } {
  const [folder, note] = [`${content}-editor`, `${content}-opened.txt`];
  const command = join(folder, 'code');
  mkdirSync(folder);
  writeFileSync(command, `#!/bin/sh\necho "$@" >> '${note}'\n`);
  chmodSync(command, 0o755);
  onTestFinished(() => [folder, note].forEach((file) => rmSync(file, { recursive: true, force: true })));
  return { command, opened: () => (existsSync(note) ? readFileSync(note, 'utf8') : '') };
}

test('the desk shows what is wrong and what is due, begins a file, and loses no page', async () => {
  const content = makeSmallCity();
  const editor = makeEditor(content);
  const { url, desk } = await startDev(content, ['--site', 'shuinan'], { LAUNCH_EDITOR: editor.command });
  expect(desk).toBe(`${url}desk/shuinan/`);
  const page = await openPage(desk);
  const textOf = (id: string) => page.locator(`#${id}`).innerText();
  await expect.poll(() => textOf('problems'), soon).toBe('没有问题，可以发布。');
  expect(await textOf('checked')).toMatch(
    /^刚查过 \d\d:\d\d:\d\d，\d+ 个文件，用时 \d\.\d 秒，按 2026年11月23日看$/,
  );
  expect(await textOf('duties')).toContain('已经晚了');
  await expect.poll(() => textOf('board-lists'), soon).toMatch(/^小公开栏 1400×700，在/);
  // The accounts poster too, which is printed apart from this board.
  await page.locator('#board-room').scrollIntoViewIfNeeded();
  await expect.poll(() => textOf('fit'), soon).toBe('每张纸都排得下。');
  expect(await violations(page)).toEqual([]);

  // Broken: told at once, and the page of it is there as it was.
  writeFileSync(join(content, SEPTEMBER), readSmallCity(SEPTEMBER).replace('amount: 9600', 'amount: 九千六'));
  await expect.poll(() => textOf('problems'), soon).toContain('「金额」应当是数字，现在写的是“九千六”。');
  expect(await textOf('problems')).toContain('网页上还是它上一次没有问题时的样子。');
  expect(await page.title()).toBe('● 水南村 · 工作台');
  const shown = await fetch(`${url}shuinan/finance/2026-10-09-september-accounts/`);
  expect(await shown.text()).toContain('9,600');

  await page.locator('#problems button').first().click();
  await expect.poll(editor.opened, soon).toBe(`-r -g ${join(realpathSync(content), SEPTEMBER)}:13:46\n`);
  expect(await textOf('note')).toContain('第 13 行');

  // Told that it cannot be printed; mended, that is not said any more.
  await page.locator('[data-print]').first().click();
  await expect.poll(() => textOf('note'), soon).toContain('还有 1 个问题，改好才能印');
  writeFileSync(join(content, SEPTEMBER), readSmallCity(SEPTEMBER));
  await expect.poll(() => textOf('problems'), soon).toBe('没有问题，可以发布。');
  await expect.poll(() => page.locator('#note').isVisible(), soon).toBe(false);

  // Begun: the file is there, and what is still to be filled in stands among the problems.
  const folder = join(content, SHUINAN, 'finance/2026');
  const before = readdirSync(folder);
  await page.locator('#duties .duty.s-finance button', { hasText: '建文件' }).first().dblclick();
  await expect.poll(() => textOf('note'), soon).toContain('建好了');
  const path = /建好了 (\S+\.yaml)/.exec(await textOf('note'))?.[1] ?? '';
  const file = relative(content, path);
  expect(file).toMatch(new RegExp(`^${SHUINAN}/finance/2026/2026-11-23-`));
  expect(readFileSync(join(content, file), 'utf8')).toContain('kind: accounts');
  await expect.poll(() => textOf('problems'), soon).toContain(file.replace(`${SHUINAN}/`, ''));
  // Pressed twice, and once more in another window: one file.
  const other = await openPage(desk);
  await other.locator('#duties .duty.s-finance button', { hasText: '建文件' }).first().click();
  await expect.poll(() => other.locator('#note').innerText(), soon).toContain('这一件已经建过文件了');
  expect(readdirSync(folder).length).toBe(before.length + 1);

  // Another page is not listened to, neither is Vite's own way to the editor.
  const asked = { method: 'POST', body: JSON.stringify({ print: 'board' }) };
  const headers = {
    'content-type': 'application/json',
    'x-gongkailan-desk': '1',
    origin: 'http://evil.example',
  };
  expect((await fetch(`${url}desk/shuinan/print/`, { ...asked, headers })).status).toBe(403);
  expect((await fetch(`${url}__open-in-editor?file=/etc/passwd`)).status).toBe(403);
});
