/** Breaks running text into lines without a browser. */
import { emWidth } from '../../paper/type/text-width.ts';

/** Lines of at most `lineEm`: a line ends between phrases; a phrase that is longer than a line is broken itself. */
export function setLines(phrases: readonly string[], lineEm: number): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string): void => {
    if (line !== '' && emWidth(line + piece) > lineEm) {
      lines.push(line);
      line = '';
    }
    line += piece;
  };
  for (const phrase of withoutLeadingMarks(phrases)) {
    if (emWidth(phrase) <= lineEm) put(phrase);
    else for (const piece of phrase.match(UNTORN) ?? []) put(piece);
  }
  return line === '' ? lines : [...lines, line];
}

/** A mark that closes belongs to what it closes, also where that is another phrase. */
function withoutLeadingMarks(phrases: readonly string[]): string[] {
  const joined: string[] = [];
  for (const phrase of phrases) {
    const [marks = ''] = /^[，。：；！？、”’）》〉」』】〕]*/u.exec(phrase) ?? [];
    const last = joined.pop() ?? '';
    joined.push(last + marks, phrase.slice(marks.length));
  }
  return joined.filter((phrase) => phrase !== '');
}

/** A number or a word in letters, or one character; with opening marks before and closing marks after. */
const UNTORN =
  /[“‘（《〈「『【〔([]*(?:[\dA-Za-z.,-]+|[^“‘（《〈「『【〔([])[，。：；！？、”’）》〉」』】〕)\]…—·]*/gu;
