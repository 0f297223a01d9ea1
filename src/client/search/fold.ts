/** Text as it is compared: full-width and half-width, brackets, upper and lower case, spaces and thousands commas are one. */

export interface FoldedText {
  readonly folded: string;
  /** For each character of `folded`, where it came from in the original. */
  readonly positions: readonly number[];
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Folds a text and remembers where each character stood. */
export function foldText(text: string): FoldedText {
  let folded = '';
  const positions: number[] = [];
  let position = 0;
  for (const character of text) {
    const plain = isIgnored(text, position) ? '' : plainForm(character) || gapAt(text, position);
    folded += plain;
    for (let index = 0; index < plain.length; index++) positions.push(position);
    position += character.length;
  }
  return { folded, positions };
}

/** `〔2026〕` is typed as `[2026]`, `(2026)` or `【2026】`. */
const BRACKETS: Readonly<Record<string, string>> = {
  '〔': '[',
  '(': '[',
  '【': '[',
  '〕': ']',
  ')': ']',
  '】': ']',
};

function plainForm(character: string): string {
  // Most are Han characters, which have one form only.
  if (character >= '一' && character <= '鿿') return character;
  const plain = character.normalize('NFKC').toLowerCase().trim();
  return BRACKETS[plain] ?? plain;
}

/** A space says nothing, but between figures: `2 1 320.00` is three of them. */
function gapAt(text: string, position: number): string {
  return /[\da-z.]/i.test(text[position - 1] ?? '') && /[\da-z]/i.test(text[position + 1] ?? '') ? ' ' : '';
}

/** A comma between digits separates thousands and says nothing. */
function isIgnored(text: string, position: number): boolean {
  return (
    /[,，]/.test(text[position] ?? '') &&
    /\d/.test(text[position - 1] ?? '') &&
    /\d{3}/.test(text.slice(position + 1, position + 4))
  );
}

/**
 * Where a folded word occurs in a folded text. A number in it is whole: 12号 is not in 112号, and 2600 not in 12600.
 * Decimals may be left out.
 */
export function occurrencesOf(folded: string, word: string): TextRange[] {
  const found: TextRange[] = [];
  if (word === '') return found;
  for (let start = folded.indexOf(word); start !== -1; start = folded.indexOf(word, start + 1)) {
    const end = start + word.length;
    const last = found[found.length - 1];
    if (start >= (last?.end ?? 0) && !isCutNumber(folded, start, end)) found.push({ start, end });
  }
  return found;
}

function isCutNumber(folded: string, start: number, end: number): boolean {
  const before = /\d/.test(folded[start] ?? '') && /\d\.?$/.test(folded.slice(Math.max(0, start - 2), start));
  const after = /\d/.test(folded[end - 1] ?? '') && /\d/.test(folded[end] ?? '');
  return before || after;
}

/** A range of a folded text as one of the text it was made of. */
export function rangeInText(text: string, { positions }: FoldedText, { start, end }: TextRange): TextRange {
  const last = positions[end - 1] ?? 0;
  const length = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  return { start: positions[start] ?? 0, end: last + length };
}
