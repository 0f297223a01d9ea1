/** `npm run build`: from `content/` to what the city publishes. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digestCode } from './build/digests.ts';
import { openCheckout, type Checkout } from './build/git.ts';
import { takeLock } from './build/lock.ts';
import { MANIFEST_FILE } from './build/manifest.ts';
import { HELP, readOptions, type BuildOptions } from './build/options.ts';
import { isMountPoint } from './build/mount-point.ts';
import { openPublished } from './build/published.ts';
import { isReplaceable, releaseFolder } from './build/release/release-folder.ts';
import { recallUnchanged, rememberBuild } from './build/unchanged.ts';
import { CACHE_ROOT, PROJECT_ROOT } from './project-folders.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

await runMain(HELP, build, '已经发布的还是原来的样子。');

async function build(argv: readonly string[]): Promise<ExitCode> {
  let checkout: Checkout | undefined;
  const checkoutOf = (contentRoot: string): Checkout => (checkout ??= openCheckout(contentRoot));
  const options = readOptions(argv, checkoutOf);
  refuseFolders(options);
  using _lock = await takeLock(CACHE_ROOT);
  using _out = await takeLock(releaseFolder(options.outDir).root);
  const code = digestCode(PROJECT_ROOT);
  const published = openPublished(options.outDir);
  const state = { options, checkout: checkoutOf(options.contentRoot), published, code };
  const unchanged = recallUnchanged(state);
  if (unchanged !== undefined) {
    process.stdout.write(unchanged);
    return EXIT.good;
  }
  // Most of the program is loaded only when there is something to do.
  const { wholeBuild } = await import('./build/whole-build.ts');
  return wholeBuild({ ...state, onPublished: (said) => rememberBuild(state, said) });
}

/** A release replaces the whole folder, so it must not be a folder with something else in it. */
function refuseFolders({ contentRoot, outDir }: BuildOptions): void {
  if (!existsSync(contentRoot))
    throw new UsageError(`没有“${contentRoot}”这个文件夹。内容文件夹用 --content 指明。`);
  const [content, out] = [resolve(contentRoot), resolve(outDir)];
  if (`${content}/`.startsWith(`${out}/`) || `${out}/`.startsWith(`${content}/`))
    throw new UsageError(`--out 不能是“${outDir}”：它和内容文件夹套在一起，生成会冲掉内容。`);
  if (isMountPoint(outDir))
    throw new UsageError(
      `--out 不能是“${outDir}”：那里挂着单独的一个盘，换不掉。请写盘下面的一个文件夹，例如 --out ${join(outDir, 'site')}。`,
    );
  if (!isReplaceable(outDir, MANIFEST_FILE))
    throw new UsageError(`“${outDir}”里有别的东西，不敢整个换掉。--out 请写一个空的或新的文件夹。`);
}
