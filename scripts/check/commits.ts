/** `check --staged` and `check --pushed`: what git's hooks ask before a commit is made, and before it leaves. */
import { existsSync } from 'node:fs';
import { hasErrors } from '../../src/loader/problem.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { findPlace, fixGitEnvironment } from '../git/place.ts';
import { layOutStep, stagedStep } from '../git/tree-changes.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { UsageError } from '../terminal/options.ts';
import { adviceOn, judgeStep } from './judge-step.ts';
import { shownPath } from './judge.ts';
import { formatReport, type Format } from './report.ts';

export interface CommitCheck {
  readonly asOf: CalendarDate;
  readonly format: Format;
}

/** Checks what the next commit would keep. Throws `UsageError` outside git. */
export async function checkStaged(contentRoot: string, check: CommitCheck): Promise<ExitCode> {
  fixGitEnvironment();
  // A project without content has nothing to be looked at.
  if (!existsSync(contentRoot)) return EXIT.good;
  if (!findPlace(contentRoot).isGood)
    throw new UsageError('内容文件夹不在 git 里，没有“要提交的”可查。去掉 --staged 就查全部。');
  using step = layOutStep(contentRoot, stagedStep(contentRoot));
  if (step.changed.length === 0 && check.format === 'text') return EXIT.good;
  const judged = await judgeStep(contentRoot, check.asOf, step);
  const files = new Map(judged.problems.map(({ file }) => [shownPath(contentRoot, file), file]));
  const problems = judged.problems.map((problem) => ({
    ...problem,
    file: shownPath(contentRoot, problem.file),
  }));
  const textOf = (file: string): string | undefined => judged.textOf(files.get(file) ?? file);
  process.stdout.write(formatReport({ ...judged, problems, textOf }, check.format));
  if (!hasErrors(problems)) return EXIT.good;
  process.stderr.write(adviceOn(judged));
  return EXIT.problems;
}
