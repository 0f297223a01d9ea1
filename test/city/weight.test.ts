import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSample, sampleFiles } from '../support/sample-city.ts';

/** TCP's first window: what arrives in one round trip. Half of all disclosures come in one. */
const MEDIAN_BYTES = 14 * 1024;
const PERCENTILE_95_BYTES = 20 * 1024;

function weightOf(page: string): number {
  const html = readSample(page);
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"?]+)/g)].map(
    ([, href = '']) => gzipSync(readSample(posix.join(posix.dirname(page), href)), { level: 9 }).length,
  );
  return gzipSync(html, { level: 9 }).length + sheets.reduce((sum, bytes) => sum + bytes, 0);
}

test('a disclosure with its style sheet arrives in one round trip, a long one in little more', () => {
  const disclosures = sampleFiles('index.html').filter((page) =>
    readSample(page).includes('<article class="s-'),
  );
  expect(disclosures.length).toBeGreaterThan(400);
  const weights = disclosures.map(weightOf).sort((a, b) => a - b);
  const at = (share: number): number => weights[Math.floor(share * weights.length)] ?? Infinity;
  expect(at(0.5)).toBeLessThanOrEqual(MEDIAN_BYTES);
  expect(at(0.95)).toBeLessThanOrEqual(PERCENTILE_95_BYTES);
});

test('a page of the clerks’ guide arrives in one round trip, but for its pictures', () => {
  const pages = sampleFiles('index.html').filter((page) => page.startsWith('help/'));
  expect(pages.length).toBeGreaterThan(50);
  const heavy = pages.filter((page) => weightOf(page) > MEDIAN_BYTES);
  expect(heavy.map((page) => `${page}: ${weightOf(page)}`)).toEqual([]);
});
