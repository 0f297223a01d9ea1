/**
 * What each thing that speaks for a page weighs: learned from the questions of `test/spec/search-questions-tuning.yaml`, and
 * of no others, as the weights under which the right pages of a site are most probable. A softmax over the pages of the site, held
 * down a little, by steps of a fixed number and size: the same questions and release give the same weights.
 */
import { featuresOf, type Feature } from '../../../src/client/search/intent/near-pages.ts';
import type { AskedWords } from '../../../src/client/search/intent/intents.ts';
import { answersBy, openSites, readAsked, type Asked } from '../bench/search/questions.ts';

/** What speaks for each page that a question may mean, and which of them are right. */
export interface Example {
  readonly question: Asked;
  readonly features: readonly Feature[];
  readonly urls: readonly string[];
  /** Page by page, feature by feature. */
  readonly values: Float64Array;
  readonly right: readonly boolean[];
}

/** How far a weight is held down, how often all questions are looked at, and how far each look goes. */
const SETTINGS = { decay: 0.001, rounds: 300, pace: 0.1 } as const;

/** Asks all questions of a release of the sample city, by words alone, and takes down what speaks for each page. */
export async function readExamples(release: string, words: AskedWords): Promise<Example[]> {
  const sites = openSites(release, () => Promise.resolve(undefined));
  const examples: Example[] = [];
  for (const question of readAsked('search-questions-tuning.yaml')) {
    const { finder, reading, sounds } = sites(question.site);
    const { hits } = await finder.find(question.q);
    const found = featuresOf(question.q, {
      ...{ reading, speech: { words, sounds } },
      exact: hits
        .map(({ page }) => page.url + page.title)
        .flatMap((key) => reading.pages.filter((page) => page.url + page.title === key)),
    });
    const features = Object.keys(found[0]?.has ?? {}) as Feature[];
    examples.push({
      ...{ question, features },
      urls: found.map(({ page }) => page.url),
      values: Float64Array.from(found.flatMap(({ has }) => features.map((feature) => has[feature]))),
      right: found.map(({ page }) => question.answers.some((answer) => answersBy(page.url, answer))),
    });
  }
  return examples;
}

/** Learns. */
export function learnWeights(examples: readonly Example[]): Record<Feature, number> {
  const features = examples[0]?.features ?? [];
  const weights = new Float64Array(features.length);
  const mean = new Float64Array(features.length);
  const square = new Float64Array(features.length);
  for (let round = 1; round <= SETTINGS.rounds; round++) {
    const slope = new Float64Array(features.length);
    for (const example of examples) addSlope(slope, example, weights);
    for (let at = 0; at < slope.length; at++) {
      const down = (slope[at] ?? 0) / examples.length + SETTINGS.decay * (weights[at] ?? 0);
      // Steps as Adam takes them.
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * down;
      square[at] = 0.999 * (square[at] ?? 0) + 0.001 * down * down;
      const step = (mean[at] ?? 0) / (1 - 0.9 ** round);
      weights[at] =
        (weights[at] ?? 0) -
        (SETTINGS.pace * step) / (Math.sqrt((square[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return Object.fromEntries(
    features.map((feature, at) => [feature, Number((weights[at] ?? 0).toFixed(2))]),
  ) as Record<Feature, number>;
}

/** How probable each page is. */
export function chancesOf({ values, right }: Example, weights: Float64Array): Float64Array {
  const width = weights.length;
  const powers = new Float64Array(right.length);
  let most = -Infinity;
  for (let page = 0; page < powers.length; page++) {
    let power = 0;
    for (let at = 0; at < width; at++) power += (values[page * width + at] ?? 0) * (weights[at] ?? 0);
    powers[page] = power;
    most = Math.max(most, power);
  }
  const whole = powers.reduce((sum, power) => sum + Math.exp(power - most), 0);
  return powers.map((power) => Math.exp(power - most) / whole);
}

/** How the improbability of all right pages together grows with each weight. */
function addSlope(slope: Float64Array, example: Example, weights: Float64Array): void {
  const { values, right } = example;
  const chances = chancesOf(example, weights);
  const ofRight = chances.reduce((sum, chance, page) => sum + (right[page] ? chance : 0), 0);
  if (ofRight === 0) return;
  const width = weights.length;
  chances.forEach((chance, page) => {
    const pull = chance - (right[page] ? chance / ofRight : 0);
    if (Math.abs(pull) < 1e-6) return;
    for (let at = 0; at < width; at++) slope[at] = (slope[at] ?? 0) + pull * (values[page * width + at] ?? 0);
  });
}
