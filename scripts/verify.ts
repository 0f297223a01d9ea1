/** `npm run verify`: is what is published, or what hangs on a wall, what git says? */
import { existsSync, statSync } from 'node:fs';
import { loadContent, type LoadedContent } from '../src/loader/load-content.ts';
import { dateInShanghai, type CalendarDate } from '../src/model/values/calendar-date.ts';
import { findHead, loadCommitted, type Head } from './verify/committed-content.ts';
import { readPaperQuery } from './verify/paper-query.ts';
import { folderSource, webSource, type ReleaseSource } from './verify/release-source.ts';
import { formatPaper } from './verify/report-paper.ts';
import { formatRelease, FORMATS, type Format } from './verify/report-release.ts';
import { isCurrent, verifyPaper } from './verify/verify-paper.ts';
import { verifyRelease } from './verify/verify-release.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { chooseWord, parseOptions, readDate, UsageError } from './terminal/options.ts';
import { startProgress } from './terminal/progress.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `核对：发布的网站、墙上的纸，和 git 里的内容是不是一样。

用法：
  npm run verify [-- 文件夹或网址] [选项]     核对发布的网站 [dist]
  npm run verify -- --paper 纸上的码 [选项]   核对墙上的一张纸

核对网站：每个文件和 manifest.json 对大小、对 SHA-256，缺的、改过的、多出来的都列出来；
git 里已经公布的每一件都要有网页，网页上的校验码要和 git 里的内容算出来的一样，git 里没有的不能有。
清单和网页一起换掉的，这样看不出来；要一字不差，用同一个提交、同一天重新生成，比两边的 manifest.json。

核对纸：--paper 后面写纸上印的校验码（八位）、文号，或者短网址。说是哪一件，是不是现在的文字，
哪天改过、改了什么，撤回了没有。文号和短网址只认得出是哪一件，改过的要看校验码。

选项：
  --content 文件夹   内容在哪 [content]
  --site 编号        只核对这些村（社区），可以写几次，也可以用逗号隔开 [全部]
  --as-of 日期       按哪一天，例如 2026-10-09
                     [网站首页写的那天；纸按今天]
  --format 格式      text 给人看，json 给程序看 [text]
  --help             显示这些

结果：对得上（纸是现在的文字）为 0，对不上为 1，用法不对为 2，程序出毛病为 70。

例子：
  npm run verify -- dist
  npm run verify -- https://gongkai.benxi.example --site xiejiawaizi
  npm run verify -- --paper "a3f0 9c1d"
  npm run verify -- --paper 谢村财公〔2026〕9号
  npm run verify -- --paper gongkai.benxi.example/xiejiawaizi/261009
`;

await runMain(HELP, verify);

interface VerifyOptions {
  readonly contentRoot: string;
  readonly siteIds?: readonly string[] | undefined;
  readonly asOf?: CalendarDate | undefined;
  readonly format: Format;
}

async function verify(argv: readonly string[]): Promise<ExitCode> {
  const { options, rest } = parseOptions(
    argv,
    {
      paper: { type: 'string' },
      content: { type: 'string' },
      site: { type: 'string', multiple: true },
      'as-of': { type: 'string' },
      format: { type: 'string' },
    },
    { takesArguments: true },
  );
  const contentRoot = options.content ?? 'content';
  if (!existsSync(contentRoot))
    throw new UsageError(`没有“${contentRoot}”这个文件夹。内容文件夹用 --content 指明。`);
  const wanted: VerifyOptions = {
    contentRoot,
    format: chooseWord('--format', options.format ?? 'text', FORMATS),
    siteIds: options.site,
    asOf: options['as-of'] ? readDate('--as-of', options['as-of']) : undefined,
  };
  // `--paper a3f0 9c1d` without quotes is the code all the same.
  if (options.paper !== undefined) return paper([options.paper, ...rest].join(' '), wanted);
  if (rest.length > 1) throw new UsageError(`一次只核对一个文件夹或网址，多了“${rest[1]}”。`);
  return release(sourceOf(rest[0] ?? 'dist'), wanted);
}

function sourceOf(named: string): ReleaseSource {
  if (/^https?:\/\//i.test(named)) {
    if (!URL.canParse(named)) throw new UsageError(`“${named}”不是完整的网址。`);
    return webSource(named);
  }
  if (statSync(named, { throwIfNoEntry: false })?.isDirectory()) return folderSource(named);
  throw new UsageError(
    `没有“${named}”这个文件夹。核对网上的请写全网址，以 https:// 开头；核对生成的请先运行 npm run build。`,
  );
}

async function release(source: ReleaseSource, options: VerifyOptions): Promise<ExitCode> {
  const { contentRoot, siteIds, format, asOf } = options;
  const head = findHead(contentRoot);
  const report = await verifyRelease(source, {
    head,
    today: dateInShanghai(new Date()),
    load: (day) => load(head, options, day),
    progress: startProgress(),
    siteIds,
    asOf,
  });
  if (typeof report === 'string') {
    process.stdout.write(`${report}\n`);
    return EXIT.problems;
  }
  process.stdout.write(formatRelease(report, format));
  return report.differences.length > 0 ? EXIT.problems : EXIT.good;
}

async function paper(written: string, options: VerifyOptions): Promise<ExitCode> {
  const { contentRoot, siteIds, format } = options;
  const asOf = options.asOf ?? dateInShanghai(new Date());
  const head = findHead(contentRoot);
  const progress = startProgress();
  progress.step(`查 ${contentRoot} 里的公开`);
  const committed = await load(head, options, asOf);
  const { city } = committed;
  if (!city) throw new UsageError(`“${contentRoot}”里的 city.yaml 有问题，先运行 npm run check。`);
  const query = readPaperQuery(written, city.publicUrl);
  if (!query)
    throw new UsageError(
      `看不懂“${written}”。--paper 后面写校验码（如 a3f0 9c1d）、文号（如 谢村财公〔2026〕9号）或短网址。`,
    );
  const loadFolder = (): Promise<LoadedContent> => loadContent(contentRoot, { asOf, siteIds });
  const report = await verifyPaper({
    ...{ written, query, contentRoot, asOf, head, committed, loadFolder, progress },
    siteIds,
  });
  progress.end();
  process.stdout.write(formatPaper(report, { format, city }));
  return isCurrent(report) ? EXIT.good : EXIT.problems;
}

/** What git has of the sites asked for. Throws `UsageError` for one that there is not. */
async function load(
  head: Head | undefined,
  { contentRoot, siteIds }: VerifyOptions,
  asOf: CalendarDate,
): Promise<LoadedContent> {
  const loaded = await loadCommitted(contentRoot, head, { asOf, siteIds });
  const unknown = loaded.problems.find(({ code }) => code === 'SITE_UNKNOWN');
  if (unknown) throw new UsageError(unknown.message + (unknown.hint ?? ''));
  return loaded;
}
