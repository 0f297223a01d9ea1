/** Text as it is meant: without the line ends, blanks and invisible characters that stand inside words and numbers. */

/** Part of a text with what stands between its words taken out; every character knows where it came from. */
export interface Squeezed {
  readonly text: string;
  /** Where in the original a character of `text` stands. */
  readonly at: (index: number) => number;
}

export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const HAN = /[\u3400-\u9fff]/;
const DIGIT = /[0-9]/;
/** A line's end with what may begin the next: indentation, a quotation's or a remark's mark. */
const LINE_END = /\s*\n[\s>#]*/y;
const BLANKS = /[ \t\u00a0\u3000]+/y;
/** Markdown's marks around words. Two stars may also hide a name: 张**. */
const EMPHASIS = /\*\*(?![\s、，,。；;：:）)])([^*\n]+?)\*\*|`/g;

const MAY_SHRINK = new RegExp(`[\\s*\`]|${INVISIBLE.source}`);

/** What `[start, end)` of a text says. */
export function squeeze(source: string, start: number, end: number): Squeezed {
  const whole = source.slice(start, end);
  if (!MAY_SHRINK.test(whole)) return { text: whole, at: (index) => start + index };
  const marks = emphasisIn(whole, start);
  let text = '';
  const offsets: number[] = [];
  const add = (character: string, offset: number): void => {
    text += character;
    for (let index = 0; index < character.length; index++) offsets.push(offset + index);
  };
  for (let position = start; position < end;) {
    const character = source[position] ?? '';
    if (marks.has(position) || INVISIBLE.test(character)) {
      position++;
      continue;
    }
    const gap = gapAt(source, position);
    if (gap === '') {
      add(character, position);
      position++;
      continue;
    }
    const next = source[position + gap.length] ?? '';
    if (position + gap.length < end && isKept(text.at(-1) ?? '', next, { gap, source, position }))
      add(' ', position);
    position += gap.length;
  }
  return { text, at: (index) => offsets[index] ?? end };
}

function emphasisIn(text: string, start: number): ReadonlySet<number> {
  const marks = new Set<number>();
  if (!text.includes('**') && !text.includes('`')) return marks;
  for (const match of text.matchAll(EMPHASIS)) {
    const from = start + match.index;
    const to = from + match[0].length;
    for (const mark of match[0] === '`' ? [from] : [from, from + 1, to - 2, to - 1]) marks.add(mark);
  }
  return marks;
}

function gapAt(source: string, position: number): string {
  for (const pattern of [LINE_END, BLANKS]) {
    pattern.lastIndex = position;
    const gap = pattern.exec(source)?.[0];
    if (gap !== undefined) return gap;
  }
  return '';
}

/** A blank between two words or two numbers parts them; one between a number and its unit, or in 尿 毒 症, does not. */
function isKept(
  before: string,
  after: string,
  { gap, source, position }: { readonly gap: string; readonly source: string; readonly position: number },
): boolean {
  if (before === '' || before === ' ' || after === '') return false;
  if (HAN.test(before) && HAN.test(after))
    return !gap.includes('\n') && !isSpacedOut(source, position, gap.length);
  if (gap.includes('\n')) return false;
  if (/[-#@]/.test(before + after) && /[A-Za-z0-9]/.test(before + after)) return false;
  return !((DIGIT.test(before) && HAN.test(after)) || (HAN.test(before) && DIGIT.test(after)));
}

/** Whether letters stand apart one by one: 尿 毒 症. */
function isSpacedOut(source: string, position: number, length: number): boolean {
  const isAlone = (index: number): boolean =>
    HAN.test(source[index] ?? '') && !HAN.test(source[index - 1] ?? '') && !HAN.test(source[index + 1] ?? '');
  return isAlone(position - 1) && isAlone(position + length);
}
