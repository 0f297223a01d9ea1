/** Numbers as people write them: digits in groups, with spaces, dashes, dots or a line's end between. */

export interface DigitWindow {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** How many digits stand together; over a line's end they do. */
  readonly sizes: readonly number[];
  /** The same when a line's end parts them. */
  readonly sizesInLines: readonly number[];
  /** What stands between the groups, without spaces; a space is `' '`, a line's end with a sign `'\n-'`. */
  readonly gaps: readonly string[];
}

interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** Digits that only signs separate, in order. */
export interface DigitRun {
  readonly chunks: readonly Chunk[];
  /** All digits, without what stands between. */
  readonly digits: string;
  /** How many digits stand before a chunk; one more at the end for all of them. */
  readonly offsets: readonly number[];
}

/** Signs, spaces and invisible characters; a remark's `#` may stand at the beginning of the next line. */
const GAP =
  /^[\s\-‐-―−~·•・.。,，、_*`'"|/\\:()[\]\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad+#]{1,12}$/;
/** Signs that take no room. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const ENOUGH_DIGITS = /\d(?:[^\dA-Za-z\u4e00-\u9fff]{0,8}\d){10}/;

/** Whether a text has eleven digits near each other: the fewest that are looked for. */
export function hasLongNumber(text: string): boolean {
  return ENOUGH_DIGITS.test(text);
}

/** Stars in a row stand for digits that were taken out, and part nothing. */
function isGap(between: string): boolean {
  return GAP.test(between) && !between.includes('***');
}

/** All runs of at least eleven digits. */
export function digitRunsOf(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  let chunks: Chunk[] = [];
  const close = (): void => {
    const digits = chunks.map(({ start, end }) => text.slice(start, end)).join('');
    if (digits.length >= 11) runs.push({ chunks, digits, offsets: offsetsOf(chunks) });
    chunks = [];
  };
  for (const match of text.matchAll(/\d+/g)) {
    const previous = chunks.at(-1);
    if (previous && !isGap(text.slice(previous.end, match.index))) close();
    chunks.push({ start: match.index, end: match.index + match[0].length });
  }
  close();
  return runs;
}

function offsetsOf(chunks: readonly Chunk[]): number[] {
  const offsets = [0];
  for (const { start, end } of chunks) offsets.push((offsets.at(-1) ?? 0) + end - start);
  return offsets;
}

/** Every stretch of a run that has exactly so many digits, ends where groups end, and passes a quick first look. */
export function* windowsOf(
  text: string,
  { chunks, digits, offsets }: DigitRun,
  { length, accepts }: { length: number; accepts: (digits: string, groups: number) => boolean },
): Generator<DigitWindow> {
  let after = 0;
  for (const [first, from] of offsets.entries()) {
    while ((offsets[after] ?? Infinity) < from + length) after++;
    if (offsets[after] !== from + length) continue;
    const own = digits.slice(from, from + length);
    if (accepts(own, after - first)) yield windowOf(text, chunks.slice(first, after), own);
  }
}

function windowOf(text: string, chunks: readonly Chunk[], digits: string): DigitWindow {
  const all = chunks.slice(1).map(({ start }, index) => gapOf(text.slice(chunks[index]?.end, start)));
  // What nobody sees, and a line's end in the middle, part nothing; between single digits everything is one sign.
  const isSingle = chunks.length === digits.length;
  const joins = (gap: string): boolean => gap === '' || (gap === '\n' && !isSingle);
  const sizesOf = (joined: (gap: string) => boolean): number[] => {
    const sizes: number[] = [];
    for (const [index, { start, end }] of chunks.entries()) {
      if (index > 0 && joined(all[index - 1] ?? ''))
        sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + end - start;
      else sizes.push(end - start);
    }
    return sizes;
  };
  return {
    start: chunks[0]?.start ?? 0,
    end: chunks.at(-1)?.end ?? 0,
    digits,
    sizes: sizesOf(joins),
    sizesInLines: sizesOf((gap) => gap === ''),
    gaps: all.filter((gap) => !joins(gap)).map((gap) => (isSingle && gap === '\n' ? ' ' : gap)),
  };
}

function gapOf(between: string): string {
  const seen = between.replace(INVISIBLE, '');
  const signs = seen.replace(/\s/g, '');
  // An own sign at a line's end or at the beginning of the next is that sign.
  if (seen.includes('\n')) return signs.replace(/[#>*]/g, '') || '\n';
  if (signs !== '') return signs;
  // Cells of a row that was pasted from a spreadsheet.
  if (seen.includes('\t')) return '|';
  return seen === '' ? '' : ' ';
}

/** Whether the same sign stands in all gaps. */
export function isUniform({ gaps }: DigitWindow): boolean {
  return new Set(gaps).size <= 1;
}
