/** The order of what was found: pages that say exactly what was typed come first, the newest of them on top. */
import { foldText } from './fold.ts';
import type { Hit } from './hit.ts';

/** 0: the title has every term · 1: the page or its other words have · 2: only parts of a term were found. */
function nearness({ title, content, words, site = '' }: Hit, terms: readonly string[]): number {
  const heading = foldText(`${title} ${site}`).folded;
  if (terms.every((term) => heading.includes(term))) return 0;
  const everything = foldText(`${title} ${site} ${content} ${words}`).folded;
  return terms.every((term) => everything.includes(term)) ? 1 : 2;
}

/** Hits in the order to show; those that only match in part stay as the index ranked them. */
export function rankHits(hits: readonly Hit[], terms: readonly string[]): Hit[] {
  return hits
    .map((hit, index) => ({ hit, index, nearness: nearness(hit, terms) }))
    .sort(
      (a, b) =>
        a.nearness - b.nearness ||
        (a.nearness < 2 ? compareText(b.hit.date ?? '', a.hit.date ?? '') : 0) ||
        a.index - b.index,
    )
    .map(({ hit }) => hit);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
