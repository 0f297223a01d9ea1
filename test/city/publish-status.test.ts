/** The last publish on the city's ledger, in a browser: with the file beside the release, without it, without a script. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { timeInShanghai } from '../../scripts/publish/status.ts';
import { RECORD_FILE } from '../../scripts/build/release-record.ts';
import { readSample, sampleRelease } from '../support/sample-city.ts';

let browser: Browser;
let server: RunningServer;
const { commit } = JSON.parse(readSample(RECORD_FILE)) as { commit?: string };

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchBrowser(),
    serveRelease({ dir: sampleRelease(), port: 0, base: '/gongkai/' }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const LINE = '[data-publish-status]';

async function openLedger(
  status: unknown,
  { page: path = 'ledger/', javaScriptEnabled = true } = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 760 }, javaScriptEnabled });
  await page.route('**/status.json', (route) =>
    status === undefined
      ? route.fulfill({ status: 404, body: 'no' })
      : route.fulfill({ contentType: 'application/json', body: JSON.stringify(status) }),
  );
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  return page;
}

const HOUR = 3600 * 1000;
const status = {
  version: 1,
  lastSuccess: { at: timeInShanghai(new Date(Date.now() - 60_000)), commit: 'x', asOf: '2026-11-23' },
  lastAttempt: { result: 'problems', words: '内容有问题，没有公布；网上还是上一次公布的。' },
  waiting: { since: timeInShanghai(new Date(Date.now() - 3 * HOUR)), commits: 1 },
  heldBack: [],
};

describe('the city’s ledger', () => {
  test('says what waits, and nothing sticks out at 360 pixels', async () => {
    const page = await openLedger(status);
    const text = await page.locator(LINE).innerText();
    expect(text).toMatch(/最近一次公布：(?:今天|昨天) \d\d:\d\d/);
    expect(text).toContain('有 1 次提交等了 3 小时还没公布');
    expect(text).toContain('内容有问题，没有公布；网上还是上一次公布的');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.close();
  });

  test.each([
    ['without the file', undefined, true],
    ['with a file of another format', { version: 2 }, true],
    ['without a script', status, false],
  ])('%s says from which commit it is, as ever', async (_how, written, javaScriptEnabled) => {
    const page = await openLedger(written, { javaScriptEnabled });
    const words = commit === undefined ? '' : `内容版本 ${commit}`;
    expect((await page.locator(LINE).innerText()).trim()).toBe(words);
    expect(await page.locator(LINE).isVisible()).toBe(commit !== undefined);
    await page.close();
  });

  test('is the only one that says it: those of regions stay as they are when another one changes', async () => {
    const page = await openLedger(status, { page: 'ledger/benxi-county/' });
    expect(await page.locator(LINE).count()).toBe(0);
    await page.close();
  });
});
