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

interface Glossary {
  readonly topics: readonly ExplainedTopic[];
  readonly words: readonly ExplainedWord[];
}

const known = new WeakMap<City, Map<SiteType, Glossary>>();

/** The words of a village or a community by topic; those that the city added come last, under its own name. */
export function glossaryOf(city: City, type: SiteType): readonly ExplainedTopic[] {
  return glossary(city, type).topics;
}

/** The same words without their topics; the same list for the same city, for every page asks. */
export function explainedWords(city: City, type: SiteType): readonly ExplainedWord[] {
  return glossary(city, type).words;
}

function glossary(city: City, type: SiteType): Glossary {
  const ofCity = known.get(city) ?? new Map<SiteType, Glossary>();
  known.set(city, ofCity);
  const found = ofCity.get(type);
  if (found) return found;
  const topics = topicsOf(city, type);
  const made = { topics, words: topics.flatMap(({ words }) => words) };
  ofCity.set(type, made);
  return made;
}

function topicsOf({ glossary: local = [], name }: City, type: SiteType): ExplainedTopic[] {
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
  const explained = new Set(topics.flatMap(({ words }) => words.map(({ word }) => word)));
  const added = local
    .filter(({ word }) => !explained.has(word))
    .map(({ word, explanation }) => ({ word, explanation, forms: [word], isHard: true }));
  return added.length > 0 ? [...topics, { title: `${name}的说法`, words: added }] : topics;
}
