/**
 * Looks at raw lines before YAML does, for mistakes whose YAML error would name the wrong cause: a full-width colon
 * reads as "implicit keys need to be on a single line", a merge conflict as a broken mapping.
 */
import { repairFlowMarks, repairIndent, type LineEdit } from '../mend/line-repairs.ts';
import { problemAt, type ContentProblem, type Span, type TextEdit } from '../tell/problem.ts';
import type { Finding } from '../../model/schema/finding.ts';
import { flowMistakeIn } from './flow-mistakes.ts';
import { pastedRowsIn } from './pasted-rows.ts';

export interface Prescan {
  /** Certain problems; YAML need not be tried. */
  readonly problems: readonly ContentProblem[];
  /** Lines that may be the true cause if YAML fails. */
  readonly suspicions: readonly ContentProblem[];
}

type Mistake = Omit<Finding, 'path'>;

const CONFLICT = /^(<{7}|>{7}|\|{7})(\s|$)/;
const KEY_THEN_WIDE_COLON = /^(\s*(?:- +)*)([^\s：:#"'“”，。、-][^\s：:#"'“”，。、]{0,24})(：)/;
const KEY_THEN_TIGHT_COLON = /^(\s*(?:- +)*)([A-Za-z]\w*)(:)(?=[^\s:])/;
const WIDE_INDENT = /^( *)([\u3000\u00a0][\s\u3000\u00a0]*)(?:- *)?([A-Za-z]\w*) *[:：]/;
/** What a Chinese keyboard or Word makes of the dash before an entry; or a right one with no space behind it. */
const WIDE_DASH = /^( *)([-—–－─‐−·•●＊*]{1,2})[ \u3000]*([A-Za-z]\w*)(?= *[:：])/u;
const TAB_INDENT = /^( *)(\t[ \t]*)(?=\S)/;
const BLOCK_SCALAR = /(?:^|[:-] +)[|>][0-9+-]{0,2}\s*(?:#.*)?$/;

/** Every key of every schema, by itself and by the Chinese titles of its field. Only a key makes a mistake certain. */
export interface KnownKeys {
  readonly get: (word: string) => string | undefined;
  /** The key of a title that belongs to one key only, in whatever kind of file. */
  readonly onlyKeyOf?: (title: string) => string | undefined;
}

/** Problems in raw YAML text. */
export function prescan(
  file: string,
  text: string,
  { knownKeys, firstLine }: { knownKeys: KnownKeys; firstLine: number },
): Prescan {
  const problems: ContentProblem[] = [];
  const suspicions: ContentProblem[] = [];
  const lines = text.split('\n');
  const conflict = lines.findIndex((line) => CONFLICT.test(line) || line === '=======');
  if (conflict !== -1) return { problems: [mergeConflict(file, firstLine + conflict)], suspicions };
  const outside = [...linesOutsideBlockScalars(lines)];
  const pasted = pastedRows(file, outside, firstLine);
  if (pasted) return { problems: [pasted], suspicions };
  for (const [index, line] of outside) {
    const mistake = mistakeIn(line, knownKeys);
    if (!mistake) continue;
    const at = firstLine + index;
    const problem = problemAt(file, { ...mistake.span, line: at }, mistake);
    const edits =
      mistake.code === 'YAML_TAB' || mistake.code === 'YAML_WIDE_SPACE'
        ? repairIndent(lines, index)
        : mistake.edits;
    const fix = edits?.map((edit): TextEdit => ({ ...edit, line: at }));
    (mistake.isCertain ? problems : suspicions).push(fix ? { ...problem, fix } : problem);
  }
  return { problems, suspicions };
}

/** Told once for all its rows: whoever puts a colon into the first is told the same of the next. */
function pastedRows(
  file: string,
  outside: readonly (readonly [number, string])[],
  firstLine: number,
): ContentProblem | undefined {
  const rows = pastedRowsIn(outside.map(([, line]) => line));
  if (!rows) return undefined;
  const [from, first] = outside[rows.from] ?? [0, ''];
  const [until] = outside[rows.until] ?? [from];
  return problemAt(
    file,
    { line: firstLine + from, column: 1, length: [...first.trimEnd()].length },
    {
      code: 'YAML_TAB',
      message: `${until > from ? `第 ${firstLine + from} 到 ${firstLine + until} 行` : '这一行'}像是从 WPS、Excel 里粘来的表格（一格一格用 Tab 隔开），这里认不得。`,
      hint: '整张表用 npm run import 导进来；只有几行的，删掉它，照别的文件的样子一项一段地写。',
    },
  );
}

/** A problem for a conflict that git left in a file. */
export function mergeConflict(file: string, line: number): ContentProblem {
  return problemAt(
    file,
    { line, column: 1, length: 7 },
    {
      code: 'MERGE_CONFLICT',
      message: '这里有合并冲突的标记：两个人改了同一个地方，git 两份都留下了。',
      hint: '请在“<<<<<<<”和“>>>>>>>”之间只留下对的那一份，再把这三行标记删掉。',
    },
  );
}

/** Whether a line begins or ends a conflict. */
export function isConflictMarker(line: string): boolean {
  return CONFLICT.test(line);
}

/** Lines with their index, without the text of `|` and `>` blocks, which may hold anything. */
function* linesOutsideBlockScalars(lines: readonly string[]): Generator<[number, string]> {
  let isExpected = false;
  let blockIndent: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const indent = line.length - line.trimStart().length;
    const leadingSpaces = /^ */.exec(line)?.[0].length ?? 0;
    if (isExpected && leadingSpaces > 0) blockIndent = leadingSpaces;
    isExpected = false;
    if (blockIndent !== undefined && Math.min(indent, leadingSpaces) >= blockIndent) continue;
    blockIndent = undefined;
    if (/^\s*#/.test(line)) continue;
    isExpected = BLOCK_SCALAR.test(line);
    yield [index, line];
  }
}

interface FoundMistake extends Mistake {
  readonly span: Span;
  readonly isCertain: boolean;
  /** What mends the line, when that is certain. */
  readonly edits?: readonly LineEdit[];
}

function mistakeIn(line: string, knownKeys: KnownKeys): FoundMistake | undefined {
  const isKey = (word: string): boolean => knownKeys.get(word) === word;
  const tab = TAB_INDENT.exec(line);
  if (tab) return { ...TAB, isCertain: true, span: spanOf(tab[1] ?? '', tab[2] ?? '') };
  const wideIndent = WIDE_INDENT.exec(line);
  if (wideIndent && isKey(wideIndent[3] ?? ''))
    return { ...WIDE_SPACE, isCertain: true, span: spanOf(wideIndent[1] ?? '', wideIndent[2] ?? '') };
  const dash = wideDash(line, isKey);
  if (dash) return dash;
  const wideColon = KEY_THEN_WIDE_COLON.exec(line);
  if (wideColon) {
    const key = wideColon[2] ?? '';
    const meant = knownKeys.get(key) ?? key;
    return {
      code: 'YAML_FULL_WIDTH_COLON',
      message: `“${key}”后面是中文冒号“：”，要用英文冒号。`,
      hint: `请写成“${meant}: ”，英文冒号后面空一格。`,
      isCertain: isKey(key),
      span: spanOf(`${wideColon[1] ?? ''}${key}`, '：'),
      ...(knownKeys.get(key) !== undefined && {
        edits: nameEdits(line, [wideColon[1] ?? '', key], knownKeys),
      }),
    };
  }
  const tightColon = KEY_THEN_TIGHT_COLON.exec(line);
  if (tightColon && isKey(tightColon[2] ?? '')) {
    const key = tightColon[2] ?? '';
    return {
      code: 'YAML_COLON_SPACE',
      message: `“${key}:”的冒号后面要空一格。`,
      hint: `请写成“${key}: ${line.slice(tightColon[0].length).trim()}”。`,
      isCertain: true,
      span: spanOf(`${tightColon[1] ?? ''}${key}`, ':'),
      edits: [colonAt(line, `${tightColon[1] ?? ''}${key}`)],
    };
  }
  return commentInText(line) ?? flowMistakeIn(line, isKey) ?? wideMarks(line, knownKeys);
}

function wideDash(line: string, isKey: (word: string) => boolean): FoundMistake | undefined {
  const [all = '', before = '', dash = '', key = ''] = WIDE_DASH.exec(line) ?? [];
  if (!isKey(key) || /^ *- /.test(line)) return undefined;
  const span = {
    line: 1,
    column: before.length + 1,
    length: [...all].length - before.length - [...key].length,
  };
  return {
    code: 'YAML_FULL_WIDTH_MARK',
    message: dash === '-' ? '短横“-”后面要空一格。' : `每一项前面要用英文的短横“-”，这里是“${dash}”。`,
    hint: `请写成“- ${key}: ”，短横后面空一格。`,
    isCertain: true,
    span: { ...span, length: [...dash].length },
    edits: [{ column: span.column, length: span.length, replacement: '- ' }],
  };
}

/** The colon behind a name, and the key instead of the name where a title can only be that of one. */
function nameEdits(line: string, [before, name]: [string, string], knownKeys: KnownKeys): LineEdit[] {
  const colon = colonAt(line, `${before}${name}`);
  const key = knownKeys.onlyKeyOf?.(name);
  if (key === undefined || key === name) return [colon];
  return [{ column: [...before].length + 1, length: [...name].length, replacement: key }, colon];
}

/** Writes the colon behind a key as YAML has it. */
function colonAt(line: string, before: string): LineEdit {
  const after = line.slice(before.length + 1);
  const gap = /^[\s\u3000\u00a0]*/.exec(after)?.[0] ?? '';
  const replacement = gap.length === after.length ? ':' : ': ';
  return { column: [...before].length + 1, length: 1 + [...gap].length, replacement };
}

/** Certain where a key stands behind the mark or before it; brackets alone are only suspected. */
function wideMarks(line: string, knownKeys: KnownKeys): FoundMistake | undefined {
  const edits = repairFlowMarks(line, (word) => {
    const key = knownKeys.get(word);
    return key === undefined ? undefined : key === word ? 'key' : 'title';
  });
  const [first] = edits;
  if (!first) return undefined;
  const mark = [...line][first.column - 1] ?? '';
  return {
    code: 'YAML_FULL_WIDTH_MARK',
    message: `这里用了中文的“${mark}”，一行里用括号写几项的，标点要用英文的。`,
    hint: '请切换到英文输入法，把这一行的逗号、冒号、括号重新打一遍。',
    isCertain: edits.some(({ replacement }) => replacement === ', ' || replacement === ': '),
    span: { line: 1, column: first.column, length: 1 },
    edits,
  };
}

/** `title: 修 #3 路`: YAML takes ` #` for a remark and would drop the rest in silence. A remark has a space after it. */
function commentInText(line: string): FoundMistake | undefined {
  if (!line.includes(' #')) return undefined;
  const match = /^(\s*(?:- +)*[^\s#"'[{]+: +[^\s"'[{|>#][^"']*? )(#[^\s#].*)$/.exec(line);
  if (!match) return undefined;
  return {
    code: 'YAML_COMMENT_IN_TEXT',
    message: `空格后面的“#”是备注的意思，“${match[2] ?? ''}”不会公布出来。`,
    hint: '是内容的一部分，请把整个内容放进英文引号里；真是备注，请在“#”后面空一格。',
    isCertain: true,
    span: spanOf(match[1] ?? '', match[2] ?? ''),
  };
}

const TAB: Mistake = {
  code: 'YAML_TAB',
  message: '这一行开头用了 Tab 键，缩进只能用空格。',
  hint: '请把 Tab 删掉，每缩进一层打两个空格。',
};

const WIDE_SPACE: Mistake = {
  code: 'YAML_WIDE_SPACE',
  message: '这一行开头用了全角空格，缩进只能用普通的空格。',
  hint: '请把它删掉，切换到英文输入法，每缩进一层打两个空格。',
};

function spanOf(before: string, marked: string): Span {
  return { line: 1, column: [...before].length + 1, length: [...marked].length };
}
