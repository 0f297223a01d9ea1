/** Running text in pieces: between two of them a sheet may end. */

/** Shorter texts stay whole: a line or two alone on a sheet read badly. */
const LONG_TEXT = 160;

/** A sentence longer than this may also end at a comma, and one without commas anywhere between two characters. */
const LONG_SENTENCE = 150;

/** Text in pieces that end with a full stop or a semicolon; joined they are the text again. */
export function sentencesOf(text: string): string[] {
  if (text.length <= LONG_TEXT) return [text];
  return splitAfter(text, SENTENCE).flatMap((sentence) =>
    sentence.length <= LONG_SENTENCE ? [sentence] : splitAfter(sentence, CLAUSE).flatMap(charactersOf),
  );
}

/** The same of Markdown: a cut inside emphasis or a link would tear its markup apart. */
export function markdownSentences(markdown: string): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const piece of sentencesOf(markdown)) {
    open += piece;
    if (!isBalanced(open)) continue;
    pieces.push(open);
    open = '';
  }
  return open === '' ? pieces : [...pieces, open];
}

const SENTENCE = /[^。！？；]*[。！？；]+[”’）》]*|[^。！？；]+$/g;
const CLAUSE = /[^，、：]*[，、：]+[”’）》]*|[^，、：]+$/g;

function splitAfter(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [text];
}

function charactersOf(clause: string): string[] {
  return clause.length <= LONG_SENTENCE ? [clause] : (clause.match(RUN_OF_HAN) ?? [clause]);
}

/** Some sixty characters that end and go on with Chinese, so that no number, address or bracket is cut. */
const RUN_OF_HAN = /[^]{60}[^]*?\p{Script=Han}(?=\p{Script=Han})|[^]+$/gu;

function isBalanced(markdown: string): boolean {
  const count = (mark: string): number => markdown.split(mark).length - 1;
  const marks = markdown.match(/\*+|_+|`+/g) ?? [];
  const isEven = [...new Set(marks)].every((mark) => marks.filter((one) => one === mark).length % 2 === 0);
  return isEven && count('[') === count(']') && count('(') === count(')');
}
