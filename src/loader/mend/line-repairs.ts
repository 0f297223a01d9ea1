/** Mistakes of one line that certainly mean one thing, and what to write instead. Pure: a line in, changes out. */
import { lettersOf } from '../read/letters.ts';
import type { TextEdit } from '../tell/problem.ts';

/** A change to the line it was asked about. */
export type LineEdit = Omit<TextEdit, 'line'>;

const WIDE_BRACKETS: Readonly<Record<string, string>> = { '｛': '{', '｝': '}', '［': '[', '］': ']' };

/** What a word is as the name of a field: the key, the title of one, or nothing. */
export type NameKind = 'key' | 'title' | undefined;

/** A wide bracket; a wide comma with a field behind it; a wide colon behind a key. */
const FLOW_MARKS =
  /[｛｝［］]|，(?=\s*([A-Za-z]\w*)\s*[:：]|\s*(\p{Script=Han}+):\s)|(?<=([A-Za-z]\w*))：\s*/gu;

/** `{ from: 2026-10-09， until： 2026-10-16 ｝`: marks of a Chinese keyboard between the fields of a group in brackets. */
export function repairFlowMarks(line: string, nameKind: (word: string) => NameKind): readonly LineEdit[] {
  const opening = /^(\s*(?:- +)*(?:[A-Za-z]\w*: +)?)[{｛[［]/.exec(line);
  if (!opening || /["']/.test(line)) return [];
  const edits: LineEdit[] = [];
  for (const match of line.matchAll(FLOW_MARKS)) {
    const [mark, next, nextTitle, before] = match;
    const replacement = WIDE_BRACKETS[mark] ?? (mark === '，' ? ', ' : ': ');
    const key = next ?? before;
    if (key !== undefined && nameKind(key) !== 'key') continue;
    if (nextTitle !== undefined && nameKind(nextTitle) === undefined) continue;
    const end = match.index + mark.length;
    const spaces = mark === '，' ? (/^\s*/.exec(line.slice(end))?.[0].length ?? 0) : 0;
    edits.push({ column: columnOf(line, match.index), length: [...mark].length + spaces, replacement });
  }
  return edits;
}

const FIELD = /^(\s*(?:- +)*[A-Za-z]\w*: +)(\S.*?)\s*$/;

/** A value that YAML takes for something else, put into quotes: `title: 租金: 院子`, `title: @村委会`, `"收入”`. */
export function repairQuotes(line: string, isKey: (word: string) => boolean): readonly LineEdit[] {
  const [, before = '', value = ''] = FIELD.exec(line) ?? [];
  if (value === '' || value.includes(' #') || value.includes('\\')) return [];
  const at = { column: columnOf(line, before.length), length: [...value].length };
  const mixed = /^["“]([^"“”']+)["”]$/.exec(value);
  if (mixed)
    return value.startsWith('“') && value.endsWith('”') ? [] : [{ ...at, replacement: `"${mixed[1]}"` }];
  if (/["']/.test(value)) return [];
  const isTwoFields = [...value.matchAll(/([A-Za-z]\w*): /g)].some(([, key = '']) => isKey(key));
  const isSymbol = /^[@`%]/.test(value);
  if (isSymbol || (value.includes(': ') && !isTwoFields && !/^[[{&*!|>?-]/.test(value)))
    return [{ ...at, replacement: `"${value}"` }];
  return [];
}

/** More letters than any amount has, with what stands beside it. */
const LONGEST_NUMBER = 40;

/** `1,200.5` in brackets is two entries to YAML; `column` is where the second begins. */
export function repairSplitNumber(line: string, column: number): readonly LineEdit[] {
  const characters = lettersOf(line);
  // A line may be the whole of a large file, with a thousand such places.
  const before = characters.slice(Math.max(0, column - 1 - LONGEST_NUMBER), column - 1).join('');
  const after = characters.slice(column - 1, column - 1 + LONGEST_NUMBER).join('');
  const isNumber =
    /(?<![\d.,-])-?\d{1,3}(?:,\d{3})*,$/.test(before) && /^\d{3}(?:\.\d+)?[元圆]?整?\s*[,}]/.test(after);
  return isNumber ? [{ column: column - 1, length: 1, replacement: '' }] : [];
}

/** What is indented with tabs or wide spaces, indented as deep as its place among the lines above asks. */
export function repairIndent(lines: readonly string[], index: number): readonly LineEdit[] {
  const line = lines[index] ?? '';
  const own = /^[\s\u3000\u00a0]*/.exec(line)?.[0] ?? '';
  const rest = line.slice(own.length);
  const above = lines.slice(0, index).findLast((one) => one.trim() !== '' && !/^\s*#/.test(one));
  const indent = own.includes('\t') ? depthAmong(own, rest, above) : own.replaceAll('\u3000', '  ').length;
  return [{ column: 1, length: [...own].length, replacement: ' '.repeat(indent) }];
}

/** A tab is as wide as the editor likes: the line above says how deep its neighbours stand. */
function depthAmong(own: string, rest: string, above: string | undefined): number {
  const tabs = own.replaceAll('\t', '  ').length;
  if (above === undefined || /^\s*\t/.test(above)) return tabs;
  const aboveIndent = /^ *(?:- +)*/.exec(above)?.[0].length ?? 0;
  if (/:\s*$/.test(above)) return aboveIndent + 2;
  return rest.startsWith('- ') ? tabs : aboveIndent;
}

function columnOf(line: string, offset: number): number {
  return [...line.slice(0, offset)].length + 1;
}
