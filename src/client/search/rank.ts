/** How near a page is to what was typed, and the order that follows from it. */
import { foldText } from './fold.ts';
import type { Hit } from './hit.ts';
import { wordsOf } from './words.ts';

/** From best: its title says exactly that · the page does · it has all words of it · only parts of words. */
export type Nearness = 'title' | 'page' | 'words' | 'parts';

const ORDER: readonly Nearness[] = ['title', 'page', 'words', 'parts'];

/** How near a hit is to terms as `termsOf` gives them. */
export function nearnessOf({ title, text, words, place = '' }: Hit, terms: readonly string[]): Nearness {
  const heading = foldText(`${title} ${place}`).folded;
  if (terms.every((term) => heading.includes(term))) return 'title';
  const page = heading + foldText(` ${text} ${words}`).folded;
  if (terms.every((term) => page.includes(term))) return 'page';
  return terms.every((term) => page.includes(term) || hasWords(page, term)) ? 'words' : 'parts';
}

/** A number is one word whatever a dictionary says: pages with a 26 and a 248 are no answer to 26248. */
function hasWords(page: string, term: string): boolean {
  const words = /\d/.test(term) ? [] : wordsOf(term);
  return words.length > 0 && words.every((word) => page.includes(word));
}

/** Hits in the order to show: nearest first, of the exact ones the newest; the rest stay as the index ranked them. */
export function rankHits(hits: readonly Hit[], terms: readonly string[]): Hit[] {
  return hits
    .map((hit, index) => ({ hit, index, nearness: ORDER.indexOf(nearnessOf(hit, terms)) }))
    .sort(
      (a, b) =>
        a.nearness - b.nearness ||
        (a.nearness < ORDER.indexOf('words') ? compareText(b.hit.date ?? '', a.hit.date ?? '') : 0) ||
        a.index - b.index,
    )
    .map(({ hit }) => hit);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
