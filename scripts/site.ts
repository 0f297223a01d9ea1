/** `npm run site`: makes sites and puts them where others find them; the unit that any scheduler can run. */
import { dateInShanghai } from '../src/model/values/calendar-date.ts';
import { listSiteFolders } from '../src/loader/site/site-folders.ts';
import { makeSite, openWorkplace, inputOfSite } from './build/engine/make-site.ts';
import { openStore } from './build/engine/open-store.ts';
import { ENGINE_OPTIONS, readEngine, STORE_HELP } from './build/engine/options.ts';
import { fetchSite, shareSite } from './build/engine/share-site.ts';
import { readShard, sitesOfShard } from './build/engine/shard.ts';
import { shelvesFor } from './build/engine/shelves.ts';
import { commitDateOf, openCheckout } from './build/git.ts';
import { takeLock } from './build/lock.ts';
import { CACHE_ROOT } from './project-folders.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions, readDate, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

const HELP = `生成一个或几个村（社区），放进共用的存放处，每个写一行：编号、所用东西的指纹、做成的指纹。存放处已经有的不再做。

用法：npm run site -- --store 地址 --site 编号 [选项]

选项：
${STORE_HELP}
  --site 编号        哪些村（社区），可以写几次，也可以用逗号隔开
  --shard 第几/几份  所有村（社区）分成几份，只做其中一份，例如 1/20；有 --site 就不写
  --content 文件夹   内容在哪 [content]
  --as-of 日期       按哪一天；要和 npm run build 的一样 [内容最近一次提交的日期，否则今天]
  --no-posters       不要 PDF；要和 npm run build 的一样
  --help             显示这些

结果：都做好了为 0；有的有问题、没有做为 3（npm run build 会说是什么问题）；用法不对、存放处不让写为 2；程序出毛病为 70。

例子：
  npm run site -- --store s3://gongkailan/benxi --site xiejiawaizi
  npm run site -- --store /shared/gongkailan --shard 3/20 --no-posters
`;

await runMain(HELP, site);

async function site(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, {
    ...{ store: ENGINE_OPTIONS.store, content: { type: 'string' }, 'as-of': { type: 'string' } },
    ...{
      site: { type: 'string', multiple: true },
      shard: { type: 'string' },
      'no-posters': { type: 'boolean' },
    },
  });
  const engine = readEngine(options, { GONGKAILAN_STORE: process.env['GONGKAILAN_STORE'] });
  if (!engine) throw new UsageError('请写 --store：做好的放在哪里。');
  const contentRoot = options.content ?? 'content';
  const siteIds = options.site ?? sitesOfShard(listSiteFolders(contentRoot), readShard(options.shard));
  const asOf = options['as-of']
    ? readDate('--as-of', options['as-of'])
    : (commitDateOf(openCheckout(contentRoot)) ?? dateInShanghai(new Date()));
  using _lock = await takeLock(CACHE_ROOT);
  const store = await openStore(engine.store);
  const place = openWorkplace({ contentRoot, asOf, hasPosters: options['no-posters'] !== true });
  const shelves = shelvesFor(store, place);
  let ended: ExitCode = EXIT.good;
  for (const siteId of siteIds) {
    const input = inputOfSite(siteId, place);
    if (input === undefined) throw new UsageError(`没有“${siteId}”这个村（社区）。`);
    const standing = await fetchSite({ siteId, input }, shelves);
    const made = standing === undefined ? await makeSite(siteId, place) : undefined;
    if (made && 'problems' in made) {
      process.stderr.write(`${siteId} 有 ${made.problems.length} 个问题，没有做。npm run check 看是什么。\n`);
      ended = EXIT.heldBack;
      continue;
    }
    const manifest = standing ?? (made && (await shareSite({ siteId, input }, made.stored, shelves)));
    if (manifest !== undefined) process.stdout.write(`${siteId} ${input} ${manifest}\n`);
  }
  return ended;
}
