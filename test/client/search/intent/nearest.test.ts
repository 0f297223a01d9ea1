import { expect, test } from 'vitest';
import fc from 'fast-check';
import {
  MOST_COLUMNS,
  MOST_WEIGHT,
  readCell,
  readDigit,
  writeCell,
  writeDigit,
} from '../../../../src/client/search/intent/packing.ts';
import { gramsOf } from '../../../../src/client/search/intent/grams.ts';
import type { Intents } from '../../../../src/client/search/intent/intents.ts';
import { finderOf } from '../../../../src/client/search/find.ts';
import { soundsOf } from '../../../../src/client/search/sounds.ts';
import type { SearchIndex, SearchRecord } from '../../../../src/site/search/search-index.ts';

const record = (url: string, item: string, title: string, text: string): SearchRecord => ({
  ...{ url, item, title, text, date: '2026-10-09' },
});
const records = [
  record('a/', 'cadre-pay', '干部报酬公布', '书记 2,400.00 元 会计 1,800.00 元'),
  record(
    'b/',
    'engineering-project',
    '三组过水桥维修结算',
    '施工队 本溪县宏通桥涵维修队 结算价 46,860.00 元',
  ),
  record('c/', 'engineering-project', '机耕路硬化开工', '铺路 320 米'),
  record('d/', 'fin-monthly-statement', '10月收支明细', '收入 支出 结余'),
];
const index: SearchIndex = {
  ...{ items: {}, kinds: {}, explained: [], more: [], sayings: [], passOver: ['多少'] },
  records,
};

/** A finder that takes every question for what it is told. */
const finderFor = (intents: Intents) =>
  finderOf(index, records, {
    loadSounds: () => Promise.resolve(soundsOf({})),
    loadWords: () => Promise.resolve({ intentsOf: () => intents, rarityOf: () => 1, near: () => [] }),
  });

const urls = (hits: readonly { readonly page: SearchRecord }[]): string[] => hits.map(({ page }) => page.url);

test('what stands there in the words that were typed is found, whatever else may be meant', async () => {
  const { hits, choices } = await finderFor(new Map([['cadre-pay', 1]])).find('过水桥');
  expect(urls(hits)).toEqual(['b/']);
  expect(choices).toEqual([]);
});

test('a question in other words is offered what it is about, the likeliest first', async () => {
  const meant: Intents = new Map([
    ['cadre-pay', 0.9],
    ['fin-monthly-statement', 0.1],
  ]);
  const { hits, choices } = await finderFor(meant).find('当官的一个月拿回家几个子儿');
  expect(urls(hits)).toEqual([]);
  expect(urls(choices).slice(0, 2)).toEqual(['a/', 'd/']);
});

test('of what is meant, that comes first which says something of the question', async () => {
  const { hits, choices } = await finderFor(new Map([['engineering-project', 1]])).find(
    '桥是哪帮人给拾掇的呀',
  );
  expect(urls([...hits, ...choices])[0]).toBe('b/');
});

test('what the site does not have is not what is asked of it', async () => {
  const { hits, choices } = await finderFor(
    new Map([
      ['dividend', 0.6],
      ['cadre-pay', 0.4],
    ]),
  ).find('一年到头能分几个');
  expect(urls([...hits, ...choices])[0]).toBe('a/');
});

test('letters that are no word are not taken for a question', async () => {
  const found = await finderFor(new Map([['cadre-pay', 1]])).find('qzxv');
  expect([...found.hits, ...found.choices, ...found.related]).toEqual([]);
});

test('without the table, words alone are found', async () => {
  const deaf = finderOf(index, records, {
    loadSounds: () => Promise.resolve(soundsOf({})),
    loadWords: () => Promise.resolve(undefined),
  });
  expect(urls((await deaf.find('过水桥')).hits)).toEqual(['b/']);
  expect((await deaf.find('当官的一个月拿回家几个子儿')).hits).toEqual([]);
});

test('what stands there word for word does not wait for what is loaded', async () => {
  const stalled = finderOf(index, records, {
    loadSounds: () => Promise.resolve(soundsOf({})),
    loadWords: () => new Promise(() => undefined),
  });
  const { found, nearer } = await stalled.findNow('过水桥 谁拾掇的');
  expect(urls([...found.hits, ...found.related])).toContain('b/');
  expect(nearer).toBeInstanceOf(Promise);
  expect(await stalled.findNow('过水桥')).not.toHaveProperty('nearer');
});

test('numbers are packed into a character each, and come out again', () => {
  const cell = fc.record({
    column: fc.integer({ min: 0, max: MOST_COLUMNS - 1 }),
    weight: fc.integer({ min: -MOST_WEIGHT, max: MOST_WEIGHT }),
  });
  fc.assert(
    fc.property(cell, fc.nat(MOST_COLUMNS - 1), (one, digit) => {
      const packed = writeDigit(digit) + writeCell(one);
      expect(JSON.parse(JSON.stringify(packed))).toBe(packed);
      expect([readDigit(packed, 0), readCell(packed, 1)]).toEqual([digit, one]);
    }),
  );
  expect(() => writeDigit(MOST_COLUMNS)).toThrow('is no digit');
});

test('a question is made of its characters and pairs of neighbours, none over a mark or a space', () => {
  expect(gramsOf('修桥，多少')).toEqual(['修', '桥', '修桥', '多', '少', '多少']);
  expect(gramsOf('ＡＢ')).toEqual(['a', 'b', 'ab']);
});
