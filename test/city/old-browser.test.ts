/**
 * Every template in Chromium 80, the age of many a villager's web view: nothing is dropped, cut or broken. What that
 * browser cannot do is named here: it has no `gap` between flex items.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { launchOldBrowser, whyNoOldBrowser, type OldBrowser, type OldPage } from '../support/old-browser.ts';
import { sampleRelease, templatePages } from '../support/sample-city.ts';

const reason = whyNoOldBrowser();
const ACCOUNTS = 'xiejiawaizi/finance/2026-10-09-september-accounts/';

let server: RunningServer;
let old: OldBrowser;
let browser: Browser;
let page: OldPage;
const errors: string[] = [];

describe.skipIf(reason)(`in Chromium 80${reason ? `: left out, ${reason}` : ''}`, () => {
  beforeAll(async () => {
    server = await serveRelease({ dir: sampleRelease(), port: 0 });
    [old, browser] = await Promise.all([launchOldBrowser(), launchBrowser()]);
    page = await old.newPage();
    await page.setViewport({ width: 360, height: 740 });
    page.on('pageerror', ({ message = '' }) => errors.push(message));
  });

  afterAll(async () => {
    await old?.close();
    await browser?.close();
    await server?.close();
  });

  test('it is Chromium 80', async () => {
    expect(await old.version()).toMatch(/Chrome\/80\./);
  });

  test('every template runs without an error, fits 360 px, and is set as it should be', async () => {
    const found: string[] = [];
    for (const [template, path] of Object.entries(await templatePages())) {
      if (path === '404.html') continue;
      await page.goto(server.url + path.replace(/index\.html$/, ''));
      const facts = await page.evaluate(factsOfPage);
      const expected = {
        width: 360,
        switches: '大字 高对比',
        root: '18px',
        header: 'rgb(244, 163, 64)',
        gutter: '16px',
        underline: 'underline',
      };
      for (const [fact, value] of Object.entries(expected)) {
        const seen = facts[fact as keyof typeof facts];
        if (seen !== value) found.push(`${template}: ${fact} is ${seen}`);
      }
      found.push(...errors.splice(0).map((error) => `${template}: ${error}`));
    }
    expect(found).toEqual([]);
  });

  test('accounts have the places and sizes that they have in a browser of today', async () => {
    const today = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await today.goto(server.url + ACCOUNTS);
    await page.goto(server.url + ACCOUNTS);
    const [now, then] = [await today.evaluate(boxesOfPage), await page.evaluate(boxesOfPage)];
    expect(Object.keys(then)).toEqual(Object.keys(now));
    for (const [box, { left, width, size }] of Object.entries(now)) {
      expect(then[box]?.size, box).toBe(size);
      expect(Math.abs((then[box]?.left ?? 0) - left), `${box}, left`).toBeLessThanOrEqual(2);
      expect(Math.abs((then[box]?.width ?? 0) - width), `${box}, width`).toBeLessThanOrEqual(2);
    }
    await today.close();
  });

  test('large type is switched on, and is there before the next page is painted', async () => {
    await page.goto(server.url + ACCOUNTS);
    await page.click('button.type-switch');
    await page.goto(`${server.url}xiejiawaizi/`);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
    // A classic script in the head: the parser, and so the first paint, waits for it.
    const script = await page.evaluate(() => document.querySelector('script')?.outerHTML);
    expect(script).toMatch(/^<script src="[^"]*before-paint\.js\?v=\w+"><\/script>$/);
    await page.evaluate(() => localStorage.clear());
  });

  test('without a script a link does it', async () => {
    await page.goto(`${server.url}${ACCOUNTS}`);
    const size = await page.evaluate(() => {
      location.hash = '#dazi';
      return getComputedStyle(document.documentElement).fontSize;
    });
    expect(size).toBe('24px');
  });

  test('search finds what is looked for', async () => {
    await page.goto(`${server.url}xiejiawaizi/search/#q=${encodeURIComponent('低保')}`);
    await page.waitForSelector('#results .hits a', { timeout: 10_000 });
    const [said, first] = await page.evaluate(() => [
      document.querySelector('#results .found')?.textContent,
      document.querySelector('#results .hits a')?.textContent,
    ]);
    expect(said).toMatch(/^找到 \d+ 件$/);
    expect(first).toContain('低保');
  });
});

function factsOfPage() {
  const style = (selector: string): CSSStyleDeclaration | undefined => {
    const element = document.querySelector(selector);
    return element ? getComputedStyle(element) : undefined;
  };
  return {
    width: document.documentElement.scrollWidth,
    switches: [...document.querySelectorAll('button.type-switch')]
      .map(({ textContent }) => textContent)
      .join(' '),
    root: style('html')?.fontSize,
    header: style('.top')?.backgroundColor,
    gutter: style('main .wrap, main.wrap')?.paddingLeft,
    underline: style('main a:not([class])')?.textDecorationLine ?? 'underline',
  };
}

function boxesOfPage(): Record<string, { left: number; width: number; size: string }> {
  // Boxes as wide as the page: the two browsers have not the same letters to measure by.
  const boxes = ['.top', 'h1', '.say', '.proof', '.led', '.led tr', '.led .de', '.steps-n', '.foot'];
  return Object.fromEntries(
    boxes.map((selector) => {
      const element = document.querySelector(selector);
      const { left = -1, width = -1 } = element?.getBoundingClientRect() ?? {};
      return [selector, { left, width, size: element ? getComputedStyle(element).fontSize : 'none' }];
    }),
  );
}
