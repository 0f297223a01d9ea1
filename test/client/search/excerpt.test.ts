import { describe, expect, test } from 'vitest';
import { excerptOf, markTerms, type Stretch } from '../../../src/client/search/excerpt.ts';

/** `道路【硬化】工程` */
const shown = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, isMarked }) => (isMarked ? `【${text}】` : text)).join('');

test('every occurrence is marked, and the text stays whole', () => {
  expect(shown(markTerms('补贴名单：2026年补贴', ['补贴']))).toBe('【补贴】名单：2026年【补贴】');
  expect(shown(markTerms('没有', ['补贴']))).toBe('没有');
});

test('what looks like HTML stays text', () => {
  expect(markTerms('<img src=x>补贴', ['补贴'])).toEqual([
    { text: '<img src=x>', isMarked: false },
    { text: '补贴', isMarked: true },
  ]);
});

describe('an excerpt', () => {
  const long = '一'.repeat(40);

  test('is the beginning when nothing in the text matches', () => {
    expect(shown(excerptOf(`开头${long}${long}`, ['补贴']))).toMatch(/^开头一+…$/);
  });

  test('shows what was found and a little before it', () => {
    expect(shown(excerptOf(`${long}。每亩补贴83.57元。`, ['补贴']))).toBe('…每亩【补贴】83.57元。');
  });

  test('of a short text is all of it', () => {
    expect(shown(excerptOf('每亩补贴83.57元。', ['补贴']))).toBe('每亩【补贴】83.57元。');
  });

  test('fits three lines of a small phone', () => {
    const text = `${long}补贴${long}`;
    expect(shown(excerptOf(text, ['补贴'])).length).toBeLessThanOrEqual(56 + 4);
  });
});
