/** A release on a USB stick, opened from the disk: no server, `file://`. Without a connection pages read as on the web. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { sampleRelease } from '../support/sample-city.ts';

let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
});

afterAll(async () => {
  await browser?.close();
});

const onDisk = (path: string): string => pathToFileURL(join(sampleRelease(), path)).href;

describe('opened from a disk', () => {
  test('a reader comes from the city to a disclosure and back by pressing links', async () => {
    await page.goto(onDisk('index.html'));
    await page.getByRole('link', { name: '谢家崴子村' }).first().click();
    await page.getByRole('link', { name: /^财务/ }).first().click();
    await page.getByRole('link', { name: /2026年9月财务收支公布表/ }).click();
    expect(page.url()).toBe(onDisk('xiejiawaizi/finance/2026-10-09-september-accounts/index.html'));
    expect(await page.locator('h1').innerText()).toContain('财务收支公布表');
    // The style sheet is there, and so is the script.
    expect(await page.locator('.top').evaluate((top) => getComputedStyle(top).backgroundColor)).toBe(
      'rgb(244, 163, 64)',
    );
    await page.getByRole('button', { name: '换成大字' }).click();
    await page.getByRole('link', { name: '首页' }).click();
    expect(page.url()).toBe(onDisk('xiejiawaizi/index.html'));
    expect(await page.locator('html').evaluate((root) => getComputedStyle(root).fontSize)).toBe('24px');
    expect(errors).toEqual([]);
  });

  test('no link leads to a list of files, on the board and its slip neither', async () => {
    for (const path of [
      'xiejiawaizi/board/index.html',
      'xiejiawaizi/archive/2026/index.html',
      'ledger/index.html',
    ]) {
      await page.goto(onDisk(path));
      const folders = await page.evaluate(() =>
        [...document.links]
          .filter(({ protocol, pathname }) => protocol === 'file:' && pathname.endsWith('/'))
          .map(({ href }) => href),
      );
      expect(folders).toEqual([]);
    }
    expect(errors).toEqual([]);
  });

  test('the search page says that it cannot search, and leads to the archive', async () => {
    await page.goto(`${onDisk('xiejiawaizi/search/index.html')}?q=${encodeURIComponent('低保')}`);
    const link = page.locator('#results a');
    await link.waitFor();
    await link.click();
    expect(page.url()).toBe(onDisk('xiejiawaizi/archive/index.html'));
    errors.splice(0);
  });
});
