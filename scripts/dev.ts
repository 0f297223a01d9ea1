/** `npm run dev`: the clerk's desk. Pages as they are written, and beside them what is wrong, what is due and the board. */
import { dev as startAstro } from 'astro';
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readTextAt } from '../src/loader/read/source-file.ts';
import { dateInShanghai } from '../src/model/values/calendar-date.ts';
import { findNearest } from '../src/model/values/nearest.ts';
import type { Site } from '../src/model/place/site.ts';
import { disclosurePath, sitePath, type SitePath } from '../src/site/urls.ts';
import { formatReport } from './check/report.ts';
import { adminPlugin } from './dev/admin-plugin.ts';
import { contentPlugin } from './dev/content-plugin.ts';
import { lastSite } from './dev/desk/desk-server.ts';
import { jobFile, openCity, type LiveCity } from './dev/live-city.ts';
import type { LiveSite } from './dev/live-site.ts';
import { findSites } from './dev/site-list.ts';
import { SPECIMEN_SITE, writeSpecimens } from './dev/specimens.ts';
import { CACHE_ROOT, PROJECT_ROOT } from './project-folders.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { canOpenBrowser } from './terminal/find-program.ts';
import { parseOptions, readCount, readDate, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';
import { PROSE } from '../src/model/kinds.ts';

const HELP = `工作台：一边写一边看。左边是网页，右边是问题、该公开的、公开栏和打印；存盘就检查，自己换成新的。
只在这台电脑上看得到。

用法：npm run dev [-- 选项]

选项：
  --site 编号        打开哪个村（社区） [上次打开的；没有就在网页上选]
  --content 文件夹   内容在哪 [content]
  --as-of 日期       按哪一天看 [今天]
  --port 端口        [4321]
  --specimens        看每一种格式的样子（给开发的人）：一个村，每种格式一份
  --help             显示这些

例子：
  npm run dev -- --site xiejiawaizi

只读打开的那个村（社区），全市有多少个都一样快。看完按 Ctrl-C。
`;

await runMain(HELP, dev);

async function dev(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, {
    content: { type: 'string' },
    site: { type: 'string' },
    'as-of': { type: 'string' },
    port: { type: 'string' },
    specimens: { type: 'boolean' },
  });
  const given = options.content ?? 'content';
  if (!existsSync(given)) throw new UsageError(`没有“${given}”这个文件夹。`);
  const asOf = options['as-of'] ? readDate('--as-of', options['as-of']) : dateInShanghai(new Date());
  const port = readCount('--port', options.port, { least: 1024, most: 65_535, standard: 4321 });
  const workRoot = join(CACHE_ROOT, options.specimens ? 'specimens' : 'dev');
  const contentRoot = resolve(options.specimens ? join(workRoot, 'content') : given);
  if (options.specimens) await writeSpecimens(given, { to: contentRoot, asOf });
  const siteId = chooseSite(contentRoot, options.specimens ? SPECIMEN_SITE : options.site, workRoot);
  const city = openCity({ contentRoot, asOf, workRoot, photosRoot: join(CACHE_ROOT, 'photos') });
  const live = siteId === undefined ? undefined : await city.open(siteId);
  if (live) tell([live], contentRoot);

  const desk = await serve(city, { port, path: siteId === undefined ? '/desk/' : `/desk/${siteId}/` });
  process.stdout.write(`${desk}\n`);
  if (live?.site) void warmUp(live.site, desk);
  process.stderr.write('用浏览器打开上面的网址。改了文件存盘就行，看完按 Ctrl-C。\n');
  return EXIT.good;
}

/** The site that is asked for, or the one that was open last. */
function chooseSite(contentRoot: string, wanted: string | undefined, workRoot: string): string | undefined {
  const sites = findSites(contentRoot);
  if (wanted === undefined) {
    const last = lastSite(workRoot);
    return last !== undefined && sites.has(last) ? last : undefined;
  }
  if (sites.has(wanted)) return wanted;
  const nearest = findNearest(wanted, [...sites.keys()]);
  const advice = nearest ? `是不是“${nearest}”？` : '编号就是 sites 里村（社区）文件夹的名字。';
  throw new UsageError(`没有编号是“${wanted}”的村（社区）。${advice}`);
}

/** Starts Astro's development server for this machine alone; the address of a path of it. */
async function serve(city: LiveCity, { port, path }: { port: number; path: string }): Promise<string> {
  const { contentRoot, workRoot } = city.folders;
  process.env['GONGKAILAN_JOB'] = jobFile(workRoot);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit());
  const onRefreshed = (sites: readonly LiveSite[]): void => tell(sites, contentRoot);
  const { address } = await startAstro({
    root: PROJECT_ROOT,
    logLevel: 'warn',
    server: { port, host: 'localhost', ...(opensBrowser() && { open: path }) },
    vite: {
      plugins: [adminPlugin(city), contentPlugin({ city, onRefreshed })],
      // Content is watched site by site: Vite would hold every file of the city.
      server: { watch: { ignored: [`${contentRoot}/**`, `${CACHE_ROOT}/**`] } },
    },
  });
  return `http://localhost:${address.port}${path}`;
}

/** Where somebody looks at the terminal and there is a browser; the address is told anyway. */
function opensBrowser(): boolean {
  return process.stdout.isTTY && !process.env['CI'] && canOpenBrowser();
}

/** After the first page has been looked at for a moment. */
const WARM_UP_AFTER_MS = 3000;

/** The first page of each form takes seconds, for its sources are translated; better now than when somebody waits. */
async function warmUp({ profile, disclosures }: Site, desk: string): Promise<void> {
  // Whether they can be shown is for whoever looks at them.
  const make = (path: SitePath): Promise<unknown> => fetch(new URL(`/${path}`, desk)).catch(() => undefined);
  await make(sitePath(profile.id));
  await setTimeout(WARM_UP_AFTER_MS);
  const newest = disclosures.find(({ content }) => content.kind !== PROSE);
  if (newest) await make(disclosurePath(profile.id, newest.section, newest.id));
}

/** The problems, as `npm run check` shows them. */
function tell(sites: readonly LiveSite[], contentRoot: string): void {
  const shownPath = (file: string): string =>
    relative(process.cwd(), join(contentRoot, file)).split(sep).join('/');
  for (const { problems, files } of sites) {
    const shown = problems.map((problem) => ({ ...problem, file: shownPath(problem.file) }));
    const report = formatReport({ problems: shown, files, sites: 1, textOf: readTextAt }, 'text');
    process.stderr.write(`\n${report}`);
  }
}
