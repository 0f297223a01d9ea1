/** Text → value. Positions are worked out only when somebody asks, which is when there is a problem. */
import { isCollection, isNode, isScalar, visit, type Document } from 'yaml';
import {
  FILE_START,
  problemAt,
  type ContentProblem,
  type Outcome,
  type Span,
  type TextEdit,
} from '../tell/problem.ts';
import { locateFields, type Positions } from '../tell/locate.ts';
import { repairQuotes } from '../mend/line-repairs.ts';
import { FRONT_MATTER, frontMatterMissing } from './front-matter.ts';
import { tellIndent, type Crooked } from './indentation.ts';
import { findTooDeep } from './nesting.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { isConflictMarker, mergeConflict, prescan, type KnownKeys } from './prescan.ts';
import { duplicateKeys, readYaml, type YamlFault } from './yaml-document.ts';
import {
  explainWrapped,
  explainYamlError,
  hasColonInside,
  isCrooked,
  isUnclosed,
  keyAt,
} from './yaml-errors.ts';

export interface ParsedSource {
  readonly file: string;
  /** What the file says, not yet checked. */
  readonly value: unknown;
  readonly positions: () => Positions;
}

/** Aliases repeat what was written above; content needs none, and a chain of them can fill a computer's memory. */
const MAX_ALIASES = 50;

interface YamlPart {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
  readonly knownKeys: KnownKeys;
}

/** A `.yaml` file's value. */
export function parseYaml(file: string, text: string, knownKeys: KnownKeys): Outcome<ParsedSource> {
  return parsePart({ file, text, firstLine: 1, knownKeys });
}

/** A `.md` file's value: the fields between the two `---` lines, and the text below as `body`. */
export function parseMarkdown(file: string, text: string, knownKeys: KnownKeys): Outcome<ParsedSource> {
  const conflict = text.split('\n').findIndex(isConflictMarker);
  if (conflict !== -1) return { problems: [mergeConflict(file, conflict + 1)] };
  const match = FRONT_MATTER.exec(text);
  if (!match) return { problems: [frontMatterMissing(file, text)] };
  const outcome = parsePart({ file, text: match[1] ?? '', firstLine: 2, knownKeys });
  if (!outcome.value) return outcome;
  const body = text.slice(match[0].length);
  const { value, positions } = outcome.value;
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isFields || Object.hasOwn(value, 'body') || body.trim() === '') return outcome;
  const gap = body.length - body.trimStart().length;
  const bodyLine = `${match[0]}${body.slice(0, gap)}`.split('\n').length;
  return {
    value: {
      file,
      value: { ...value, body: body.trim() },
      positions: () => withBody(positions(), { firstLine: bodyLine, lines: body.trim().split('\n') }),
    },
    problems: outcome.problems,
  };
}

/** The text is a field without a name; a number after it in a path is a line of it, from 0. */
function withBody(
  positions: Positions,
  { firstLine, lines }: { readonly firstLine: number; readonly lines: readonly string[] },
): Positions {
  return {
    ...positions,
    find: (path, target) => {
      const [field, line] = path;
      if (field !== 'body') return positions.find(path, target);
      return { line: firstLine + (typeof line === 'number' ? line : 0), column: 1, length: 1 };
    },
    lineAt: (line) => lines[line - firstLine] ?? positions.lineAt(line),
  };
}

function parsePart(part: YamlPart): Outcome<ParsedSource> {
  const { text } = part;
  const plain = readPlainYaml(text);
  return plain ? { value: sourceOf(part, plain), problems: [] } : parseAnyYaml(part);
}

function sourceOf({ file, text, firstLine }: YamlPart, value: unknown): ParsedSource {
  let positions: Positions | undefined;
  return { file, value, positions: () => (positions ??= locateFields(text, firstLine)) };
}

function parseAnyYaml(part: YamlPart): Outcome<ParsedSource> {
  const { file, text } = part;
  if (text.length > MOST_LETTERS) return { problems: [tooLong(part)] };
  const deep = findTooDeep(text);
  if (deep !== undefined) return { problems: [tooDeep(part, deep)] };
  const scanned = prescan(file, text, part);
  if (scanned.problems.length > 0) return { problems: scanned.problems };
  try {
    const document = readYaml(text);
    const faults = [...document.errors, ...document.warnings, ...duplicateKeys(document)];
    if (faults.length > 0) {
      const found = yamlProblems(part, document, faults);
      const causes = scanned.suspicions.filter(({ line }) => found.some((one) => isNear(one.line, line)));
      return { problems: causes.length > 0 ? causes : found };
    }
    return { value: sourceOf(part, document.toJS({ maxAliasCount: MAX_ALIASES })), problems: [] };
  } catch (cause) {
    return { problems: [refuseStructure(part, cause)] };
  }
}

/** A fault shows at the line that caused it or at the next. */
function isNear(faultLine: number, line: number): boolean {
  return faultLine === line || faultLine === line + 1;
}

/** Every key written twice, or the first of any other faults: the later ones mostly follow from it. */
function yamlProblems(part: YamlPart, document: Document, faults: readonly YamlFault[]): ContentProblem[] {
  const duplicates = faults.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = faults.find(({ code }) => code !== 'DUPLICATE_KEY');
  return (first ? [first] : duplicates).map((fault) => {
    const [start, end] = fault.pos;
    const position = positionOf(fault, document, part.text);
    const isPlain = position === start && fault.code !== 'DUPLICATE_KEY';
    const line = lineFrom(part.text, position);
    const marked = isPlain ? line.slice(0, Math.max(1, end - start)) : keyAt(line);
    const span = spanAt(part, position, marked);
    const words = explainYamlError(fault, lineFrom(part.text, start));
    const crooked = isCrooked(words)
      ? tellIndent(part.text.split('\n'), span.line - part.firstLine)
      : undefined;
    const at = crooked && span.column < crooked.column ? { ...span, column: crooked.column } : span;
    const lines = part.text.split('\n');
    const own = span.line - part.firstLine;
    const wrapped = explainWrapped(words, lines[own] ?? '', lines[own - 1] ?? '');
    const problem = problemAt(part.file, at, { ...words, ...withoutColumn(crooked), ...wrapped });
    const fix = repairsOf(part, problem);
    return fix.length > 0 ? { ...problem, fix } : problem;
  });
}

function withoutColumn(crooked: Crooked | undefined): Partial<Pick<Crooked, 'message' | 'hint'>> {
  return crooked ? { message: crooked.message, hint: crooked.hint } : {};
}

/** What certainly mends the line that a fault points at. */
function repairsOf({ text, firstLine, knownKeys }: YamlPart, { code, line }: ContentProblem): TextEdit[] {
  if (code !== 'YAML_INVALID') return [];
  const own = text.split('\n')[line - firstLine] ?? '';
  const isKey = (word: string): boolean => knownKeys.get(word) === word;
  return repairQuotes(own, isKey).map((edit) => ({ ...edit, line }));
}

function lineFrom(text: string, position: number): string {
  return text.slice(position).split('\n', 1)[0] ?? '';
}

/** Where to point: at what was opened and not closed, at the line that is indented too deep, else where YAML says. */
function positionOf(fault: YamlFault, document: Document, text: string): number {
  const [position] = fault.pos;
  if (isUnclosed(fault)) return openingBefore(document, position) ?? position;
  if (fault.code !== 'BLOCK_AS_IMPLICIT_KEY' || hasColonInside(lineFrom(text, position))) return position;
  const gap = /^.*\n\s*/.exec(text.slice(position))?.[0].length ?? 0;
  return position + gap;
}

/** Where the quoted text or bracket begins that is still open at a position. */
function openingBefore(document: Document, position: number): number | undefined {
  let opening: number | undefined;
  visit(document, (_key, node) => {
    if (!isNode(node) || !node.range || node.range[0] >= position) return;
    const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    if (isQuoted || (isCollection(node) && node.flow)) opening = node.range[0];
  });
  return opening;
}

function spanAt({ text, firstLine }: YamlPart, position: number, marked: string): Span {
  const before = text.slice(0, position).split('\n');
  return {
    line: before.length + firstLine - 1,
    column: [...(before.at(-1) ?? '')].length + 1,
    length: [...marked.trimEnd()].length,
  };
}

/** The longest list that may be published has a third of it. What is plain is read quickly, however long it is. */
const MOST_LETTERS = 400_000;

function tooLong({ file, text }: YamlPart): ContentProblem {
  return problemAt(file, FILE_START, {
    code: 'FILE_TOO_LARGE',
    message: `文件太长：有 ${Math.ceil(text.length / 10_000)} 万个字，最多 ${MOST_LETTERS / 10_000} 万。`,
    hint: '请看看是不是放错了文件，或者同一段贴了很多遍。',
  });
}

function tooDeep(part: YamlPart, position: number): ContentProblem {
  return problemAt(part.file, spanAt(part, position, '['), {
    code: 'YAML_INVALID',
    message: '一层套一层，套得太深，读不了。',
    hint: '请照着同一文件夹里别的文件写，多余的括号、“-”和空格删掉。',
  });
}

/** The parser gave up: too many aliases, or levels that `findTooDeep` did not see. */
function refuseStructure(part: YamlPart, cause: unknown): ContentProblem {
  if (cause instanceof RangeError) return tooDeep(part, 0);
  if (!(cause instanceof ReferenceError)) throw cause;
  const position = Math.max(0, part.text.search(/(?<=[\s[,])\*\w/));
  return problemAt(part.file, spanAt(part, position, '*x'), {
    code: 'YAML_TOO_MANY_ALIASES',
    message: '这里用了太多“*”引用，展开后大得读不完。',
    hint: '请不要用“&”和“*”，把内容直接写出来。',
  });
}
