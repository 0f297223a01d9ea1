import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { serveRelease } from '../../scripts/posters/release-route.ts';
import { pdfFacts, type PdfFacts } from '../support/pdf.ts';
import { sampleFiles, sampleRelease } from '../support/sample-city.ts';

const PUBLIC_URL = 'https://gongkai.benxi.example/';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** What comes out when somebody opens the page and prints it. */
async function printed(path: string): Promise<PdfFacts> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  await serveRelease(context, { releaseRoot: () => sampleRelease(), publicUrl: PUBLIC_URL });
  const page = await context.newPage();
  await page.goto(PUBLIC_URL + path);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await context.close();
  return pdfFacts(pdf);
}

describe('the drawings of the boards', () => {
  test('there is one of each standard', () => {
    expect(sampleFiles('index.html').filter((path) => path.startsWith('boards/')).length).toBeGreaterThan(1);
  });

  test('each prints as exactly one sheet of A3, as text in fonts that print well', async () => {
    for (const page of sampleFiles('index.html').filter((path) => path.startsWith('boards/'))) {
      const { sizesMm, fonts, text } = await printed(page.replace('index.html', ''));
      expect(sizesMm, page).toHaveLength(1);
      const [width, height] = sizesMm[0]!;
      expect(Math.abs(width - 420), page).toBeLessThanOrEqual(0.3);
      expect(Math.abs(height - 297), page).toBeLessThanOrEqual(0.3);
      expect(
        fonts.filter((font) => !/^[A-Z]{6}\+NotoS\S+ CIDFontType2 embedded$/.test(font)),
        page,
      ).toEqual([]);
      expect(text).toContain('技术要求');
      expect(text).toContain('示例');
    }
  });
});
