/** `npm run import`: a clerk's Excel or CSV becomes a disclosure. */
import { dateInShanghai } from '../src/model/values/calendar-date.ts';
import { readImportOptions } from './import/options.ts';
import { runImport } from './import/run-import.ts';
import { Cancelled, openQuestions } from './terminal/ask.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `把 Excel 或 CSV 表格变成一份公开的内容。

用法：npm run import -- 表格文件 [选项]

  先给你看认出了什么、没认出什么、合计对不对；你说对，才写文件。
  表里的身份证号、银行卡号、电话不会导入。

选项：
  --site 编号           哪个村（社区）：文件夹的名字或村名 [看表里写的]
  --kind 格式           哪一种表，例如 accounts 或 财务收支公布表 [看表里写的]
  --item 编号           公开目录里的哪一项 [看表里写的]
  --period 期间         例如 2026-05、2026-Q2、2026 [看表里写的]
  --date 日期           公布日期 [今天]
  --sheet 名字          哪一张工作表 [最像的那张]
  --map 列名=字段       指定一列是什么，例如 --map 发放数=金额；“=不导入”就不要这一列
  --hidden              隐藏的行和列也导入
  --yes                 不再问，没有错就写
  --dry-run             只看，不写
  --content 文件夹      内容在哪 [content]
  --as-of 日期          按哪一天判断 [今天]
  --help                显示这些

结果：写好了而且没有错为 0；有错，或者什么也没有写为 1；用法不对为 2；程序出毛病为 70。

例子：
  npm run import -- 5月收支.xlsx
  npm run import -- 补贴名单.csv --site xiejiawaizi --kind subsidy-list --period 2026
  npm run import -- 5月收支.xlsx --dry-run
`;

await runMain(HELP, main);

async function main(argv: readonly string[]): Promise<ExitCode> {
  const options = readImportOptions(argv, dateInShanghai(new Date()));
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  try {
    return await runImport({
      options,
      print: (text) => void process.stdout.write(text),
      questions:
        isTerminal && !options.isAgreed
          ? openQuestions({ input: process.stdin, output: process.stdout })
          : undefined,
    });
  } catch (cause) {
    if (cause instanceof Cancelled) return EXIT.problems;
    throw cause;
  }
}
