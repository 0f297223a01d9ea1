/** `npm run posters`: PDFs of boards, panels and sheets of some sites, without building the whole city. */
import { join } from 'node:path';
import { listSiteFolders } from '../src/loader/site/site-folders.ts';
import { loadContent, type LoadedContent } from '../src/loader/load-content.ts';
import { hasErrors } from '../src/loader/tell/problem.ts';
import { dateInShanghai, type CalendarDate } from '../src/model/values/calendar-date.ts';
import { closedBy } from '../src/model/place/closing.ts';
import { findNearest } from '../src/model/values/nearest.ts';
import { TILE_PAPERS, type TilePaper } from '../src/paper/tiling.ts';
import { NoBrowserError } from './browser.ts';
import { commitDateOf, openCheckout } from './build/git.ts';
import { takeLock } from './build/lock.ts';
import { preparePhotos } from './build/photos.ts';
import { formatRefusal } from './build/report.ts';
import { CACHE_ROOT } from './project-folders.ts';
import { BrowserDiedError } from './posters/make-posters.ts';
import { countySignsFolder, writeCountySigns } from './posters/county-signs.ts';
import { POSTER_PARTS } from './posters/print-page.ts';
import { runPrinting } from './posters/print-run.ts';
import { readPrintOptions } from './posters/print-wishes.ts';
import { formatPosters } from './posters/report.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { chooseWord, parseOptions, readCount, readDate, UsageError } from './terminal/options.ts';
import { startProgress } from './terminal/progress.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `印公开栏：整块栏、每个版块、财务大张、逐张的 PDF，这一周的张贴单，小图，和排版报告 fit.json；
一个月的张贴材料，一年的归档卷。

用法：npm run posters -- --site 编号 [选项]

选项：
  --site 编号        哪些村（社区），可以写几次，也可以用逗号隔开 [全部]
  --county 编号      哪些县（区）的，可以写几次；只印标牌时，全县的另外合成一套 [全部]
  --board 编号       只要用这种公开栏的村（社区），可以写几次 [全部]
  --week             这一周要贴的，一次印齐：张贴单和每一张，按张贴单的顺序，每种纸一个文件
  --only 哪些        board 整块栏，panels 各个版块，accounts 财务大张，sheets 逐张，
                     slip 张贴单（这一周撤哪张、贴哪张），week 同 --week，
                     tiles 拼接，previews 小图，
                     pack 一个月的张贴材料（按走着贴的顺序，前面有清单），
                     volume 一年的归档卷（封面、目录、每一件接着排、页号、备考表，双面印，
                     每种保管期限一卷）；
                     signs 门牌桌牌胸牌挂牌、版块标牌、服装标识；
                     可以写几次 [全部，不要拼接、week、pack、volume、signs，小图只要整块栏的；
                     超过 20 个村（社区），逐张只出合在一起的一份，不出小图]
  --month 月份       张贴材料是哪个月的，例如 2026-10；可以写几次 [按那一天所在的月]
  --year 年份        归档卷是哪一年的，例如 2026；可以写几次 [按那一天所在的年]
  --tile 纸          A4 或 A3：比这种纸大的，另外切成小张，打印了拼起来贴
  --overlap 毫米     拼接时两张重叠多少，5 到 30 [10]
  --bleed 毫米       给印刷店用的出血，1 到 10 [没有；有 --press 时 3]
  --press            给印刷店的 PDF/X-4：四色，文字只用黑，带出血和裁切线
  --since 日期       张贴单从哪一天算起，例如上次去贴是 2026-09-28 就写第二天 [这一周的周一]
  --out 文件夹       写到哪，每个村一个文件夹 [posters]
  --force            已经印好的也重印
  --content 文件夹   内容在哪 [content]
  --as-of 日期       按哪一天张贴，例如 2026-10-09
                     [内容最近一次提交的日期；有没提交的改动，或不在 git 里，就是今天]
  --help             显示这些

印到一半停了，再运行一遍，只印还缺的和变了的。
拼接的小张不带给读屏软件用的标签，要用读屏软件请打开没拼接的那个 PDF。
用哪个浏览器：CHROME_PATH 指的；没有就用项目自带的（Linux）；再没有就找装好的 Chrome、Edge、Chromium。
自带的排在装好的前面，是为了在哪台电脑上印出来都一样。

结果：印好了为 0，内容有问题或有纸放不下为 1，用法不对为 2，程序出毛病为 70。

例子：
  npm run posters -- --site xiejiawaizi --week
  npm run posters -- --site xiejiawaizi
  npm run posters -- --site xiejiawaizi,caisheng --only sheets --out 本周张贴
  npm run posters -- --site xiejiawaizi --only signs
  npm run posters -- --county nanfen --only signs
  npm run posters -- --site xiejiawaizi --only accounts --tile A4
  npm run posters -- --site xiejiawaizi --only accounts,board --press
  npm run posters -- --site xiejiawaizi --only slip --since 2026-09-29
  npm run posters -- --site xiejiawaizi --only pack
  npm run posters -- --site xiejiawaizi --year 2026 --out 归档
`;

/** Of more sites at once, sheets are printed in one file and without pictures, which take as long as all else. */
const MOST_ONE_BY_ONE = 20;

/** What print shops ask for. */
const PRESS_BLEED_MM = 3;

const OPTIONS = {
  site: { type: 'string', multiple: true },
  county: { type: 'string', multiple: true },
  board: { type: 'string', multiple: true },
  week: { type: 'boolean' },
  only: { type: 'string', multiple: true },
  month: { type: 'string', multiple: true },
  year: { type: 'string', multiple: true },
  since: { type: 'string' },
  tile: { type: 'string' },
  overlap: { type: 'string' },
  bleed: { type: 'string' },
  press: { type: 'boolean' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  content: { type: 'string' },
  'as-of': { type: 'string' },
} as const;

await runMain(HELP, posters);

async function posters(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, OPTIONS);
  const contentRoot = options.content ?? 'content';
  const outDir = options.out ?? 'posters';
  const asOf = options['as-of']
    ? readDate('--as-of', options['as-of'])
    : (commitDateOf(openCheckout(contentRoot)) ?? dateInShanghai(new Date()));
  const wishes = readWishes(options, asOf);

  using _lock = await takeLock(CACHE_ROOT);
  const progress = startProgress();
  progress.step(`检查 ${contentRoot}，按 ${asOf} 这一天`);
  const siteIds = options.county ? sitesIn(contentRoot, options.county, options.site) : options.site;
  const loaded = await loadContent(contentRoot, { asOf, siteIds });
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
    contentRoot,
    asOf,
    use: 'paper',
    cacheRoot: join(CACHE_ROOT, 'photos'),
  });
  if (photos.problems.length > 0) return refuse(photos.problems);
  const names = sitesOn(loaded, options.board);
  // The board of a place that is no more is printed only by name.
  for (const { profile } of sites)
    if (options.site === undefined && closedBy(profile, asOf)) names.delete(profile.id);
  progress.step('印公开栏');
  let done = 0;
  const printed = await runPrinting({
    ...wishes,
    isInBulk: wishes.only === undefined && names.size > MOST_ONE_BY_ONE,
    contentRoot,
    photos,
    outDir,
    asOf,
    workRoot: join(CACHE_ROOT, 'posters'),
    publicUrl: city.publicUrl,
    siteIds: [...names.keys()],
    isForced: options.force === true,
    onSite: ({ siteId }) => progress.advance(++done, names.size, names.get(siteId)),
  }).catch(adviseWithoutBrowser);
  const joined = wishes.only?.includes('signs')
    ? await joinCounties(loaded, options.county, { outDir, asOf })
    : [];
  progress.end();
  process.stdout.write(formatPosters(printed, outDir) + joined.join(''));
  return printed.some((made) => made.problems.length > 0) ? EXIT.problems : EXIT.good;
}

interface WishOptions {
  readonly week?: boolean;
  readonly only?: string[];
  readonly month?: string[];
  readonly year?: string[];
  readonly since?: string;
  readonly tile?: string;
  readonly overlap?: string;
  readonly bleed?: string;
  readonly press?: boolean;
}

function readWishes(options: WishOptions, asOf: CalendarDate) {
  const parts = options.only?.map((word) => chooseWord('--only', word, POSTER_PARTS));
  const tilePaper = options.tile && chooseWord('--tile', options.tile, Object.keys(TILE_PAPERS));
  const millimetres = (name: 'overlap' | 'bleed', least: number, most: number): number =>
    readCount(`--${name}`, options[name], { least, most, standard: 0 });
  const slipSince = options.since ? readDate('--since', options.since) : undefined;
  if (slipSince && slipSince > asOf)
    throw new UsageError(`--since ${slipSince} 还没到：现在按 ${asOf} 这一天。`);
  return {
    reach: 'wall' as const,
    slipSince,
    ...readPrintOptions({ ...options, only: parts }, asOf),
    tilePaper: tilePaper ? (tilePaper as TilePaper) : undefined,
    overlapMm: options.overlap ? millimetres('overlap', 5, 30) : undefined,
    bleedMm: options.bleed ? millimetres('bleed', 1, 10) : options.press ? PRESS_BLEED_MM : undefined,
    isForPress: options.press,
  };
}

/** Names of the sites by id, those on these boards only. */
function sitesOn({ sites, boards }: LoadedContent, boardIds?: readonly string[]): Map<string, string> {
  for (const id of boardIds ?? [])
    if (!boards.has(id)) {
      const nearest = findNearest(id, [...boards.keys()]);
      const hint = nearest ? `是不是“${nearest}”？` : `有：${[...boards.keys()].join('、')}。`;
      throw new UsageError(`没有“${id}”这种公开栏，${hint}`);
    }
  const wanted = sites.filter(({ profile }) => !boardIds || boardIds.includes(profile.board));
  if (wanted.length === 0) throw new UsageError(`没有哪个村（社区）用${boardIds?.join('、')}这种公开栏。`);
  return new Map(wanted.map(({ profile }) => [profile.id, profile.name]));
}

/** The sites of counties, by their folders: of a whole city only these are read. */
function sitesIn(contentRoot: string, countyIds: readonly string[], among?: readonly string[]): string[] {
  const folders = listSiteFolders(contentRoot);
  const known = [...new Set(folders.map(({ countyId }) => countyId))];
  for (const id of countyIds)
    if (!known.includes(id)) {
      const nearest = findNearest(id, known);
      const hint = nearest ? `是不是“${nearest}”？` : `有：${known.join('、')}。`;
      throw new UsageError(`没有编号是“${id}”的县（区），或者它还没有村（社区），${hint}`);
    }
  return folders
    .filter(({ id, countyId }) => countyIds.includes(countyId) && (among?.includes(id) ?? true))
    .map(({ id }) => id);
}

/** The signs of each county that was named, for the printing shop; a line a county for the terminal. */
async function joinCounties(
  { city, sites }: LoadedContent,
  countyIds: readonly string[] | undefined,
  { outDir, asOf }: { readonly outDir: string; readonly asOf: CalendarDate },
): Promise<string[]> {
  const lines: string[] = [];
  for (const county of city?.counties.filter(({ id }) => countyIds?.includes(id)) ?? []) {
    const own = sites
      .filter((site) => site.county.id === county.id)
      .map(({ profile, township }) => ({
        ...{ id: profile.id, name: profile.name },
        ...{ countyId: county.id, townshipId: township.id },
      }));
    if (!city || own.length === 0) continue;
    const files = await writeCountySigns({ city, county, sites: own, outDir, on: asOf });
    lines.push(
      `${county.shortName} ${own.length} 个村（社区）的标牌合成了 ${files.length - 1} 个 PDF，清单 list.xlsx，在 ${join(outDir, countySignsFolder(county.id))}，整个文件夹交给印刷店。\n`,
    );
  }
  return lines;
}

function adviseWithoutBrowser(error: unknown): never {
  if (error instanceof NoBrowserError || error instanceof BrowserDiedError)
    throw new UsageError(error.message);
  throw error;
}
