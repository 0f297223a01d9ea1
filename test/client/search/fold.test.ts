import { describe, expect, test } from 'vitest';
import { findTerms, foldText, termsOf } from '../../../src/client/search/fold.ts';

const found = (text: string, query: string) =>
  findTerms(text, termsOf(query)).map(({ start, end }) => text.slice(start, end));

describe('text as it is compared', () => {
  test.each([
    ['full-width digits and letters are half-width', 'ＡＢ１２', 'ab12'],
    ['spaces say nothing', '每亩 83.57 元', '每亩83.57元'],
    ['commas between thousands say nothing', '26,248.51 元，1,234,567', '26248.51元,1234567'],
    ['other commas stay', '3,4组；1，234', '3,4组;1234'],
  ])('%s', (_name, text, folded) => {
    expect(foldText(text).folded).toBe(folded);
  });

  test('remembers where every character stood', () => {
    const text = '共26,248元';
    const { folded, positions } = foldText(text);
    expect([...folded].map((_, index) => text[positions[index] ?? -1])).toEqual([...'共26248元']);
  });
});

describe('terms of a query', () => {
  test('are what spaces part, each once', () => {
    expect(termsOf(' 低保　2026年 低保 ')).toEqual(['低保', '2026年']);
    expect(termsOf('   ')).toEqual([]);
  });
});

describe('where terms occur', () => {
  test.each([
    ['an amount without its comma', '收入 26,248.51 元', '26248.51', ['26,248.51']],
    ['a part of an amount', '收入 26,248.51 元', '26248', ['26,248']],
    ['several terms, in the order of the text', '补贴名单和低保名单', '低保 名单', ['名单', '低保', '名单']],
    ['the longer of two that begin together', '道路硬化工程', '道路 道路硬化', ['道路硬化']],
    ['characters outside the basic plane', '村民𠮷田家', '𠮷田', ['𠮷田']],
    ['nothing', '道路', '水渠', []],
  ])('%s', (_name, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });
});
