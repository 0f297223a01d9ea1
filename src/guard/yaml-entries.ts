/** The objects of a YAML text, broken ones too: which fields stand together. Read by the eye, not by a parser. */

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
interface Holder {
  readonly entry: YamlEntry;
  readonly key: string;
}

interface Level {
  readonly indent: number;
  readonly entry: YamlEntry;
}

const KEY = /^(['"]?)([^\s'"#{}[\],:&*!|>%@`][^'"#{}[\],:\n]{0,60}?)\1[ \t]*[:：](?=[ \t\n]|$)[ \t]*/;
const LIST_MARK = /^-(?:[ \t]+|$)/;
const REMARK = /^[ \t]*#/;
const BLOCK = /^[|>][-+\d]*[ \t]*(?:#[^\n]*)?$/;

/** All objects of a text in the order in which they begin, those in remarks last. */
export function yamlEntriesOf(text: string): YamlEntry[] {
  const reader = new EntryReader(text);
  reader.read();
  return reader.entries;
}

class EntryReader {
  readonly entries: YamlEntry[] = [];
  private readonly lines: { readonly start: number; readonly text: string }[] = [];
  private readonly text: string;
  private levels: Level[] = [];
  private pendingKey = '';

  constructor(text: string) {
    this.text = text;
    let start = 0;
    for (const line of text.split('\n')) {
      this.lines.push({ start, text: line });
      start += line.length + 1;
    }
  }

  read(): void {
    const remarks: number[] = [];
    for (let index = 0; index < this.lines.length;) {
      const line = this.lines[index]?.text ?? '';
      if (REMARK.test(line)) remarks.push(index);
      index = line.trim() === '' || REMARK.test(line) ? index + 1 : this.readLine(index);
    }
    if (remarks.length > 0) this.readRemarks(remarks);
  }

  /** What stands behind `#` is read like the rest, with everything else blanked out. */
  private readRemarks(indices: readonly number[]): void {
    const wanted = new Set(indices);
    const blanked = this.lines
      .map(({ text }, index) =>
        wanted.has(index) ? text.replace('#', ' ').replace(/^([ \t]*)#/, '$1 ') : ' '.repeat(text.length),
      )
      .join('\n');
    const reader = new EntryReader(blanked);
    reader.read();
    this.entries.push(...reader.entries);
  }

  /** Reads a line with what belongs to it; returns the next one's index. */
  private readLine(index: number): number {
    const { start, text } = this.lines[index] ?? { start: 0, text: '' };
    let at = text.search(/\S/);
    let entry: YamlEntry | undefined;
    for (let mark = LIST_MARK.exec(text.slice(at)); mark; mark = LIST_MARK.exec(text.slice(at))) {
      const below = this.keyOfList(at);
      this.leave(at + 1);
      at += mark[0].length;
      entry = this.enter(at, below);
    }
    const rest = text.slice(at);
    const key = KEY.exec(rest);
    if (!key) return this.readItem(index, start + at, at, entry);
    if (!entry) {
      this.leave(at);
      entry = this.levelAt(at) ?? this.enter(at, this.pendingKey);
    }
    const name = (key[2] ?? '').trim();
    this.pendingKey = name;
    return this.readValue(index, start + at + key[0].length, at, { entry, key: name });
  }

  private keyOfList(indent: number): string {
    const own = this.levels.findLast((level) => level.indent > indent);
    return own ? own.entry.below : this.pendingKey;
  }

  /** An item without a key: words of a list, or the next line of what stands above. */
  private readItem(index: number, start: number, indent: number, own: YamlEntry | undefined): number {
    const entry = own ?? this.levels.at(-1)?.entry ?? this.enter(indent, this.pendingKey);
    return this.readValue(index, start, indent, { entry, key: '' });
  }

  private readValue(index: number, start: number, indent: number, { entry, key }: Holder): number {
    const line = this.lines[index] ?? { start: 0, text: '' };
    const value = line.text.slice(start - line.start);
    if (/^[{[]/.test(value)) return this.lineAfter(this.readFlow(start, { entry, key }));
    const isBlock = BLOCK.test(value);
    if (value.trim() === '' || /^[&!][^\s]*$/.test(value.trim())) return index + 1;
    let last = index;
    while (this.continues(last + 1, indent, isBlock)) last++;
    const from = isBlock ? (this.lines[index + 1]?.start ?? start) : start;
    const to = this.lines[last];
    if (to && (last > index || !isBlock)) entry.fields.push(this.field(key, from, to.start + to.text.length));
    return last + 1;
  }

  /** Whether a line is the next one of a value that began above: further in, and neither a key nor a list's mark. */
  private continues(index: number, indent: number, isBlock: boolean): boolean {
    const line = this.lines[index]?.text;
    if (line === undefined) return false;
    if (line.trim() === '') return isBlock && this.continues(index + 1, indent, isBlock);
    const own = line.search(/\S/);
    if (own <= indent) return false;
    return isBlock || !(REMARK.test(line) || LIST_MARK.test(line.slice(own)) || KEY.test(line.slice(own)));
  }

  private field(key: string, from: number, to: number): EntryField {
    let [start, end] = [from, to];
    while (start < end && /[\s'"“]/.test(this.text[start] ?? '')) start++;
    while (end > start && /[\s'"]/.test(this.text[end - 1] ?? '')) end--;
    return { key, start, end };
  }

  /** `{ name: 王桂兰, note: … }` and `[…]`; returns where it ends. */
  private readFlow(start: number, { entry, key }: Holder): number {
    const isMap = this.text[start] === '{';
    // A map in a list of its own is that item; one below a key is an object of its own.
    const isOwn = isMap && (key !== '' || entry.fields.length > 0);
    const own = isOwn ? this.inner(entry, key || entry.below) : entry;
    const limit = Math.min(this.text.length, start + LONGEST_FLOW);
    let name = isMap ? '' : key;
    let from = start + 1;
    for (let at = this.nextSign(from, limit, isMap); at < limit; at = this.nextSign(from, limit, isMap)) {
      const sign = this.text[at] ?? '';
      if (sign === '{' || sign === '[') {
        const isItem = sign === '{' && !isMap;
        from = this.readFlow(
          at,
          isItem ? { entry: this.inner(entry, key), key: '' } : { entry: own, key: name },
        );
        continue;
      }
      if (sign === ':' || sign === '：') name = this.text.slice(from, at).replace(/['"]/g, '').trim();
      else {
        this.keep(own, name, from, at);
        if (isMap) name = '';
        if (sign !== ',') return sign === '\n' ? at : at + 1;
      }
      from = at + 1;
    }
    this.keep(own, name, from, limit);
    return limit;
  }

  private inner(parent: YamlEntry, below: string): YamlEntry {
    const entry: YamlEntry = { fields: [], parent, below };
    this.entries.push(entry);
    return entry;
  }

  private keep(entry: YamlEntry, key: string, from: number, to: number): void {
    const field = this.field(key, from, to);
    if (field.end > field.start) entry.fields.push(field);
  }

  /** Where the next sign of a flow stands that is not inside quotes or words; the limit when there is none. */
  private nextSign(from: number, limit: number, isMap: boolean): number {
    for (let at = from; at < limit; at++) {
      const sign = this.text[at] ?? '';
      const isFirst = this.text.slice(from, at).trim() === '';
      if ((sign === '"' || sign === "'") && isFirst) at = this.endOfQuoted(at, limit);
      else if (/[,}\]]/.test(sign)) return at;
      else if (/[{[]/.test(sign) && isFirst) return at;
      else if (isMap && /[:：]/.test(sign) && /\s/.test(this.text[at + 1] ?? ' ')) return at;
      // A new line with a key or a mark of its own: the closing bracket was forgotten.
      else if (sign === '\n' && this.isNextBlock(at + 1)) return at;
    }
    return limit;
  }

  private endOfQuoted(start: number, limit: number): number {
    const end = this.text.indexOf(this.text[start] ?? '', start + 1);
    return end === -1 || end >= limit || this.text.slice(start, end).includes('\n') ? start : end;
  }

  private isNextBlock(start: number): boolean {
    return /^[ \t]*(?:- |[A-Za-z]\w*:\s)/.test(this.text.slice(start, start + 80));
  }

  /** The line after the one in which a position lies; a remark behind the value belongs to it. */
  private lineAfter(position: number): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle]?.start ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    const line = this.lines[low - 1];
    const remark = line ? /#\s+(.+)$/.exec(line.text.slice(Math.max(0, position - line.start))) : null;
    const last = this.entries.at(-1);
    if (line && remark && last) {
      const end = line.start + line.text.length;
      last.fields.push(this.field('', end - (remark[1] ?? '').length, end));
    }
    return low;
  }

  private leave(indent: number): void {
    while ((this.levels.at(-1)?.indent ?? -1) > indent) this.levels.pop();
  }

  private levelAt(indent: number): YamlEntry | undefined {
    const last = this.levels.at(-1);
    return last?.indent === indent ? last.entry : undefined;
  }

  private enter(indent: number, below: string): YamlEntry {
    while ((this.levels.at(-1)?.indent ?? -1) >= indent) this.levels.pop();
    const entry: YamlEntry = { fields: [], parent: this.levels.at(-1)?.entry, below };
    this.levels.push({ indent, entry });
    this.entries.push(entry);
    return entry;
  }
}

/** No object in brackets is longer. */
const LONGEST_FLOW = 4000;
