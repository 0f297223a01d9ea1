import { describe, expect, test } from 'vitest';
import { excerptOf, markRanges, type Stretch } from '../../../src/client/search/excerpt.ts';
import type { TextRange } from '../../../src/client/search/fold.ts';

/** `道路【硬化】工程` */
const shown = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, isMarked }) => (isMarked ? `【${text}】` : text)).join('');

/** Where a word stands in a text. */
function rangesOf(text: string, word: string): TextRange[] {
  return [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    start: index,
    end: index + word.length,
  }));
}

const marked = (text: string, word: string) => shown(markRanges(text, rangesOf(text, word)));
const excerpt = (text: string, ...words: string[]) =>
  shown(
    excerptOf(
      text,
      words.flatMap((word) => rangesOf(text, word)),
    ),
  );

test('every occurrence is marked, and the text stays whole', () => {
  expect(marked('补贴名单：2026年补贴', '补贴')).toBe('【补贴】名单：2026年【补贴】');
  expect(marked('没有', '补贴')).toBe('没有');
});

test('of ranges that overlap everything is marked once', () => {
  const ranges = [
    { start: 2, end: 4 },
    { start: 0, end: 3 },
    { start: 1, end: 2 },
  ];
  expect(shown(markRanges('道路硬化工程', ranges))).toBe('【道路硬】【化】工程');
});

test('what looks like HTML stays text', () => {
  expect(markRanges('<img src=x>补贴', [{ start: 11, end: 13 }])).toEqual([
    { text: '<img src=x>', isMarked: false },
    { text: '补贴', isMarked: true },
  ]);
});

describe('an excerpt', () => {
  const long = '一'.repeat(40);

  test('is the beginning when nothing in the text matches', () => {
    expect(excerpt(`开头${long}${long}`, '补贴')).toMatch(/^开头一+…$/);
  });

  test('shows what was found and a little before it', () => {
    expect(excerpt(`${long}。每亩补贴83.57元。`, '补贴')).toBe('…每亩【补贴】83.57元。');
  });

  test('shows the figure rather than the word that the title has', () => {
    const text = `每人交 400 元，低保户 200 元，特困供养的不用交（县医保局定的）。${long}`;
    expect(shown(excerptOf(text, rangesOf(text, '医保'), '医保缴费通知'))).toMatch(
      /^每人交 400 元.*【医保】局/,
    );
    expect(shown(excerptOf(long + text, rangesOf(long + text, '医保')))).toContain('【医保】');
  });

  test('shows where most of what was found stands, and a figure of it', () => {
    expect(excerpt(`表决安排。${long}表决结果：赞成21票。`, '表决', '结果', '赞成')).toMatch(
      /^…一*【表决】【结果】：【赞成】21票。$/,
    );
    expect(excerpt(`表决。${long}${long}表决21票。`, '表决')).toContain('【表决】21票。');
  });

  test('of a short text is all of it', () => {
    expect(excerpt('每亩补贴83.57元。', '补贴')).toBe('每亩【补贴】83.57元。');
  });

  test('fits three lines of a small phone', () => {
    expect(excerpt(`${long}补贴${long}`, '补贴').length).toBeLessThanOrEqual(56 + 4);
  });
});

test('no figure is cut: of 200元 nobody reads 20', () => {
  for (let before = 0; before < 70; before++) {
    const text = `${'字'.repeat(before)}低保户200元，一般村民1,400.50元，${'字'.repeat(70)}`;
    for (const word of ['低保', '村民']) {
      const read = excerpt(text, word).replaceAll(/[【】…]/g, '');
      for (const [figure] of read.matchAll(/[\d.,]+元?/g)) expect(['200元', '1,400.50元']).toContain(figure);
    }
  }
});
