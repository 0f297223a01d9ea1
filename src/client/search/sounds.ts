/** What characters sound like: for words typed in pinyin, by their initials, or with a character that sounds the same. */
import type { SoundTable } from '../../site/search/search-index.ts';

export interface Sounds {
  /** Whether pinyin may be that of a word. */
  readonly reads: (letters: string, word: string) => boolean;
  /** Whether letters are the first of each character. */
  readonly initials: (letters: string, word: string) => boolean;
  /** Whether the pinyin of a word goes on where letters, four at least, end: it is still being typed. */
  readonly begins: (letters: string, word: string) => boolean;
  /** Whether pinyin with one letter wrong, missing or too many may be that of a word. */
  readonly almostReads: (letters: string, word: string) => boolean;
  /** Whether two texts sound the same character by character. */
  readonly sound: (a: string, b: string) => boolean;
}

export function soundsOf(table: SoundTable): Sounds {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(table))
    for (const character of characters)
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
  const of = (character: string): readonly string[] => readings.get(character) ?? [character.toLowerCase()];
  const same = (a: string, b: string): boolean => a === b || of(a).some((one) => of(b).includes(one));
  return {
    reads: (letters, word) => spellings(word, of).includes(letters),
    initials: (letters, word) => isInitials(letters, word, of),
    begins: (letters, word) =>
      letters.length > 3 && spellings(word, of).some((spelling) => spelling.startsWith(letters)),
    almostReads: (letters, word) =>
      letters.length > 4 && spellings(word, of).some((spelling) => isAlmost([...spelling], [...letters])),
    sound: (a, b) => {
      const [left, right] = [[...a], [...b]];
      return (
        left.length === right.length && left.every((character, index) => same(character, right[index] ?? ''))
      );
    },
  };
}

type Readings = (character: string) => readonly string[];

function isInitials(letters: string, word: string, of: Readings): boolean {
  const characters = [...word];
  return (
    letters.length === characters.length &&
    characters.every((character, index) => of(character).some((reading) => reading[0] === letters[index]))
  );
}

/** More readings than this are of words nobody types. */
const MOST_SPELLINGS = 16;

function spellings(word: string, of: Readings): string[] {
  let all = [''];
  for (const character of word) {
    all = all.flatMap((begun) => of(character).map((reading) => begun + reading));
    if (all.length > MOST_SPELLINGS) all = all.slice(0, MOST_SPELLINGS);
  }
  return all;
}

/** Whether one becomes the other by one character changed, added, left out, or two changed about. */
export function isAlmost(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const isSwap =
    endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
  return isSwap || Math.max(endA - start, endB - start) <= 1;
}
