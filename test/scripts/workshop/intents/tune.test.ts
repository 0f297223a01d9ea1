import { expect, test } from 'vitest';
import { chancesOf, learnWeights, type Example } from '../../../../scripts/workshop/intents/tune.ts';

/** A question to a site of three pages, of which the first is right; two things speak for pages. */
const example = (values: readonly number[]): Example => ({
  question: { q: '谁修的桥', form: 'words', site: 'a', answers: ['a'] },
  features: ['exact', 'age'],
  urls: ['a/', 'b/', 'c/'],
  values: Float64Array.from(values),
  right: [true, false, false],
});

// The right page has the words, a wrong one has them sometimes; what is old is never right.
const EXAMPLES = [example([1, 0, 0, 1, 0, 0]), example([1, 0, 1, 1, 0, 1]), example([0, 0, 0, 1, 0, 1])];

test('what right pages have counts for a page, what wrong ones have against it', () => {
  const { exact, age } = learnWeights(EXAMPLES);
  expect(exact).toBeGreaterThan(0.5);
  expect(age).toBeLessThan(-0.5);
});

test('the same questions give the same weights', () => {
  expect(learnWeights(EXAMPLES)).toEqual(learnWeights(EXAMPLES));
});

test('what is learned makes the right page the most probable, and all together certain', () => {
  const weights = Float64Array.from(Object.values(learnWeights(EXAMPLES)));
  for (const one of EXAMPLES) {
    const [right = 0, ...wrong] = chancesOf(one, weights);
    expect(right).toBeGreaterThan(Math.max(...wrong));
    expect(right + wrong.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
  }
});
