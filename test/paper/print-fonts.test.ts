/** What comes out of the real browser: which files a page asks for, which fonts its PDF carries, what it says. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { printFontFiles } from '../../scripts/posters/fonts.ts';
import { fontFaceRules } from '../../src/paper/type/font-faces.ts';
import { typefaceFamilies, type Typeface } from '../../src/paper/type/fonts.ts';
import { pdfFacts, type PdfFacts } from '../support/pdf.ts';

const HOST = 'https://board.test/';
const files = new Map(printFontFiles().map(({ path, source }) => [`${HOST}${path}`, source]));

interface Printed extends PdfFacts {
  /** Font files that were fetched, without folders. */
  readonly fetched: readonly string[];
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Prints a text in a typeface, in regular and in bold, with the rules that the text asks for. */
async function print(text: string, typeface: Typeface, weights = [400, 700]): Promise<Printed> {
  const rules = fontFaceRules({ text, typefaces: [typeface], hrefOf: (file) => `assets/${file}` });
  const lines = weights.map((weight) => `<p style="font-weight:${weight}">${text}</p>`);
  const style = `body{font:20px ${typefaceFamilies(typeface)};font-synthesis:none}`;
  const html = `<!doctype html><meta charset="utf-8"><style>${rules.join('')}${style}</style>${lines.join('')}`;
  const page = await browser.newPage();
  const fetched: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === HOST) return route.fulfill({ contentType: 'text/html', body: html });
    const source = files.get(url);
    fetched.push(url.replace(/^.*\//, ''));
    return source ? route.fulfill({ body: readFileSync(source) }) : route.fulfill({ status: 404, body: '' });
  });
  await page.goto(HOST);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const facts = await pdfFacts(await page.pdf({ format: 'A4' }));
  await page.close();
  return { ...facts, fetched: fetched.sort() };
}

describe('rare characters on paper', () => {
  const RARE = '村民𬭼、㛃、𠮷、𠀀、镡某①登记→②审核25℃，■不收费✓';

  test.each<[Typeface]>([['hei'], ['song'], ['kai'], ['xiaobiaosong']])(
    '%s says them in regular and bold, as embedded TrueType',
    async (typeface) => {
      const { text, fonts } = await print(RARE, typeface);
      // A character without a glyph reads as nothing, or as a NUL.
      expect(text).toBe(RARE + RARE);
      expect(fonts.length).toBeGreaterThan(1);
      for (const font of fonts) expect(font).toMatch(/CIDFontType2 embedded$/);
    },
  );

  test('a bold one is bold where a font has it in bold', async () => {
    const { fonts } = await print('㛃镡', 'hei', [700]);
    expect(fonts.map((font) => font.replace(/^[A-Z]+\+/, ''))).toEqual(
      expect.arrayContaining(['NotoSansSC-Bold CIDFontType2 embedded']),
    );
  });

  test('selectors of variants and zero-width signs print nothing', async () => {
    const { text } = await print('葛\u{E0100}某\u200B王☎\uFE0E好', 'hei', [400]);
    expect(text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')).toBe('葛某王☎好');
  });
});

describe('a page fetches', () => {
  test('one file a weight for what is in daily use', async () => {
    const { fetched } = await print('2026年9月财务收支（1,234.50元）', 'hei');
    expect(fetched).toEqual(['noto-sans-sc-400.woff2', 'noto-sans-sc-700.woff2']);
  });

  test('a small file more for a less common character, the large one for a rare one only', async () => {
    expect((await print('镡某', 'hei', [400])).fetched).toEqual([
      'noto-sans-sc-400-28.woff2',
      'noto-sans-sc-400.woff2',
    ]);
    expect((await print('㛃某', 'hei', [400])).fetched).toEqual([
      'noto-sans-sc-400-full.ttf',
      'noto-sans-sc-400.woff2',
    ]);
  });

  test('the figures of a page in 宋 or 楷 from the Sans, whose figures are all of one width', async () => {
    const sans = /NotoSansSC/;
    expect((await print('1,234.50', 'song', [400])).fonts.every((font) => sans.test(font))).toBe(true);
    expect((await print('1,234.50', 'kai', [400])).fonts.every((font) => sans.test(font))).toBe(true);
  });
});
