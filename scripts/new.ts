/** `npm run new`: asks what is to be published and writes a file to go on with; or gives an Excel form for it. */
import { dateInShanghai } from '../src/model/values/calendar-date.ts';
import { makeTemplate } from './new/make-template.ts';
import { newDisclosure, type NewOptions, type NewStreams } from './new/new-disclosure.ts';
import { CACHE_ROOT } from './project-folders.ts';
import { Cancelled } from './terminal/ask.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions, readDate, UsageError } from './terminal/options.ts';
import { readKind, readPeriod } from './terminal/read-matter.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `新写一份公开：问几个问题，写好一个文件，空着的地方告诉你填什么。

用法：npm run new [-- 选项]

  什么都不写，就一样一样问你：哪个村、写哪一件（快到期的在前，接着是逾期的，新的在前）、哪一期、哪天公布。
  上期结存、签字的人、落款、文号、公示到哪天、标题，能从以前的公开和公开目录里知道的，都先替你写好。
  不知道的空着让你填，不会替你编。已经有的文件不会动。

不提问，直接写：
  --site 村             村（社区）的编号或名称
  --item 事项           公开目录里的编号或名称，例如 fin-monthly-statement；不写就是最早到期的那一件
  --kind 格式           例如 accounts；不写就按这一项平常的写法
  --period 期间         例如 2026-09、2026-Q3、2026-H1、2026；不写就是欠着的第一期
  --title 标题          不写就照上次的标题换期间
  --slug 名字           文件名日期后面的部分，小写英文，例如 october-accounts
  --follows 文件名      是前面哪一份的结果或下一步
  --set 名字=内容       填一个值，可以写好几次：--set opening=1200.5 --set holdings.bank=800；表格写成 JSON
  --publish-on 日期     哪天公布 [今天]
  --copy-last           照上次的抄各行（名册、网格、合同、资产这几种不写也会抄）
  --no-copy             不抄
  --yes                 一句都不问，没写的都按平常的
  --dry-run             只看会写成什么样，不写文件

Excel 表格：
  --xlsx 格式           给一张可以发给别人填的表，填好用 npm run import 导进来
  --out 文件            表格存成什么名字 [格式的名字.xlsx]

别的：
  --content 文件夹      内容在哪 [content]
  --as-of 日期          今天按哪天算 [今天]
  --help                显示这些

结果：写好了为 0，没写成为 1，用法不对为 2，程序出毛病为 70。

例子：
  npm run new
  npm run new -- --site xiejiawaizi --item fin-monthly-statement --dry-run
  npm run new -- --xlsx accounts --site xiejiawaizi
`;

await runMain(HELP, main);

async function main(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, {
    content: { type: 'string' },
    'as-of': { type: 'string' },
    site: { type: 'string' },
    item: { type: 'string' },
    kind: { type: 'string' },
    period: { type: 'string' },
    title: { type: 'string' },
    slug: { type: 'string' },
    follows: { type: 'string' },
    set: { type: 'string', multiple: true, keepsCommas: true },
    'publish-on': { type: 'string' },
    'copy-last': { type: 'boolean' },
    'no-copy': { type: 'boolean' },
    yes: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    xlsx: { type: 'string' },
    out: { type: 'string' },
  });
  // Written today, whatever the day of the last commit.
  const asOf = options['as-of'] ? readDate('--as-of', options['as-of']) : dateInShanghai(new Date());
  const publishedOn = options['publish-on'] && readDate('--publish-on', options['publish-on']);
  const asked: NewOptions = {
    contentRoot: options.content ?? 'content',
    cacheRoot: CACHE_ROOT,
    asOf,
    site: options.site,
    wish: {
      asOf,
      item: options.item,
      kind: options.kind === undefined ? undefined : readKind('--kind', options.kind),
      period: options.period === undefined ? undefined : readPeriod(options.period),
      title: options.title,
      slug: options.slug,
      follows: options.follows,
      copiesLast: options['copy-last'] ? true : options['no-copy'] ? false : undefined,
      ...(publishedOn && { publishedOn }),
    },
    settings: options.set ?? [],
    isDryRun: options['dry-run'] === true,
    isYes: options.yes === true,
  };
  if (options.xlsx !== undefined)
    return makeTemplate(readKind('--xlsx', options.xlsx), { options: asked, out: options.out }, streams());
  if (options.out !== undefined) throw new UsageError('--out 只和 --xlsx 一起写。');
  try {
    return await newDisclosure(asked, streams());
  } catch (cause) {
    if (cause instanceof Cancelled) return EXIT.good;
    throw cause;
  }
}

function streams(): NewStreams {
  const { stdin: input, stdout: output } = process;
  return {
    terminal: input.isTTY && output.isTTY ? { input, output } : undefined,
    print: (text) => void process.stdout.write(text),
    report: (text) => void process.stderr.write(text),
  };
}
