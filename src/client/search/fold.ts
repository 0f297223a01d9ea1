/** Text as it is compared: full-width and half-width, upper and lower case, spaces and thousands commas are one. */

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
    const plain = isIgnored(text, position) ? '' : character.normalize('NFKC').toLowerCase().trim();
    folded += plain;
    for (let index = 0; index < plain.length; index++) positions.push(position);
    position += character.length;
  }
  return { folded, positions };
}

/** A comma between digits separates thousands and says nothing. */
function isIgnored(text: string, position: number): boolean {
  return (
    /[,，]/.test(text[position] ?? '') &&
    /\d/.test(text[position - 1] ?? '') &&
    /\d{3}/.test(text.slice(position + 1, position + 4))
  );
}

/** What was typed as the terms that must all occur: `低保 2026年` → `低保`, `2026年`. */
export function termsOf(query: string): string[] {
  const terms = query.split(/\s+/).map((term) => foldText(term).folded);
  return [...new Set(terms.filter((term) => term !== ''))];
}

/** Where terms occur in a text, in order and without overlap. */
export function findTerms(text: string, terms: readonly string[]): TextRange[] {
  const { folded, positions } = foldText(text);
  const ranges = terms
    .flatMap((term) => occurrences(folded, term))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const separate: TextRange[] = [];
  for (const range of ranges) if (range.start >= (separate.at(-1)?.end ?? 0)) separate.push(range);
  return separate.map(({ start, end }) => {
    const last = positions[end - 1] ?? 0;
    return { start: positions[start] ?? 0, end: last + characterLength(text, last) };
  });
}

function occurrences(folded: string, term: string): TextRange[] {
  const found: TextRange[] = [];
  for (let start = folded.indexOf(term); start !== -1; start = folded.indexOf(term, start + term.length))
    found.push({ start, end: start + term.length });
  return found;
}

function characterLength(text: string, position: number): number {
  return (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
}
