/** Explanations in a real browser, without a script: by tap, by key, for a screen reader, on paper. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { launchPhone, openContext } from '../support/browser.ts';
import { sampleRelease } from '../support/sample-city.ts';

/** 三组过水路一事一议筹资筹劳方案公示: 财政奖补, 一事一议, 个工日. */
const LEVY = 'yongzigou/finance/2026-11-16-ford-levy/';

let browser: Browser;
let server: RunningServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchPhone(), serveRelease({ dir: sampleRelease(), port: 0 })]);
  context = await openContext(browser, { script: false });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const boxOf = async (selector: string) =>
  (await page.locator(selector).boundingBox()) ?? expect.fail(`${selector} is not to be seen`);

describe('a marked word', () => {
  test('shows its explanation at the lower edge of the screen when tapped, and the page stays where it is', async () => {
    await page.goto(server.url + LEVY);
    const mark = page.locator('a.w', { hasText: '一事一议' });
    await mark.scrollIntoViewIfNeeded();
    const before = await mark.boundingBox();
    await mark.click();
    const note = await boxOf('.notes div:target');
    expect(note.y + note.height).toBeCloseTo(740, 0);
    expect(await page.locator('.notes div:target').innerText()).toContain('大家开会商量');
    expect(await mark.boundingBox()).toEqual(before);
  });

  test('goes on where one was reading, and puts the explanation away', async () => {
    await page.goto(server.url + LEVY);
    await page.locator('a.w').first().click();
    await page.locator('.notes div:target a').click();
    expect(await page.locator('.notes div:target').count()).toBe(0);
    const mark = await boxOf('a.w >> nth=0');
    expect(mark.y).toBeGreaterThan(0);
    expect(mark.y).toBeLessThan(740);
  });

  test('works by key, and is described to a screen reader as soon as it has the focus', async () => {
    await page.goto(server.url + LEVY);
    const mark = page.locator('a.w').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#w-1$/);
    const described = await mark.getAttribute('aria-describedby');
    expect(described).toBe('w-1');
    expect(await page.locator(`#${described}`).innerText()).toMatch(/。/);
  });

  test('on paper its explanation is a note at the end of the text, not over it', async () => {
    await page.goto(`${server.url}${LEVY}#w-1`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#w-1').evaluate((note) => getComputedStyle(note).position)).toBe('static');
    expect(await page.locator('#w-1 a').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });
});

test('what 一事一议 is can be read from the home of the village, below the line of all other ways', async () => {
  await page.goto(`${server.url}yongzigou/`);
  await page.locator('summary', { hasText: '换个方式看' }).click();
  await page.locator('main a', { hasText: '看不懂的词' }).click();
  await page.locator('nav a', { hasText: '怎么商量' }).click();
  const entry = page.locator('dl.words > div', { hasText: '一事一议' }).first();
  expect(await entry.innerText()).toContain('修路、修桥这类公益小事');
  const box = await entry.boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(740);
});
