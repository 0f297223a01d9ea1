/** `npm run copy`: a release as a plain folder, for hosts that know no links. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyOrder, copyRelease } from './copy/copy-release.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';
import { MANIFEST_FILE, readManifest, wholeManifest } from './build/manifest.ts';

const HELP = `把生成好的网站拷成普通文件夹：给不认链接的主机、对象存储、U 盘用。

用法：npm run copy -- --to 文件夹 [选项]
      npm run copy -- --list

选项：
  --from 文件夹   生成好的网站 [dist]
  --to 文件夹     拷到哪。没有的就新建；里面是以前拷的，只拷改了的
  --list          不拷，按先后列出文件，一行一个，给 rsync --files-from 之类的工具用
  --help          显示这些

先拷图片、样式和 PDF，再拷网页，再拷列出网页的，清单最后；不要的最后删。
所以正在看的人，不会看到一个缺图少样式的网页。

结果：拷好了为 0，用法不对为 2，程序出毛病为 70。
`;

await runMain(HELP, copy);

function copy(argv: readonly string[]): ExitCode {
  const { options } = parseOptions(argv, {
    from: { type: 'string' },
    to: { type: 'string' },
    list: { type: 'boolean' },
  });
  const from = options.from ?? 'dist';
  if (!existsSync(join(from, MANIFEST_FILE)))
    throw new UsageError(`“${from}”里没有生成好的网站。先运行 npm run build。`);
  if (options.list === true) {
    const files = copyOrder(wholeManifest(from, readManifest(from)));
    process.stdout.write(files.map((path) => `${path}\n`).join(''));
    return EXIT.good;
  }
  if (options.to === undefined) throw new UsageError('要写 --to，拷到哪个文件夹。');
  refuseFolder(from, options.to);
  const { copied, removed, total } = copyRelease(from, options.to);
  process.stdout.write(`${total} 个文件，拷了 ${copied} 个，删了 ${removed} 个，在 ${options.to}/\n`);
  return EXIT.good;
}

function refuseFolder(from: string, to: string): void {
  const [source, target] = [`${resolve(from)}/`, `${resolve(to)}/`];
  if (source.startsWith(target) || target.startsWith(source))
    throw new UsageError(`--to 不能是“${to}”：它和“${from}”套在一起。`);
  if (existsSync(to) && readdirSync(to).length > 0 && !existsSync(join(to, MANIFEST_FILE)))
    throw new UsageError(`“${to}”里有别的东西，不敢动。--to 请写一个空的或新的文件夹，或以前拷过的。`);
}
