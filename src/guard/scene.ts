/** A text made ready to be searched: characters folded without moving any, its lines, tables and entries. */
import { digitRunsOf, type DigitRun } from './digit-runs.ts';
import { tablesOf, type Table, type TableRow } from './tables.ts';

export type GuardFormat = 'yaml' | 'markdown' | 'plain';

/** What is known of a text besides itself. */
export interface GuardContext {
  readonly format: GuardFormat;
}

export interface Scene {
  /** The text with full-width and other forms of digits, colons and brackets as ASCII; no character has moved. */
  readonly text: string;
  readonly original: string;
  readonly format: GuardFormat;
  /** Numbers, however written. */
  readonly digitRuns: () => readonly DigitRun[];
  /** Built when first asked for. */
  readonly tables: () => readonly Table[];
}

const HAN_DIGITS = '〇一二三四五六七八九';
const FOLDED =
  /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A：（）－．＊＃＿＋／｜\u3000\u00a0\u2160-\u217f\u0425\u0445\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u2468]|\ud835[\udfce-\udfff]/g;
const IS_FOLDED = new RegExp(FOLDED.source);
/** A number written in Chinese digits, long enough to be one of those that are looked for. */
const HAN_NUMBER = /[〇零一二三四五六七八九]{8,}/g;
const SPECIAL: Readonly<Record<string, string>> = {
  '\u2169': 'X',
  '\u2179': 'x',
  '\u0425': 'X',
  '\u0445': 'x',
};

/** Prepares a text. */
export function sceneOf(original: string, { format }: GuardContext): Scene {
  const text = fold(original);
  let tables: readonly Table[] | undefined;
  let runs: readonly DigitRun[] | undefined;
  return {
    text,
    original,
    format,
    digitRuns: () => (runs ??= digitRunsOf(text)),
    tables: () => (tables ??= tablesOf(text, format)),
  };
}

function fold(text: string): string {
  const plain = IS_FOLDED.test(text) ? text.replace(FOLDED, foldCharacter) : text;
  return plain.replace(HAN_NUMBER, (number) =>
    number.replace(/./g, (digit) => String(digit === '零' ? 0 : HAN_DIGITS.indexOf(digit))),
  );
}

function foldCharacter(character: string): string {
  const folded = SPECIAL[character] ?? character.normalize('NFKC');
  // A digit outside the basic plane takes two places; the second becomes a separator that is not seen.
  return folded.length > 1 ? character : folded.padEnd(character.length, '\u200b');
}

/** The row of a table in which a position lies. */
export function rowAt(scene: Scene, position: number): TableRow | undefined {
  const table = lastBefore(scene.tables(), position);
  const row = table && position < table.end ? lastBefore(table.rows, position) : undefined;
  return row && position <= row.end ? row : undefined;
}

/** The last of a sorted list that begins at a position or before it. */
function lastBefore<T extends { readonly start: number }>(
  list: readonly T[],
  position: number,
): T | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

/** All filled cells below headings of a kind, with where their text begins. */
export function cellsBelow(
  { text, tables }: Scene,
  heading: RegExp,
): { readonly row: TableRow; readonly text: string; readonly start: number }[] {
  return tables().flatMap(({ headings, rows }) => {
    const column = headings.findIndex((one) => heading.test(one));
    if (column === -1) return [];
    return rows.flatMap((row) => {
      const cell = row.cells[column];
      if (!cell || row.isHeading || cell.text === '') return [];
      return [{ row, text: cell.text, start: text.indexOf(cell.text, cell.start) }];
    });
  });
}

/** No line that means something is longer; what is looked at around a position stays small in any text. */
const LONGEST_LINE = 1000;

/** Where the line of a position begins, or a thousand characters before it. */
export function lineStart(text: string, position: number): number {
  const from = Math.max(0, position - LONGEST_LINE);
  const found = text.slice(from, position).lastIndexOf('\n');
  return found === -1 ? from : from + found + 1;
}

/** Where the line of a position ends, or a thousand characters behind it. */
export function lineEnd(text: string, position: number): number {
  const found = text.slice(position, position + LONGEST_LINE).indexOf('\n');
  return found === -1 ? Math.min(text.length, position + LONGEST_LINE) : position + found;
}

/**
 * What stands before a position and may name it: the heading of its column, and the line up to it, or the end of the
 * line above when the line begins with it.
 */
export function labelBefore(scene: Scene, position: number, reach = 30): string {
  const { text } = scene;
  const start = lineStart(text, position);
  const own = text.slice(Math.max(start, position - reach), position);
  const above =
    /^[\s#|>*_-]*$/.test(own) && start > 0 ? text.slice(Math.max(0, start - reach), start - 1) : '';
  const row = rowAt(scene, position);
  const heading = row && !row.isHeading ? (row.headings[row.columnAt(position)] ?? '') : '';
  return `${heading}|${above.slice(above.lastIndexOf('\n') + 1)}${own}`;
}

/** The part of a text that speaks of one thing: a table's row, an entry of a YAML list, or a sentence. */
export function entryAround(scene: Scene, position: number): string {
  const { text, format } = scene;
  const start = lineStart(text, position);
  const end = lineEnd(text, position);
  if (rowAt(scene, position)) return text.slice(start, end);
  if (format === 'yaml') return yamlEntry(text, start);
  const before = /[^。；;]*$/.exec(text.slice(start, position))?.[0] ?? '';
  return before + (/^[^。；;]*/.exec(text.slice(position, end))?.[0] ?? '');
}

const LIST_MARK = /^(\s*(?:#\s*)?)- /;
/** No entry of a list has more lines. */
const MOST_LINES = 60;

/** From the `- ` that begins the entry of a line down to the next; a line that is in no list stands for itself. */
function yamlEntry(text: string, ownStart: number): string {
  const lineAt = (start: number): string => text.slice(start, lineEnd(text, start));
  const ownLine = lineAt(ownStart);
  let start = ownStart;
  let indent = indentOf(ownLine);
  for (let lines = 0; !LIST_MARK.test(lineAt(start)); lines++) {
    if (indent === 0 || start === 0 || lines === MOST_LINES) return ownLine;
    const previous = lineStart(text, start - 1);
    const line = lineAt(previous);
    if (line.trim() !== '') {
      if (indentOf(line) > indent) return ownLine;
      indent = indentOf(line);
    }
    start = previous;
  }
  const first = indentOf(lineAt(start));
  let end = lineEnd(text, start);
  for (let lines = 0; end < text.length && lines < MOST_LINES; lines++) {
    const line = lineAt(end + 1);
    if (line.trim() !== '' && indentOf(line) <= first) break;
    end = lineEnd(text, end + 1);
  }
  return text.slice(start, end);
}

function indentOf(line: string): number {
  return /^\s*(?:#\s*)?/.exec(line)?.[0].length ?? 0;
}
