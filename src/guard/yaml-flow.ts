/** Objects and lists in brackets, in one line or over several, closed or not. */

/** A field's text, without quotes, in the offsets of the whole text. */
export interface EntryField {
  /** Its key; empty for an item of a list that has none. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export interface YamlEntry {
  readonly fields: EntryField[];
  /** The object in which this one stands. */
  readonly parent: YamlEntry | undefined;
  /** The key under which it stands. */
  readonly below: string;
}

/** The object and the key whose value is being read. */
export interface Holder {
  readonly entry: YamlEntry;
  readonly key: string;
}

interface Level {
  readonly indent: number;
  readonly entry: YamlEntry;
}

/** What has been read so far, and the objects that are still open. */
export interface Reading {
  readonly text: string;
  readonly lines: readonly { readonly start: number; readonly text: string }[];
  readonly entries: YamlEntry[];
  readonly levels: Level[];
  pendingKey: string;
  /** In how many brackets. */
  depth: number;
}

/** No object in brackets is longer. */
const LONGEST_FLOW = 4000;
/** No object that somebody writes lies deeper in others. */
const DEEPEST_FLOW = 30;

/** A field without the quotes and blanks around it. */
export function fieldOf(reading: Reading, key: string, from: number, to: number): EntryField {
  let [start, end] = [from, to];
  while (start < end && /[\s'"“]/.test(reading.text[start] ?? '')) start++;
  while (end > start && /[\s'"]/.test(reading.text[end - 1] ?? '')) end--;
  return { key, start, end };
}

/** `{ name: 王桂兰, note: … }` and `[…]`; returns where it ends. */
export function readFlow(reading: Reading, start: number, { entry, key }: Holder): number {
  const isMap = reading.text[start] === '{';
  // A map in a list of its own is that item; one below a key is an object of its own.
  const isOwn = isMap && (key !== '' || entry.fields.length > 0);
  const own = isOwn ? inner(reading, entry, key || entry.below) : entry;
  const limit = Math.min(reading.text.length, start + LONGEST_FLOW);
  let name = isMap ? '' : key;
  let from = start + 1;
  for (
    let at = nextSign(reading, from, limit, isMap);
    at < limit;
    at = nextSign(reading, from, limit, isMap)
  ) {
    const sign = reading.text[at] ?? '';
    if (sign === '{' || sign === '[') {
      const isItem = sign === '{' && !isMap;
      reading.depth++;
      from = readFlow(
        reading,
        at,
        isItem ? { entry: inner(reading, entry, key), key: '' } : { entry: own, key: name },
      );
      reading.depth--;
      continue;
    }
    if (sign === ':' || sign === '：') name = reading.text.slice(from, at).replace(/['"]/g, '').trim();
    else {
      keep(reading, { entry: own, key: name }, from, at);
      if (isMap) name = '';
      if (sign !== ',') return sign === '\n' ? at : at + 1;
    }
    from = at + 1;
  }
  keep(reading, { entry: own, key: name }, from, limit);
  return limit;
}

function inner(reading: Reading, parent: YamlEntry, below: string): YamlEntry {
  const entry: YamlEntry = { fields: [], parent, below };
  reading.entries.push(entry);
  return entry;
}

function keep(reading: Reading, { entry, key }: Holder, from: number, to: number): void {
  const field = fieldOf(reading, key, from, to);
  if (field.end > field.start) entry.fields.push(field);
}

/** Where the next sign of a flow stands that is not inside quotes or words; the limit when there is none. */
function nextSign(reading: Reading, from: number, limit: number, isMap: boolean): number {
  let isFirst = true;
  for (let at = from; at < limit; at++) {
    const sign = reading.text[at] ?? '';
    if (isFirst && /["']/.test(sign)) at = endOfQuoted(reading, at, limit);
    else if (/[,}\]]/.test(sign)) return at;
    else if (isFirst && /[{[]/.test(sign) && reading.depth < DEEPEST_FLOW) return at;
    else if (isMap && /[:：]/.test(sign) && /\s/.test(reading.text[at + 1] ?? ' ')) return at;
    // A new line with a key or a mark of its own: the closing bracket was forgotten.
    else if (sign === '\n' && isNextBlock(reading, at + 1)) return at;
    if (/\S/.test(sign)) isFirst = false;
  }
  return limit;
}

function endOfQuoted(reading: Reading, start: number, limit: number): number {
  const end = reading.text.indexOf(reading.text[start] ?? '', start + 1);
  return end === -1 || end >= limit || reading.text.slice(start, end).includes('\n') ? start : end;
}

function isNextBlock(reading: Reading, start: number): boolean {
  return /^[ \t]*(?:- |[A-Za-z]\w*:\s)/.test(reading.text.slice(start, start + 80));
}
