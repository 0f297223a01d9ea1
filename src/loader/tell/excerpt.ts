/** A problem as people read it: where, what, what to do, and the lines in question with a pointer under them. */
import { applyToLine, withoutOverlaps } from '../mend/apply-edits.ts';
import { displayWidth, padToWidth } from './display-width.ts';
import { shownLettersOf } from '../read/letters.ts';
import { PLAIN, type Paint } from './paint.ts';
import type { ContentProblem, Span } from './problem.ts';
import { showable } from './showable.ts';

/** Columns of an excerpt's text: with the line numbers it fits a terminal of 80. */
const MAX_WIDTH = 66;
/** Column at which the code stands beside the pointer. */
const CODE_COLUMN = 36;

/** What stands in the gutter of a corrected line; four columns wide. */
const INSTEAD = '改成';

interface Excerpt {
  /** Line numbers and texts: the line before, for orientation, and the line itself. */
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  /** Columns to leave free before the pointer. */
  readonly indent: number;
  /** Columns the pointer takes. */
  readonly width: number;
}

export interface ProblemDisplay {
  /** The file as read (decoded, line ends `\n`); without it there is no excerpt. */
  readonly text?: string | undefined;
  /** How the reader would name the file. */
  readonly shownPath?: string;
  readonly paint?: Paint;
}

/** A problem in full, without a final line break: where, what, what to do, the line, and the line as it should be. */
export function formatProblem(
  problem: ContentProblem,
  { text, shownPath = problem.file, paint = PLAIN }: ProblemDisplay = {},
): string {
  const { line, column, code, severity } = problem;
  const [message, hint] = [problem.message, problem.hint].map((words) =>
    withShownPaths(words, problem, shownPath),
  );
  const isWholeFile = line === 1 && column === 1 && problem.length === 1 && problem.field === undefined;
  const excerpt = text === undefined || isWholeFile ? undefined : excerptOf(text, problem);
  const position = isWholeFile ? '' : ` 第 ${line} 行第 ${column} 列`;
  const mark = severity === 'warning' ? paint('warning', '（提醒）') : '';
  const head = [
    `${paint('strong', `${showable(shownPath).replaceAll('\n', '\ufffd')}${position}`)}${mark}`,
    `  ${message}`,
    ...(hint ? [`  ${hint}`] : []),
  ];
  if (!excerpt) return [...head, `  ${paint(severity, code)}`].join('\n');
  return [
    ...head,
    '',
    ...formatExcerpt(excerpt, problem, paint),
    ...correctedLines(text, problem, paint),
  ].join('\n');
}

/** Other files that a message names are named as this one is: `content/sites/…`. */
function withShownPaths(
  words: string | undefined,
  { file }: ContentProblem,
  shownPath: string,
): string | undefined {
  const above = shownPath.endsWith(file) ? shownPath.slice(0, shownPath.length - file.length) : '';
  return words?.replace(/(?<![\w/.-])sites\/[\w./-]+\.(?:yaml|md)/g, (path) => above + path);
}

function formatExcerpt(excerpt: Excerpt, { code, severity }: ContentProblem, paint: Paint): string[] {
  const { lines, indent, width } = excerpt;
  const gutter = gutterOf(excerpt);
  const rows = lines.map(({ number, text }) =>
    `${paint('dim', `  ${String(number).padStart(gutter)} │`)} ${text}`.trimEnd(),
  );
  const pointer = ' '.repeat(indent) + '^'.repeat(width);
  const beside = `${padToWidth(pointer, CODE_COLUMN)}${pointer.length >= CODE_COLUMN ? '  ' : ''}${code}`;
  return [...rows, `${paint('dim', `  ${' '.repeat(gutter)} │`)} ${paint(severity, beside)}`];
}

function gutterOf({ lines }: Pick<Excerpt, 'lines'>): number {
  return Math.max(...lines.map(({ number }) => String(number).length), 3);
}

/** The line as the certain changes leave it, with a mark under what is new. Masks need none: the excerpt has them. */
function correctedLines(text: string | undefined, problem: ContentProblem, paint: Paint): string[] {
  const edits = withoutOverlaps((problem.fix ?? []).filter(({ line }) => line === problem.line));
  const own = text?.split('\n')[problem.line - 1];
  const first = edits[0];
  if (own === undefined || !first || edits.some(({ removes }) => removes !== undefined)) return [];
  const corrected = applyToLine(own, edits, ({ replacement }) => replacement);
  const last = edits.at(-1) ?? first;
  const grown = edits.reduce((sum, edit) => sum + [...edit.replacement].length - edit.length, 0);
  // From the first change to the end of the last one; what was only taken away leaves one character marked.
  const length = Math.max(1, last.column + last.length + grown - first.column);
  const excerpt = excerptOf(corrected, { line: 1, column: first.column, length });
  if (!excerpt) return [];
  const gutter = gutterOf({ lines: [{ number: problem.line, text: '' }] });
  const shown = excerpt.lines.at(-1)?.text ?? '';
  return [
    `${paint('dim', `${' '.repeat(gutter - 2)}${INSTEAD} │`)} ${shown}`.trimEnd(),
    `${paint('dim', `  ${' '.repeat(gutter)} │`)} ${' '.repeat(excerpt.indent)}${paint('good', '~'.repeat(excerpt.width))}`,
  ];
}

function excerptOf(text: string, { line, column, length }: Span): Excerpt | undefined {
  const all = text.split('\n');
  const current = all[line - 1];
  if (current === undefined || current.trim() === '') return undefined;
  const characters = shownLettersOf(current);
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

/**
 * The part of a long line around a character. `dropped` characters are left out before it, an ellipsis instead. A line may
 * be the whole of a large file, so only as much of it is measured as is shown.
 */
function cropAround(
  characters: readonly string[],
  start: number,
): { shown: readonly string[]; dropped: number } {
  if (countWithin(characters, 0, MAX_WIDTH) === characters.length) return { shown: characters, dropped: 0 };
  let first = Math.min(start, characters.length);
  for (let width = 0; first > 0; first--) {
    width += displayWidth(characters[first - 1] ?? '');
    if (width > MAX_WIDTH * 0.6) break;
  }
  const isToTheEnd = first + countWithin(characters, first, MAX_WIDTH) === characters.length;
  const last = isToTheEnd ? characters.length : first + countWithin(characters, first, MAX_WIDTH - 4) + 1;
  const shown = characters.slice(first, last);
  return {
    shown: [...(first > 0 ? ['…'] : []), ...shown, ...(last < characters.length ? ['…'] : [])],
    dropped: first > 0 ? first - 1 : 0,
  };
}

/** How many characters from `first` on fit into a width. */
function countWithin(characters: readonly string[], first: number, most: number): number {
  let width = 0;
  let at = first;
  for (; at < characters.length; at++) {
    width += displayWidth(characters[at] ?? '');
    if (width > most) break;
  }
  return at - first;
}
