/**
 * Content as YAML in the style of the authored sites: names and values on lines, groups without lists on one line, and
 * behind `#` what a clerk should know.
 */
import { isNote, type Note } from './note.ts';

/** A file's text. Absent values are left out. */
export function writeYaml(content: object): string {
  return `${fieldLines(content, '').join('\n')}\n`;
}

function fieldLines(group: object, indent: string): string[] {
  return Object.entries(group).flatMap(([key, value]: [string, unknown]) => fieldLine(key, value, indent));
}

function fieldLine(key: string, value: unknown, indent: string): string[] {
  if (value === undefined) return [];
  if (isNote(value)) return noteLines(key, value, indent);
  if (!isContainer(value)) return [`${indent}${key}: ${scalar(value)}`];
  if (!Array.isArray(value)) return [`${indent}${key}:`, ...fieldLines(value, `${indent}  `)];
  if (value.length === 0) return [`${indent}${key}: []`];
  return [`${indent}${key}:`, ...(value as unknown[]).flatMap((entry) => entryLines(entry, `${indent}  `))];
}

function noteLines(key: string, note: Note, indent: string): string[] {
  if (note.isAside) {
    const lines = noteLines(key, { ...note, value: valueIn(note.value), isAside: false }, indent);
    return lines.map((line) => `${indent}# ${line.slice(indent.length)}`);
  }
  const [first = '', ...rest] =
    note.value === undefined ? [`${indent}${key}:`] : fieldLine(key, note.value, indent);
  return [`${first} # ${note.comment}`, ...rest];
}

/** An aside says everything in one comment, and a place within it nothing more. */
function valueIn(value: unknown): unknown {
  return isNote(value) ? value.value : value;
}

/** Longer than this, a group goes on lines of its own. */
const LINE_WIDTH = 120;

function entryLines(entry: unknown, indent: string): string[] {
  if (isNote(entry)) return [`${indent}- # ${entry.comment}`];
  if (!isContainer(entry)) return [`${indent}- ${scalar(entry)}`];
  const flow = isFlat(entry) ? `${indent}- ${inline(entry)}` : undefined;
  if (flow !== undefined && flow.length <= LINE_WIDTH) return [flow];
  return fieldLines(entry, `${indent}  `).map((line, index) =>
    index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line,
  );
}

function inline(value: unknown): string {
  if (!isContainer(value)) return scalar(value, FLOW_PLAIN);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{ ${fields.map(([key, field]) => `${key}: ${inline(field)}`).join(', ')} }`;
}

function isFlat(entry: object): boolean {
  return Object.values(entry).every(
    (value) =>
      !isContainer(value) ||
      (!isNote(value) && !Array.isArray(value) && !Object.values(value).some(isContainer)),
  );
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What needs no quotes, on a line of its own and between braces: it is no number and has no YAML in it. */
const BLOCK_PLAIN = /^(?:\d*\p{Script=Han}|[A-Za-z《“（])[^:#"'\\\p{Cc}]*$/u;
const FLOW_PLAIN = /^(?:\d*\p{Script=Han}|[A-Za-z《“（])[^:#"'\\\p{Cc},[\]{}]*$/u;
const DATE_OR_PERIOD = /^\d{4}-(\d\d(-\d\d)?|[QH]\d)$/;
const WORD_OF_YAML = /^(null|true|false|yes|no|on|off|y|n)$/i;

function scalar(value: unknown, plain: RegExp = BLOCK_PLAIN): string {
  if (typeof value !== 'string') return String(value);
  const isPlain =
    (plain.test(value) && value.trim() === value && !WORD_OF_YAML.test(value)) || DATE_OR_PERIOD.test(value);
  return isPlain ? value : JSON.stringify(value);
}
