/** The two that are compared, behind `#` in the address: it can be passed on, and no server sees whom somebody compares. */

export interface Pair {
  readonly a: string;
  readonly b: string;
}

/** `#a=beiquanyu&b=benxi-county/xiaoshi` → their ids; empty where one is not chosen. */
export function pairIn(hash: string): Pair {
  const named = new URLSearchParams(hash.replace(/^#/, ''));
  return { a: named.get('a') ?? '', b: named.get('b') ?? '' };
}

/** The same as it stands in an address. Slashes stay as they are, so that it can be read. */
export function hashOf({ a, b }: Pair): string {
  const parts = [a === '' ? '' : `a=${encodeURI(a)}`, b === '' ? '' : `b=${encodeURI(b)}`].filter(Boolean);
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
