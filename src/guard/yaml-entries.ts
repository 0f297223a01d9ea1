/** The objects of a YAML text, broken ones too: which fields stand together. Read by the eye, not by a parser. */

import { fieldOf, readFlow, type Holder, type Reading, type YamlEntry } from './yaml-flow.ts';

const KEY = /^(['"]?)([^\s'"#{}[\],:&*!|>%@`][^'"#{}[\],:\n]{0,60}?)\1[ \t]*[:：](?=[ \t\n]|$)[ \t]*/;
const LIST_MARK = /^-(?:[ \t]+|$)/;
const REMARK = /^[ \t]*#/;
const BLOCK = /^[|>][-+\d]*[ \t]*(?:#[^\n]*)?$/;

/** All objects of a text in the order in which they begin, those in remarks last. */
export function yamlEntriesOf(text: string): YamlEntry[] {
  const reading = begin(text);
  read(reading);
  return reading.entries;
}

function begin(text: string): Reading {
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const cut = { start, text: line };
    start += line.length + 1;
    return cut;
  });
  return { text, lines, entries: [], levels: [], pendingKey: '', depth: 0 };
}

function read(reading: Reading): void {
  const remarks: number[] = [];
  for (let index = 0; index < reading.lines.length;) {
    const line = reading.lines[index]?.text ?? '';
    if (REMARK.test(line)) remarks.push(index);
    index = line.trim() === '' || REMARK.test(line) ? index + 1 : readLine(reading, index);
  }
  if (remarks.length > 0) readRemarks(reading, remarks);
}

/** What stands behind `#` is read like the rest, with everything else blanked out. */
function readRemarks(reading: Reading, indices: readonly number[]): void {
  const wanted = new Set(indices);
  const blanked = reading.lines
    .map(({ text }, index) =>
      wanted.has(index)
        ? text.replace(/^[ \t]*#+/, (marks) => ' '.repeat(marks.length))
        : ' '.repeat(text.length),
    )
    .join('\n');
  reading.entries.push(...yamlEntriesOf(blanked));
}

/** Reads a line with what belongs to it; returns the next one's index. */
function readLine(reading: Reading, index: number): number {
  const { start, text } = reading.lines[index] ?? { start: 0, text: '' };
  let at = text.search(/\S/);
  let entry: YamlEntry | undefined;
  for (let mark = LIST_MARK.exec(text.slice(at)); mark; mark = LIST_MARK.exec(text.slice(at))) {
    const below = keyOfList(reading, at);
    leave(reading, at + 1);
    at += mark[0].length;
    entry = enter(reading, at, below);
  }
  const rest = text.slice(at);
  const key = KEY.exec(rest);
  if (!key) {
    // Words of a list, or the next line of what stands above.
    const own = entry ?? reading.levels.at(-1)?.entry ?? enter(reading, at, reading.pendingKey);
    return readValue(reading, index, { start: start + at, indent: at, entry: own, key: '' });
  }
  if (!entry) {
    leave(reading, at);
    entry = levelAt(reading, at) ?? enter(reading, at, reading.pendingKey);
  }
  const name = (key[2] ?? '').trim();
  reading.pendingKey = name;
  return readValue(reading, index, { start: start + at + key[0].length, indent: at, entry, key: name });
}

function keyOfList(reading: Reading, indent: number): string {
  const own = reading.levels.at(-1);
  return own && own.indent > indent ? own.entry.below : reading.pendingKey;
}

/** Reads a value from where it starts on a line; returns the index of the line behind it. */
function readValue(
  reading: Reading,
  index: number,
  { start, indent, entry, key }: Holder & { readonly start: number; readonly indent: number },
): number {
  const line = reading.lines[index] ?? { start: 0, text: '' };
  const value = line.text.slice(start - line.start);
  if (/^[{[]/.test(value)) return lineAfter(reading, readFlow(reading, start, { entry, key }));
  const isBlock = BLOCK.test(value);
  if (value.trim() === '' || /^[&!][^\s]*$/.test(value.trim())) return index + 1;
  let last = index;
  while (continues(reading, last + 1, indent, isBlock)) last++;
  const from = isBlock ? (reading.lines[index + 1]?.start ?? start) : start;
  const to = reading.lines[last];
  if (to && (last > index || !isBlock))
    entry.fields.push(fieldOf(reading, key, from, to.start + to.text.length));
  return last + 1;
}

/** Whether a line is the next one of a value that began above: further in, and neither a key nor a list's mark. */
function continues(reading: Reading, index: number, indent: number, isBlock: boolean): boolean {
  let next = index;
  if (isBlock) while (reading.lines[next]?.text.trim() === '') next++;
  const line = reading.lines[next]?.text ?? '';
  const own = line.search(/\S/);
  if (own <= indent) return false;
  return isBlock || !(REMARK.test(line) || LIST_MARK.test(line.slice(own)) || KEY.test(line.slice(own)));
}

/** The line after the one in which a position lies; a remark behind the value belongs to it. */
function lineAfter(reading: Reading, position: number): number {
  let [low, high] = [0, reading.lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.lines[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  const line = reading.lines[low - 1];
  const remark = line ? /#\s+(.+)$/.exec(line.text.slice(Math.max(0, position - line.start))) : null;
  const last = reading.entries.at(-1);
  if (line && remark && last) {
    const end = line.start + line.text.length;
    last.fields.push(fieldOf(reading, '', end - (remark[1] ?? '').length, end));
  }
  return low;
}

function leave(reading: Reading, indent: number): void {
  while ((reading.levels.at(-1)?.indent ?? -1) > indent) reading.levels.pop();
}

function levelAt(reading: Reading, indent: number): YamlEntry | undefined {
  const last = reading.levels.at(-1);
  return last?.indent === indent ? last.entry : undefined;
}

function enter(reading: Reading, indent: number, below: string): YamlEntry {
  while ((reading.levels.at(-1)?.indent ?? -1) >= indent) reading.levels.pop();
  const entry: YamlEntry = { fields: [], parent: reading.levels.at(-1)?.entry, below };
  reading.levels.push({ indent, entry });
  reading.entries.push(entry);
  return entry;
}
