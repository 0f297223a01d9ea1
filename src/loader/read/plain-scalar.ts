/**
 * What may stand on one line after `name:` or `-` in plain YAML: a word, a number, quoted text, a flow group or list.
 * Everything here may say `REFUSED`; then the text is left to the `yaml` library, which is right by definition.
 */

/** Not plain: leave the whole text to `yaml`. */
export const REFUSED = Symbol('refused');

export type Refused = typeof REFUSED;

/** A line being read, and how far. */
export interface Cursor {
  readonly line: string;
  at: number;
}

/** A field's name as schemas have them. Anything else (`1:`, `是:`, `"a":`) is rare, and rules differ between readers. */
const KEY = /[A-Za-z][A-Za-z0-9_]{0,63}(?=:(?: |$))/y;

/** Reads `name:` at the cursor and the spaces after it; `undefined` when there is none. */
export function readKey(cursor: Cursor): string | undefined {
  KEY.lastIndex = cursor.at;
  const key = KEY.exec(cursor.line)?.[0];
  if (key === undefined) return undefined;
  cursor.at += key.length + 1;
  skipSpaces(cursor);
  return key;
}

export function skipSpaces(cursor: Cursor): void {
  while (cursor.line.charCodeAt(cursor.at) === SPACE) cursor.at++;
}

/** Whether nothing but a remark follows. */
export function isAtEnd({ line, at }: Cursor): boolean {
  return at >= line.length || (line.charCodeAt(at - 1) === SPACE && isRemark(line, at));
}

/** ` #3` is a clerk's mistake, not a remark, and so may be what follows in a remark with two of them. */
function isRemark(line: string, at: number): boolean {
  return line.startsWith('# ', at) && !line.includes('#', at + 1);
}

/** Reads the rest of a line as one value. */
export function readInline(cursor: Cursor): unknown {
  const first = cursor.line[cursor.at];
  if (first === '{' || first === '[' || first === '"' || first === "'") {
    const value = first === '{' || first === '[' ? readFlow(cursor, 0) : readQuoted(cursor, first);
    skipSpaces(cursor);
    return isAtEnd(cursor) ? value : REFUSED;
  }
  const { line, at } = cursor;
  const remark = line.indexOf(' #', at);
  const end = remark === -1 ? line.length : remark;
  if (remark !== -1 && !isRemark(line, remark + 1)) return REFUSED;
  return plainValue(line.slice(at, trimmedEnd(line, at, end)));
}

const SPACE = 32;

function trimmedEnd(line: string, start: number, end: number): number {
  while (end > start && line.charCodeAt(end - 1) === SPACE) end--;
  return end;
}

/** Quoted text in which nothing is escaped. */
function readQuoted(cursor: Cursor, quote: '"' | "'"): unknown {
  const end = cursor.line.indexOf(quote, cursor.at + 1);
  if (end === -1 || cursor.line[end + 1] === quote) return REFUSED;
  const value = cursor.line.slice(cursor.at + 1, end);
  if (quote === '"' && value.includes('\\')) return REFUSED;
  cursor.at = end + 1;
  return value;
}

/** Deeper than any content. */
const MAX_FLOW_DEPTH = 4;

function readFlow(cursor: Cursor, depth: number): unknown {
  const opening = cursor.line[cursor.at];
  if (depth > MAX_FLOW_DEPTH) return REFUSED;
  cursor.at++;
  return opening === '{' ? readFlowGroup(cursor, depth) : readFlowList(cursor, depth);
}

function readFlowGroup(cursor: Cursor, depth: number): unknown {
  const group: Record<string, unknown> = {};
  for (;;) {
    skipSpaces(cursor);
    const key = readKey(cursor);
    if (key === undefined || Object.hasOwn(group, key)) return REFUSED;
    const value = readFlowValue(cursor, depth);
    if (value === REFUSED) return REFUSED;
    group[key] = value;
    skipSpaces(cursor);
    const next = cursor.line[cursor.at++];
    if (next === '}') return group;
    if (next !== ',') return REFUSED;
  }
}

function readFlowList(cursor: Cursor, depth: number): unknown {
  const list: unknown[] = [];
  skipSpaces(cursor);
  if (cursor.line[cursor.at] === ']') {
    cursor.at++;
    return list;
  }
  for (;;) {
    skipSpaces(cursor);
    const value = readFlowValue(cursor, depth);
    if (value === REFUSED) return REFUSED;
    list.push(value);
    skipSpaces(cursor);
    const next = cursor.line[cursor.at++];
    if (next === ']') return list;
    if (next !== ',') return REFUSED;
  }
}

const NAME_WITH_WIDE_COLON = /[A-Za-z]\w*：/;
/** Up to the next mark of a flow. What has a colon, a remark or nothing in it is not plain. */
const FLOW_PLAIN = /[^,[\]{}:#"'\n]+/y;

function readFlowValue(cursor: Cursor, depth: number): unknown {
  const first = cursor.line[cursor.at];
  if (first === '{' || first === '[') return readFlow(cursor, depth + 1);
  if (first === '"' || first === "'") return readQuoted(cursor, first);
  FLOW_PLAIN.lastIndex = cursor.at;
  const text = FLOW_PLAIN.exec(cursor.line)?.[0];
  if (text === undefined) return REFUSED;
  // `title: 路灯， amount：3150` would be one text with a field in it: `prescan` knows that mistake.
  if (text.includes('：') && NAME_WITH_WIDE_COLON.test(text)) return REFUSED;
  cursor.at += text.length;
  return plainValue(text.slice(0, trimmedEnd(text, 0, text.length)));
}

/** What only marks or numbers begin with. A minus is looked at with what follows it. */
const MARKS = /^[?:,[\]{}#&*!|>'"%@`]|^-(?![0-9])/;
/** A colon before a space or the end makes a name of what stands before it. */
const NAME_INSIDE = /:(?: |$)/;
const INTEGER = /^-?(?:[1-9][0-9]{0,14})$|^0$/;
const DECIMAL = /^-?(?:0|[1-9][0-9]{0,9})\.[0-9]{1,6}$/;
/** Whatever else the core schema of YAML 1.2 makes a number of: octal, hexadecimal, `1e3`, `.5`, `+1`, `007`, `.inf`. */
const OTHER_NUMBER =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const OTHER_WORD = /^(?:~|Null|NULL|True|TRUE|False|FALSE)$/;

/** A word or number without quotes, trimmed. */
function plainValue(text: string): unknown {
  if (text === '' || MARKS.test(text) || NAME_INSIDE.test(text)) return REFUSED;
  // Most values begin with a Chinese character and cannot be anything but text.
  if (text.charCodeAt(0) > 127) return text;
  if (INTEGER.test(text) || DECIMAL.test(text)) return Number(text);
  if (OTHER_NUMBER.test(text) || OTHER_WORD.test(text)) return REFUSED;
  return WORDS.has(text) ? WORDS.get(text) : text;
}
