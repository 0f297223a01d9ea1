/** From a question to all that is looked for in pages: its characters, words near in meaning, sounds and figures. */
import type { Sounds } from '../sounds.ts';
import { figuresIn } from './figures.ts';
import { stretchesOf } from './grams.ts';
import type { AskedWords } from './intents.ts';

/** How a part of a question is looked for: as it was typed, one, two or three characters, or otherwise. */
export const WAYS = ['triple', 'pair', 'single', 'near', 'figure', 'sound'] as const;
export type Way = (typeof WAYS)[number];

/** Something looked for: any of its forms will do. */
export interface Term {
  readonly way: Way;
  /** What was typed. */
  readonly typed: string;
  readonly forms: readonly string[];
  /** How much it says, from 0 on. */
  readonly weight: number;
}

export interface Speech {
  readonly words: AskedWords;
  readonly sounds: Sounds;
}

/** What is twice as rare in questions says nearly three times as much. */
const STEEP = 1.5;

/** Everything looked for, as it was typed first. */
export function termsOf(question: string, { words, sounds }: Speech): Term[] {
  const weightOf = (gram: string): number => words.rarityOf(gram) ** STEEP;
  const terms = new Map<string, Term>();
  const put = (way: Way, typed: string, forms: readonly string[], weight: number): void => {
    const key = `${way} ${typed}`;
    if (!terms.has(key) && weight > 0 && forms.length > 0) terms.set(key, { way, typed, forms, weight });
  };
  const stretches = stretchesOf(question);
  const literal = (way: Way, length: number): void => {
    for (const stretch of stretches)
      for (const typed of runsOf(stretch, length)) put(way, typed, [typed], meanWeight(typed, weightOf));
  };
  literal('triple', 3);
  literal('pair', 2);
  literal('single', 1);
  for (const stretch of stretches) {
    for (const { typed, others } of words.near(stretch))
      put('near', typed, others, nearWeight(typed, weightOf));
    for (const { typed, forms } of figuresIn(stretch)) put('figure', typed, forms, 1);
    sounds.syllablesOf(stretch).forEach((other, at, all) => {
      const one = all[at - 1];
      if (one)
        put('sound', one.typed + other.typed, [one.code + other.code], weightOf(one.typed + other.typed));
    });
  }
  return [...terms.values()];
}

function runsOf(text: string, length: number): string[] {
  const characters = [...text];
  return characters.slice(length - 1).map((_, at) => characters.slice(at, at + length).join(''));
}

function meanWeight(typed: string, weightOf: (gram: string) => number): number {
  if ([...typed].length < 3) return weightOf(typed);
  const pairs = runsOf(typed, 2).map(weightOf);
  return pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
}

/** A word says as much as its rarest pair, a single character less. */
function nearWeight(typed: string, weightOf: (gram: string) => number): number {
  return [...typed].length === 1 ? weightOf(typed) * 0.7 : Math.max(...runsOf(typed, 2).map(weightOf));
}
