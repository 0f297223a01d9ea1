/** A problem as people read it: where, what, what to do, and the lines in question with a pointer under them. */
import { displayWidth, padToWidth } from './display-width.ts';
import type { ContentProblem } from './problem.ts';

/** Columns of an excerpt's text: with the line numbers it fits a terminal of 80. */
const MAX_WIDTH = 66;
/** Column at which the code stands beside the pointer. */
const CODE_COLUMN = 36;

interface Excerpt {
  /** Line numbers and texts: the line before, for orientation, and the line itself. */
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  /** Columns to leave free before the pointer. */
  readonly indent: number;
  /** Columns the pointer takes. */
  readonly width: number;
}

/**
 * A problem in full, without a final line break. `text` is the file as read (decoded, line ends `\n`); without it there
 * is no excerpt. `shownPath` is how the reader would name the file.
 */
export function formatProblem(
  problem: ContentProblem,
  { text, shownPath = problem.file }: { text?: string | undefined; shownPath?: string } = {},
): string {
  const { message, hint, line, column, code, severity } = problem;
  const isWholeFile = line === 1 && column === 1 && problem.length === 1 && problem.field === undefined;
  const excerpt = text === undefined || isWholeFile ? undefined : excerptOf(text, problem);
  const place = isWholeFile ? '' : ` 第 ${line} 行第 ${column} 列`;
  const mark = severity === 'warning' ? '（提醒）' : '';
  const head = [`${shownPath}${place}${mark}`, `  ${message}`, ...(hint ? [`  ${hint}`] : [])];
  if (!excerpt) return [...head, `  ${code}`].join('\n');
  return [...head, '', ...formatExcerpt(excerpt, code)].join('\n');
}

function formatExcerpt({ lines, indent, width }: Excerpt, code: string): string[] {
  const gutter = Math.max(...lines.map(({ number }) => String(number).length), 3);
  const rows = lines.map(({ number, text }) => `  ${String(number).padStart(gutter)} │ ${text}`.trimEnd());
  const pointer = ' '.repeat(indent) + '^'.repeat(width);
  const beside = `${padToWidth(pointer, CODE_COLUMN)}${pointer.length >= CODE_COLUMN ? '  ' : ''}${code}`;
  return [...rows, `  ${' '.repeat(gutter)} │ ${beside}`];
}

function excerptOf(text: string, { line, column, length }: ContentProblem): Excerpt | undefined {
  const all = text.split('\n');
  const current = all[line - 1];
  if (current === undefined || current.trim() === '') return undefined;
  const characters = [...showable(current)];
  const start = column - 1;
  const marked = characters.slice(start, start + length);
  const { shown, dropped } = cropAround(characters, start);
  const before = shown.slice(0, Math.max(0, start - dropped));
  const indent = displayWidth(before.join(''));
  const width = Math.max(1, Math.min(displayWidth(marked.join('')), MAX_WIDTH - indent));
  const previous = all[line - 2];
  return {
    lines: [
      ...(previous === undefined || previous.trim() === ''
        ? []
        : [{ number: line - 1, text: cropAround([...showable(previous)], 0).shown.join('') }]),
      { number: line, text: shown.join('') },
    ],
    indent,
    width,
  };
}

/** Controls could move the cursor or colour the terminal; tabs would move the pointer away from its place. */
function showable(line: string): string {
  return line.replaceAll('\t', ' ').replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** The part of a long line around a character. `dropped` characters are left out before it, an ellipsis instead. */
function cropAround(
  characters: readonly string[],
  start: number,
): { shown: readonly string[]; dropped: number } {
  if (displayWidth(characters.join('')) <= MAX_WIDTH) return { shown: characters, dropped: 0 };
  let first = 0;
  while (displayWidth(characters.slice(first, start).join('')) > MAX_WIDTH * 0.6) first++;
  let last = characters.length;
  if (displayWidth(characters.slice(first).join('')) > MAX_WIDTH) {
    last = first;
    let width = 0;
    while (last < characters.length && width < MAX_WIDTH - 3) width += displayWidth(characters[last++] ?? '');
  }
  const shown = characters.slice(first, last);
  return {
    shown: [...(first > 0 ? ['…'] : []), ...shown, ...(last < characters.length ? ['…'] : [])],
    dropped: first > 0 ? first - 1 : 0,
  };
}
