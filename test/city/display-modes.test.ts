/** 大字, 特大 and 高对比 in a real browser: each for itself, for as long as it is wanted, and by a link without script. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { launchPhone, openContext, type View } from '../support/browser.ts';
import { sampleRelease } from '../support/sample-city.ts';

const SECTION = 'xiejiawaizi/party/';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchPhone(), serveRelease({ dir: sampleRelease(), port: 0 })]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string, view: View = {}): Promise<Page> {
  const page = await (await openContext(browser, view)).newPage();
  await page.goto(server.url + path);
  return page;
}

const looks = (page: Page) =>
  page.evaluate(() => ({
    text: getComputedStyle(document.documentElement).fontSize,
    ground: getComputedStyle(document.body).backgroundColor,
  }));

const AS_IT_IS = { text: '18px', ground: 'rgb(244, 242, 238)' };
const WHITE = 'rgb(255, 255, 255)';

describe('with a script', () => {
  test('size and contrast are chosen one without the other, and the next page has them', async () => {
    const page = await open(SECTION);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    expect(await looks(page)).toEqual(AS_IT_IS);
    await press('换成大字');
    expect(await looks(page)).toEqual({ ...AS_IT_IS, text: '24px' });
    await press('高对比');
    await press('换成特大');
    await page.goto(`${server.url}xiejiawaizi/`);
    expect(await looks(page)).toEqual({ text: '30px', ground: WHITE });
    await press('换成标准字');
    expect(await looks(page)).toEqual({ text: '18px', ground: WHITE });
    await press('高对比');
    expect(await looks(page)).toEqual(AS_IT_IS);
    await page.context().close();
  });

  test('a link that was passed on in large type switches it on for good, and off again', async () => {
    const page = await open(`${SECTION}#dazi`);
    expect(await looks(page)).toEqual({ ...AS_IT_IS, text: '24px' });
    expect(page.url()).toBe(server.url + SECTION);
    await page.goto(`${server.url}xiejiawaizi/`);
    expect((await looks(page)).text).toBe('24px');
    await page.goto(`${server.url}${SECTION}#dazi`);
    await page.getByRole('button', { name: '换成特大' }).click();
    await page.getByRole('button', { name: '换成标准字' }).click();
    expect(await looks(page)).toEqual(AS_IT_IS);
    await page.context().close();
  });
});

describe('without a script', () => {
  test('links make the page large or rich in contrast, and as it was', async () => {
    const page = await open(SECTION, { script: false });
    const follow = (name: string) => page.getByRole('link', { name, exact: true }).click();
    expect(await page.locator('.type-switch:visible').allInnerTexts()).toEqual(['大字', '高对比']);
    await follow('大字');
    expect(await looks(page)).toEqual({ ...AS_IT_IS, text: '24px' });
    expect(await page.locator('.type-switch:visible').allInnerTexts()).toEqual(['高对比', '标准']);
    await follow('高对比');
    expect(await looks(page)).toEqual({ ...AS_IT_IS, ground: WHITE });
    await follow('标准');
    expect(await looks(page)).toEqual(AS_IT_IS);
    await page.context().close();
  });
});

test('who asked the system for more contrast has it', async () => {
  const context = await browser.newContext({ contrast: 'more' });
  const page = await context.newPage();
  await page.goto(server.url + SECTION);
  expect(await looks(page)).toEqual({ ...AS_IT_IS, ground: WHITE });
  await context.close();
});
