/** `npm run build`: from `content/` to what the city publishes. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadContent } from '../src/loader/load-content.ts';
import { hasErrors } from '../src/loader/problem.ts';
import { planBuild } from './build/build-plan.ts';
import { carryOut } from './build/carry-out.ts';
import { takeLock } from './build/lock.ts';
import { MANIFEST_FILE } from './build/manifest.ts';
import { HELP, readOptions, type BuildOptions } from './build/options.ts';
import { isReplaceable } from './build/release.ts';
import { factLine, formatRefusal, formatWhy } from './build/report.ts';
import { CACHE_ROOT, PROJECT_ROOT } from './places.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { UsageError } from './terminal/options.ts';
import { startProgress } from './terminal/progress.ts';
import { runMain } from './terminal/run-main.ts';

await runMain(HELP, build);

async function build(argv: readonly string[]): Promise<ExitCode> {
  const options = readOptions(argv);
  const { contentRoot, outDir, asOf, siteIds } = options;
  refuseFolders(options);
  using _lock = await takeLock(CACHE_ROOT);
  const progress = startProgress();

  progress.step(`检查 ${contentRoot}，按 ${asOf} 这一天`);
  const loaded = await loadContent(contentRoot, { asOf, ...(siteIds && { siteIds }) });
  const { city, catalogue, sites, problems } = loaded;
  const refuse = (found: typeof problems): ExitCode => {
    progress.end();
    process.stdout.write(formatRefusal(found, { loaded, contentRoot, outDir }));
    return EXIT.problems;
  };
  refuseUnknownSites(problems);
  if (hasErrors(problems) || !city || !catalogue) return refuse(problems);
  if (sites.length === 0) throw new UsageError(`“${contentRoot}”里一个村（社区）也没有。`);

  const inputs = { options, sites, city, catalogue };
  const plan = planBuild({ ...inputs, projectRoot: PROJECT_ROOT, storeRoot: join(CACHE_ROOT, 'store') });
  if (options.why) process.stdout.write(formatWhy(plan));
  const outcome = await carryOut({ ...inputs, plan, cacheRoot: CACHE_ROOT, progress });
  if ('problems' in outcome) return refuse(outcome.problems);

  progress.end();
  const seconds = performance.now() / 1000;
  process.stdout.write(factLine({ plan, ...outcome, warnings: problems.length, seconds, outDir }));
  return EXIT.good;
}

/** A release replaces the whole folder, so it must not be a folder with something else in it. */
function refuseFolders({ contentRoot, outDir }: BuildOptions): void {
  if (!existsSync(contentRoot))
    throw new UsageError(`没有“${contentRoot}”这个文件夹。内容文件夹用 --content 指明。`);
  const [content, out] = [resolve(contentRoot), resolve(outDir)];
  if (`${content}/`.startsWith(`${out}/`) || `${out}/`.startsWith(`${content}/`))
    throw new UsageError(`--out 不能是“${outDir}”：它和内容文件夹套在一起，生成会冲掉内容。`);
  if (!isReplaceable(outDir, MANIFEST_FILE))
    throw new UsageError(`“${outDir}”里有别的东西，不敢整个换掉。--out 请写一个空的或新的文件夹。`);
}

function refuseUnknownSites(problems: readonly { code: string; message: string; hint?: string }[]): void {
  const unknown = problems.filter(({ code }) => code === 'SITE_UNKNOWN');
  if (unknown.length > 0)
    throw new UsageError(unknown.map(({ message, hint = '' }) => `${message}${hint}`).join('\n'));
}
