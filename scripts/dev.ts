/** `npm run dev`: pages as they are written. Every saved file is checked and shown at once. */
import { dev as startAstro } from 'astro';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readTextAt } from '../src/loader/source-file.ts';
import { dateInShanghai } from '../src/model/calendar-date.ts';
import { formatReport } from './check/report.ts';
import { contentPlugin } from './dev/content-plugin.ts';
import { writeSpecimens } from './dev/specimens.ts';
import { filesFolder, jobFile, refreshContent, type LiveContent } from './dev/live-content.ts';
import { CACHE_ROOT, PROJECT_ROOT } from './places.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions, readDate, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `一边写一边看：存盘就检查，网页马上换成新的。只在这台电脑上看得到。

用法：npm run dev [-- 选项]

选项：
  --content 文件夹   内容在哪 [content]
  --site 编号        只看这些村（社区），可以写几次，也可以用逗号隔开 [全部]
  --as-of 日期       按哪一天看 [今天]
  --port 端口        [4321]
  --specimens        看每一种格式的样子（给开发的人）：一个村，每种格式一份
  --help             显示这些

网页上没有 PDF，要看 PDF 用 npm run build 或 npm run posters。看完按 Ctrl-C。
`;

await runMain(HELP, dev);

async function dev(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, {
    content: { type: 'string' },
    site: { type: 'string', multiple: true },
    'as-of': { type: 'string' },
    port: { type: 'string' },
    specimens: { type: 'boolean' },
  });
  const given = options.content ?? 'content';
  if (!existsSync(given)) throw new UsageError(`没有“${given}”这个文件夹。`);
  const asOf = options['as-of'] ? readDate('--as-of', options['as-of']) : dateInShanghai(new Date());
  const workRoot = join(CACHE_ROOT, options.specimens ? 'specimens' : 'dev');
  const contentRoot = options.specimens ? join(workRoot, 'content') : given;
  if (options.specimens) await writeSpecimens(given, { to: contentRoot, asOf });
  const place = {
    contentRoot,
    asOf,
    workRoot,
    ...(options.site && { siteIds: options.site }),
  };
  const refresh = async (): Promise<LiveContent> => {
    const live = await refreshContent(place);
    tell(live, contentRoot);
    return live;
  };
  const { siteIds } = await refresh();

  process.env['GONGKAILAN_JOB'] = jobFile(place.workRoot);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const filesRoot = filesFolder(place.workRoot);
  const { address } = await startAstro({
    root: PROJECT_ROOT,
    logLevel: 'warn',
    server: { port: Number(options.port ?? 4321) },
    vite: {
      plugins: [contentPlugin({ contentRoot, filesRoot, refresh: async () => void (await refresh()) })],
    },
  });
  const home = `http://localhost:${address.port}/`;
  const first = siteIds[0];
  process.stdout.write(`${options.site && first ? `${home}${first}/` : home}\n`);
  process.stderr.write('用浏览器打开上面的网址。改了文件存盘就行，看完按 Ctrl-C。\n');
  return EXIT.good;
}

/** The problems, as `npm run check` shows them. */
function tell({ loaded, problems }: LiveContent, contentRoot: string): void {
  const shownPath = (file: string): string =>
    relative(process.cwd(), join(contentRoot, file)).split(sep).join('/');
  const report = formatReport(
    {
      problems: problems.map((problem) => ({ ...problem, file: shownPath(problem.file) })),
      files: loaded.files,
      sites: loaded.siteIds.length,
      textOf: readTextAt,
    },
    'text',
  );
  process.stderr.write(`\n${report}`);
}
