/** Villages, townships and counties that a piece of a query names. */
import type { Page } from '../pages.ts';
import type { Sounds } from '../sounds.ts';

export interface Places {
  /** Those with just this name, with or without what they are: 谢家崴子, 谢家崴子村. */
  readonly called: (name: string) => readonly Page[];
  /** Those whose pinyin begins with these letters: baili is 白梨川村 and 白梨沟村. */
  readonly spelled: (letters: string, sounds: Sounds) => readonly Page[];
  /** A text in pieces, each a name of a place or none; the longest names first. */
  readonly apart: (text: string) => string[];
}

const RANK = /(?:村|社区|街道|镇|乡|满族自治县|县|区|市)$/;
/** A name of one character is in half of all words. */
const SHORTEST = 2;

/** The places of an index. */
export function placesOf(pages: readonly Page[]): Places {
  const byName = new Map<string, Page[]>();
  for (const page of pages.filter(({ isPlace }) => isPlace)) {
    const whole = page.heading.folded;
    // The other word of a county is its short name.
    const short = page.place === undefined ? (page.words ?? []) : [];
    for (const name of new Set([whole, whole.replace(RANK, ''), ...short]))
      if (name.length >= SHORTEST) byName.set(name, [...(byName.get(name) ?? []), page]);
  }
  const longest = Math.max(0, ...[...byName.keys()].map(({ length }) => length));
  const nameAt = (text: string, at: number): string | undefined => {
    for (let length = Math.min(longest, text.length - at); length >= SHORTEST; length--) {
      const name = text.slice(at, at + length);
      if (byName.has(name)) return name;
    }
    return undefined;
  };
  return {
    called: (name) => byName.get(name) ?? [],
    spelled: (letters, sounds) =>
      pages.filter(({ isPlace, heading }) => isPlace && sounds.begins(letters, heading.folded)),
    apart(text) {
      const pieces: string[] = [];
      let rest = '';
      for (let at = 0; at < text.length;) {
        const name = nameAt(text, at);
        if (name === undefined) rest += text[at++] ?? '';
        else {
          if (rest) pieces.push(rest);
          rest = '';
          pieces.push(name);
          at += name.length;
        }
      }
      return rest ? [...pieces, rest] : pieces;
    },
  };
}
