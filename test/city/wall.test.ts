/** A township's ledger as it hangs on its wall: A3, page numbers that are true, no head without a village under it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { launchPhone, openContext, visit } from '../support/browser.ts';
import { pdfFacts, type PdfFacts } from '../support/pdf.ts';
import { sampleRelease } from '../support/sample-city.ts';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchPhone(),
    serveRelease({ dir: sampleRelease(), port: 0, base: '/' }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The sheet of a township as it is; or had it so many villages, each with the longest line that the sample has, in the least type. */
async function wallOf(villages?: number): Promise<PdfFacts> {
  const context = await openContext(browser);
  const page = await context.newPage();
  await visit(page, `${server.url}ledger/benxi-county/xiaoshi/`);
  await page.evaluate((count) => {
    if (count === undefined) return;
    const wall = document.querySelector('.ledger-wall');
    if (wall) wall.className = 'ledger-wall print-only wall-9pt';
    const body = document.querySelector('.ledger-wall tbody');
    const [longest] = [...(body?.querySelectorAll('tr') ?? [])].sort(
      (a, b) => (b.textContent ?? '').length - (a.textContent ?? '').length,
    );
    body?.replaceChildren(...Array.from({ length: count }, () => longest?.cloneNode(true) ?? ''));
  }, villages);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await context.close();
  const facts = await pdfFacts(pdf);
  // A PDF may call a character by its radical, which Unicode has apart.
  return { ...facts, text: facts.text.normalize('NFKC').replaceAll('⻚', '页') };
}

const many = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

test('the villages that there are find room on one sheet in the type that was reckoned for them', async () => {
  const { sizesMm, text } = await wallOf();
  expect(sizesMm).toHaveLength(1);
  expect(text).toContain('负责人(签字)');
});

test('twelve villages are one sheet of A3, with what the boxes mean, why points were lost, and who signs', async () => {
  const { sizesMm, text } = await wallOf(12);
  expect(sizesMm.map((size) => size.map(Math.round))).toEqual([[420, 297]]);
  expect(text).toContain('第1页,共1页');
  for (const words of ['没有公布', '负责人(签字)']) expect(text).toContain(words);
  expect(text).toMatch(/没有张贴照片\d+项/);
});

test('more go on on further sheets, which say how many there are, each with its head over a village', async () => {
  for (const villages of [14, 17, 40]) {
    const { sizesMm, text } = await wallOf(villages);
    expect(sizesMm.length, `${villages}`).toBeGreaterThan(villages > 20 ? 1 : 0);
    for (const [index] of sizesMm.entries()) expect(text).toContain(`第${index + 1}页,共${sizesMm.length}页`);
    expect(many(text, /为什么扣分/g)).toBe(sizesMm.length);
    expect(many(text, /为什么扣分\S{2,4}村逾期/g)).toBe(sizesMm.length);
  }
});
