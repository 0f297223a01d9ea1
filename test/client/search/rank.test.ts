import { describe, expect, test } from 'vitest';
import type { Hit } from '../../../src/client/search/hit.ts';
import { termsOf } from '../../../src/client/search/fold.ts';
import { nearnessOf, rankHits } from '../../../src/client/search/rank.ts';

function aHit(parts: Partial<Hit> = {}): Hit {
  return {
    url: 'a/',
    title: '水南村道路硬化工程竣工公布',
    text: '合同价 26,248.51 元',
    words: '修路 修道',
    ...parts,
  };
}

const nearness = (query: string, parts: Partial<Hit> = {}) => nearnessOf(aHit(parts), termsOf(query));

describe('how near a page is to what was typed', () => {
  test.each([
    ['its title says it', '道路硬化', 'title'],
    ['its title says every term', '竣工 道路', 'title'],
    ['its text says it', '26248.51', 'page'],
    ['people call it so', '修路', 'page'],
    ['title and text say it together', '道路 合同价', 'page'],
    ['it has the words, apart from each other', '道路竣工', 'words'],
    ['it has none of them', '水渠', 'parts'],
    ['a number has no parts', '262480', 'parts'],
  ])('%s', (_name, query, expected) => {
    expect(nearness(query)).toBe(expected);
  });

  test('the name of its village counts as title in the search of the city', () => {
    expect(nearness('谢家崴子', { place: '谢家崴子村' })).toBe('title');
  });
});

describe('the order of hits', () => {
  const urls = (query: string, ...hits: Hit[]) => rankHits(hits, termsOf(query)).map(({ url }) => url);

  test('titles come before texts, texts before words', () => {
    const words = aHit({ url: 'words', title: '修桥', text: '道路不通，竣工以后再走', words: '' });
    const text = aHit({ url: 'text', title: '财务', text: '道路竣工款' });
    const title = aHit({ url: 'title', title: '道路竣工' });
    expect(urls('道路竣工', words, text, title)).toEqual(['title', 'text', 'words']);
  });

  test('of the exact ones the newest comes first', () => {
    const old = aHit({ url: 'old', date: '2025-12-01' });
    const fresh = aHit({ url: 'new', date: '2026-10-01' });
    expect(urls('道路', old, fresh, aHit({ url: 'undated' }))).toEqual(['new', 'old', 'undated']);
  });

  test('the rest stay as the index ranked them', () => {
    const hits = ['b', 'a', 'c'].map((url) => aHit({ url, date: `2026-01-0${'abc'.indexOf(url) + 1}` }));
    expect(urls('水渠', ...hits)).toEqual(['b', 'a', 'c']);
  });
});
