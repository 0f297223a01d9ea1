/** What the privacy statement says of whoever reads the pages is so, in a real browser that has been everywhere. */
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { launchPhone } from '../support/browser.ts';
import { readSample, sampleRelease } from '../support/sample-city.ts';

let browser: Browser;
let server: RunningServer;
let context: BrowserContext;
let page: Page;
let requests: Request[];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchPhone(), serveRelease({ dir: sampleRelease(), port: 0 })]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  context = await browser.newContext();
  requests = [];
  context.on('request', (request) => requests.push(request));
  page = await context.newPage();
});

afterEach(() => context.close());

/** What was asked of a server, with all that a browser says beside the address. */
const told = (): string =>
  requests
    .map((one) => [one.url(), one.headers()['referer'], one.postData()].join(' '))
    .map((text) => decodeURIComponent(text))
    .join('\n');

const results = () => page.locator('#results .hits li').first();

describe('what somebody looks for is told to nobody', () => {
  test('from a village’s home to a disclosure that was found', async () => {
    await page.goto(`${server.url}xiejiawaizi/`);
    await page.fill('#q', '医保');
    await page.keyboard.press('Enter');
    await results().waitFor();
    await page.reload();
    await results().locator('a').first().click();
    await page.locator('article').first().waitFor();
    expect(told()).toContain('xiejiawaizi/other/');
    expect(told()).not.toContain('医保');
  });

  test('with a word that is offered', async () => {
    await page.goto(`${server.url}xiejiawaizi/`);
    const word = page.locator('.examples a').first();
    const text = (await word.innerText()).trim();
    await word.click();
    await results().waitFor();
    expect(await page.inputValue('#q')).toBe(text);
    expect(told()).not.toContain(text);
  });

  test('from the page for addresses that are not there', async () => {
    await page.goto(`${server.url}nowhere/`);
    await page.fill('#q', '谢家崴子');
    await page.keyboard.press('Enter');
    await results().waitFor();
    expect(told()).not.toContain('谢家崴子');
  });

  test('without a script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    plain.on('request', (request) => requests.push(request));
    const still = await plain.newPage();
    for (const path of ['xiejiawaizi/', 'search/', 'nowhere/']) {
      await still.goto(server.url + path);
      await still.fill('#q', '医保');
      const loaded = still.waitForEvent('load');
      await still.keyboard.press('Enter');
      await loaded;
    }
    expect(told()).not.toContain('医保');
    await plain.close();
  });
});

test('a reader leaves no cookie and keeps size and contrast alone, and nothing comes from elsewhere', async () => {
  await page.goto(server.url);
  await page.locator('button.type-switch').first().click();
  for (const path of [
    'xiejiawaizi/',
    'xiejiawaizi/board/',
    'search/',
    'ledger/',
    'base/',
    'help/',
    'privacy/',
  ]) {
    await page.goto(server.url + path);
    await page.waitForLoadState('networkidle');
  }
  expect(await context.cookies()).toEqual([]);
  expect((await page.evaluate(() => Object.entries(localStorage))).sort()).toEqual([
    ['gongkailan-display', '1'],
    ['gongkailan-visit xiejiawaizi', expect.stringMatching(/^\d{4}-\d\d-\d\d \d+ \d+ \d+$/)],
  ]);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  const foreign = requests.map((one) => one.url()).filter((url) => !url.startsWith(server.url));
  expect(foreign.filter((url) => !url.startsWith('data:'))).toEqual([]);
});

test('somebody who comes again is told what is new since, until they go', async () => {
  const home = `${server.url}xiejiawaizi/`;
  const line = page.locator('[data-so-far]');
  await page.goto(home);
  expect(await line.isVisible()).toBe(false);
  // As if fewer had been there, on a day when the newest was not out yet.
  await page.evaluate(() => {
    const key = 'gongkailan-visit xiejiawaizi';
    const [, published, corrected, withdrawn] = (localStorage.getItem(key) ?? '').split(' ').map(Number);
    localStorage.setItem(key, `2026-11-16 ${(published ?? 0) - 3} ${(corrected ?? 0) - 1} ${withdrawn}`);
  });
  for (let time = 0; time < 2; time++) {
    await page.goto(home);
    expect(await line.innerText()).toBe('您11月16日来过，后来新公开 3 份，更正 1 份。');
  }
  const days = await page.locator('.newest li:has(> .meta .tag:text-is("新")) > .meta > time').all();
  for (const day of days) expect((await day.getAttribute('datetime')) ?? '').toMatch(/^2026-11-1[78]$/);
  expect(days.length).toBeGreaterThan(0);
});

test('the statement says how many disclosures a telephone keeps', () => {
  expect(readSample('privacy/index.html')).toContain('最近 20 件公开存一份在手机里');
});
