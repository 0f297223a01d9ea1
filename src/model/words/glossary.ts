/**
 * Words of statutes and accounts in everyday words. They come from national law and accounting rules and read the same
 * in every city, so they belong to the program like `vocabulary.ts`; a city adds its own, or says one of these better,
 * under `glossary` in `city.yaml`.
 */
import type { City } from '../place/city.ts';
import { GLOSSARY } from './glossary-words.ts';
import { inWordsOf, type SiteType } from './vocabulary.ts';

/** A word as one site explains it. */
export interface ExplainedWord {
  readonly word: string;
  readonly explanation: string;
  /** All the ways in which a text may write it. */
  readonly forms: readonly string[];
  readonly isHard: boolean;
}

export interface ExplainedTopic {
  readonly title: string;
  readonly words: readonly ExplainedWord[];
}

/** The words of a village or a community by topic; those that the city added come last, under its own name. */
export function glossaryOf({ glossary: local = [], name }: City, type: SiteType): ExplainedTopic[] {
  const better = new Map(local.map(({ word, explanation }) => [word, explanation]));
  const topics = GLOSSARY.map(({ title, entries }) => ({
    title,
    words: entries
      .filter(({ only }) => only === undefined || only === type)
      .map(({ word, explanation, forms, isHard = false }) => {
        const said = inWordsOf(word, type);
        return {
          word: said,
          explanation: better.get(said) ?? inWordsOf(explanation, type),
          forms: forms ?? [said],
          isHard,
        };
      }),
  }));
  const known = new Set(topics.flatMap(({ words }) => words.map(({ word }) => word)));
  const added = local
    .filter(({ word }) => !known.has(word))
    .map(({ word, explanation }) => ({ word, explanation, forms: [word], isHard: true }));
  return added.length > 0 ? [...topics, { title: `${name}的说法`, words: added }] : topics;
}
