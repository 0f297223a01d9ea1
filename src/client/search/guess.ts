/** What was typed otherwise than pages say it: in letters, with a wrong character, or run together. */
import { answersTo, answersToWord, type Answers } from './answers.ts';
import type { Page } from './pages.ts';
import type { Reading } from './query.ts';
import { occursIn, wordMeantBy, wordsForLetters, type Known } from './repair.ts';
import type { Sounds } from './sounds.ts';

/** A word that was taken for another. */
export interface Correction {
  readonly typed: string;
  readonly used: string;
  /** How many characters of what was typed stand nowhere and were passed over. */
  readonly lost?: number;
}

/** One query being answered, and what is to be said of it. */
export interface Search extends Reading {
  readonly loadSounds: () => Promise<Sounds>;
  readonly corrections: Correction[];
  /** Other words that letters may stand for. */
  readonly others: string[];
  /** Whether a word leads anywhere. */
  readonly isFound: (word: string) => boolean;
}

/** Pages that call it otherwise, or for the word that was probably meant; `undefined` when there is none. */
export async function corrected(typed: string, search: Search): Promise<Answers | undefined> {
  if (!/\p{Script=Han}/u.test(typed)) return undefined;
  // What is called otherwise here is no slip of the finger, whatever else the word is like.
  const same = answersTo(search.lexicon.sameAs(typed), search.pages);
  if (same.size > 0) return same;
  const meant = wordMeantBy(typed, await known(search));
  if (meant === undefined) return undefined;
  search.corrections.push({ typed, used: meant });
  return answersToWord(meant, search.pages, search.lexicon);
}

/** Pinyin or initials: pages with the likeliest word; the others are offered. */
export async function answersToLetters(letters: string, search: Search): Promise<Answers> {
  const [word, ...others] = wordsForLetters(letters.replace(/'/g, ''), await known(search));
  if (word === undefined) return new Map();
  search.corrections.push({ typed: letters, used: word });
  search.others.push(...others.slice(0, OFFERED));
  return answersToWord(word, search.pages, search.lexicon);
}

const OFFERED = 4;

/** The longest pieces from left to right that occur somewhere; `undefined` when more than half is left over. */
export function stretchesFound(typed: string, pages: readonly Page[]): string[] | undefined {
  const found: string[] = [];
  let left = 0;
  for (let start = 0; start < typed.length;) {
    let end = typed.length;
    while (end > start + 1 && !occursIn(pages, typed.slice(start, end))) end--;
    if (end > start + 1) found.push(typed.slice(start, end));
    else left++;
    start = end;
  }
  return found.length > 0 && left <= typed.length / 2 ? found : undefined;
}

async function known(search: Search): Promise<Known> {
  return { ...search, sounds: await search.loadSounds() };
}
