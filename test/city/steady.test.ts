/** Pages that do not jump while they load on a slow line, and a keyboard that is never lost on them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { sampleRelease, templatePages } from '../support/sample-city.ts';

/** What a cheap phone has at the edge of a village. */
const SLOW_LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

let browser: Browser;
let server: RunningServer;
let templates: [name: string, url: string][];

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchBrowser(),
    serveRelease({ dir: sampleRelease(), port: 0, base: '/' }),
  ]);
  templates = Object.entries(await templatePages()).map(([name, path]) => [
    name,
    server.url + path.replace(/index\.html$/, ''),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/**
 * A row may be drawn before its last part has come over the line: of four stripes three, of two buttons one. Where that
 * happens depends on where the line parts the page, and moves less than this; what loads late moves far more.
 */
const HALF_A_ROW = 0.02;

/** How far things moved without being asked to, as browsers count it (CLS). */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 150);
      }),
  );
}

test('no template moves while it loads on a slow line', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  // The board is drawn to scale by a script that loads print fonts; it is a picture, and 10 MB on such a line.
  const left = templates.filter(([name]) => !['board', 'publicity board', 'work slip'].includes(name));
  const moved: string[] = [];
  const lookAtRest = async (): Promise<void> => {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', SLOW_LINE);
    for (let next = left.shift(); next; next = left.shift()) {
      await page.goto(next[1]);
      const shift = await shiftOf(page);
      if (shift > HALF_A_ROW) moved.push(`${next[0]}: ${shift.toFixed(4)}`);
    }
  };
  // They wait for the line and not for the machine.
  await Promise.all([1, 2, 3].map(lookAtRest));
  await context.close();
  expect(moved).toEqual([]);
});

test('the tab key goes through a page from its first link to its last and is seen at each', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const lost: string[] = [];
  for (const name of [
    'village home',
    'section',
    'search',
    'open posting',
    'questions',
    'echo',
    'not found',
  ]) {
    await page.goto(new Map(templates).get(name)!);
    const count = await page.evaluate(() => {
      const places = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')];
      const stops = places.filter((place) => place.checkVisibility() && place.tabIndex >= 0);
      // The buttons of a group are one stop.
      return new Set(stops.map((stop) => (stop instanceof HTMLInputElement ? stop.name : stop))).size;
    });
    for (let step = 0; step < Math.min(count, 60); step++) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate(() => {
        const place = document.activeElement;
        if (!place || place === document.body) return 'the page itself';
        const { width, height, top, bottom } = place.getBoundingClientRect();
        const isSeen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
        return isSeen ? '' : `${place.outerHTML.slice(0, 80)}, which nobody sees`;
      });
      if (where !== '') lost.push(`${name}, step ${step + 1}: ${where}`);
    }
  }
  await context.close();
  expect(lost).toEqual([]);
});

test('switching the type keeps the keyboard where it was', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(new Map(templates).get('village home')!);
  await page.locator('.type-switch').first().focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('type-switch');
  await context.close();
});
