/** Tables in a text: Markdown's, and lines with tabs or commas as they are pasted from a spreadsheet. */
import { lastBefore } from './last-before.ts';

export interface TableCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TableRow {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly TableCell[];
  /** The first row's cells, trimmed and without spaces inside. */
  readonly headings: readonly string[];
  readonly isHeading: boolean;
  /** The column in which a position of this row lies. */
  readonly columnAt: (position: number) => number;
}

export interface Table {
  readonly start: number;
  readonly end: number;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

interface Line {
  readonly start: number;
  readonly text: string;
}

type Separator = '|' | '\t' | ',';

/** All tables, in order. YAML is full of commas that are none. */
export function tablesOf(text: string, format: string): Table[] {
  const tables: Table[] = [];
  let lines: Line[] = [];
  let separator: Separator | undefined;
  const close = (): void => {
    if (separator && lines.length > 0) tables.push(tableOf(lines, separator));
    lines = [];
    separator = undefined;
  };
  let start = 0;
  for (const line of text.split('\n')) {
    const own = separatorOf(line, format);
    if (own !== separator) close();
    separator = own;
    if (own) lines.push({ start, text: line });
    start += line.length + 1;
  }
  close();
  return tables;
}

function separatorOf(line: string, format: string): Separator | undefined {
  if (/^\s*(?:#\s*)?\|.*\|/.test(line)) return '|';
  if (format === 'yaml') return undefined;
  if (line.split('\t').length > 2) return '\t';
  return line.split(',').length > 2 ? ',' : undefined;
}

/** Cells of a line of CSV, quoted or not; each without the comma behind it. */
const QUOTED_CELL = /(?:"(?:[^"]|"")*"|[^,"])+|(?<=,|^)(?=,|$)/g;

const FIGURE = /^[\d０-９][\d０-９.,%-]*$|^[\d]{4}[-./年]\d/;
const RULE = /^[\s|:#-]*$/;

function tableOf(lines: readonly Line[], separator: Separator): Table {
  const split = lines
    .filter(({ text }) => !RULE.test(text))
    .map((line) => ({ line, cells: cellsOf(line, separator) }));
  const first = split[0]?.cells ?? [];
  // A row of a list that was pasted without its headings begins with figures of its own.
  const hasHeadings = separator === '|' || !first.some(({ text }) => FIGURE.test(text));
  const headings = first.map(({ text }) => (hasHeadings ? text.replace(/\s/g, '') : ''));
  const last = lines.at(-1);
  return {
    start: lines[0]?.start ?? 0,
    end: last ? last.start + last.text.length + 1 : 0,
    headings,
    rows: split.map(({ line, cells }, index) => ({
      start: line.start,
      end: line.start + line.text.length,
      cells,
      headings,
      isHeading: index === 0 && hasHeadings,
      columnAt: (position) => Math.max(0, lastBefore(cells, position)),
    })),
  };
}

function cellsOf({ start, text }: Line, separator: Separator): TableCell[] {
  const from = separator === '|' ? text.indexOf('|') + 1 : 0;
  const to = separator === '|' && text.trimEnd().endsWith('|') ? text.lastIndexOf('|') : text.length;
  let position = start + from;
  const inner = text.slice(from, Math.max(from, to));
  // A comma inside quotes is part of its cell.
  const cells =
    separator === ',' && inner.includes('"') ? (inner.match(QUOTED_CELL) ?? []) : inner.split(separator);
  return cells.map((cell) => {
    const cellStart = position;
    position += cell.length + 1;
    return { text: cell.trim(), start: cellStart, end: cellStart + cell.length };
  });
}
