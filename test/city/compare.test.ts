/** 两个地方比一比 on a small phone: found by pinyin, side by side, passed on as an address; and where no script runs. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { launchPhone, openContext, visit } from '../support/browser.ts';
import { readSample, sampleRelease } from '../support/sample-city.ts';
import type { CompareFile } from '../../src/site/ledger/compare/compare-file.ts';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchPhone(),
    // Below a sub-path: nothing of it knows where it lies.
    serveRelease({ dir: sampleRelease(), port: 0, base: '/gongkai/' }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string, script = true): Promise<Page> {
  const context = await openContext(browser, { script });
  const page = await context.newPage();
  await visit(page, server.url + path);
  return page;
}

const places = (JSON.parse(readSample('ledger/compare/places.json')) as CompareFile).places;
const owedBy = (id: string): number => {
  const [inTime = 0, late = 0, missing = 0] = places.find((place) => place.id === id)?.owed ?? [];
  return inTime + late + missing;
};

/** The cells of a line, of the first and of the second. */
const line = async (page: Page, name: string): Promise<string[]> =>
  page
    .locator('#compared tr', { has: page.getByRole('rowheader', { name, exact: true }) })
    .locator('td')
    .allInnerTexts();

describe('two places', () => {
  test('are found by part of a name and by pinyin, and stand side by side', async () => {
    const page = await open('ledger/compare/');
    await page.fill('#a', '谢家');
    await page.getByRole('button', { name: /谢家崴子村/ }).click();
    await page.fill('#b', 'liuheyan');
    await page.getByRole('button', { name: /柳河沿/ }).waitFor();
    await page.press('#b', 'Enter');
    expect(await page.locator('#compared thead th').allInnerTexts()).toEqual([
      expect.stringMatching(/^谢家崴子村\s+本溪县小市镇$/),
      expect.stringContaining('柳河沿'),
    ]);
    expect(await line(page, '今年应公开')).toEqual([
      `${owedBy('xiejiawaizi')} 件`,
      `${owedBy('liuheyan')} 件`,
    ]);
    expect(await page.locator('#compared svg').count()).toBe(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    // Whoever is sent the address sees the same two.
    expect(new URL(page.url()).hash).toBe('#a=xiejiawaizi&b=liuheyan');
    const passedOn = await open('ledger/compare/#a=xiejiawaizi&b=liuheyan');
    await passedOn.locator('#compared thead th').first().waitFor();
    expect(await passedOn.locator('#compared').innerText()).toBe(await page.locator('#compared').innerText());
    await page.goBack();
    expect(await page.locator('#compared table').count()).toBe(0);
  });

  test('begin with the township from whose ledger one comes', async () => {
    const page = await open('ledger/benxi-county/xiaoshi/');
    await page.getByRole('link', { name: '比一比' }).click();
    await page.locator('#a:enabled').waitFor();
    expect(await page.inputValue('#a')).toBe('小市镇 · 本溪县');
  });

  test('cannot be compared without a script, and the page says what to do instead', async () => {
    const page = await open('ledger/compare/', false);
    expect(await page.locator('#a').isDisabled()).toBe(true);
    const instead = page.getByRole('region', { name: '填不了、比不了的' });
    expect(await instead.innerText()).toContain('打开两个地方的台账看同一项');
    expect(await instead.getByRole('link', { name: '全市 Excel 表格' }).count()).toBe(1);
  });
});

test('sites of a ledger stand in the order that one asks for', async () => {
  const page = await open('ledger/benxi-county/xiaoshi/');
  const points = async (): Promise<number[]> =>
    page.locator('#sites tbody tr').evaluateAll((rows) => rows.map((row) => Number(row.dataset['points'])));
  const written = await points();
  await page.getByLabel('排序').selectOption({ label: '得分低的在前' });
  expect(await points()).toEqual(written.toSorted((a, b) => a - b));
  await page.getByLabel('排序').selectOption({ label: '得分高的在前' });
  expect(await points()).toEqual(written.toSorted((a, b) => b - a));
  await page.getByLabel('排序').selectOption({ label: '逾期久的在前' });
  expect(await points()).toEqual(written);
});
