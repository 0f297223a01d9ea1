import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { isLentFont, openContext, visit, type View } from '../support/browser.ts';
import { sampleRelease, templatePages } from '../support/sample-city.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: RunningServer;
let templates: [name: string, url: string][];

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchBrowser(),
    // Under a sub-path, as a city may publish it; the page for missing addresses links from the host.
    serveRelease({ dir: sampleRelease(), port: 0, base: '/gongkai/' }),
  ]);
  templates = Object.entries(await templatePages())
    .filter(([, path]) => path !== '404.html')
    .map(([name, path]) => [name, server.url + path.replace(/index\.html$/, '')]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

type Look = (page: Page) => Promise<readonly string[]>;

/** What each look finds on every template, in one visit each: `template: finding`. */
async function lookAtAll(view: View, looks: Record<string, Look>): Promise<Record<string, string[]>> {
  const context = await openContext(browser, view);
  const page = await context.newPage();
  const foreign = new Set<string>();
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !/^(data|blob):/.test(url) && !isLentFont(url)) foreign.add(url);
  });
  const found: Record<string, string[]> = Object.fromEntries(Object.keys(looks).map((look) => [look, []]));
  for (const [template, url] of templates) {
    await visit(page, url);
    for (const [name, look] of Object.entries(looks))
      found[name]?.push(...(await look(page)).map((finding) => `${template}: ${finding}`));
  }
  await context.close();
  // What every visit must be true of, whatever is looked at: nothing is fetched from outside the release.
  expect([...foreign]).toEqual([]);
  return found;
}

const violations: Look = async (page) => {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const result = await axe.run();
    return result.violations.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => String(target)).join(', ')}`,
    );
  });
};

/** A page that is wider than the phone, with everything unfolded. */
const sideways: Look = (page) =>
  page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : [];
  });

/** Text under 16 px. A board is drawn to scale, so its letters are as small as the drawing. */
const smallText: Look = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent || !walker.currentNode.textContent?.trim() || parent.closest('.paper, .drawing')) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (parent.checkVisibility() && size < 16) found.add(`${size} px: ${parent.textContent}`);
    }
    return [...found];
  });

describe('every template on a phone', () => {
  test('is accessible, fits and can be read in daylight at 360 px', async () => {
    expect(await lookAtAll({}, { violations, smallText, sideways })).toEqual({
      violations: [],
      smallText: [],
      sideways: [],
    });
  });

  test('is accessible at night', async () => {
    expect(await lookAtAll({ dark: true }, { violations })).toEqual({ violations: [] });
  });

  test('is accessible and fits in large type at 320 px', async () => {
    expect(await lookAtAll({ width: 320, largeType: true }, { violations, sideways })).toEqual({
      violations: [],
      sideways: [],
    });
  });

  test('fits at 320 px', async () => {
    expect(await lookAtAll({ width: 320 }, { sideways })).toEqual({ sideways: [] });
  });

  test('can be read without script', async () => {
    const empty: Look = async (page) =>
      (await page.locator('main').innerText()).trim().length > 20 ? [] : ['the main part is empty'];
    expect(await lookAtAll({ script: false }, { empty })).toEqual({ empty: [] });
  });
});
