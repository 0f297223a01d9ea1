/** `npm run submit`: publishes what was written, and explains whatever keeps it from being published. */
import { findPrivateData } from '../src/guard/find-private-data.ts';
import { dateInShanghai } from '../src/model/values/calendar-date.ts';
import { GitError } from './history/ask-git.ts';
import { explainGit } from './git/explain.ts';
import { formatRefusal, RefusedError } from './submit/refused.ts';
import type { Clerk } from './submit/ask-clerk.ts';
import { submit } from './submit/submit.ts';
import { askForLine } from './terminal/ask-line.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions, readDate, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `检查写好的内容，给您看要公布什么、墙上要换什么，您说“交”才提交、推送。

用法：npm run submit [-- 选项] [文件…]

  不写文件，改过的内容都交；写了文件或文件夹，只交它们。只交 content 里的，别的不动。

选项：
  --message 说明        这次交的是什么；不写就照内容自动写
  --branch 分支         先不公布，交到服务器的另一个分支，等人看过再合并
  --ours 编号或文件     和别人改了同一处：整份用我的
  --theirs 编号或文件   和别人改了同一处：整份用对方的
  --name 姓名 --email 邮箱   第一次用，告诉 git 您是谁
  --dry-run             只检查、只看，不交
  --no-push             只提交在这台电脑上，不推送
  --yes                 不再问“交吗”
  --restore             服务器被人退回到从前，是弄错了：把少了的放回去
  --content 文件夹      内容在哪 [content]
  --as-of 日期          按哪一天判断，例如 2026-10-09 [今天]
  --help                显示这些

结果：交好了（或没有要交的）为 0，没交成为 1，用法不对为 2，程序出毛病为 70。

例子：
  npm run submit
  npm run submit -- content/sites/benxi-county/xiaoshi/xiejiawaizi
  npm run submit -- --ours 1
`;

await runMain(HELP, main);

async function main(argv: readonly string[]): Promise<ExitCode> {
  const { options, rest } = parseOptions(
    argv,
    {
      ...{ content: { type: 'string' }, 'as-of': { type: 'string' }, message: { type: 'string' } },
      ...{ branch: { type: 'string' }, name: { type: 'string' }, email: { type: 'string' } },
      ...{ ours: { type: 'string', multiple: true }, theirs: { type: 'string', multiple: true } },
      ...{ 'dry-run': { type: 'boolean' }, 'no-push': { type: 'boolean' }, yes: { type: 'boolean' } },
      restore: { type: 'boolean' },
    },
    { takesArguments: true },
  );
  const { message, branch, name, email, ours = [], theirs = [] } = options;
  const both = ours.find((file) => theirs.includes(file));
  if (both !== undefined) throw new UsageError(`“${both}”不能又用我的、又用对方的，只写一个。`);
  if (options['dry-run'] && ours.length + theirs.length > 0)
    throw new UsageError('--ours、--theirs 是定下来用哪一份，会改文件，不能和 --dry-run 一起写。');
  if (message !== undefined && findPrivateData(message, { format: 'markdown' }).length > 0)
    throw new UsageError('--message 里有个人信息，一交就永远留在 git 里，谁都看得到。请换个说法。');
  if (branch !== undefined && !/^[A-Za-z0-9][\w./-]*$/.test(branch))
    throw new UsageError(`分支名“${branch}”只用英文字母、数字和短横线，例如 xiejiawaizi-1125。`);
  const request = {
    contentRoot: options.content ?? 'content',
    asOf: options['as-of'] ? readDate('--as-of', options['as-of']) : dateInShanghai(new Date()),
    files: rest,
    message,
    branch,
    identity: { name, email },
    ours,
    theirs,
    isDryRun: options['dry-run'] === true,
    isPushed: options['no-push'] !== true,
    isRestoring: options.restore === true,
    isSure: options.yes === true,
  };
  try {
    return await submit(request, clerkAtTerminal());
  } catch (cause) {
    process.stdout.write(formatRefusal(refusalOf(cause)));
    return EXIT.problems;
  }
}

/** What git or the disk says is for the clerk; all else is a fault of ours. */
function refusalOf(cause: unknown): RefusedError['refusal'] {
  if (cause instanceof RefusedError) return cause.refusal;
  const said = cause instanceof Error ? cause.message : '';
  const known = explainGit(said);
  if (known && (cause instanceof GitError || isOfDisk(cause))) return known;
  throw cause;
}

function isOfDisk(cause: unknown): boolean {
  return (
    cause instanceof Error && 'code' in cause && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(cause.code))
  );
}

function clerkAtTerminal(): Clerk {
  const isThere = process.stdin.isTTY === true && process.stdout.isTTY === true;
  return {
    print: (text) => void process.stdout.write(text),
    isThere,
    ask: async (question) => (isThere ? askForLine(question) : undefined),
  };
}
