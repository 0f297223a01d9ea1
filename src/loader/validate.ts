/** The only place where zod's issues become sentences. */
import type { z } from 'zod';
import { maskMessage } from '../guard/mask-message.ts';
import type { DisclosureContent } from '../model/disclosure/disclosure.ts';
import { KIND_SCHEMAS, isKind } from '../model/kinds.ts';
import { unknownKind } from './tell/unknown-kind.ts';
import { findField, type FieldInfo } from '../model/schema/schema-fields.ts';
import { repairSplitNumber } from './mend/line-repairs.ts';
import { spanOfWords, type Target } from './tell/locate.ts';
import type { ParsedSource } from './read/parse-source.ts';
import { isBlank, sizeOf, valueAt } from './read/value-at.ts';
import {
  FILE_START,
  formatFieldPath,
  problemAt,
  type ContentProblem,
  type Outcome,
  type Span,
  type TextEdit,
} from './tell/problem.ts';
import type { FieldPath, Finding } from '../model/schema/finding.ts';
import { collectWritten } from '../model/values/written.ts';
import { invalidValueWords, isValueCode } from './tell/value-wording.ts';
import * as wording from './tell/wording.ts';

/** A file's value, checked against a schema. */
export function validate<T extends z.ZodType>(source: ParsedSource, schema: T): Outcome<z.output<T>> {
  const result = schema.safeParse(source.value, { jitless: isSeldom(schema) });
  if (result.success) return { value: result.data, problems: [] };
  const explained = result.error.issues.flatMap((issue) => explainIssue(issue, source, schema));
  return {
    problems: withoutCascades(explained).map(({ finding, target }) => toProblem(source, finding, target)),
  };
}

/** Zod writes a function for each schema and has it compiled, which pays from about so many files on. */
const WORTH_COMPILING = 8;

const timesUsed = new WeakMap<z.ZodType, number>();

/** Whether so few files were checked against a schema by now that its function is not worth it. */
function isSeldom(schema: z.ZodType): boolean {
  const times = (timesUsed.get(schema) ?? 0) + 1;
  timesUsed.set(schema, times);
  return times <= WORTH_COMPILING;
}

interface Explained {
  readonly finding: Finding;
  readonly target: Target;
  /** The key that a misspelt one was probably meant to be. */
  readonly meantKey?: string | undefined;
}

/** One problem a spot; a misspelt key is not reported again as the key that is missing. */
function withoutCascades(explained: readonly Explained[]): Explained[] {
  const meant = new Set(
    explained.flatMap(({ finding, meantKey }) =>
      meantKey === undefined ? [] : [formatFieldPath([...finding.path.slice(0, -1), meantKey])],
    ),
  );
  const spots = new Set<string>();
  return explained.filter(({ finding, target }) => {
    const path = formatFieldPath(finding.path);
    if (finding.code === 'FIELD_MISSING' && meant.has(path)) return false;
    const spot = `${target} ${path}`;
    if (spots.has(spot)) return false;
    spots.add(spot);
    return true;
  });
}

/** A disclosure's value, checked against the schema of its kind. */
export function validateDisclosure(source: ParsedSource): Outcome<DisclosureContent> {
  const { value } = source;
  if (!isRecord(value)) return { problems: [toProblem(source, NOT_FIELDS)] };
  const { kind } = value;
  if (!isKind(kind))
    return {
      problems: [
        toProblem(
          source,
          unknownKind(() => source.positions().findWritten(['kind']) ?? '', kind),
        ),
      ],
    };
  const validated = validate<z.ZodType<DisclosureContent>>(source, KIND_SCHEMAS[kind]);
  const written = collectWritten(value, validated.value);
  return validated.value === undefined || Object.keys(written).length === 0
    ? validated
    : { ...validated, value: { ...validated.value, written } };
}

const NOT_FIELDS: Finding = {
  code: 'FIELD_WRONG_TYPE',
  path: [],
  message: '文件里没有填写的内容，或不是一行一行的“名字: 内容”。',
  hint: '请照着同一文件夹里别的文件写，第一行写 kind。',
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A finding of this file as a problem with its place. */
export function toProblem(source: ParsedSource, finding: Finding, target: Target = 'value'): ContentProblem {
  if (finding.path.length === 0) return problemAt(source.file, FILE_START, finding);
  const whole = source.positions().find(finding.path, target);
  const span = finding.words === undefined ? whole : spanOfWords(source.positions(), whole, finding.words);
  const problem = { ...problemAt(source.file, span, finding), field: formatFieldPath(finding.path) };
  const { replacement } = finding;
  const fix =
    replacement === undefined
      ? repairsOf(source, finding, span)
      : isWhole(source, finding.path, { span, target, replacement })
        ? [{ ...span, replacement }]
        : [];
  return fix.length > 0 ? { ...problem, fix } : problem;
}

function repairsOf(source: ParsedSource, { code }: Finding, { line, column }: Span): TextEdit[] {
  if (code !== 'KEY_UNKNOWN') return [];
  return repairSplitNumber(source.positions().lineAt(line), column).map((edit) => ({ ...edit, line }));
}

/** Whether the span holds all that is to be replaced: what goes over several lines has no certain fix. */
function isWhole(
  source: ParsedSource,
  path: FieldPath,
  { span, target, replacement }: { span: Span; target: Target; replacement: string },
): boolean {
  if (target === 'key') return true;
  // What is private is masked or taken out, never written once more.
  if (maskMessage(replacement) !== replacement) return false;
  const written = source.positions().findWritten(path);
  return written !== undefined && [...written].length === span.length && !written.includes('\n');
}

type Issue = z.core.$ZodIssue;

function explainIssue(issue: Issue, source: ParsedSource, schema: z.ZodType): Explained[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol') as FieldPath;
  const field = findField(schema, path) ?? unnamedField(schema, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainKey(key, { path, field, source }));
  }
  return [{ finding: { path, ...wordsFor(issue, field, source) }, target: 'value' }];
}

/** A key that its group does not have. */
function explainKey(
  key: string,
  { path, field, source }: { path: FieldPath; field: FieldInfo; source: ParsedSource },
): Explained {
  const group = valueAt(source.value, path);
  const isFree = (one: FieldInfo): boolean => isRecord(group) && !Object.hasOwn(group, one.key);
  // `{ amount：1200 }` is one long key without a value.
  const [name = '', rest = ''] = key.split(/：(.*)/s, 2);
  const meant = wording.findMeantField(field, name);
  const isSame = meant !== undefined && (meant.key === name || meant.title === name);
  const finding = {
    path: [...path, key],
    ...(isSame && name !== key
      ? wording.wideColonWords(name, meant)
      : wording.unknownKeyWords(field, key, meant)),
  };
  const replacement =
    !isSame || !isFree(meant) || /[,[\]{}:#"']/.test(rest)
      ? undefined
      : name === key
        ? meant.key
        : `${meant.key}: ${rest.trim()}`;
  return {
    // Whoever writes the title of a field means that field.
    finding: replacement === undefined ? finding : { ...finding, replacement },
    target: 'key',
    meantKey: meant?.key,
  };
}

function unnamedField(schema: z.ZodType, path: FieldPath): FieldInfo {
  return {
    key: String(path.at(-1) ?? ''),
    title: String(path.at(-1) ?? ''),
    type: 'text',
    isOptional: false,
    choices: [],
    schema,
  };
}

function wordsFor(issue: Issue, field: FieldInfo, source: ParsedSource): wording.Words {
  const path = issue.path as FieldPath;
  const value = valueAt(source.value, path);
  if (path.length === 0) return NOT_FIELDS;
  if (value === undefined) {
    return source.file.endsWith('.md') && path[0] === 'body'
      ? wording.BODY_MISSING
      : wording.missingWords(field, path.length);
  }
  if (value === null || isBlank(value)) return wording.emptyWords(field);
  const written = source.positions().findWritten(path);
  switch (issue.code) {
    case 'custom': {
      const code: unknown = issue.params?.['problem'];
      return isValueCode(code)
        ? invalidValueWords(code, field, written)
        : wording.wrongTypeWords(field, written);
    }
    case 'invalid_value':
      return typeof value === 'object'
        ? wording.wrongTypeWords(field, written)
        : wording.notAllowedWords(field, written);
    case 'too_big':
      return issue.origin === 'number'
        ? wording.outOfRangeWords(field, `最大是 ${issue.maximum}`, written)
        : wording.tooLongWords(field, { maximum: Number(issue.maximum), ...sizeOf(value) });
    case 'too_small':
      return issue.origin === 'number'
        ? wording.outOfRangeWords(field, `最小是 ${issue.minimum}`, written)
        : wording.emptyWords(field);
    default:
      return wording.wrongTypeWords(field, written);
  }
}
