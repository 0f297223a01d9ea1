/** `npm run check`: all problems of all files. */
import { resolve } from 'node:path';
import { hasErrors, type ContentProblem } from '../src/loader/tell/problem.ts';
import { readTextAt } from '../src/loader/read/source-file.ts';
import { dateInShanghai, type CalendarDate } from '../src/model/values/calendar-date.ts';
import { carryOutFixes } from './check/fix-files.ts';
import { judge, type Judged } from './check/judge.ts';
import { planFixes } from './check/plan-fixes.ts';
import { publishedFiles } from './check/published-files.ts';
import { FORMATS, formatReport, type Format } from './check/report.ts';
import { selectFiles, type Selection } from './check/select-files.ts';
import { askForLine, isYes } from './terminal/ask-line.ts';
import { paintFor } from './terminal/colours.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { chooseWord, parseOptions, readDate, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';
import { shownPath } from './terminal/shown-path.ts';

const HELP = `检查内容有没有写错。

用法：npm run check [-- 选项] [文件…]

  不写文件，检查全部，包括公布过的改没改；写了文件或文件夹，只报告它们的问题（仍和同村别的文件核对）。

选项：
  --content 文件夹      内容在哪 [content]
  --as-of 日期          按哪一天判断，例如 2026-10-09 [今天]
  --fix                 能自动改的改掉：先列出改哪里，问一声再写；不在终端里运行时，列出来就写
  --yes                 和 --fix 一起用：不问，直接写
  --dry-run             和 --fix 一起用：只列出来，不写
  --explain 代号        说明一种问题：为什么要改，怎么改，例如 --explain SUM_MISMATCH
  --staged              只查要提交的（git add 过的），先查个人信息；提交前自动运行的就是它
  --format 格式         text 给人看；json、github、gitlab、sarif、lines 给程序和编辑器看 [text]
  --help                显示这些

结果：没有问题为 0，有问题为 1（只有提醒仍为 0），用法不对为 2，程序出毛病为 70。

例子：
  npm run check
  npm run check -- content/sites/benxi-county/xiaoshi/xiejiawaizi
  npm run check -- --fix content/sites/benxi-county/xiaoshi/xiejiawaizi
  npm run check -- --explain AMOUNT_NOT_A_NUMBER
  npm run check -- --format json > problems.json
`;

/** How often files are mended, read and mended again. */
const MOST_ROUNDS = 3;

await runMain(HELP, check);

async function check(argv: readonly string[]): Promise<ExitCode> {
  const { options, rest } = parseOptions(
    argv,
    {
      content: { type: 'string' },
      'as-of': { type: 'string' },
      format: { type: 'string' },
      fix: { type: 'boolean' },
      yes: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      explain: { type: 'string' },
      staged: { type: 'boolean' },
      pushed: { type: 'boolean' },
    },
    { takesArguments: true },
  );
  if (options.explain !== undefined) {
    const { explainCode } = await import('./check/explain.ts');
    process.stdout.write(explainCode(options.explain, paintFor(process.stdout)));
    return EXIT.good;
  }
  for (const name of ['yes', 'dry-run'] as const)
    if (options[name] && !options.fix) throw new UsageError(`--${name} 要和 --fix 一起用。`);
  const contentRoot = options.content ?? 'content';
  const format = chooseWord('--format', options.format ?? 'text', FORMATS);
  // What is checked is about to be published, so today counts, not the day of the last commit.
  const asOf = options['as-of'] ? readDate('--as-of', options['as-of']) : dateInShanghai(new Date());
  if (options.staged || options.pushed) {
    if (options.fix) throw new UsageError('--fix 改的是文件：先改，再 git add，再用 --staged 查。');
    if (rest.length > 0) throw new UsageError(`--staged 只看要提交的，不另写文件；现在写了“${rest[0]}”。`);
    // Most checks need nothing of this: a file alone is judged half a tenth of a second sooner.
    const { checkPushed, checkStaged } = await import('./check/commits.ts');
    return (options.pushed ? checkPushed : checkStaged)(contentRoot, { asOf, format });
  }
  const selection = selectFiles(contentRoot, rest);
  process.stderr.write(`正在检查 ${contentRoot} ……\n`);

  const task = { contentRoot, asOf, selection, format };
  let judged = await judge(contentRoot, asOf, selection);
  const how = { isDryRun: options['dry-run'] ?? false, isAnswered: options.yes ?? false };
  // What was mended may bring to light what else can be.
  for (let round = 0; options.fix && round < MOST_ROUNDS; round++) {
    if (!(await fix(judged, task, { ...how, isAgain: round > 0 }))) break;
    judged = await judge(contentRoot, asOf, selection);
  }
  const problems = report(judged, task);
  return hasErrors(problems) ? EXIT.problems : EXIT.good;
}

interface Task {
  readonly contentRoot: string;
  readonly asOf: CalendarDate;
  readonly selection: Selection;
  readonly format: Format;
}

/** Mends what is certain. Returns whether a file was written. */
function fix(
  { problems }: Judged,
  { contentRoot, asOf, selection, format }: Task,
  { isDryRun, isAnswered, isAgain }: { isDryRun: boolean; isAnswered: boolean; isAgain: boolean },
): Promise<boolean> {
  const plan = planFixes(problems, {
    contentRoot,
    asOf,
    selection,
    isPublished: publishedFiles(contentRoot, asOf),
  });
  const stream = format === 'text' ? process.stdout : process.stderr;
  // Where nobody can answer, whoever wrote --fix has answered.
  const isSomebodyThere = process.stdin.isTTY && process.stdout.isTTY && format === 'text';
  return carryOutFixes(plan, {
    print: (text) => void stream.write(text),
    paint: paintFor(stream),
    isDryRun,
    isAgain,
    ...(isSomebodyThere &&
      !isAnswered && { ask: async (question) => isYes(await askForLine(`${question} `)) }),
  });
}

/** Prints the result; returns the problems as they were named. */
function report({ problems: found, files, sites }: Judged, { contentRoot, format }: Task): ContentProblem[] {
  const problems = found.map((problem): ContentProblem => ({
    ...problem,
    file: shownPath(contentRoot, problem.file),
  }));
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, readTextAt(resolve(file)));
    return texts.get(file);
  };
  const paint = paintFor(process.stdout);
  process.stdout.write(formatReport({ problems, files, sites, textOf, paint }, format));
  return problems;
}
