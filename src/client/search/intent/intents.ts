/** What a question is about, whatever words it uses: learned from thousands of questions that many hands wrote. */
import type { IntentTable } from '../../../site/search/search-index.ts';
import { gramsOf } from './grams.ts';
import { nearWordsOf, type NearWords } from './near-words.ts';
import { FREQUENCY_STEPS, readCell, readDigit } from './packing.ts';

/**
 * Items of the catalogue, and pages, with how probable it is that a question means them; together 1. None where no piece of
 * the question was ever seen.
 */
export type Intents = ReadonlyMap<string, number>;

/** What was learned from questions. */
export interface AskedWords {
  /** What a question is about. */
  readonly intentsOf: (question: string) => Intents;
  /** From 0 for a piece that is in every question to 1 for one that is in none: 多少 says nothing, 冷库 much. */
  readonly rarityOf: (gram: string) => number;
  /** Words of a folded text that pages may call otherwise. */
  readonly near: NearWords['in'];
}

/** Makes a table ready: a softmax over weights of pieces, each piece weighed by how rare it is. */
export function askedWords({ about, bias, scale, grams, near }: IntentTable): AskedWords {
  const packedOf = (gram: string): string | undefined =>
    Object.prototype.hasOwnProperty.call(grams, gram) ? grams[gram] : undefined;
  const rarest = Math.max(1, ...Object.values(grams).map((packed) => readDigit(packed, 0)));
  const rarityOf = (gram: string): number => {
    const packed = packedOf(gram);
    return packed === undefined ? 1 : readDigit(packed, 0) / rarest;
  };
  const intentsOf = (question: string): Intents => {
    const known = gramsOf(question).flatMap((gram) => packedOf(gram) ?? []);
    if (known.length === 0) return new Map();
    const rarity = known.map((packed) => readDigit(packed, 0) / FREQUENCY_STEPS);
    const length = Math.sqrt(rarity.reduce((sum, one) => sum + one * one, 0)) || 1;
    const sums = [...bias];
    for (const packed of known)
      for (let at = 1; at + 1 < packed.length; at += 2) {
        const { column, weight } = readCell(packed, at);
        sums[column] = (sums[column] ?? 0) + (weight * scale) / length;
      }
    const most = Math.max(...sums);
    const powers = sums.map((sum) => Math.exp(sum - most));
    const all = powers.reduce((sum, power) => sum + power, 0);
    return new Map(about.map((one, column) => [one, (powers[column] ?? 0) / all]));
  };
  return { intentsOf, rarityOf, near: nearWordsOf(near).in };
}
