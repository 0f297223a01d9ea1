/** The words people say, and what is looked for when they say them. */
import type { SearchIndex } from '../../site/search/search-index.ts';
import { foldText } from './fold.ts';
import { FILLERS } from './intent/fillers.ts';
import type { Page } from './pages.ts';
import type { Wanted } from './wanted.ts';

interface Meaning {
  readonly strong: readonly Wanted[];
  /** Items of the catalogue. */
  readonly weak: readonly Wanted[];
}

export interface Lexicon {
  /** All words, those of `synonyms.yaml` first. */
  readonly words: readonly string[];
  readonly meaningOf: (word: string) => Meaning | undefined;
  /** What else a word that pages use may be called there: a place without 卫生站 has its 卫生服务室. */
  readonly sameAs: (word: string) => readonly Wanted[];
  /** The longest word that begins here. */
  readonly wordAt: (text: string, from: number) => string | undefined;
  /** Whether a word is one of those that questions are made of. */
  readonly passesOver: (word: string) => boolean;
  /** A text without the words that questions are made of, in pieces. */
  readonly withoutQuestion: (text: string) => string[];
}

const SHORTEST = 2;

/** The words of an index; names of places and people are words as well. */
export function lexiconOf(
  { sayings, passOver }: Pick<SearchIndex, 'sayings' | 'passOver'>,
  pages: readonly Page[],
): Lexicon {
  const meanings = new Map<string, { strong: Wanted[]; weak: Wanted[] }>();
  const same = new Map<string, Wanted[]>();
  for (const { say, find = [], items = [], isWeak } of sayings) {
    const wanted: Wanted[] = [
      ...find.map((text): Wanted => ({ is: 'text', text: foldText(text).folded })),
      ...(items.length > 0 ? [{ is: 'item', items } as const] : []),
    ];
    for (const word of find.map((one) => foldText(one).folded))
      same.set(word, [...(same.get(word) ?? []), ...wanted]);
    for (const word of say.map((one) => foldText(one).folded)) {
      const meaning = meanings.get(word) ?? { strong: [], weak: [] };
      meanings.set(word, meaning);
      meaning[isWeak ? 'weak' : 'strong'].push(...wanted);
    }
  }
  const found = sayings.flatMap(({ find = [] }) => find);
  const places = pages.filter(({ isPlace }) => isPlace).flatMap(({ title }) => [title, withoutRank(title)]);
  const words = [...new Set([...meanings.keys(), ...found.map((word) => foldText(word).folded), ...places])];
  const longest = Math.max(SHORTEST, ...[...meanings.keys()].map(({ length }) => length));
  const skipped = [...new Set([...passOver, ...FILLERS])].sort((a, b) => b.length - a.length);
  const question = skipped.length > 0 ? new RegExp(skipped.map(escaped).join('|'), 'g') : /(?!)/g;
  return {
    words,
    meaningOf: (word) => meanings.get(word),
    sameAs: (word) => same.get(word) ?? [],
    wordAt: (text, from) => {
      for (let length = Math.min(longest, text.length - from); length >= SHORTEST; length--) {
        const word = text.slice(from, from + length);
        if (meanings.has(word)) return word;
      }
      return undefined;
    },
    passesOver: (word) => word.replace(question, '') === '',
    withoutQuestion: (text) => text.split(question).filter((piece) => piece !== ''),
  };
}

/** 谢家崴子村 is called 谢家崴子. */
function withoutRank(place: string): string {
  return place.replace(/(?:村|社区|街道|镇|乡|县|区)$/, '');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
