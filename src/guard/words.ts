/** Lists of words as fast patterns, and the lines of a text that are worth a closer look. */

export interface FoundWord {
  readonly start: number;
  readonly word: string;
}

/** Finds words in a text, the longest first, no two overlapping. Faster than a pattern with hundreds of branches. */
export function wordFinder(words: readonly string[]): (text: string) => FoundWord[] {
  const branches = Map.groupBy(
    [...new Set(words)].sort((a, b) => b.length - a.length),
    (word) => word.charCodeAt(0),
  );
  const begins = new Uint8Array(0x10000);
  for (const code of branches.keys()) begins[code] = 1;
  return (text) => {
    const found: FoundWord[] = [];
    for (let start = 0; start < text.length; start++) {
      const code = text.charCodeAt(start);
      if (begins[code] !== 1) continue;
      const word = branches.get(code)?.find((one) => text.startsWith(one, start));
      if (word === undefined) continue;
      found.push({ start, word });
      start += word.length - 1;
    }
    return found;
  };
}

export interface TextLine {
  readonly start: number;
  readonly text: string;
}

/** The lines in which a pattern (with the flag `g`) matches. */
export function linesWith(text: string, trigger: RegExp): TextLine[] {
  const lines: TextLine[] = [];
  trigger.lastIndex = 0;
  for (let match = trigger.exec(text); match; match = trigger.exec(text)) {
    const start = text.lastIndexOf('\n', match.index) + 1;
    const next = text.indexOf('\n', match.index);
    const end = next === -1 ? text.length : next;
    lines.push({ start, text: text.slice(start, end) });
    if (next === -1) break;
    trigger.lastIndex = next;
  }
  return lines;
}

/** All matches of patterns in those lines, with their places in the whole text. */
export function matchesIn(
  lines: readonly TextLine[],
  patterns: readonly RegExp[],
): { readonly start: number; readonly match: RegExpExecArray }[] {
  return lines.flatMap((line) =>
    patterns.flatMap((pattern) =>
      [...line.text.matchAll(pattern)].map((match) => ({ start: line.start + match.index, match })),
    ),
  );
}

/** A sign or an end that must follow, as it is written in a pattern. */
const END = /\(\?=\[[^\]]*\][^()]*\$[^()]*\)|\(\?=\$\|\[[^\]]*\]\)/g;

/**
 * Whether one of the patterns may match in a statement of a text, asked of the text without blanks and line ends: there
 * what ends a statement cannot be seen, and is not asked for.
 */
export function mayMatch(patterns: readonly RegExp[]): (bare: string) => boolean {
  const loose = patterns.map(
    ({ source, flags }) => new RegExp(source.replace(END, ''), flags.replace('g', '')),
  );
  return (bare) => loose.some((pattern) => pattern.test(bare));
}
