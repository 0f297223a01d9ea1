/** A question that names another village of the city: its pages are not here, and ours are no answer about it. */
import type { SearchRecord } from '../../site/search/search-index.ts';
import type { Findings } from './findings.ts';
import { element, hrefWithin } from './show.ts';

export interface Neighbour {
  readonly name: string;
  /** County and township. */
  readonly place: string;
  /** Its folder, from that of the city. */
  readonly url: string;
  /** What is asked of it, without its name. */
  readonly rest: string;
}

const MOST = 3;

/**
 * Whether it is worth to ask for the places of the city: something that is called a village and is not this one, or that
 * stands nowhere here.
 */
export function mayNameAnother(query: string, own: string, found: Findings): boolean {
  const isOwn = query.includes(own) || query.includes(withoutRank(own));
  if (/\p{Script=Han}{2}(?:村|社区|屯)/u.test(query) && !isOwn) return true;
  return found.hits.length === 0 || found.corrections.some(({ lost = 0 }) => lost > 1);
}

/** The villages that a question names, by their whole names or without 村; several where they are called the same. */
export function neighboursNamed(query: string, own: string, places: readonly SearchRecord[]): Neighbour[] {
  const typed = query.replace(/\s/g, '');
  const said = (name: string): string | undefined =>
    [name, withoutRank(name)].find((one) => one.length > 1 && typed.includes(one));
  const named = places.flatMap(({ title, url, place = '' }) => {
    const word = /^[^/]+\/$/.test(url) && title !== own ? said(title) : undefined;
    // 河沿 is in 柳河沿, and our own name may hold that of another.
    return word === undefined || own.includes(word) ? [] : [{ title, url, place, word }];
  });
  const longest = Math.max(0, ...named.map(({ word }) => word.length));
  return named
    .filter(({ word }) => word.length === longest)
    .slice(0, MOST)
    .map(({ title, url, place, word }) => ({
      ...{ name: title, url, place },
      rest: typed.replace(word, '').replace(/^(?:村|社区)?(?:里)?的?/, ''),
    }));
}

/** 柳河沿村 is called 柳河沿. */
function withoutRank(place: string): string {
  return place.replace(/(?:村|社区)$/, '');
}

/** Whose pages these are, and the way to those of the village that was named. */
export function neighbourNote(neighbours: readonly Neighbour[], own: string, root: URL): HTMLElement[] {
  const [first] = neighbours;
  if (!first) return [];
  const buttons = neighbours.map(({ name, place, url, rest }) => {
    const asked = rest === '' ? '' : `search/#${new URLSearchParams({ q: rest }).toString()}`;
    const where = neighbours.length > 1 ? `（${place}）` : '';
    const link = element('a', 'button', rest === '' ? `去看${name}${where}` : `到${name}${where}查“${rest}”`);
    link.href = hrefWithin(`../${url}${asked}`, root);
    return link;
  });
  return [
    element(
      'div',
      'explained',
      element('p', '', `您问的是${first.name}，这里只有${own}的公开。`),
      element('div', 'buttons', ...buttons),
    ),
  ];
}
