/**
 * 科目 as the village's own accounts had it: an entry of the same name stays where it was published before, for who reads one
 * month beside the other. Pure.
 */
import { compareNewestFirst, type Disclosure } from '../model/disclosure/disclosure.ts';

/** Of these 科目 the one under which an entry of a name was published last; `undefined` where none was, or names alike disagree. */
export type CategoryBefore = (name: string, choices: readonly string[]) => string | undefined;

/** A shorter name lies within too many others. */
const SHORTEST = 4;

/** From what a site has published. */
export function categoryBefore(disclosures: readonly Disclosure[]): CategoryBefore {
  const entries = disclosures
    .toSorted(compareNewestFirst)
    .flatMap(({ content }) => Object.values(content).filter(Array.isArray).flat().flatMap(entryOf));
  return (name, choices) => {
    const wanted = plain(name);
    const possible = entries.filter(({ category }) => choices.includes(category));
    const same = possible.find((entry) => entry.name === wanted);
    if (same) return same.category;
    const alike = possible.filter(
      (entry) =>
        Math.min(entry.name.length, wanted.length) >= SHORTEST &&
        (entry.name.includes(wanted) || wanted.includes(entry.name)),
    );
    const [first, ...others] = new Set(alike.map(({ category }) => category));
    return others.length === 0 ? first : undefined;
  };
}

interface Entry {
  readonly name: string;
  readonly category: string;
}

/** A row that says what it was for, and under which 科目 it is: of whatever books. */
function entryOf(row: unknown): Entry[] {
  const { title, summary, category } = (row ?? {}) as Record<string, unknown>;
  const name = title ?? summary;
  return typeof name === 'string' && typeof category === 'string' ? [{ name: plain(name), category }] : [];
}

const TIME =
  /(?:20\d\d年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[-—~至、]\d{1,2})?月份?|第?[一二三四1-4]季度|[（(][^（）()]*[)）]|\s/g;

/** Without the month and its like, which change: 10月组长误工补贴. */
function plain(name: string): string {
  return name.replace(TIME, '');
}
