import type { ProblemCode, Severity } from '../model/finding.ts';

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
}
