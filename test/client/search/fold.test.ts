import { describe, expect, test } from 'vitest';
import { foldText, occurrencesOf, rangeInText } from '../../../src/client/search/fold.ts';

const found = (text: string, word: string) => {
  const folded = foldText(text);
  return occurrencesOf(folded.folded, foldText(word).folded).map((range) => {
    const { start, end } = rangeInText(text, folded, range);
    return text.slice(start, end);
  });
};

describe('text as it is compared', () => {
  test.each([
    ['full-width digits and letters are half-width', 'ＡＢ１２', 'ab12'],
    ['spaces say nothing', '每亩 83.57 元', '每亩83.57元'],
    ['but between figures they part them', '2 1 320.00', '2 1 320.00'],
    ['commas between thousands say nothing', '26,248.51 元，1,234,567', '26248.51元,1234567'],
    ['other commas stay', '3,4组；1，234', '3,4组;1234'],
    ['brackets are one', '〔2026〕【2026】（2026）', '[2026][2026][2026]'],
  ])('%s', (_name, text, folded) => {
    expect(foldText(text).folded).toBe(folded);
  });

  test('remembers where every character stood', () => {
    const text = '共26,248元';
    const { folded, positions } = foldText(text);
    expect([...folded].map((_, index) => text[positions[index] ?? -1])).toEqual([...'共26248元']);
  });
});

describe('where a word occurs', () => {
  test.each([
    ['an amount without its comma', '收入 26,248.51 元', '26248.51', ['26,248.51']],
    ['an amount without its decimals', '收入 26,248.51 元', '26248', ['26,248']],
    ['no part of a longer number', '收入 126,248.51 元，凭证112号', '26248', []],
    ['no serial of another', '〔2026〕112号', '12号', []],
    ['a serial', '〔2026〕12号', '2026]12号', ['2026〕12号']],
    ['no decimals alone', '1,234.50', '50', []],
    ['characters outside the basic plane', '村民𠮷田家', '𠮷田', ['𠮷田']],
    ['nothing', '道路', '水渠', []],
  ])('%s', (_name, text, word, expected) => {
    expect(found(text, word)).toEqual(expected);
  });
});
