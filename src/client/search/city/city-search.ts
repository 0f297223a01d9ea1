/** One query to the city being answered, word by word. */
import type { Correction } from '../guess.ts';
import type { Lexicon } from '../lexicon.ts';
import { pageOf, type Page } from '../pages.ts';
import type { Part, Reading } from '../query.ts';
import { wordMeantBy, wordsForLetters } from '../repair.ts';
import type { Sounds } from '../sounds.ts';
import { NAMED } from '../wanted.ts';
import { placeKey } from './keys.ts';
import type { Places } from './city-places.ts';
import type { CityStore } from './city-store.ts';
import {
  answering,
  answeringWord,
  anyOf,
  inEach,
  scored,
  withText,
  type Scores,
  type Words,
} from './city-terms.ts';

export interface CitySearch extends Reading {
  readonly lexicon: Lexicon;
  readonly places: Places;
  readonly words: Words;
  readonly store: CityStore;
  readonly loadSounds: () => Promise<Sounds>;
  readonly corrections: Correction[];
  /** Words to be marked in what is shown. */
  readonly marked: Set<string>;
}

/** Names have so many characters at most. */
const MOST_OF_A_NAME = 3;

/** How many words are tried that may have been meant. */
const TRIED = 4;

/** What lies in a place, none of it nearer than the rest; and what is named by it. */
export async function answeringPlace(
  typed: string,
  pages: readonly Page[],
  { store, words }: CitySearch,
): Promise<Scores> {
  const [said, ...lists] = await Promise.all([
    withText(words, typed),
    ...pages.map(async ({ url, place }) =>
      place === undefined ? store.ofCounty(url.replace(/\/$/, '')) : (await store.under(placeKey(url))).named,
    ),
  ]);
  const named = [...said].filter(([, score]) => score >= NAMED);
  return anyOf([new Map(named), ...lists.map((list) => scored(list, 0))]);
}

/** A word of the lexicon, or figures. */
export async function answeringWhole(part: Part, { words, marked }: CitySearch): Promise<Scores> {
  marked.add(part.typed);
  for (const wanted of part.strong) if (wanted.is === 'text') marked.add(wanted.text);
  const isWord = part.strong.every(({ is }) => is === 'text' || is === 'item');
  return isWord
    ? answeringWord(words, part)
    : anyOf(await Promise.all(part.strong.map((wanted) => answering(words, wanted))));
}

/** A word, or characters that are none of ours; `hasWord` where there is a word beside it that says what is meant. */
export async function answeringPart(part: Part, search: CitySearch, hasWord: boolean): Promise<Scores> {
  if (!part.isRun) return answeringWhole(part, search);
  const pieces = search.lexicon.withoutQuestion(part.typed);
  const kept = pieces.filter((piece) => [...piece].length > 1 || (!hasWord && pieces.length === 1));
  if (kept.length === 0) return hasWord ? new Map() : answeringRun(part.typed, search);
  return inEach(await Promise.all(kept.map((piece) => answeringRun(piece, search))));
}

/** Characters as they stand, else as they were meant. */
async function answeringRun(typed: string, search: CitySearch): Promise<Scores> {
  const literal = await withText(search.words, typed);
  if (literal.size === 0) return answeringMeant(typed, search);
  search.marked.add(typed);
  return literal;
}

/** A word with one character wrong, or that sounds the same. */
async function answeringMeant(typed: string, search: CitySearch): Promise<Scores> {
  const { lexicon, loadSounds, store, corrections } = search;
  if (!/[\u3400-\u9fff]{2}/.test(typed)) return new Map();
  const [sounds, titles] = await Promise.all([loadSounds(), store.titles()]);
  // Three characters that stand nowhere may be somebody's name: nobody else's is offered for it.
  const isName = [...typed].length <= MOST_OF_A_NAME;
  const pages = isName ? [] : titles.map((title) => pageOf({ url: '', title, text: '' }));
  const tried = new Set<string>();
  while (tried.size < TRIED) {
    const isFound = (word: string): boolean => !tried.has(word);
    const meant = wordMeantBy(typed, { lexicon, pages, sounds, isFound });
    if (meant === undefined) break;
    tried.add(meant);
    const found = await answeringKnown(meant, search);
    if (found.size === 0) continue;
    corrections.push({ typed, used: meant });
    return found;
  }
  return new Map();
}

async function answeringKnown(word: string, search: CitySearch): Promise<Scores> {
  const named = search.places.called(word);
  if (named.length > 0) return answeringPlace(word, named, search);
  const found = await answeringWord(search.words, { typed: word, strong: [{ is: 'text', text: word }] });
  if (found.size > 0) search.marked.add(word);
  return found;
}

/** Pinyin or first letters: the likeliest word that leads anywhere. */
export async function answeringLetters(letters: string, search: CitySearch): Promise<Scores> {
  const { lexicon, pages } = search;
  const [literal, sounds] = await Promise.all([withText(search.words, letters), search.loadSounds()]);
  if (literal.size > 0) return literal;
  const known = { lexicon, pages, sounds, isFound: () => true };
  for (const word of wordsForLetters(letters.replace(/'/g, ''), known).slice(0, TRIED)) {
    const found = await answeringKnown(word, search);
    if (found.size === 0) continue;
    search.corrections.push({ typed: letters, used: word });
    return found;
  }
  return new Map();
}
