/** `npm run posters`: PDFs of boards, panels and sheets of some sites, without building the whole city. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadContent } from '../src/loader/load-content.ts';
import { hasErrors } from '../src/loader/problem.ts';
import { dateInShanghai } from '../src/model/calendar-date.ts';
import type { RenderJob } from '../src/render-job.ts';
import { NoBrowserError } from './browser.ts';
import { findCommitDate } from './build/git.ts';
import { takeLock } from './build/lock.ts';
import { preparePhotos, type PreparedPhotos } from './build/photos.ts';
import { formatRefusal } from './build/report.ts';
import { renderJobs } from './build/render.ts';
import { CACHE_ROOT } from './places.ts';
import { printFontFiles } from './posters/fonts.ts';
import { makePosters, POSTER_PARTS, type SitePosters } from './posters/make-posters.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { chooseWord, parseOptions, readDate, UsageError } from './terminal/options.ts';
import { startProgress } from './terminal/progress.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `印公开栏：整块栏、每个版块、财务大张、逐张的 PDF，和排版报告 fit.json。

用法：npm run posters -- --site 编号 [选项]

选项：
  --site 编号        哪些村（社区），可以写几次，也可以用逗号隔开 [全部]
  --only 哪些        board 整块栏，panels 四个版块，accounts 财务大张，sheets 逐张；
                     可以写几次 [全部]
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
`;

const WORK = join(CACHE_ROOT, 'posters');

await runMain(HELP, posters);

async function posters(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, {
    site: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    out: { type: 'string' },
    content: { type: 'string' },
    'as-of': { type: 'string' },
  });
  const contentRoot = options.content ?? 'content';
  const outDir = options.out ?? 'posters';
  const only = options.only?.map((word) => chooseWord('--only', word, POSTER_PARTS));
  const asOf = options['as-of']
    ? readDate('--as-of', options['as-of'])
    : (findCommitDate(contentRoot) ?? dateInShanghai(new Date()));

  using _lock = await takeLock(CACHE_ROOT);
  const progress = startProgress();
  progress.step(`检查 ${contentRoot}，按 ${asOf} 这一天`);
  const loaded = await loadContent(contentRoot, { asOf, ...(options.site && { siteIds: options.site }) });
  const { city, sites, problems } = loaded;
  const unknown = problems.find(({ code }) => code === 'SITE_UNKNOWN');
  if (unknown) throw new UsageError(unknown.message + (unknown.hint ?? ''));
  const refuse = (found: typeof problems): ExitCode => {
    progress.end();
    process.stdout.write(formatRefusal(found, { loaded, contentRoot, outDir }));
    return EXIT.problems;
  };
  if (!city || hasErrors(problems)) return refuse(problems);
  const photos = await preparePhotos(sites, {
    ...{ contentRoot, asOf, use: 'paper' },
    cacheRoot: join(CACHE_ROOT, 'photos'),
  });
  if (photos.problems.length > 0) return refuse(photos.problems);
  progress.step('排版');
  const siteIds = sites.map(({ profile }) => profile.id);
  // These sheets are for the wall and stay on this machine: names in full.
  const job: RenderJob = {
    contentRoot: resolve(contentRoot),
    asOf,
    siteIds,
    photos: photos.sizes,
    revisions: {},
    hasPosters: true,
    paperReach: 'wall',
  };
  const releaseRoot = await render(job, photos.files);
  progress.step('印 PDF');
  const printed: SitePosters[] = [];
  const task = { releaseRoot, siteIds, outDir, publicUrl: city.publicUrl, ...(only && { only }) };
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
