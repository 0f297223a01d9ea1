/** Mistakes between the fields of a group in braces on one line, where YAML would name another cause. */
import type { LineEdit } from '../mend/line-repairs.ts';
import type { Finding } from '../../model/schema/finding.ts';

/** What is wrong, where in the line, and what mends it. */
export interface FlowMistake extends Omit<Finding, 'path'> {
  readonly span: { readonly line: 1; readonly column: number; readonly length: number };
  readonly isCertain: true;
  readonly edits: readonly LineEdit[];
}

const OPENING = /^\s*(?:- +)*(?:[A-Za-z]\w*: +)?\{/;
/** `name:郭艳` behind a brace or a comma: all of it is one key to YAML. */
const TIGHT = /(?<=[{,]\s*)([A-Za-z]\w*):(?=[^\s:,}])/g;
/** `318 leader: `: a field that begins where none was ended. */
const NO_COMMA = /(?<=[^\s,{:，｛：]) +(?=([A-Za-z]\w*): )/g;

/** The first kind of mistake in a line, with the edits for all of that kind. In quotes anything may stand. */
export function flowMistakeIn(line: string, isKey: (word: string) => boolean): FlowMistake | undefined {
  if (!OPENING.test(line) || /["']/.test(line)) return undefined;
  const tight = [...line.matchAll(TIGHT)].filter(([, key = '']) => isKey(key));
  const [first] = tight;
  if (first) {
    const keys = tight.map(([, key]) => `“${key}:”`).join('、');
    return {
      code: 'YAML_COLON_SPACE',
      message: `${keys}的冒号后面要空一格。`,
      hint: `请写成“${first[1]}: ${/^[^,}]*/.exec(line.slice(first.index + first[0].length))?.[0].trim() ?? ''}”。`,
      isCertain: true,
      span: { line: 1, column: columnOf(line, first.index), length: [...first[0]].length },
      edits: tight.map(({ index, 0: whole }) => ({
        column: columnOf(line, index + whole.length - 1),
        length: 1,
        replacement: ': ',
      })),
    };
  }
  const open = [...line.matchAll(NO_COMMA)].filter(([, key = '']) => isKey(key));
  const [gap] = open;
  if (!gap) return undefined;
  const before = /[^\s,{:]*$/.exec(line.slice(0, gap.index))?.[0] ?? '';
  return {
    code: 'YAML_INVALID',
    message: `“${before}”和“${gap[1]}:”之间少了一个逗号。`,
    hint: `括号里一项和一项之间要有英文逗号，请写成“${before}, ${gap[1]}: ”。`,
    isCertain: true,
    span: { line: 1, column: columnOf(line, gap.index - before.length), length: [...before].length },
    edits: open.map(({ index, 0: spaces }) => ({
      column: columnOf(line, index),
      length: spaces.length,
      replacement: ', ',
    })),
  };
}

function columnOf(line: string, offset: number): number {
  return [...line.slice(0, offset)].length + 1;
}
