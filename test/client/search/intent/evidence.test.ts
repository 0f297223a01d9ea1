import { expect, test } from 'vitest';
import { evidenceIn } from '../../../../src/client/search/intent/evidence.ts';
import { figuresIn } from '../../../../src/client/search/intent/figures.ts';
import { nearWordsOf } from '../../../../src/client/search/intent/near-words.ts';
import { newestOf, timeFit, timesIn } from '../../../../src/client/search/intent/times.ts';
import { pageOf } from '../../../../src/client/search/pages.ts';
import { soundsOf } from '../../../../src/client/search/sounds.ts';
import { soundTable } from '../../../../scripts/build/sounds.ts';

const page = (title: string, text: string, more: { date?: string; period?: string } = {}) =>
  pageOf({ url: `${title}/`, title, text, ...more });
const sounds = soundsOf(soundTable());
const words = {
  intentsOf: () => new Map<string, number>(),
  rarityOf: (gram: string) => (/多少/.test(gram) ? 0 : 1),
  near: nearWordsOf(['苞米 玉米', '捂 发霉 霉变']).in,
};
const PAGES = [
  page('玉米怎么存', '发霉的不喂牲口。每斤 30元。'),
  page('保洁公约', '每户 130元，一共 62亩。'),
  page('冷库招租', '冷库租三年，冷库有门。'),
];
const [maize, clean, store] = PAGES.map(
  (one) => (question: string) => evidenceIn(PAGES, question, { words, sounds })(one),
);

test('what means nearly the same counts where what was typed does not stand there', () => {
  expect(maize?.('苞米捂了').title.near).toBeGreaterThan(0);
  expect(maize?.('苞米捂了').text.near).toBeGreaterThan(0);
  expect(maize?.('玉米').title.near).toBe(0);
  expect(clean?.('苞米捂了').text.near).toBe(0);
});

test('what every question asks says nothing', () => {
  expect(store?.('多少').passage).toBe(0);
  expect(store?.('冷库').title.pair).toBeGreaterThan(0);
});

test('a word typed with another character, or in pinyin, is heard', () => {
  expect(store?.('冷酷').title.sound).toBeGreaterThan(0);
  expect(store?.('lengku').title.sound).toBeGreaterThan(0);
  expect(store?.('bangong').title.sound).toBe(0);
});

test('a number that was spoken is found as it is printed, and not in a longer one', () => {
  expect(maize?.('三十块').text.figure).toBeGreaterThan(0);
  expect(clean?.('三十块').text.figure).toBe(0);
  expect(clean?.('六十二亩').text.figure).toBeGreaterThan(0);
});

test('what was found is marked where most of it stands together', () => {
  const marks = maize?.('玉米发霉不喂').marks ?? [];
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.every(({ start, end }) => end > start)).toBe(true);
});

test.each([
  ['三十万', ['300000元', '300000.00', '30万']],
  ['一千五', ['1500元', '1500.00']],
  ['两万三', ['23000元', '23000.00']],
  ['一百二十块', ['120元', '120.00']],
  ['八十岁', ['80岁']],
])('%s is printed so', (spoken, forms) => {
  expect(figuresIn(spoken)).toEqual([{ typed: spoken, forms }]);
});

test.each(['一个', '十', '万', '三', '零', '万万'])('%s is no figure to look for', (spoken) => {
  expect(figuresIn(spoken)).toEqual([]);
});

const TODAY = '2026-11-20';

test.each([
  ['九月的账', [{ from: 9, to: 9 }]],
  ['去年十月', [{ year: 2025, from: 10, to: 10 }]],
  ['前年的', [{ year: 2024, from: 1, to: 12 }]],
  ['上个月花了多少', [{ year: 2026, from: 10, to: 10 }]],
  ['去年冬天', [{ year: 2025, from: 11, to: 12 }]],
  ['三季度', [{ from: 7, to: 9 }]],
  ['2025年12月', [{ year: 2025, from: 12, to: 12 }]],
  ['书记一月挣多少', []],
  ['13月', []],
])('%s asks for a time', (question, times) => {
  expect(timesIn(question, TODAY)).toEqual(times);
});

test('a page about the time that was asked for is nearer than one about another or about more', () => {
  const asked = timesIn('九月的账', TODAY);
  const fit = (period?: string, date = '2026-10-09') =>
    timeFit(page('账', '', { date, ...(period !== undefined && { period }) }), asked);
  expect(fit('2026-09')).toBe(1);
  expect(fit('2026-Q3')).toBeCloseTo(1 / 3);
  expect(fit('2026-08')).toBe(-1);
  expect(fit()).toBeLessThan(0);
  expect(timeFit(page('站', ''), asked)).toBe(0);
  expect(newestOf([page('a', '', { date: '2026-01-02' }), page('b', '')])).toBe('2026-01-02');
});
