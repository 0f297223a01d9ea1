import { describe, expect, test } from 'vitest';
import { glossaryOf } from '../../../src/model/words/glossary.ts';
import { aCity } from '../../support/a-site-context.ts';

const SITE_TYPES = ['village', 'community'] as const;

const wordsOf = (type: (typeof SITE_TYPES)[number], city = aCity()) =>
  glossaryOf(city, type).flatMap(({ words }) => words);

describe.each(SITE_TYPES)('the glossary of a %s', (type) => {
  const words = wordsOf(type);

  test('explains at least 90 words, each once', () => {
    expect(words.length).toBeGreaterThanOrEqual(90);
    const forms = words.flatMap(({ forms: all }) => all);
    expect(new Set(forms).size).toBe(forms.length);
  });

  test('in one sentence of at most 40 characters that does not begin with the word', () => {
    for (const { word, explanation } of words) {
      expect(explanation, word).toMatch(/^[^\n]{5,40}$/u);
      expect(explanation, word).toMatch(/^[^。]+。$/u);
      expect(explanation.startsWith(word), word).toBe(false);
    }
  });

  test('has no word of the other kind of place left in it', () => {
    const other = type === 'village' ? /居民|居委会|居务/ : /村民|村委会|村务|村（/;
    for (const { word, explanation } of words) expect(`${word}：${explanation}`).not.toMatch(other);
  });
});

test('the words of the laws that issue and catalogue name are explained', () => {
  const words = new Set(wordsOf('village').flatMap(({ forms }) => forms));
  for (const word of [
    '一事一议',
    '四议两公开',
    '公益性岗位',
    '资产清查',
    '一卡通',
    '所有者权益',
    '转移支付',
    '三资',
    '村务监督委员会',
    '公示期',
    '低保',
  ])
    expect(words.has(word), word).toBe(true);
});

describe('a city', () => {
  const city = aCity({
    glossary: [
      { word: '一卡通', explanation: '我们这儿是农信社的绿折子。' },
      { word: '份子工', explanation: '各家轮着出的工。' },
    ],
  });

  test('says a word in its own way, and adds words of its own as the last topic', () => {
    const topics = glossaryOf(city, 'village');
    expect(topics.flatMap(({ words }) => words).find(({ word }) => word === '一卡通')?.explanation).toBe(
      '我们这儿是农信社的绿折子。',
    );
    expect(topics.at(-1)).toEqual({
      title: '示例市的说法',
      words: [{ word: '份子工', explanation: '各家轮着出的工。', forms: ['份子工'], isHard: true }],
    });
  });
});
