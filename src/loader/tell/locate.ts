/** Where in a YAML text a field lies: the path of a problem → line and column. */
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node } from 'yaml';
import type { FieldPath } from '../../model/schema/finding.ts';
import type { Span } from './problem.ts';
import { readYaml } from '../read/yaml-document.ts';

/** `key` for what is wrong with the name of a field, `value` for what is wrong with what is written. */
export type Target = 'key' | 'value';

export interface Positions {
  /** Where to point; a path that is not in the file leads to its nearest existing parent. */
  readonly find: (path: FieldPath, target: Target) => Span;
  /** What the clerk wrote there, letter for letter; `undefined` for groups, lists and what is missing. */
  readonly findWritten: (path: FieldPath) => string | undefined;
  /** A line of the file; empty when neither fields nor text have it. */
  readonly lineAt: (line: number) => string;
}

interface YamlPosition {
  readonly key?: Node | undefined;
  readonly value?: Node | undefined;
}

/** Positions of the fields of a YAML text. `firstLine` is the file's line on which the text begins. */
export function locateFields(text: string, firstLine: number): Positions {
  const lineCounter = new LineCounter();
  const document = readYaml(text, lineCounter);
  const toSpan = (start: number, end: number): Span =>
    spanOfRange(text, { lineCounter, start, end, firstLine });

  const positionOf = (path: FieldPath): YamlPosition | undefined => {
    let position: YamlPosition = isNode(document.contents) ? { value: document.contents } : {};
    for (const step of path) {
      const next = stepInto(position.value, step);
      if (!next) return undefined;
      position = next;
    }
    return position;
  };

  return {
    find: (path, target) => {
      const own = positionOf(path);
      if (own) return spanOfPosition(own, target, toSpan);
      for (let length = path.length - 1; length > 0; length--) {
        const parent = positionOf(path.slice(0, length));
        if (parent) return spanOfPosition(parent, 'key', toSpan);
      }
      const first = positionOf([]);
      return first?.value ? spanOfPosition(first, 'key', toSpan) : { line: firstLine, column: 1, length: 1 };
    },
    findWritten: (path) => {
      const value = positionOf(path)?.value;
      if (!isScalar(value) || !value.range) return undefined;
      return text.slice(value.range[0], value.range[1]);
    },
    lineAt: (line) => text.split('\n')[line - firstLine] ?? '',
  };
}

function stepInto(node: Node | undefined, step: string | number): YamlPosition | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const value = node.items[step];
    return isNode(value) ? { value } : undefined;
  }
  if (isMap(node) && typeof step === 'string') {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    if (!pair) return undefined;
    return {
      key: isNode(pair.key) ? pair.key : undefined,
      value: isNode(pair.value) ? pair.value : undefined,
    };
  }
  return undefined;
}

function spanOfPosition(
  position: YamlPosition,
  target: Target,
  toSpan: (start: number, end: number) => Span,
): Span {
  const { key, value } = position;
  const isEmpty = value?.range?.[0] === value?.range?.[1];
  if (target === 'value' && !isEmpty && value?.range && !isMap(value) && !isSeq(value))
    return toSpan(value.range[0], value.range[1]);
  if (key?.range) return toSpan(key.range[0], key.range[1]);
  if (isMap(value)) {
    const first = value.items[0]?.key;
    if (isNode(first) && first.range) return toSpan(first.range[0], first.range[1]);
  }
  return value?.range ? toSpan(value.range[0], value.range[1]) : toSpan(0, 1);
}

/** A range of offsets as a span; a range of several lines is cut at the end of its first. */
function spanOfRange(
  text: string,
  {
    lineCounter,
    start,
    end,
    firstLine,
  }: {
    lineCounter: LineCounter;
    start: number;
    end: number;
    firstLine: number;
  },
): Span {
  const { line, col } = lineCounter.linePos(start);
  const lineEnd = text.indexOf('\n', start);
  const lastOffset = lineEnd === -1 ? end : Math.min(end, lineEnd);
  const before = text.slice(start - (col - 1), start);
  return {
    line: line + firstLine - 1,
    column: [...before].length + 1,
    length: Math.max(1, [...text.slice(start, lastOffset).trimEnd()].length),
  };
}

/** The words where they stand in the line of a text; the whole text where they do not, as in one of several lines. */
export function spanOfWords(positions: Positions, whole: Span, words: string): Span {
  const line = positions.lineAt(whole.line);
  const start = [...line].slice(0, whole.column - 1).join('').length;
  const at = line.indexOf(words, start);
  return at === -1 || words === ''
    ? whole
    : { line: whole.line, column: [...line.slice(0, at)].length + 1, length: [...words].length };
}
