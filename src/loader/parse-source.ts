/** Text → value. Positions are worked out only when somebody asks, which is when there is a problem. */
import { parseDocument, type YAMLError } from 'yaml';
import { FILE_START, problemAt, type ContentProblem, type Outcome } from './problem.ts';
import { locateFields, READ_OPTIONS, type Positions } from './locate.ts';
import { isConflictMarker, mergeConflict, prescan } from './prescan.ts';
import { explainYamlError } from './yaml-errors.ts';

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
  readonly knownKeys: ReadonlySet<string>;
}

/** A `.yaml` file's value. */
export function parseYaml(file: string, text: string, knownKeys: ReadonlySet<string>): Outcome<ParsedSource> {
  return parsePart({ file, text, firstLine: 1, knownKeys });
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** A `.md` file's value: the fields between the two `---` lines, and the text below as `body`. */
export function parseMarkdown(
  file: string,
  text: string,
  knownKeys: ReadonlySet<string>,
): Outcome<ParsedSource> {
  const conflict = text.split('\n').findIndex(isConflictMarker);
  if (conflict !== -1) return { problems: [mergeConflict(file, conflict + 1)] };
  const match = FRONT_MATTER.exec(text);
  if (!match) return { problems: [frontMatterMissing(file)] };
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
      positions: () => withBody(positions(), bodyLine),
    },
    problems: outcome.problems,
  };
}

function withBody(positions: Positions, line: number): Positions {
  return {
    ...positions,
    find: (path, target) =>
      path[0] === 'body' ? { line, column: 1, length: 1 } : positions.find(path, target),
  };
}

function frontMatterMissing(file: string): ContentProblem {
  return problemAt(file, FILE_START, {
    code: 'FRONT_MATTER_MISSING',
    message: '文件开头少了填写的内容：第一行是“---”，下面写标题、日期等，再用一行“---”结束，然后写正文。',
    hint: '请照着同一文件夹里别的 .md 文件写，或改成 .yaml 文件。',
  });
}

function parsePart(part: YamlPart): Outcome<ParsedSource> {
  const { file, text, firstLine } = part;
  const scanned = prescan(file, text, part);
  if (scanned.problems.length > 0) return { problems: scanned.problems };
  try {
    const document = parseDocument(text, READ_OPTIONS);
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0) {
      const found = yamlProblems(part, faults);
      return { problems: scanned.suspicions.length > 0 ? scanned.suspicions : found };
    }
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    let positions: Positions | undefined;
    return {
      value: { file, value, positions: () => (positions ??= locateFields(text, firstLine)) },
      problems: [],
    };
  } catch (cause) {
    return { problems: [refuseStructure(part, cause)] };
  }
}

/** Every key written twice, and the first of any other faults: the later ones mostly follow from it. */
function yamlProblems(part: YamlPart, faults: readonly YAMLError[]): ContentProblem[] {
  const duplicates = faults.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = faults.find(({ code }) => code !== 'DUPLICATE_KEY');
  return (first ? [first] : duplicates).map((fault) => {
    const before = part.text.slice(0, fault.pos[0]).split('\n');
    const rest = part.text.slice(fault.pos[0], fault.pos[1]).split('\n', 1)[0] ?? '';
    const span = {
      line: before.length + part.firstLine - 1,
      column: [...(before.at(-1) ?? '')].length + 1,
      length: [...rest].length,
    };
    return problemAt(part.file, span, explainYamlError(fault.code, rest.trim()));
  });
}

/** The parser gave up: too many aliases, or groups within groups without end. */
function refuseStructure({ file, text, firstLine }: YamlPart, cause: unknown): ContentProblem {
  if (cause instanceof ReferenceError) {
    const before = text.slice(0, Math.max(0, text.search(/(?<=[\s[,])\*\w/))).split('\n');
    const span = {
      line: before.length + firstLine - 1,
      column: [...(before.at(-1) ?? '')].length + 1,
      length: 2,
    };
    return problemAt(file, span, {
      code: 'YAML_TOO_MANY_ALIASES',
      message: '这里用了太多“*”引用，展开后大得读不完。',
      hint: '请不要用“&”和“*”，把内容直接写出来。',
    });
  }
  if (cause instanceof RangeError) {
    return problemAt(file, FILE_START, {
      code: 'YAML_INVALID',
      message: '括号一层套一层，套得太深，读不了。',
      hint: '请照着同一文件夹里别的文件写。',
    });
  }
  throw cause;
}
