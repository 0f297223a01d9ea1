/** How paper of the sample city looks: short and long, full and empty, board, slip and drawing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { serveRelease } from '../../scripts/posters/release-route.ts';
import { differenceOf, MOST_DIFFERENT, takePicture } from '../support/pictures.ts';
import { sampleRelease } from '../support/sample-city.ts';

const PUBLIC_URL = 'https://gongkai.benxi.example/';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  await serveRelease(context, { releaseRoot: sampleRelease, publicUrl: PUBLIC_URL });
  page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
});

afterAll(() => browser?.close());

async function open(path: string): Promise<void> {
  await page.goto(PUBLIC_URL + path, { waitUntil: 'load' });
  await page.evaluate(async () => {
    await window.fitBoard?.();
    await document.fonts.ready;
    document.documentElement.dataset['print'] = 'board';
  });
}

describe('paper of the sample city looks as it did', () => {
  test('a board, a short sheet, the accounts of a month', async () => {
    await open('xiejiawaizi/board/');
    expect(await differenceOf('board', await takePicture(page, '.p-board'))).toBeLessThan(MOST_DIFFERENT);
    expect(
      await differenceOf('roster', await takePicture(page, '[data-disclosure="2025-11-03-party-branch"]')),
    ).toBeLessThan(MOST_DIFFERENT);
    expect(
      await differenceOf(
        'accounts',
        await takePicture(page, '[data-disclosure="2026-11-09-october-accounts"]'),
      ),
    ).toBeLessThan(MOST_DIFFERENT);
  });

  test('a board of large paper, its plates', async () => {
    await open('dongxing/board/');
    expect(await differenceOf('large-board', await takePicture(page, '.p-board'))).toBeLessThan(
      MOST_DIFFERENT,
    );
    expect(await differenceOf('plate-rules', await takePicture(page, '.p-plate-rules'))).toBeLessThan(
      MOST_DIFFERENT,
    );
    expect(await differenceOf('plate-scan', await takePicture(page, '.p-plate-scan'))).toBeLessThan(
      MOST_DIFFERENT,
    );
  });

  test('an empty slot is no blank', async () => {
    await open('caisheng/publicity/');
    expect(await differenceOf('empty-slot', await takePicture(page, '.p-slip'))).toBeLessThan(MOST_DIFFERENT);
  });

  test('a work slip and a workshop drawing', async () => {
    await open('xiejiawaizi/board/slip/');
    expect(await differenceOf('work-slip', await takePicture(page, '.slip-page'))).toBeLessThan(
      MOST_DIFFERENT,
    );
    await open('boards/village-4800x1500/');
    expect(await differenceOf('drawing', await takePicture(page, 'svg.drawing'))).toBeLessThan(
      MOST_DIFFERENT,
    );
  });
});
