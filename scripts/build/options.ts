/** What the person who builds asks for. */
import { cpus } from 'node:os';
import { dateInShanghai, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import { parseOptions, readCount, readDate } from '../terminal/options.ts';
import {
  ENGINE_OPTIONS,
  PATIENCE_HELP,
  QUEUE_HELP,
  readEngine,
  STORE_HELP,
  type EngineOptions,
} from './engine/options.ts';
import { commitDateOf, openCheckout, type Checkout } from './git.ts';

export interface BuildOptions {
  readonly contentRoot: string;
  readonly outDir: string;
  /** Sites of the release; all when absent. */
  readonly siteIds?: readonly string[] | undefined;
  readonly asOf: CalendarDate;
  readonly hasPosters: boolean;
  /** Render everything again, whatever the store has. */
  readonly force: boolean;
  /** Take the place of the last release even where the day or what is missing speaks against it. */
  readonly replaceAnyway: boolean;
  /** Say for each site why it is built or kept. */
  readonly why: boolean;
  /** The city's search is indexed by another (`npm run search`), as it is for a large city in any case. */
  readonly isSearchApart: boolean;
  /** Processes that may write sites side by side. */
  readonly jobs: number;
  /** Other machines; this one works alone when absent. */
  readonly engine?: EngineOptions | undefined;
}

export const HELP = `生成整个网站：检查内容，生成网页、查找、公开栏和 PDF，写出 manifest.json。

用法：npm run build [-- 选项]

选项：
  --content 文件夹   内容在哪 [content]
  --out 文件夹       写到哪，整个换成新的 [dist]
  --site 编号        只要这些村（社区），可以写几次，也可以用逗号隔开；
                     写出来的网站里就只有它们和上面几层的页面 [全部]
  --as-of 日期       按哪一天生成，例如 2026-10-09
                     [内容最近一次提交的日期；有没提交的改动，或不在 git 里，就是今天]
  --no-posters       不要 PDF
  --force            全部重新生成，不用上次存下的
  --replace-anyway   日期倒退、太靠后，或者上次公布的有几件不见了，也照样换掉 [不换，说明原因]
  --why              说明每个村（社区）为什么重新生成或不用
  --search-apart     不编全市的查找，另外用 npm run search 编
                     [不多于 20 个村（社区）的，这时就编好]
  --jobs 个数        同时用几个进程 [看电脑有几个核]
${STORE_HELP}
${QUEUE_HELP}
${PATIENCE_HELP}
  --help             显示这些

结果：生成了为 0；内容有问题或日期不对、什么都没有改为 1；用法不对、磁盘满了或没有权限为 2；生成了，可是有的村（社区）
有问题、留着上次的为 3；程序出毛病为 70。

例子：
  npm run build
  npm run build -- --site xiejiawaizi --no-posters
  npm run build -- --content ../yingkou/content --out /srv/yingkou --as-of 2026-10-09
`;

/** Reads the command line. Throws `UsageError`. */
export function readOptions(
  argv: readonly string[],
  checkoutOf: (contentRoot: string) => Checkout = openCheckout,
): BuildOptions {
  const { options } = parseOptions(argv, {
    content: { type: 'string' },
    out: { type: 'string' },
    site: { type: 'string', multiple: true },
    'as-of': { type: 'string' },
    'no-posters': { type: 'boolean' },
    force: { type: 'boolean' },
    'replace-anyway': { type: 'boolean' },
    why: { type: 'boolean' },
    'search-apart': { type: 'boolean' },
    jobs: { type: 'string' },
    ...ENGINE_OPTIONS,
  });
  const contentRoot = options.content ?? 'content';
  return {
    contentRoot,
    outDir: options.out ?? 'dist',
    siteIds: options.site && [...new Set(options.site)],
    asOf: options['as-of']
      ? readDate('--as-of', options['as-of'])
      : (commitDateOf(checkoutOf(contentRoot)) ?? dateInShanghai(new Date())),
    hasPosters: options['no-posters'] !== true,
    force: options.force === true,
    replaceAnyway: options['replace-anyway'] === true,
    isSearchApart: options['search-apart'] === true,
    why: options.why === true,
    jobs: readJobs(options.jobs),
    engine: readEngine(options),
  };
}

/** More than four compete for memory before they gain time. */
function readJobs(written: string | undefined): number {
  return readCount('--jobs', written, { least: 1, most: 64, standard: Math.min(4, cpus().length) });
}
