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
  /** A text of the same length with one sign for whatever sounds alike in the north-east: 是 and 四, 金 and 精. */
  readonly codesOf: (text: string) => string;
  /** The syllables of a text, typed as characters or in pinyin; letters that are no pinyin are left out. */
  readonly syllablesOf: (text: string) => readonly Syllable[];
}

export interface Syllable {
  readonly typed: string;
  /** The sign that `codesOf` has for it. */
  readonly code: string;
}

export function soundsOf(table: SoundTable): Sounds {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(table))
    for (const character of characters)
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
  const of = (character: string): readonly string[] => readings.get(character) ?? [character.toLowerCase()];
  const same = (a: string, b: string): boolean => a === b || of(a).some((one) => of(b).includes(one));
  return {
    ...signsOf(table),
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

/** How a syllable is said where zh, ch, sh are z, c, s, and ing is in. */
const asSaid = (syllable: string): string => syllable.replace(/^([zcs])h/, '$1').replace(/(in|en)g$/, '$1');

/** Signs begin here, where no character is. */
const FIRST_SIGN = 0xe000;

function signsOf(table: SoundTable): Pick<Sounds, 'codesOf' | 'syllablesOf'> {
  const signs = new Map<string, string>();
  const signOf = new Map<string, string>();
  for (const [syllable, characters] of Object.entries(table)) {
    const said = asSaid(syllable);
    const sign = signs.get(said) ?? String.fromCharCode(FIRST_SIGN + signs.size);
    signs.set(said, sign);
    for (const character of characters) if (!signOf.has(character)) signOf.set(character, sign);
  }
  const known = new Set(Object.keys(table));
  return {
    codesOf: (text) => text.replace(/\p{Script=Han}/gu, (character) => signOf.get(character) ?? character),
    syllablesOf: (text) =>
      (text.match(/[a-z']+|[^a-z']/gu) ?? []).flatMap((piece): Syllable[] =>
        /[a-z]/.test(piece)
          ? syllablesIn(piece.replace(/'/g, ''), known).map((typed) => ({
              typed,
              code: signs.get(asSaid(typed)) ?? typed,
            }))
          : [{ typed: piece, code: signOf.get(piece) ?? piece }],
      ),
  };
}

/** Pinyin taken apart, the longest syllables first; none when it cannot be. */
function syllablesIn(letters: string, known: ReadonlySet<string>): string[] {
  if (letters === '') return [];
  for (let length = Math.min(6, letters.length); length > 0; length--) {
    const syllable = letters.slice(0, length);
    if (!known.has(syllable)) continue;
    if (length === letters.length) return [syllable];
    const rest = syllablesIn(letters.slice(length), known);
    if (rest.length > 0) return [syllable, ...rest];
  }
  return [];
}
