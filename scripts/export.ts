/** `npm run export`: a disclosure back as an Excel or CSV table. */
import { exportDisclosure } from './export/export-disclosure.ts';
import type { ExitCode } from './terminal/exit-codes.ts';
import { parseOptions, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `把一份公开导成表格：和 Excel 模板一个样子。.xlsx 改好了还能用 npm run import 导回来；
.csv 是给别的程序用的，导不回来。

用法：npm run export -- 文件 [选项]

  文件                  公开的文件，或文件名不带结尾，例如 2026-11-09-october-accounts；
                        几个村都有就写 村的编号/文件名

选项：
  --to 文件             存成什么，以 .xlsx 或 .csv 结尾 [文件名.xlsx]；.csv 每张表一个文件
  --content 文件夹      内容在哪 [content]
  --help                显示这些

导出的表里是没有隐去的全名，只在本机用，不要外传。

结果：写好了为 0，文件读不出来为 1，用法不对为 2，程序出毛病为 70。

例子：
  npm run export -- xiejiawaizi/2026-11-09-october-accounts
  npm run export -- content/sites/benxi-county/xiaoshi/xiejiawaizi/finance/2026/2026-11-09-october-accounts.yaml --to 十月.xlsx
`;

await runMain(HELP, main);

async function main(argv: readonly string[]): Promise<ExitCode> {
  const { options, rest } = parseOptions(
    argv,
    { to: { type: 'string' }, content: { type: 'string' } },
    { takesArguments: true },
  );
  const [what, more] = rest;
  if (what === undefined)
    throw new UsageError('少了文件，不知道导出哪一份。例如：2026-11-09-october-accounts。');
  if (more !== undefined) throw new UsageError(`一次导出一份，“${more}”请另外再导。`);
  return exportDisclosure(
    { contentRoot: options.content ?? 'content', what, to: options.to },
    {
      print: (text) => void process.stdout.write(text),
      report: (text) => void process.stderr.write(text),
    },
  );
}
