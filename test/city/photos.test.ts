/** Photos on a phone: which file it fetches, and that nothing moves when it comes. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { readSample, sampleFiles, sampleRelease } from '../support/sample-city.ts';

const PAGE = 'xiejiawaizi/affairs/2026-10-29-bridge-finished/';

test('every width that a page offers is in the release, and is that wide', async () => {
  const offers = new Map<string, number>();
  for (const page of sampleFiles('index.html'))
    for (const [, srcset = ''] of readSample(page).matchAll(/ srcset="([^"]+)"/g))
      for (const [, href = '', width] of srcset.matchAll(/(\S+) (\d+)w/g))
        offers.set(posix.join(posix.dirname(page), href), Number(width));
  expect(offers.size).toBeGreaterThan(100);
  for (const [path, width] of offers) {
    expect(existsSync(join(sampleRelease(), path)), path).toBe(true);
    expect((await sharp(join(sampleRelease(), path)).metadata()).width, path).toBe(width);
  }
});

test('the address that a photo had before stays', () => {
  const old = sampleFiles('.webp').filter((path) => /^[^/]+\/photos\/[^/]+\.webp$/.test(path));
  expect(old.length).toBeGreaterThan(40);
  expect(
    old
      .map((path) => path.replace(/\.webp$/, '.jpg'))
      .filter((path) => !existsSync(join(sampleRelease(), path))),
  ).toEqual([]);
});

describe('in a browser', () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serveRelease({ dir: sampleRelease(), port: 0 })]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = (width: number, deviceScaleFactor: number): Promise<Page> =>
    browser.newPage({ viewport: { width, height: 740 }, deviceScaleFactor, serviceWorkers: 'block' });
  const photos = (page: Page) => page.locator('.photos img');

  test('each phone fetches what it can show, and no more', async () => {
    for (const [width, ratio, folder] of [
      [360, 1, '360/'],
      [360, 2, '720/'],
      [412, 2.625, ''],
    ] as const) {
      const page = await open(width, ratio);
      await page.goto(server.url + PAGE);
      await photos(page).first().scrollIntoViewIfNeeded();
      const shown = (): Promise<string> =>
        photos(page)
          .first()
          .evaluate((image: HTMLImageElement) => image.currentSrc);
      await expect.poll(shown).toBe(`${server.url}xiejiawaizi/photos/${folder}bridge-done.webp`);
      await page.close();
    }
  });

  test('a photo has its room before it comes', async () => {
    const page = await open(360, 2);
    const boxes = () =>
      photos(page).evaluateAll((images) => images.map((image) => image.getBoundingClientRect().height));
    await page.route(/\/photos\//, (route) => route.abort());
    await page.goto(server.url + PAGE);
    const before = await boxes();
    await page.unroute(/\/photos\//);
    await page.reload();
    await photos(page).evaluateAll((images: HTMLImageElement[]) =>
      Promise.all(images.map((image) => ((image.loading = 'eager'), image.decode()))).then(() => undefined),
    );
    expect(await boxes()).toEqual(before);
    expect(Math.min(...before)).toBeGreaterThan(200);
    await page.close();
  });
});
