import { compareText } from '../../model/values/compare-text.ts';
import type { Finding, ProblemCode, Severity } from '../../model/schema/finding.ts';
import { tellable } from './showable.ts';

/** A problem in content, as data. Positions count from 1; columns count characters, not display width. */
export interface ContentProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Path from the content root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Characters the pointer underlines; at least 1. */
  readonly length: number;
  /** The field as a path of keys, e.g. `income[3].amount`. */
  readonly field?: string;
  readonly message: string;
  readonly hint?: string;
  /** Changes that certainly mend it; `npm run check -- --fix` makes them. */
  readonly fix?: readonly TextEdit[];
}

/** A stretch of one line of a file. Line and column count from 1, column and length in characters. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A change within one line: it neither begins nor ends a line. */
export interface TextEdit extends Span {
  readonly replacement: string;
  /** What it takes away, e.g. 身份证号, when nobody should read again what stood there. */
  readonly removes?: string;
}

/** What was made of a file, with all that is wrong in it. A value may come with warnings. */
export interface Outcome<T> {
  readonly value?: T;
  readonly problems: readonly ContentProblem[];
}

/** Where a problem of a whole file points. */
export const FILE_START: Span = { line: 1, column: 1, length: 1 };

/** A problem of a file as a whole, or at a place that is known already. What it says may be kept in logs. */
export function problemAt(
  file: string,
  span: Span,
  { code, severity = 'error', message, hint }: Omit<Finding, 'path' | 'replacement'>,
): ContentProblem {
  return {
    code,
    severity,
    file,
    line: span.line,
    column: span.column,
    length: Math.max(1, span.length),
    message: tellable(message),
    ...(hint !== undefined && { hint: tellable(hint) }),
  };
}

/** Whether any of them keeps a file from being published. */
export function hasErrors(problems: readonly ContentProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** By file, line, column, code: the same order on every machine. */
export function compareProblems(a: ContentProblem, b: ContentProblem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}

/** `['income', 3, 'amount']` → `income[3].amount`. */
export function formatFieldPath(path: Finding['path']): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}
