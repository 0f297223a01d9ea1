/**
 * Changes a file's values and nothing else: comments, the order of keys, quotes and blank lines stay as somebody wrote
 * them. The form editor by itself would write the file anew.
 */
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { writeYaml } from '../draft/write-yaml.ts';
import { keepLines } from './keep-lines.ts';

type Values = Readonly<Record<string, unknown>>;

/** The text with these values in it; the same text when it has them already. A text that cannot be read is written anew. */
export function amendYaml(text: string, values: Values): string {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return writeYaml(values);
  if (isSame(document.toJS(), values)) return text;
  const before = document.toString(AS_WRITTEN);
  amendMap(document, document.contents, values);
  const after = document.toString(AS_WRITTEN);
  const kept = keepLines({ source: text, before, after });
  // Lines of two hands stand in differently sometimes, and may not go together.
  const read = parseDocument(kept);
  return read.errors.length === 0 && isSame(read.toJS(), values) ? kept : after;
}

const AS_WRITTEN = { lineWidth: 0 } as const;

function amendMap(document: Document, map: YAMLMap, values: Values): void {
  map.items = map.items.filter((pair) => Object.hasOwn(values, keyOf(pair)) || isFalse(pair));
  let index = 0;
  for (const [key, value] of Object.entries(values)) {
    const found = map.items.findIndex((pair) => keyOf(pair) === key);
    const pair = map.items[found];
    if (pair) pair.value = amended(document, pair.value as Node | null, value);
    else map.items.splice(index, 0, document.createPair(key, newNode(document, value)));
    index = (pair ? found : index) + 1;
  }
}

/** A form leaves out what is not ticked. */
function isFalse({ value }: Pair): boolean {
  return isScalar(value) && value.value === false;
}

function amended(document: Document, node: Node | null, value: unknown): Node {
  if (node && isSame(node.toJS(document), value)) return node;
  if (isMap(node) && isGroup(value)) {
    amendMap(document, node, value);
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    amendList(document, node, value);
    return node;
  }
  const next = newNode(document, value);
  if (isScalar(node) && isScalar(next)) {
    node.value = next.value;
    // How the old number was written says nothing of the new one.
    delete node.minFractionDigits;
    return node;
  }
  if (node?.comment !== undefined) next.comment = node.comment ?? null;
  return next;
}

/** Rows that are as they were keep what stands beside them; those between are paired in their order. */
function amendList(document: Document, list: YAMLSeq, values: readonly unknown[]): void {
  const old = list.items as Node[];
  const isInFlow = old.length > 0 && old.every((row) => isMap(row) && row.flow === true);
  const next: Node[] = [];
  let from = 0;
  for (const [index, value] of values.entries()) {
    const same = old.findIndex((row, at) => at >= from && isSame(row.toJS(document), value));
    const later = new Set(values.slice(index + 1).map((one) => JSON.stringify(one)));
    const row = old[same === -1 ? from : same];
    const isTaken = same === -1 && row !== undefined && later.has(JSON.stringify(row.toJS(document)));
    if (row === undefined || isTaken) {
      next.push(newNode(document, value, isInFlow));
      continue;
    }
    next.push(same === -1 ? amended(document, row, value) : row);
    from = (same === -1 ? from : same) + 1;
  }
  list.items = next;
  // `[]` and what was read from it would stay on one line.
  if (old.length === 0) list.flow = false;
}

/** Longer than this, a new row goes on lines of its own. */
const ROW_WIDTH = 110;

function newNode(document: Document, value: unknown, isInFlow?: boolean): Node {
  const node = document.createNode(value) as Node;
  if (isSeq(node)) for (const row of node.items as Node[]) putOnOneLine(document, row, isInFlow);
  else if (isInFlow !== undefined) putOnOneLine(document, node, isInFlow);
  return node;
}

function putOnOneLine(document: Document, row: Node, isInFlow: boolean | undefined): void {
  if (!isMap(row)) return;
  const isFlat = row.items.every(({ value }) => !isSeq(value));
  row.flow = isInFlow ?? (isFlat && JSON.stringify(row.toJS(document)).length <= ROW_WIDTH);
}

/**
 * Whether two values say the same in a file: `period: 2026` and `"2026"` do, and a text with and without
 * the end of its last line.
 */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((entry, index) => isSame(entry, other[index]));
  if (isGroup(one) && isGroup(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => isSame(one[key] ?? false, other[key] ?? false));
  }
  return typeof one !== 'object' && typeof other !== 'object' && String(one).trim() === String(other).trim();
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function isGroup(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
