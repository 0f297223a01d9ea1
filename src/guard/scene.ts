/** A text made ready to be searched: characters folded without moving any, its lines, tables and entries. */
import { digitRunsOf, type DigitRun } from './digit-runs.ts';
import { fold } from './fold.ts';
import { lastBefore } from './last-before.ts';
import { once } from './once.ts';
import { INVISIBLE } from './squeeze.ts';
import { plainStatements } from './plain-statements.ts';
import type { Statement } from './statements.ts';
import { tablesOf, type Table, type TableRow } from './tables.ts';
import { yamlEntriesOf } from './yaml-entries.ts';
import type { YamlEntry } from './yaml-flow.ts';
import { yamlStatements } from './yaml-statements.ts';

export type GuardFormat = 'yaml' | 'markdown' | 'plain';

/** What is known of a text besides itself. */
export interface GuardContext {
  readonly format: GuardFormat;
}

export interface Scene {
  /** The text with full-width and other forms of digits, colons and brackets as ASCII; no character has moved. */
  readonly text: string;
  readonly original: string;
  /** The text without anything that takes no ink, to see quickly whether a word can be in it at all. */
  readonly bare: () => string;
  readonly format: GuardFormat;
  /** Numbers, however written. */
  readonly digitRuns: () => readonly DigitRun[];
  /** Built when first asked for. */
  readonly tables: () => readonly Table[];
  readonly entries: () => readonly YamlEntry[];
  /** What the text says, one thing at a time. */
  readonly statements: () => readonly Statement[];
}

/** Prepares a text. */
export function sceneOf(original: string, { format }: GuardContext): Scene {
  const text = fold(original);
  const digitRuns = once(() => digitRunsOf(text));
  const tables = once(() => tablesOf(text, format));
  const entries = once(() => (format === 'yaml' ? yamlEntriesOf(text) : []));
  const statements = once(() =>
    format === 'yaml' ? yamlStatements(text, entries()) : plainStatements(text, tables()),
  );
  const bare = once(() => text.replace(NO_INK, ''));
  return { text, original, bare, format, digitRuns, tables, entries, statements };
}

const NO_INK = new RegExp(`[\\s>#]|${INVISIBLE.source}`, 'g');

/** The row of a table in which a position lies. */
export function rowAt(scene: Scene, position: number): TableRow | undefined {
  const table = scene.tables()[lastBefore(scene.tables(), position)];
  const row = table && position < table.end ? table.rows[lastBefore(table.rows, position)] : undefined;
  return row && position <= row.end ? row : undefined;
}

/** Whether a stretch of the text lies in one field of its record, not in several cells of a row. */
export function isOneField({ statements }: Scene, start: number, end: number): boolean {
  const record = statements().find(
    ({ shape, at, text }) => shape === 'record' && at(0) <= start && start <= at(text.length - 1),
  );
  if (!record) return true;
  const positions = [...record.text].map((_, index) => record.at(index));
  const [from, to] = [
    positions.findLastIndex((position) => position <= start),
    positions.findLastIndex((position) => position < end),
  ];
  return !record.text.slice(from, to).includes('|');
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
  if (format === 'yaml') {
    const fields = entryAt(scene, position)?.fields;
    return fields?.map(({ key, start: from, end: to }) => `${key}: ${text.slice(from, to)}`).join('\n') ?? '';
  }
  const before = /[^。；;]*$/.exec(text.slice(start, position))?.[0] ?? '';
  return before + (/^[^。；;]*/.exec(text.slice(position, end))?.[0] ?? '');
}

/** The object of a YAML text in which a position lies. */
function entryAt({ entries }: Scene, position: number): YamlEntry | undefined {
  return entries().findLast(({ fields }) =>
    // From the key on.
    fields.some(({ key, start, end }) => start - key.length - 4 <= position && position <= end),
  );
}
