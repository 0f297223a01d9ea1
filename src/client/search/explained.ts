/** What a word means, for whoever looks for the word and not for what was published: 一事一议是什么. */
import type { ExplainedTerm, SearchIndex } from '../../site/search/search-index.ts';
import { foldText } from './fold.ts';

/** The explained word that a query is, with or without the words of a question around it. */
export function explainedBy(
  query: string,
  { explained, passOver }: Pick<SearchIndex, 'explained' | 'passOver'>,
): ExplainedTerm | undefined {
  const fold = (text: string): string => foldText(text.replace(/[?？。“”"]/g, '')).folded;
  const asked = fold(query);
  const bare = [...passOver]
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => withoutAtEnds(left, fold(word)), asked);
  return explained.find(({ say }) => say.some((word) => fold(word) === asked || fold(word) === bare));
}

function withoutAtEnds(text: string, word: string): string {
  if (word === '' || word === text) return text;
  if (text.startsWith(word)) return text.slice(word.length);
  return text.endsWith(word) ? text.slice(0, -word.length) : text;
}

/** Whether a question asks what a word means: 一事一议是什么. */
export function asksWhatItIs(query: string): boolean {
  return /是什么|是啥|什么意思|啥意思|什么叫|啥叫|怎么讲/.test(query);
}
