/** A check's result for people and for machines, one function a format. Pure: what to print, not where. */
import { maskPath } from '../../src/guard/mask-message.ts';
import { formatProblem } from '../../src/loader/tell/excerpt.ts';
import { PLAIN, type Paint } from '../../src/loader/tell/paint.ts';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import { guideOf } from '../../src/model/problem-guide/guide-of.ts';
import { gitlabReport } from './gitlab.ts';
import { sarifLog } from './sarif.ts';

export interface CheckResult {
  /** Sorted; `file` is the path as the reader would name it. */
  readonly problems: readonly ContentProblem[];
  readonly files: number;
  readonly sites: number;
  /** The text of a file for an excerpt; `undefined` when it cannot be shown. */
  readonly textOf: (file: string) => string | undefined;
  /** Colours, for the format `text`. */
  readonly paint?: Paint;
}

export const FORMATS = ['text', 'json', 'github', 'gitlab', 'sarif', 'lines'] as const;

export type Format = (typeof FORMATS)[number];

/** The whole of standard output. */
export function formatReport(result: CheckResult, format: Format): string {
  switch (format) {
    case 'text':
      return textReport(result);
    case 'json':
      return jsonReport(withMaskedPaths(result));
    case 'github':
      return githubReport(withMaskedPaths(result));
    case 'gitlab':
      return `${JSON.stringify(gitlabReport(withMaskedPaths(result).problems), undefined, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(sarifLog(withMaskedPaths(result).problems), undefined, 2)}\n`;
    case 'lines':
      return linesReport(withMaskedPaths(result));
  }
}

/** A name with something private in it must not stand in a log either. */
function withMaskedPaths(result: CheckResult): CheckResult {
  const problems = result.problems.map((problem) => ({ ...problem, file: maskPath(problem.file) }));
  return { ...result, problems };
}

/** Why a problem matters stands at the first of its kind only: whoever has twelve of them has read it by then. */
function textReport(result: CheckResult): string {
  const { problems, textOf, paint = PLAIN } = result;
  const explained = new Set<string>();
  const same = Map.groupBy(problems, sameWords);
  const told = [...same.values()].flatMap(([problem, ...others]) => {
    if (problem === undefined) return [];
    const { code, file } = problem;
    const display = { text: textOf(file), shownPath: maskPath(file), paint };
    const why = explained.has(code)
      ? ''
      : `${paint('dim', `  为什么：${guideOf(code).why}\n  查说明：npm run check -- --explain ${code}`)}\n`;
    explained.add(code);
    return [`${formatProblem(problem, display)}\n${alsoAt(problem, others, paint)}${why}\n`];
  });
  const fixable = problems.filter(({ fix }) => fix !== undefined).length;
  const offer = fixable > 0 ? `其中 ${fixable} 处能自动改：npm run check -- --fix\n` : '';
  return `${told.join('')}${factLine(result)}\n${offer}`;
}

/** What is said in the same words of one file is said once, with all its lines. */
function sameWords({ file, code, message, hint }: ContentProblem): string {
  return JSON.stringify([file, code, message, hint]);
}

function alsoAt({ line }: ContentProblem, others: readonly ContentProblem[], paint: Paint): string {
  if (others.length === 0) return '';
  const lines = [...new Set(others.map((other) => other.line))].filter((other) => other !== line);
  const words = lines.length > 0 ? `第 ${lines.join('、')} 行也是` : `这一行有 ${others.length + 1} 处`;
  return `${paint('dim', `  一共 ${others.length + 1} 处：${words}。`)}\n`;
}

/** `检查了 372 个文件，6 个站点：没有问题。` */
function factLine({ problems, files, sites }: CheckResult): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const found = [
    ...(errors > 0 ? [`${errors} 个问题`] : []),
    ...(warnings > 0 ? [`${warnings} 处提醒`] : []),
  ].join('，');
  return `检查了 ${files} 个文件，${sites} 个站点：${found === '' ? '没有问题' : found}。`;
}

/** What other programs read: each problem with why it matters and whether `--fix` mends it; others rely on it. */
function jsonReport({ problems, files }: CheckResult): string {
  const entries = problems.map(({ code, severity, file, line, column, field, message, hint, fix }) => ({
    code,
    severity,
    file,
    line,
    column,
    ...(field !== undefined && { field }),
    message,
    ...(hint !== undefined && { hint }),
    why: guideOf(code).why,
    fixable: fix !== undefined,
  }));
  return `${JSON.stringify({ problems: entries, files }, undefined, 2)}\n`;
}

/** Workflow commands: GitHub and Gitea show them beside the changed lines. */
function githubReport(result: CheckResult): string {
  const lines = result.problems.map(({ code, severity, file, line, column, message, hint }) => {
    const properties = { file, line: String(line), col: String(column), title: code };
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    return `::${severity} ${list.join(',')}::${escapeData(hint ? `${message}\n${hint}` : message)}\n`;
  });
  return `${lines.join('')}${factLine(result)}\n`;
}

/** One line a problem, as compilers print them: what an editor's problem matcher reads. */
function linesReport({ problems }: CheckResult): string {
  return problems
    .map(({ code, severity, file, line, column, message, hint }) => {
      const words = (hint ? `${message} ${hint}` : message).replace(/\s*\n\s*/g, ' ');
      return `${file}:${line}:${column}: ${severity}: ${words} [${code}]\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
