/** Text as it is meant: without the line ends, blanks and invisible characters that stand inside words and numbers. */

/** Part of a text with what stands between its words taken out; every character knows where it came from. */
export interface Squeezed {
  readonly text: string;
  /** Where in the original a character of `text` stands. */
  readonly at: (index: number) => number;
}

export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
/** A character of Chinese; without one a text says nothing of anybody in words. */
export const HAN = /[\u3400-\u9fff]/;
const DIGIT = /[0-9]/;
const BLANKS = /\s+/y;
/** What may begin a line: indentation, a quotation's or a remark's mark. */
const LINE_HEAD = /[\s>#]+/y;
/** Markdown's marks around words. Two stars may also hide a name: 张**. */
const EMPHASIS = /\*\*(?![\s、，,。；;：:）)])([^*\n]+?)\*\*|`/g;

const MAY_SHRINK = new RegExp(`[\\s*\`]|${INVISIBLE.source}`);
const STOPS = new RegExp(`\\s+|[*\`]|${INVISIBLE.source}`, 'g');

/** What `[start, end)` of a text says. */
export function squeeze(source: string, start: number, end: number): Squeezed {
  const whole = source.slice(start, end);
  if (!MAY_SHRINK.test(whole)) return { text: whole, at: (index) => start + index };
  const marks = emphasisIn(whole, start);
  const parts: string[] = [];
  const offsets: number[] = [];
  const add = (from: number, to: number): void => {
    if (from === to) return;
    parts.push(source.slice(from, to));
    for (let offset = from; offset < to; offset++) offsets.push(offset);
  };
  let position = start;
  for (const stop of whole.matchAll(STOPS)) {
    const at = start + stop.index;
    if (at < position || (/[*`]/.test(stop[0]) && !marks.has(at))) continue;
    add(position, at);
    const gap = gapAt(source, at);
    position = at + Math.max(1, gap.length);
    const next = source[position] ?? '';
    if (
      gap !== '' &&
      position < end &&
      isKept(parts.at(-1)?.at(-1) ?? '', next, { gap, source, position: at })
    ) {
      parts.push(' ');
      offsets.push(at);
    }
  }
  if (position < end) add(position, end);
  return { text: parts.join(''), at: (index) => offsets[index] ?? end };
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

/** The blanks at a position; with a line's end among them also the marks that begin the next line. */
function gapAt(source: string, position: number): string {
  BLANKS.lastIndex = position;
  const blanks = BLANKS.exec(source)?.[0] ?? '';
  if (!blanks.includes('\n')) return blanks;
  LINE_HEAD.lastIndex = position;
  return LINE_HEAD.exec(source)?.[0] ?? blanks;
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
