/** `npm run bench`: how long the commands take on a city in its real size. */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { prepareCity, type BenchCity } from './bench/bench-city.ts';
import { formatPageTable, measurePages, type PageRow } from './bench/pages/measure-pages.ts';
import type { Measured } from './bench/run-measured.ts';
import { emptyCache, GROUPS, MEASURES, type Bench, type Group } from './bench/measures.ts';
import { formatSearchTable, measureSearch, type SearchRow } from './bench/search/measure-search.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { chooseWord, parseOptions, readCount, UsageError } from '../terminal/options.ts';
import { startProgress } from '../terminal/progress.ts';
import { runMain } from '../terminal/run-main.ts';

const HELP = `在真实大小的城市上测速度：检查、欠账和台账、生成。每一项在自己的进程里测。

用法：npm run bench [-- 选项]

选项：
  --sites 个数     多少个村（社区） [511]
  --years 年数     公开了几年，可以写几个，用逗号隔开 [1,3]
  --only 哪几项    check 检查、duties 欠账和台账、build 生成、pages 示例城市的网页、
                   search 示例城市的查找；可以写几个，用逗号隔开 [全部]
  --json 文件      结果也写成 JSON
  --help           显示这些

网页在慢手机、慢网络上打开，用 Lighthouse 打分，和同样文字的 Starlight 网站比；第一次要联网安装 Starlight。
城市编好后留在 .cache/bench，程序没改就不再编。“生成全部”在两个核的机器上要好几分钟。
`;

/** What can be measured: on the invented city, and on the sample city. */
const ALL = [...GROUPS, 'pages', 'search'] as const;

interface Row extends Omit<Measured, 'stdout'> {
  readonly years: number;
  readonly name: string;
  readonly target?: number | undefined;
}

await runMain(HELP, bench);

async function bench(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, {
    sites: { type: 'string' },
    years: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
  });
  const sites = readCount('--sites', options.sites, { least: 1, most: 5000, standard: 511 });
  const years = (options.years ?? ['1', '3']).map((written) =>
    readCount('--years', written, { least: 1, most: 3, standard: 1 }),
  );
  const wanted = (options.only ?? ALL).map((word) => chooseWord('--only', word, ALL));
  if (wanted.length === 0 || years.length === 0) throw new UsageError('没有写要测什么。');
  const groups = GROUPS.filter((group) => wanted.includes(group));
  const rows: Row[] = [];
  const pages: PageRow[] = [];
  let search: SearchRow[] = [];
  try {
    if (groups.length > 0)
      for (const count of years) await measureCity({ sites, years: count, groups }, rows);
    if (wanted.includes('pages')) await measureSample(pages);
    if (wanted.includes('search')) search = await measureSearch();
  } finally {
    // What was measured before something failed is told all the same.
    process.stdout.write(`${machine()}\n`);
    if (rows.length > 0) process.stdout.write(formatTable(rows));
    if (pages.length > 0) process.stdout.write(`\n${formatPageTable(pages)}`);
    if (search.length > 0) process.stdout.write(`\n${formatSearchTable(search)}`);
    const result = { machine: machine(), sites, rows, pages, search };
    if (options.json) writeFileSync(options.json, `${JSON.stringify(result, undefined, 2)}\n`);
  }
  return EXIT.good;
}

interface Wanted {
  readonly sites: number;
  readonly years: number;
  readonly groups: readonly Group[];
}

async function measureCity({ sites, years, groups }: Wanted, rows: Row[]): Promise<void> {
  const progress = startProgress();
  progress.step(`编 ${sites} 个村（社区）${years} 年的城市`);
  const city: BenchCity = prepareCity(sites, years);
  const folder = join(city.contentRoot, '..');
  const prepared: Bench = { city, cacheRoot: join(folder, 'cache'), outDir: join(folder, 'dist') };
  emptyCache(prepared);
  for (const { group, name, target, run } of MEASURES) {
    if (!groups.includes(group)) continue;
    progress.step(`${years} 年：${name}`);
    const { stdout: _said, ...figures } = await run(prepared);
    rows.push({ years, name, ...figures, target });
  }
  progress.end();
}

async function measureSample(rows: PageRow[]): Promise<void> {
  const progress = startProgress();
  rows.push(...(await measurePages(progress)));
  progress.end();
}

/** `2 × AMD EPYC, 23 GiB, Node v24.21.0`. */
function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

/** A Markdown table, for a README. */
function formatTable(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ years, name, seconds, cpuSeconds, mebibytes, processes, target }) =>
      `| ${years} | ${name} | ${seconds.toFixed(2)} | ${target ?? ''} | ${cpuSeconds.toFixed(2)} | ${Math.round(mebibytes)} | ${processes} |`,
  );
  const head = [
    '| years | what | seconds | target | CPU s | peak MiB | processes |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  return `\n${[...head, ...lines].join('\n')}\n`;
}
