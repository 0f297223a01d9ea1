/** When nothing has all of a query: pages that have some of its words. */
import type { Engine } from './engine.ts';
import type { Hit } from './hit.ts';

/** Words of a query that are tried one by one. */
const TRIED_WORDS = 3;
const SHOWN = 5;

/** A few pages that have at least one word of the query, those with most of its words first. */
export async function findRelated(engine: Engine, query: string): Promise<{ hits: Hit[]; terms: string[] }> {
  const words = wordsOf(query);
  if (words.length < 2) return { hits: [], terms: words };
  const tried = words.sort((a, b) => b.length - a.length).slice(0, TRIED_WORDS);
  const found = await Promise.all(tried.map(async (word) => (await engine.search(word, {})).load(0, SHOWN)));
  const counted = new Map<string, { hit: Hit; count: number }>();
  for (const hit of found.flat())
    counted.set(hit.url, { hit, count: (counted.get(hit.url)?.count ?? 0) + 1 });
  const hits = [...counted.values()].sort((a, b) => b.count - a.count).map(({ hit }) => hit);
  return { hits: hits.slice(0, SHOWN), terms: tried };
}

/** The words of a query with two characters or more; old browsers without a dictionary take pairs of characters. */
function wordsOf(query: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return [...(query.replace(/\s+/g, '').match(/[\s\S]{2}/g) ?? [])];
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(query);
  return [
    ...new Set([...segments].map(({ segment }) => segment).filter((word) => [...word.trim()].length > 1)),
  ];
}
