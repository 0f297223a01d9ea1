/** `npm run check`: all problems of all files. */
import { resolve } from 'node:path';
import { hasErrors, type ContentProblem } from '../src/loader/problem.ts';
import { readTextAt } from '../src/loader/source-file.ts';
import { dateInShanghai } from '../src/model/calendar-date.ts';
import { checkStaged } from './check/commits.ts';
import { fixFiles } from './check/fix-files.ts';
import { judge, shownPath } from './check/judge.ts';
import { FORMATS, formatReport } from './check/report.ts';
import { selectFiles } from './check/select-files.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { chooseWord, parseOptions, readDate, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `检查内容有没有写错。

用法：npm run check [-- 选项] [文件…]

  不写文件，检查全部，包括公布过的改没改；写了文件或文件夹，只报告它们的问题（仍和同村别的文件核对）。

选项：
  --content 文件夹      内容在哪 [content]
  --as-of 日期          按哪一天判断，例如 2026-10-09 [今天]
  --format 格式         text 给人看，json、github、sarif 给程序看 [text]
  --staged              只查要提交的（git add 过的），先查个人信息；提交前自动运行的就是它
  --fix                 能自动改的先改掉：个人信息换成星号或“×”，改了哪里会列出来
  --help                显示这些

结果：没有问题为 0，有问题为 1（只有提醒仍为 0），用法不对为 2，程序出毛病为 70。

例子：
  npm run check
  npm run check -- content/sites/benxi-county/xiaoshi/xiejiawaizi
  npm run check -- --format json > problems.json
  npm run check -- --fix content/sites/benxi-county/xiaoshi/xiejiawaizi
`;

await runMain(HELP, check);

async function check(argv: readonly string[]): Promise<ExitCode> {
  const { options, rest } = parseOptions(
    argv,
    {
      content: { type: 'string' },
      'as-of': { type: 'string' },
      format: { type: 'string' },
      fix: { type: 'boolean' },
      staged: { type: 'boolean' },
    },
    { takesArguments: true },
  );
  const contentRoot = options.content ?? 'content';
  const format = chooseWord('--format', options.format ?? 'text', FORMATS);
  // What is checked is about to be published, so today counts, not the day of the last commit.
  const asOf = options['as-of'] ? readDate('--as-of', options['as-of']) : dateInShanghai(new Date());
  if (options.staged) {
    if (options.fix) throw new UsageError('--fix 和 --staged 不能一起用：先改文件，再 git add。');
    if (rest.length > 0) throw new UsageError(`--staged 只看要提交的，不另写文件；现在写了“${rest[0]}”。`);
    return checkStaged(contentRoot, { asOf, format });
  }
  const selection = selectFiles(contentRoot, rest);
  process.stderr.write(`正在检查 ${contentRoot} ……\n`);

  let judged = await judge(contentRoot, asOf, selection);
  if (options.fix) {
    const stream = format === 'text' ? process.stdout : process.stderr;
    const absolutePath = (file: string): string => resolve(contentRoot, file);
    const fixed = fixFiles(judged.problems, { absolutePath, print: (text) => void stream.write(text) });
    if (fixed > 0) judged = await judge(contentRoot, asOf, selection);
  }
  const { files, sites } = judged;
  const problems = judged.problems.map((problem): ContentProblem => ({
    ...problem,
    file: shownPath(contentRoot, problem.file),
  }));
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, readTextAt(resolve(file)));
    return texts.get(file);
  };
  process.stdout.write(formatReport({ problems, files, sites, textOf }, format));
  return hasErrors(problems) ? EXIT.problems : EXIT.good;
}
