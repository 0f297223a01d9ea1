/** `check --staged` and `check --pushed`: what git's hooks ask before a commit is made, and before it leaves. */
import { existsSync, readFileSync } from 'node:fs';
import { hasErrors, type ContentProblem } from '../../src/loader/tell/problem.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { findRepository, fixGitEnvironment } from '../git/repository.ts';
import { emptyTree, layOutStep, stagedStep } from '../git/tree-changes.ts';
import { askLine } from '../history/ask-git.ts';
import { paintFor } from '../terminal/colours.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { UsageError } from '../terminal/options.ts';
import { adviceOn, judgeStep, type JudgedStep } from './judge-step.ts';
import { shownPath } from '../terminal/shown-path.ts';
import { keptSecrets, keptVersions } from './kept-secrets.ts';
import { formatReport, type Format } from './report.ts';
import { toldInStep, type ToldLine } from './told-in-step.ts';
import { toldNote, TOLD_OF_SOMEBODY } from './told-note.ts';

export interface CommitCheck {
  readonly asOf: CalendarDate;
  readonly format: Format;
}

/** Checks what the next commit would keep. Throws `UsageError` outside git. */
export async function checkStaged(contentRoot: string, check: CommitCheck): Promise<ExitCode> {
  if (!isReady(contentRoot)) return EXIT.good;
  using step = layOutStep(contentRoot, stagedStep(contentRoot));
  if (step.changed.length === 0 && check.format === 'text') return EXIT.good;
  const judged = await judgeStep(contentRoot, check.asOf, step);
  if (print(judged, contentRoot, check)) {
    if (check.format === 'text') noteTold(toldInStep(contentRoot, step, judged.loaded));
    return EXIT.good;
  }
  process.stderr.write(adviceOn(judged));
  return EXIT.problems;
}

/** Whoever commits with another program than `submit` is not asked, and reads it once all the same. */
function noteTold(told: readonly ToldLine[]): void {
  if (told.length > 0) process.stdout.write(`${toldNote(told)}${TOLD_OF_SOMEBODY}\n`);
}

/**
 * Checks what git is about to push, which it names on standard input (githooks(5), pre-push): whatever was committed
 * with `--no-verify` or by another program. Throws `UsageError` outside git.
 */
export async function checkPushed(contentRoot: string, check: CommitCheck): Promise<ExitCode> {
  if (!isReady(contentRoot)) return EXIT.good;
  for (const { tree, known, branch } of pushedTips(readFileSync(process.stdin.fd, 'utf8'))) {
    const changes = keptVersions(contentRoot, tree);
    const since = sinceOf(contentRoot, tree, known);
    const also = changes.map(({ path }) => path);
    using step = layOutStep(contentRoot, { tree, since }, also);
    if (step.changed.length === 0 && also.length === 0) continue;
    const judged = await judgeStep(contentRoot, check.asOf, step);
    if (!print(judged, contentRoot, check)) {
      process.stderr.write(NOT_PUSHED);
      return EXIT.problems;
    }
    const kept = keptSecrets(contentRoot, { tip: tree, changes, loaded: judged.loaded });
    if (kept.length === 0) continue;
    print({ ...judged, problems: kept, textOf: () => undefined }, contentRoot, check);
    process.stderr.write(keptAdvice(publishedName(contentRoot, tree, branch)));
    return EXIT.problems;
  }
  return EXIT.good;
}

const NOT_PUSHED = `
没有推送：上面这些是提交时没有检查就进来的。您的提交都在这台电脑上，没有丢。
照上面的改好，运行 npm run submit，它会检查、提交、推送。
`;
const keptAdvice = (published: string): string => `
没有推送：个人信息还留在没有推送的提交里，一推出去就收不回来了。您的文件都还在。
把没有推送的几次提交合成一次，旧的那些就不会出去（文件不变）：
    git reset --soft ${published}
    npm run submit
`;

function isReady(contentRoot: string): boolean {
  fixGitEnvironment();
  // A project without content has nothing to be looked at.
  if (!existsSync(contentRoot)) return false;
  if (!findRepository(contentRoot).isGood)
    throw new UsageError('内容文件夹不在 git 里，没有“要提交的”可查。去掉 --staged 就查全部。');
  return true;
}

/** `<local ref> <local id> <remote ref> <remote id>` a line; ids of zeros stand for nothing. */
function pushedTips(lines: string): { tree: string; known: string; branch: string }[] {
  return lines.split('\n').flatMap((line) => {
    const [, tree = '', ref = '', known = ''] = line.split(' ');
    return ref.startsWith('refs/heads/') && /[1-9a-f]/.test(tree)
      ? [{ tree, known, branch: ref.slice('refs/heads/'.length) }]
      : [];
  });
}

/** What to go back to, as every shell takes it: the branch of the server where all of it is joined here, else a commit. */
function publishedName(contentRoot: string, tree: string, branch: string): string {
  const names = [`origin/${branch}`, 'origin/HEAD'];
  for (const name of names) {
    const tip = askLine(contentRoot, ['rev-parse', '--verify', '--quiet', `refs/remotes/${name}^{commit}`]);
    const common = tip && askLine(contentRoot, ['merge-base', tip, tree]);
    if (common) return common === tip ? name : common.slice(0, 12);
  }
  return 'origin/main';
}

/** What the server has already: its own tip, if it is known here, else where the two parted. */
function sinceOf(contentRoot: string, tree: string, known: string): string {
  const tip = /[1-9a-f]/.test(known) ? known : 'refs/remotes/origin/HEAD';
  return askLine(contentRoot, ['merge-base', tip, tree]) ?? emptyTree(contentRoot);
}

/** Prints what was found; whether nothing of it stands in the way. */
function print(judged: JudgedStep, contentRoot: string, { format }: CommitCheck): boolean {
  const files = new Map(judged.problems.map(({ file }) => [shownPath(contentRoot, file), file]));
  const problems = judged.problems.map((problem): ContentProblem => ({
    ...problem,
    file: shownPath(contentRoot, problem.file),
  }));
  const textOf = (file: string): string | undefined => judged.textOf(files.get(file) ?? file);
  process.stdout.write(
    formatReport({ ...judged, problems, textOf, paint: paintFor(process.stdout) }, format),
  );
  return !hasErrors(problems);
}
