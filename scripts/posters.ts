/** `npm run posters`: PDFs of boards, panels and sheets of some sites, without building the whole city. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadContent } from '../src/loader/load-content.ts';
import { hasErrors } from '../src/loader/problem.ts';
import { dateInShanghai, type CalendarDate } from '../src/model/calendar-date.ts';
import type { RenderJob } from '../src/render-job.ts';
import { NoBrowserError } from './browser.ts';
import { findCommitDate } from './build/git.ts';
import { takeLock } from './build/lock.ts';
import { preparePhotos, type PreparedPhotos } from './build/photos.ts';
import { formatRefusal } from './build/report.ts';
import { renderJobs } from './build/render.ts';
import { CACHE_ROOT } from './places.ts';
import { printFontFiles } from './posters/fonts.ts';
import { makePosters } from './posters/make-posters.ts';
import { POSTER_PARTS } from './posters/print-page.ts';
import type { SitePosters } from './posters/print-site.ts';
import { readPrintOptions, type ReadPrintOptions } from './posters/print-wishes.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { chooseWord, parseOptions, readDate, UsageError } from './terminal/options.ts';
import { startProgress } from './terminal/progress.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `印公开栏：整块栏、每个版块、财务大张、逐张的 PDF，这一周的张贴单，和排版报告 fit.json；
一个月的张贴材料，一年的归档卷。

用法：npm run posters -- --site 编号 [选项]

选项：
  --site 编号        哪些村（社区），可以写几次，也可以用逗号隔开 [全部]
  --only 哪些        board 整块栏，panels 四个版块，accounts 财务大张，sheets 逐张，
                     slip 张贴单（这一周撤哪张、贴哪张），
                     pack 一个月的张贴材料（按走着贴的顺序，前面有清单），
                     volume 一年的归档卷（封面、目录、页号、备考表，每种保管期限一卷）；
                     可以写几次 [除 pack、volume 以外的全部]
  --month 月份       张贴材料是哪个月的，例如 2026-10；可以写几次 [按那一天所在的月]
  --year 年份        归档卷是哪一年的，例如 2026；可以写几次 [按那一天所在的年]
  --since 日期       张贴单从哪一天算起，例如上次去贴是 2026-09-28 就写第二天 [这一周的周一]
  --out 文件夹       写到哪，每个村一个文件夹 [posters]
  --content 文件夹   内容在哪 [content]
  --as-of 日期       按哪一天张贴，例如 2026-10-09
                     [内容最近一次提交的日期；有没提交的改动，或不在 git 里，就是今天]
  --help             显示这些

用哪个浏览器：CHROME_PATH 指的；没有就用项目自带的（Linux）；再没有就找装好的 Chrome、Edge、Chromium。
自带的排在装好的前面，是为了在哪台电脑上印出来都一样。

结果：印好了为 0，内容有问题或有纸放不下为 1，用法不对为 2，程序出毛病为 70。

例子：
  npm run posters -- --site xiejiawaizi
  npm run posters -- --site xiejiawaizi,caisheng --only sheets --out 本周张贴
  npm run posters -- --site xiejiawaizi --only slip --since 2026-09-29
  npm run posters -- --site xiejiawaizi --only pack
  npm run posters -- --site xiejiawaizi --year 2026 --out 归档
`;

const WORK = join(CACHE_ROOT, 'posters');

await runMain(HELP, posters);

interface Command {
  readonly contentRoot: string;
  readonly outDir: string;
  readonly siteIds?: readonly string[];
  readonly asOf: CalendarDate;
  readonly slipSince?: CalendarDate;
  readonly printOptions: ReadPrintOptions;
}

function readCommand(argv: readonly string[]): Command {
  const { options } = parseOptions(argv, {
    site: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    month: { type: 'string', multiple: true },
    year: { type: 'string', multiple: true },
    since: { type: 'string' },
    out: { type: 'string' },
    content: { type: 'string' },
    'as-of': { type: 'string' },
  });
  const contentRoot = options.content ?? 'content';
  const asOf = options['as-of']
    ? readDate('--as-of', options['as-of'])
    : (findCommitDate(contentRoot) ?? dateInShanghai(new Date()));
  const slipSince = options.since ? readDate('--since', options.since) : undefined;
  if (slipSince && slipSince > asOf)
    throw new UsageError(`--since ${slipSince} 还没到：现在按 ${asOf} 这一天。`);
  const only = options.only?.map((word) => chooseWord('--only', word, POSTER_PARTS));
  return {
    contentRoot,
    outDir: options.out ?? 'posters',
    ...(options.site && { siteIds: options.site }),
    asOf,
    ...(slipSince && { slipSince }),
    printOptions: readPrintOptions({ ...options, only }, asOf),
  };
}

async function posters(argv: readonly string[]): Promise<ExitCode> {
  const command = readCommand(argv);
  const { contentRoot, outDir, asOf } = command;
  const { only } = command.printOptions;

  using _lock = await takeLock(CACHE_ROOT);
  const progress = startProgress();
  progress.step(`检查 ${contentRoot}，按 ${asOf} 这一天`);
  const loaded = await loadContent(contentRoot, {
    asOf,
    ...(command.siteIds && { siteIds: command.siteIds }),
  });
  const { city, sites, problems } = loaded;
  const unknown = problems.find(({ code }) => code === 'SITE_UNKNOWN');
  if (unknown) throw new UsageError(unknown.message + (unknown.hint ?? ''));
  if (!city || hasErrors(problems)) {
    progress.end();
    process.stdout.write(formatRefusal(problems, { loaded, contentRoot, outDir }));
    return EXIT.problems;
  }
  const photos = await preparePhotos(sites, {
    ...{ contentRoot, asOf, use: 'paper' },
    cacheRoot: join(CACHE_ROOT, 'photos'),
  });
  if (photos.problems.length > 0) {
    progress.end();
    process.stdout.write(formatRefusal(photos.problems, { loaded, contentRoot, outDir }));
    return EXIT.problems;
  }
  progress.step('排版');
  const siteIds = sites.map(({ profile }) => profile.id);
  const job = wallJob(command, { siteIds, photos: photos.sizes });
  const releaseRoot = await render(job, photos.files);
  progress.step('印 PDF');
  const printed: SitePosters[] = [];
  const task = {
    releaseRoot,
    siteIds,
    outDir,
    publicUrl: city.publicUrl,
    reach: 'wall' as const,
    ...(only && { only }),
  };
  await makePosters({
    ...task,
    datedOn: () => asOf,
    onSite: (made) => progress.advance(printed.push(made), siteIds.length),
  }).catch(adviseWithoutBrowser);
  progress.end();
  rmSync(WORK, { recursive: true, force: true });
  process.stdout.write(report(printed, outDir));
  return printed.some((made) => made.problems.length > 0) ? EXIT.problems : EXIT.good;
}

/** These sheets are for the wall and stay on this machine: names in full. */
function wallJob(
  { contentRoot, asOf, slipSince, printOptions: { prints } }: Command,
  sites: Pick<RenderJob, 'siteIds' | 'photos'>,
): RenderJob {
  return {
    ...{ contentRoot: resolve(contentRoot), asOf, prints },
    ...sites,
    revisions: {},
    hasPosters: true,
    paperReach: 'wall',
    isForPaperAlone: true,
    ...(slipSince && { slipSince }),
  };
}

async function render(job: RenderJob, photos: PreparedPhotos['files']): Promise<string> {
  const [part] = await renderJobs([job], WORK);
  if (!part) throw new Error('nothing was rendered');
  for (const { source, path } of printFontFiles()) copyInto(source, join(part.folder, path));
  for (const [path, source] of photos) copyInto(source, join(part.folder, path));
  return part.folder;
}

function copyInto(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target);
}

function adviseWithoutBrowser(error: unknown): never {
  if (error instanceof NoBrowserError) throw new UsageError(error.message);
  throw error;
}

function report(printed: readonly SitePosters[], outDir: string): string {
  const problems = printed.flatMap((made) => made.problems);
  const files = printed.reduce(
    (sum, made) => sum + made.files.filter((file) => file.endsWith('.pdf')).length,
    0,
  );
  return [
    ...problems.map(({ siteId, message }) => `${siteId}：${message}\n`),
    `印了 ${printed.length} 个村（社区）的 ${files} 个 PDF，在 ${outDir}。\n`,
  ].join('');
}
