/** Figures that two books tell of the same day. */
import type { CommonContent, FileOf } from '../disclosure/disclosure-fields.ts';
import { formatFen, type Fen } from '../values/fen.ts';
import type { FieldPath, Severity, SiteFinding } from '../schema/finding.ts';
import { periodEnd, type Period } from '../values/period.ts';
import { formatDifference } from './sum-checks.ts';

/** One figure that two files tell. */
export interface ToldTwice {
  readonly path: FieldPath;
  readonly name: string;
  readonly own: Fen;
  readonly other: Fen;
  readonly otherName: string;
  /** The other file. */
  readonly file: string;
  readonly severity?: Severity;
}

/** Findings for those that differ. */
export function compareFigures(one: FileOf, figures: readonly ToldTwice[]): SiteFinding[] {
  return figures
    .filter(({ own, other }) => own !== other)
    .map(({ path, name, own, other, otherName, file, severity }) => ({
      file: one.file,
      finding: {
        code: 'FILES_DISAGREE',
        severity,
        path,
        message: `「${name}」写的是 ${formatFen(own)} 元，${otherName}是 ${formatFen(other)} 元，差 ${formatDifference(own, other)} 元。那份在 ${file}。`,
        hint: '两份说的是同一个数，请看是哪一份错了，把写错的改过来。',
      },
    }));
}

/** The files whose period ends on the same day as another. */
export function endingWith<T extends CommonContent & { readonly period: Period }>(
  files: readonly FileOf<T>[],
  period: Period,
): FileOf<T>[] {
  return files.filter(({ content }) => periodEnd(content.period) === periodEnd(period));
}
