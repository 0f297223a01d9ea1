/**
 * A fast reader for the plain part of YAML that nearly all content is written in: names and values on lines of their
 * own, lists with `-`, groups on one line in `{ }`. It gives a value only where the `yaml` library gives the same and
 * finds no fault, and where `prescan` is certain of none; for anything else it refuses, and those two read the text.
 * It never decides that something is wrong. `test/loader/read/plain-yaml.test.ts` proves this over all content there is
 * and over generated and damaged texts.
 */
import {
  isAtEnd,
  readInline,
  readKey,
  REFUSED,
  skipSpaces,
  type Cursor,
  type Refused,
} from './plain-scalar.ts';

/** Tabs, control characters, halves of rare characters, marks that show as nothing: readers differ about them. */
// oxlint-disable-next-line no-control-regex
const ODD_CHARACTER = /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

/** Deeper than any content: each level takes a step down the stack. */
const MOST_INDENT = 100;

/** The value of a plain YAML text; `undefined` when it is not plain, whatever it is then. */
export function readPlainYaml(text: string): Record<string, unknown> | undefined {
  if (ODD_CHARACTER.test(text)) return undefined;
  const reader: Reader = { lines: contentLines(text), next: 0 };
  if (reader.lines[0]?.indent !== 0) return undefined;
  if (reader.lines.some(({ indent }) => indent > MOST_INDENT)) return undefined;
  const value = readGroup(reader, 0);
  return value === REFUSED || reader.next < reader.lines.length ? undefined : value;
}

interface Line extends Cursor {
  /** Spaces before what the line holds; for the first field of a list's entry, its `- ` counts as well. */
  indent: number;
}

interface Reader {
  readonly lines: readonly Line[];
  next: number;
}

/** Lines that hold something, without empty ones and remarks. */
function contentLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    const cursor = { line, at: 0, indent: 0 };
    skipSpaces(cursor);
    if (cursor.at === line.length || line[cursor.at] === '#') continue;
    cursor.indent = cursor.at;
    lines.push(cursor);
  }
  return lines;
}

/** Fields that begin in the same column. A deeper line that no field opened goes on with a value, or is a fault. */
function readGroup(reader: Reader, indent: number): Record<string, unknown> | Refused {
  const group: Record<string, unknown> = {};
  for (;;) {
    const line = reader.lines[reader.next];
    if (!line || line.indent < indent) return group;
    if (line.indent > indent) return REFUSED;
    const key = readKey(line);
    if (key === undefined || Object.hasOwn(group, key)) return REFUSED;
    reader.next++;
    const value = isAtEnd(line) ? readBelow(reader, indent) : readInline(line);
    if (value === REFUSED) return REFUSED;
    group[key] = value;
  }
}

/** What stands on the lines below `name:`: a deeper group, a list as deep or deeper, or nothing. */
function readBelow(reader: Reader, indent: number): unknown {
  const line = reader.lines[reader.next];
  if (!line || line.indent < indent) return null;
  if (isEntry(line)) return readList(reader, line.indent);
  return line.indent > indent ? readGroup(reader, line.indent) : null;
}

function isEntry({ line, indent }: Line): boolean {
  return line.startsWith('- ', indent);
}

/** `- kind:x` and `- kind：x` are mistakes that `prescan` knows. */
const NAME_WITHOUT_SPACE = /^[A-Za-z]\w*[:：]/;

function readList(reader: Reader, indent: number): unknown[] | Refused {
  const list: unknown[] = [];
  for (;;) {
    const line = reader.lines[reader.next];
    if (!line || line.indent < indent || (line.indent === indent && !isEntry(line))) return list;
    if (line.indent > indent) return REFUSED;
    line.at = indent + 2;
    skipSpaces(line);
    const entry = readEntry(reader, line);
    if (entry === REFUSED) return REFUSED;
    list.push(entry);
  }
}

function readEntry(reader: Reader, line: Line): unknown {
  const start = line.at;
  if (readKey(line) !== undefined) {
    line.at = start;
    line.indent = start;
    return readGroup(reader, start);
  }
  reader.next++;
  return isAtEnd(line) || NAME_WITHOUT_SPACE.test(line.line.slice(start)) ? REFUSED : readInline(line);
}
