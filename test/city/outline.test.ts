/**
 * What a screen reader is told of the main templates: Chromium's accessibility tree as an outline, kept in
 * `test/spec/outline/` and read by a person as it would be heard. After a change that is meant: UPDATE_SPEC=1.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { launchPhone, openContext, visit } from '../support/browser.ts';
import { keptText } from '../support/kept-text.ts';
import { sampleRelease } from '../support/sample-city.ts';

const PAGES = {
  'village home': 'xiejiawaizi/',
  section: 'xiejiawaizi/party/',
  accounts: 'xiejiawaizi/finance/2026-10-09-september-accounts/',
  'list of persons': 'xiejiawaizi/affairs/2026-11-18-lowincome-applicants/',
  decision: 'xiejiawaizi/affairs/2026-06-29-bridge-deliberation/',
  search: 'xiejiawaizi/search/',
};

let browser: Browser;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchPhone(), serveRelease({ dir: sampleRelease(), port: 0 })]);
  page = await (await openContext(browser)).newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.each(Object.entries(PAGES))('%s', (name, path) => {
  test('is told in this order', async () => {
    await visit(page, server.url + path);
    const outline = `${await page.locator('body').ariaSnapshot()}\n`;
    expect(outline).toBe(keptText(`outline/${name}.txt`, outline));
  });

  test('has one title, one main part, headings that skip no level, and a name for all that is pressed', async () => {
    await visit(page, server.url + path);
    const outline = await page.locator('body').ariaSnapshot();
    const levels = [...outline.matchAll(/heading .*\[level=(\d)\]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(outline.match(/^- main/gm)).toHaveLength(1);
    expect(outline.match(/^- (banner|contentinfo)/gm)).toEqual(['- banner', '- contentinfo']);
    expect(outline.match(/^\s*- (link|button|textbox|searchbox|radio)(?! ")/gm)).toBeNull();
  });
});

describe('with the keyboard', () => {
  test('the first stop leads to the text, and every stop is seen and in the order of the page', async () => {
    await visit(page, `${server.url}${PAGES.accounts}`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('跳到正文');
    expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().left)).toBe(0);
    const stops: { text: string; top: number; isMarked: boolean }[] = [];
    for (let count = 0; count < 12; count++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const focused = document.activeElement ?? document.body;
          const { outlineStyle, outlineWidth } = getComputedStyle(focused);
          return {
            text: focused.textContent?.trim() ?? '',
            top: focused.getBoundingClientRect().top + scrollY,
            isMarked: outlineStyle === 'solid' && outlineWidth === '3px',
          };
        }),
      );
    }
    expect(stops.slice(1, 5).map(({ text }) => text)).toEqual(['大字', '高对比', '首页', '财务公开']);
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
    // A row of links is one line: 40 px for what is a little higher or lower in it.
    const back = stops.filter(({ top }, index) => top < (stops[index - 1]?.top ?? 0) - 40);
    expect(back).toEqual([]);
  });

  test('the focus stays where it was when type size and contrast are switched', async () => {
    await visit(page, `${server.url}${PAGES['village home']}`);
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.textContent?.trim());
    await page.getByRole('button', { name: '换成大字' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('特大');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('标准');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('大字');
    const contrast = page.getByRole('button', { name: '高对比' });
    await contrast.focus();
    await page.keyboard.press('Space');
    expect(await focused()).toBe('高对比');
    expect(await contrast.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Space');
  });
});
