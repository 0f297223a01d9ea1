/**
 * What is searched for, in the address: a link can be passed on, and the back button leads to what was seen. It stands
 * behind `#`, which a browser keeps to itself: what somebody looks for is in no log of a server.
 */
import { FILTERS, type Filters } from './filters.ts';

export interface Asked {
  readonly query: string;
  readonly filters: Filters;
}

/** What an address asks for; links that were passed on earlier have it behind `?`. */
export function askedBy({ hash, search }: Pick<Location, 'hash' | 'search'>): Asked {
  const asked = new URLSearchParams(hash.includes('=') ? hash.slice(1) : search);
  return {
    query: asked.get('q') ?? '',
    filters: Object.fromEntries(
      FILTERS.map((name) => [name, asked.get(name) ?? '']).filter(([, value]) => value !== ''),
    ),
  };
}

function fragmentOf({ query, filters }: Asked): string {
  const entries = Object.entries({ q: query, ...filters }).filter(([, value]) => value !== '');
  return entries.length > 0 ? `#${new URLSearchParams(entries).toString()}` : '';
}

/** Remembers how many hits are shown, for when somebody comes back to them. */
export function rememberShown(shown: number): void {
  history.replaceState({ shown }, '');
}

export function shownBefore(): number {
  return Number((history.state as { shown?: number } | null)?.shown ?? 0);
}

/** Writes the address. A finished search is a step to go back to, each letter of a word is none. */
export function writeAddress(asked: Asked, isStep: boolean): void {
  const fragment = fragmentOf(asked);
  if (fragment === location.hash && location.search === '') return;
  const address = location.pathname + fragment;
  if (isStep) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
