/** `npm run intake`: what was sent from a phone, as an issue of the git host, becomes files to look at. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateInShanghai } from '../src/model/values/calendar-date.ts';
import { fetchFiles } from './intake/fetch-files.ts';
import { readIssue, type Issue } from './intake/read-issue.ts';
import { isWhole, replyWords } from './intake/reply.ts';
import { takeIn } from './intake/take-in.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions, readDate, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `把手机上用“报公开”表单发来的（议题，issue），变成要公开的文件：表格导入，文字写成通知，照片整理好放进去。
给 GitHub、Gitea 的自动任务用；它只写文件，打印给发的人看的话。公不公布，等人看过合并请求再说。
里面有个人信息的，一样也不写。

用法：npm run intake -- --event 文件 [选项]

选项：
  --event 文件       自动任务给的那个 JSON（GITHUB_EVENT_PATH）
  --content 文件夹   内容在哪 [content]
  --as-of 日期       今天按哪天算 [今天]
  --help             显示这些

照片和表格从写议题的那个网站取，要登录的用环境变量 GITHUB_TOKEN。

结果：全部收下为 0；有没收下的为 1；用法不对为 2；程序出毛病为 70。
`;

await runMain(HELP, intake);

async function intake(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, {
    event: { type: 'string' },
    content: { type: 'string' },
    'as-of': { type: 'string' },
  });
  if (options.event === undefined) throw new UsageError('要写 --event，自动任务给的那个 JSON。');
  const { issue } = JSON.parse(readFileSync(options.event, 'utf8')) as { issue?: Issue };
  if (!issue) throw new UsageError('这个 JSON 里没有议题（issue）。');
  const sent = readIssue(issue);
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-intake-'));
  try {
    const { files, refused } = await fetchFiles(sent.files, {
      folder: join(folder, 'files'),
      issueAddress: issue.html_url,
      token: process.env['GITHUB_TOKEN'],
    });
    const asOf = options['as-of'] ? readDate('--as-of', options['as-of']) : dateInShanghai(new Date());
    const contentRoot = options.content ?? 'content';
    const reply = await takeIn({ contentRoot, folder, asOf, sent, files, refused });
    process.stdout.write(replyWords(reply));
    return isWhole(reply) ? EXIT.good : EXIT.problems;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
