/** The problems of a site as the clerk's desk lists them: by file, what keeps it from being published first. */
import { compareText } from '../../model/values/compare-text.ts';
import type { Severity } from '../../model/schema/finding.ts';

/** What the desk shows of a problem; `ContentProblem` is one. */
export interface DeskProblemSource {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly field?: string;
  readonly message: string;
  readonly hint?: string;
  readonly fix?: readonly DeskEdit[];
}

interface DeskEdit {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly replacement: string;
}

export interface DeskProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  /** As a path of keys, e.g. `income[3].amount`: the form editor tells it there. */
  readonly field?: string | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
  /** The whole line as it should read, when that is certain. */
  readonly corrected?: string | undefined;
}

export interface DeskFile {
  /** Path from the content root. */
  readonly file: string;
  /** From the site's folder for what lies in it: `finance/2026/2026-10-09-september-accounts.yaml`. */
  readonly shownPath: string;
  readonly errors: number;
  readonly problems: readonly DeskProblem[];
  /** What the pages show of it meanwhile. */
  readonly meanwhile?: string | undefined;
}

export interface ProblemSurroundings {
  /** Of the site, from the content root. */
  readonly siteFolder: string;
  /** Files that are shown as they were before they were broken. */
  readonly kept: readonly string[];
  /** Whether anything of the site is shown. */
  readonly isShown: boolean;
  /** The lines of a file, with what is private masked; none when it cannot be read. */
  readonly linesOf: (file: string) => readonly string[];
}

/** Files with problems, those with errors first, then by path. */
export function deskFiles(problems: readonly DeskProblemSource[], around: ProblemSurroundings): DeskFile[] {
  return [...Map.groupBy(problems, ({ file }) => file).entries()]
    .map(([file, own]) => deskFile(file, own, around))
    .sort((a, b) => Math.sign(b.errors) - Math.sign(a.errors) || compareText(a.file, b.file));
}

function deskFile(file: string, own: readonly DeskProblemSource[], around: ProblemSurroundings): DeskFile {
  const errors = own.filter(({ severity }) => severity === 'error').length;
  const lines = own.some(({ fix }) => fix) ? around.linesOf(file) : [];
  return {
    file,
    shownPath: shownPathIn(around.siteFolder, file),
    errors,
    problems: [...own]
      .sort((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column)
      .map((problem) => deskProblem(problem, lines)),
    meanwhile: errors > 0 ? meanwhile(file, around) : undefined,
  };
}

/** A file's path from the site's folder for what lies in it. */
export function shownPathIn(siteFolder: string, file: string): string {
  return file.startsWith(`${siteFolder}/`) ? file.slice(siteFolder.length + 1) : file;
}

function rank({ severity }: DeskProblemSource): number {
  return severity === 'error' ? 0 : 1;
}

function meanwhile(file: string, { kept, isShown }: ProblemSurroundings): string {
  if (!isShown) return '改好以前，这个村（社区）的网页看不了。';
  if (kept.includes(file)) return '网页上还是它上一次没有问题时的样子。';
  return /\/(?:party|affairs|finance|other|publicity)\//.test(file)
    ? '改好以前，网页上没有这一件，别的都在。'
    : '改好以前不能发布。';
}

function deskProblem(problem: DeskProblemSource, lines: readonly string[]): DeskProblem {
  const { code, severity, line, column, field, message, hint, fix } = problem;
  const corrected = fix && correctedLine(lines[line - 1], line, fix);
  return { code, severity, line, column, field, message, hint, corrected };
}

/** A line with the changes made that are certain; `undefined` when some lie in other lines. */
function correctedLine(text: string | undefined, line: number, fix: readonly DeskEdit[]): string | undefined {
  if (text === undefined || fix.length === 0 || fix.some((edit) => edit.line !== line)) return undefined;
  let characters = [...text];
  // From the end, so that no change moves the place of another.
  for (const { column, length, replacement } of fix.toSorted((a, b) => b.column - a.column))
    characters = [...characters.slice(0, column - 1), replacement, ...characters.slice(column - 1 + length)];
  return characters.join('').trim();
}
