/** Words that may have been meant: typed in letters, or with one character wrong, missing or too many. */
import { occurrencesOf } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Page } from './pages.ts';
import { isAlmost, type Sounds } from './sounds.ts';

export interface Known {
  readonly lexicon: Lexicon;
  readonly pages: readonly Page[];
  readonly sounds: Sounds;
  /** Whether a word leads anywhere. */
  readonly isFound: (word: string) => boolean;
}

/** Words that letters may stand for, the likeliest first, those of `synonyms.yaml` before others; none for what is no pinyin. */
export function wordsForLetters(letters: string, known: Known): string[] {
  const { lexicon, pages, sounds, isFound } = known;
  const names = [...new Set(pages.flatMap(({ names: of = [] }) => of.filter((name) => !name.includes('*'))))];
  const words = [...lexicon.words, ...names];
  for (const mayBe of [sounds.reads, sounds.initials, sounds.begins]) {
    const found = words.filter((word) => mayBe(letters, word) && isFound(word));
    if (found.length > 0) return found;
  }
  const inTitles = letters.length > 3 ? stretchesOfTitles(pages) : [];
  const read = inTitles.filter((word) => sounds.reads(letters, word));
  return read.length > 0 ? read : words.filter((word) => sounds.almostReads(letters, word) && isFound(word));
}

/** Everything of two to six characters that stands in a title. */
function stretchesOfTitles(pages: readonly Page[]): string[] {
  const all = new Set<string>();
  for (const { heading } of pages)
    for (const length of [2, 3, 4, 5, 6])
      for (let start = 0; start + length <= heading.folded.length; start++) {
        const stretch = heading.folded.slice(start, start + length);
        if (/^\p{Script=Han}+$/u.test(stretch)) all.add(stretch);
      }
  return [...all];
}

/** The word that was probably meant by one that is nowhere: one that sounds the same, else one with a character off. */
export function wordMeantBy(typed: string, known: Known): string | undefined {
  const { lexicon, pages, sounds, isFound } = known;
  const characters = [...typed];
  if (characters.length < 2 || characters.length > 12 || !/\p{Script=Han}/u.test(typed)) return undefined;
  const words = lexicon.words.filter((word) => word !== typed);
  const usable = (word: string | undefined): word is string => word !== undefined && isFound(word);
  const named = words.find((word) => sounds.sound(word, typed) && isFound(word));
  // In running text two characters that sound alike need be no word: 想提 in 意见箱提醒.
  if (named !== undefined || characters.length < 3) return named;
  const alike = windowLike(typed, pages, sounds.sound);
  if (usable(alike)) return alike;
  const almost = (a: string, b: string): boolean => isAlmost([...a], [...b]) && commonEnough(a, b);
  const near = words.find((word) => almost(word, typed) && isFound(word));
  // Of three characters any other may be a different word; only longer ones are looked for in running text.
  return near ?? (characters.length > 3 ? windowLike(typed, pages, almost) : undefined);
}

/** Half of the characters at least are the same: two of three, three of four. */
function commonEnough(a: string, b: string): boolean {
  const shared = [...a].filter((character) => b.includes(character)).length;
  return shared >= 2 && [...a].length >= 3;
}

/** The stretch of the pages that is most like a text, of the same length or one off; that which most pages have. */
function windowLike(
  typed: string,
  pages: readonly Page[],
  isLike: (a: string, b: string) => boolean,
): string | undefined {
  const counts = new Map<string, number>();
  const { length } = typed;
  for (const { heading, body } of pages) {
    const text = `${heading.folded}|${body.folded}`;
    for (const size of length > 3 ? [length, length - 1, length + 1] : [length])
      for (let start = 0; start + size <= text.length; start++) {
        const stretch = text.slice(start, start + size);
        if (!sharesCharacter(stretch, typed) || !/^[\p{Script=Han}\d]+$/u.test(stretch)) continue;
        if (isLike(stretch, typed)) counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
      }
  }
  const [best] = [...counts].sort(
    ([a, some], [b, more]) => more - some || distanceInLength(a) - distanceInLength(b),
  );
  return best?.[0];

  function distanceInLength(stretch: string): number {
    return Math.abs(stretch.length - length);
  }
}

function sharesCharacter(a: string, b: string): boolean {
  return a[0] === b[0] || a[a.length - 1] === b[b.length - 1] || a[1] === b[1];
}

/** Words that lead somewhere and have two characters at least of one that is nowhere, to be offered. */
export function nearestWords(
  typed: string,
  { lexicon, isFound }: Pick<Known, 'lexicon' | 'isFound'>,
): string[] {
  const wanted = new Set([...typed]);
  return lexicon.words
    .map((word) => ({ word, shared: [...word].filter((character) => wanted.has(character)).length }))
    .filter(({ word, shared }) => shared > 1 && shared >= word.length / 2 && isFound(word))
    .sort((a, b) => b.shared / b.word.length - a.shared / a.word.length || a.word.length - b.word.length)
    .map(({ word }) => word)
    .slice(0, 4);
}

/** Whether a word occurs in any of the pages. */
export function occursIn(pages: readonly Page[], word: string): boolean {
  return pages.some(
    ({ heading, body, aside }) =>
      occurrencesOf(heading.folded, word).length > 0 ||
      occurrencesOf(body.folded, word).length > 0 ||
      occurrencesOf(aside, word).length > 0,
  );
}
