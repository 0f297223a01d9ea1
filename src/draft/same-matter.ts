/** Whether two disclosures of one item and period are the same matter: a second subsidy of the year is another. Pure. */
import { kindNamed, type Kind } from '../model/kinds.ts';

/** `unknown` where one of the two does not say which matter it is. */
export type Sameness = 'same' | 'other' | 'unknown';

/** Compares two disclosures of a kind, item and period. A key that is absent, or no text, says nothing. */
export function compareMatters(
  kind: Kind,
  one: (key: string) => unknown,
  other: (key: string) => unknown,
): Sameness {
  let isSaid = true;
  for (const key of kindNamed(kind).matter ?? []) {
    const [a, b] = [plain(one(key)), plain(other(key))];
    if (a === undefined || b === undefined) isSaid = false;
    else if (!a.includes(b) && !b.includes(a)) return 'other';
  }
  return isSaid ? 'same' : 'unknown';
}

/** What the matter is called: 玉米大豆生产者补贴; `undefined` for kinds whose period says it all. */
export function matterName(kind: Kind, valueOf: (key: string) => unknown): string | undefined {
  const [key] = kindNamed(kind).matter ?? [];
  const value = key === undefined || key === 'stage' ? undefined : valueOf(key);
  return typeof value === 'string' && /\p{Script=Han}/u.test(value) ? value : undefined;
}

/** Without the year in front: 2026年耕地地力保护补贴 is 耕地地力保护补贴. */
function plain(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s/g, '').replace(/^\d{4}年度?/, '');
  return text === '' ? undefined : text;
}
