import { expect, test } from 'vitest';
import { readSample, sampleFiles } from '../support/sample-city.ts';

/** Texts of a page without its mark-up, line by line; what is for both may be called 村（社区）. */
function textsOf(page: string): string[] {
  return readSample(page)
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll('村（社区）', '')
    .split(/<[^>]*>|\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function pagesOf(...siteIds: string[]): string[] {
  return sampleFiles('index.html').filter((page) => siteIds.includes(page.split('/')[0] ?? ''));
}

const said = (pages: string[], words: RegExp): string[] =>
  pages.flatMap((page) =>
    textsOf(page)
      .filter((text) => words.test(text))
      .map((text) => `${page}: ${text}`),
  );

test('no page of a community speaks of a village', () => {
  const pages = pagesOf('dongxing', 'caisheng');
  expect(pages.length).toBeGreaterThan(100);
  expect(said(pages, /村/)).toEqual([]);
});

test('no page of a village speaks of the bodies of a community', () => {
  const pages = pagesOf('xiejiawaizi', 'wanwanchuan', 'yongzigou', 'shangjia');
  expect(pages.length).toBeGreaterThan(200);
  expect(said(pages, /居委会|居民委员会|居务|居民代表|居民小组/)).toEqual([]);
});
