/** `npm run bench`: how long the commands take on a city in its real size. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureMany } from './bench/many/measure-many.ts';
import { measureCity, measureSample } from './bench/measure-city.ts';
import { measurePages } from './bench/pages/measure-pages.ts';
import { GROUPS } from './bench/measures.ts';
import { isTold } from './bench/process-tree.ts';
import { joinRecords, readRecord, RECORD_FILE, writeRecord, type BenchRecord } from './bench/record.ts';
import { measureSearch } from './bench/search/measure-search.ts';
import { isCommitted, takeStamp } from './bench/stamp.ts';
import { SECTIONS } from './bench/tables.ts';
import { BENCH_README, BENCH_PICTURE, benchDocs } from './docs/bench-docs.ts';
import { PROJECT_ROOT } from '../project-folders.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { chooseWord, parseOptions, readCount, UsageError } from '../terminal/options.ts';
import { startProgress } from '../terminal/progress.ts';
import { runMain } from '../terminal/run-main.ts';

const HELP = `在真实大小的城市上测速度：检查、欠账和台账、生成。每一项在自己的进程里测，写的是几次的中位数，旁边是定下的上限。

用法：npm run bench [-- 选项]

选项：
  --sites 个数     多少个村（社区） [511]
  --years 年数     公开了几年，可以写几个，用逗号隔开 [1,3,5]
  --only 哪几项    check 检查、duties 欠账和台账、build 生成、sample 示例城市、
                   pages 示例城市的网页、search 示例城市的查找、many 很多台电脑时一个村的；
                   可以写几个，用逗号隔开 [全部]
  --write          记下来，重写 README 里的表和图；程序要都提交了
  --json 文件      结果也写成 JSON
  --help           显示这些

秒数是等的时间，CPU 秒是所有进程加起来的，内存是所有进程同时占的最多的。要在 Linux 上测。
电脑上有 hugo 就用同样的公开内容也测一次；别处的 hugo 用 HUGO=/路径/hugo 指明。
网页在慢手机、慢网络上打开，用 Lighthouse 打分，和同样文字的 Starlight 网站比；第一次要联网安装 Starlight。
很多台电脑的，队列用 GONGKAILAN_QUEUE 指明的；没有就不量它。
城市编好后留在 .cache/bench，程序没改就不再编。“生成全部”在两个核的机器上要好几分钟。
`;

/** What can be measured: on the invented city, and on the sample city. */
const ALL = [...GROUPS, 'sample', 'pages', 'search', 'many'] as const;

await runMain(HELP, bench);

interface Wanted {
  readonly sites: number;
  readonly years: readonly number[];
  readonly wanted: readonly (typeof ALL)[number][];
}

/** What is measured, filled as it comes. */
type Filled = { -readonly [K in keyof BenchRecord]: BenchRecord[K] };

async function bench(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, {
    sites: { type: 'string' },
    years: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    write: { type: 'boolean' },
  });
  const sites = readCount('--sites', options.sites, { least: 1, most: 5000, standard: 511 });
  const years = (options.years ?? ['1', '3', '5']).map((written) =>
    readCount('--years', written, { least: 1, most: 5, standard: 1 }),
  );
  const wanted = (options.only ?? ALL).map((word) => chooseWord('--only', word, ALL));
  if (wanted.length === 0 || years.length === 0) throw new UsageError('没有写要测什么。');
  if (!isTold()) throw new UsageError('这台电脑没有 /proc，测不出所有进程的用时和内存。请在 Linux 上测。');
  if (options.write && !isCommitted(PROJECT_ROOT, [RECORD_FILE, BENCH_README, BENCH_PICTURE]))
    throw new UsageError('程序有没提交的改动，记下来就说不清量的是哪一版。请先提交，或者不写 --write。');
  const record: Filled = { city: [], sample: [] };
  try {
    await measureAll({ sites, years, wanted }, record);
  } finally {
    // What was measured before something failed is told all the same.
    for (const [name, format] of Object.entries(SECTIONS))
      if (isMeasured(record, name)) process.stdout.write(`\n${format(record)}\n`);
    if (options.json) writeFileSync(options.json, `${JSON.stringify(record, undefined, 2)}\n`);
  }
  if (options.write) write(record);
  return EXIT.good;
}

async function measureAll({ sites, years, wanted }: Wanted, record: Filled): Promise<void> {
  const progress = startProgress();
  const stamp = takeStamp(PROJECT_ROOT);
  const groups = GROUPS.filter((group) => wanted.includes(group));
  if (wanted.includes('sample')) record.sample = await measureSample(stamp, progress);
  if (groups.length > 0)
    for (const count of years)
      for await (const row of measureCity({ sites, years: count, groups, stamp }, progress))
        record.city = [...record.city, row];
  if (wanted.includes('pages')) record.pages = { ...stamp, rows: await measurePages(progress) };
  if (wanted.includes('search')) record.search = { ...stamp, rows: await measureSearch() };
  if (wanted.includes('many')) record.many = { ...stamp, ...(await measureMany(sites, progress)) };
  progress.end();
}

function isMeasured(record: BenchRecord, section: string): boolean {
  const part = record[section === 'growth' ? 'city' : (section as keyof BenchRecord)];
  return Array.isArray(part) ? part.length > 0 : part !== undefined;
}

/** Records what was measured, and writes what is made from it. */
function write(record: BenchRecord): void {
  writeRecord(PROJECT_ROOT, joinRecords(readRecord(PROJECT_ROOT), record));
  const readme = readFileSync(join(PROJECT_ROOT, BENCH_README), 'utf8');
  for (const { path, text } of benchDocs(PROJECT_ROOT, readme)) {
    writeFileSync(join(PROJECT_ROOT, path), text);
    process.stdout.write(`${path}：写好了\n`);
  }
}
