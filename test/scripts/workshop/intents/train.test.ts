import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  INTENT_TABLE,
  readCode,
  readLessons,
  readNearWords,
} from '../../../../scripts/workshop/intents/all-questions.ts';
import {
  madeFrom,
  readQuestions,
  SETTINGS,
  trainIntents,
} from '../../../../scripts/workshop/intents/train.ts';
import { askedWords } from '../../../../src/client/search/intent/intents.ts';
import type { IntentTable } from '../../../../src/site/search/search-index.ts';
import { parse } from 'yaml';

const stored = JSON.parse(readFileSync(INTENT_TABLE, 'utf8')) as IntentTable;

test('what is served was learned from the questions that are there', () => {
  expect(stored.madeFrom, 'npm run intents').toBe(madeFrom(readLessons(), SETTINGS, readCode()));
});

test('the same questions give the same bytes', () => {
  const lessons = readLessons();
  const some = { ...lessons, questions: lessons.questions.filter((_, at) => at % 40 === 0) };
  expect(JSON.stringify(trainIntents(some))).toBe(JSON.stringify(trainIntents(some)));
});

test('questions are of items that the catalogue has, or of pages', () => {
  const catalogue = parse(readFileSync('content/catalogue.yaml', 'utf8')) as { items: { id: string }[] };
  const items = new Set(catalogue.items.map(({ id }) => id));
  const unknown = stored.about.filter((about) => !about.startsWith('page:') && !items.has(about));
  expect(unknown).toEqual([]);
});

test('a question that nobody wrote is understood by its pieces', () => {
  const { intentsOf: read } = askedWords(
    trainIntents(
      {
        near: [],
        questions: readQuestions(
          [
            'a\t桥是谁修的',
            'a\t修桥花了多少',
            'a\t修桥的钱',
            'b\t书记挣多少',
            'b\t书记一个月开多少',
            'b\t书记开多少',
          ].join('\n'),
        ),
      },
      { settings: { ...SETTINGS, leastQuestions: 1 } },
    ),
  );
  expect(Math.round((read('咱那桥修好没').get('a') ?? 0) * 10)).toBeGreaterThan(7);
  expect(Math.round((read('书记的工资').get('b') ?? 0) * 10)).toBeGreaterThan(7);
  expect([...read('一').values()]).not.toContain(Number.NaN);
  expect(read('天气')).toEqual(new Map());
});

test('what many questions have is known to be common, and what few have to be rare', () => {
  const { rarityOf } = askedWords(stored);
  expect(rarityOf('多少')).toBeLessThan(0.5);
  expect(rarityOf('过水')).toBeGreaterThan(0.6);
  expect(rarityOf('没人问')).toBe(1);
});

test('words that mean nearly the same stand in groups, each with two at least, no word twice in one', () => {
  for (const group of readNearWords()) {
    const words = group.split(' ');
    expect(words.length, group).toBeGreaterThan(1);
    expect(new Set(words).size, group).toBe(words.length);
  }
});

test('a line that is no question is told', () => {
  expect(() => readQuestions('cadre-pay 书记挣多少')).toThrow('no question');
});
