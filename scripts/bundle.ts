/** `npm run bundle`: the project with Node inside, for a computer without network. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { launcherFor } from './bundle/launchers.ts';
import { refusedByWindows } from './bundle/windows-paths.ts';
import { filesBelow, zipFolder } from './bundle/zip-folder.ts';
import { PROJECT_ROOT } from './project-folders.ts';
import { EXIT, type ExitCode } from './terminal/exit-codes.ts';
import { parseOptions, UsageError } from './terminal/options.ts';
import { runMain } from './terminal/run-main.ts';

/** By what people call them. */
const MACHINES = {
  windows: { os: 'win32', name: 'win32-x64' },
  mac: { os: 'darwin', name: 'darwin-arm64' },
  'mac-intel': { os: 'darwin', name: 'darwin-x64' },
  linux: { os: 'linux', name: 'linux-x64' },
} as const;

const HELP = `做一个 U 盘包：项目、Node 和要用的程序都在一个文件夹里，拷到不能上网的电脑上，解开就能用。
里面是已经提交的内容和全部历史，没有提交的不在里面。

用法：npm run bundle [-- 选项]

选项：
  --for 电脑      ${Object.keys(MACHINES).join('、')} [windows]
  --out 文件夹    写到哪 [gongkailan-电脑]
  --no-print      不带打印用的字体和浏览器，小 300 MB
  --zip           再压成一个 zip
  --help          显示这些

那台电脑上，npm run 后面的命令都写成 gongkailan，例如 gongkailan check、gongkailan new；Windows 上双击 gongkailan.cmd
打开工作台。交上去（submit）还要装 git、要联网。

结果：做好了为 0，用法不对为 2，程序出毛病为 70。
`;

await runMain(HELP, bundle);

async function bundle(argv: readonly string[]): Promise<ExitCode> {
  const { options } = parseOptions(argv, {
    for: { type: 'string' },
    out: { type: 'string' },
    'no-print': { type: 'boolean' },
    zip: { type: 'boolean' },
  });
  const wanted = options.for ?? 'windows';
  if (!isMachine(wanted))
    throw new UsageError(`--for 只认 ${Object.keys(MACHINES).join('、')}，没有“${wanted}”。`);
  const { os, name } = MACHINES[wanted];
  const out = resolve(options.out ?? `gongkailan-${wanted}`);
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new UsageError(`“${out}”里有东西，不敢动。--out 请写一个空的或新的文件夹。`);

  copyProject(out);
  const groups = ['node', 'base', 'desk', 'forms', ...(options['no-print'] ? [] : ['fonts', 'print'])];
  run(process.execPath, [join(PROJECT_ROOT, 'scripts/setup/into.mjs'), out, name, ...groups]);
  const launcher = launcherFor(os);
  writeFileSync(join(out, launcher.name), launcher.text);
  chmodSync(join(out, launcher.name), 0o755);
  // It belongs to the machine, not to the project.
  mkdirSync(join(out, '.git/info'), { recursive: true });
  appendFileSync(join(out, '.git/info/exclude'), `/${launcher.name}\n`);

  const paths = filesBelow(out);
  const refused = refusedByWindows(paths);
  if (refused.length > 0) throw new Error(`a bundle must unpack on Windows:\n${refused.join('\n')}`);
  const bytes = paths.reduce((sum, path) => sum + statSync(join(out, path)).size, 0);
  process.stdout.write(`${out}：${paths.length} 个文件，${megabytes(bytes)} MB。\n`);
  if (options.zip) {
    await zipFolder(out, `${out}.zip`);
    process.stdout.write(`${out}.zip：${megabytes(statSync(`${out}.zip`).size)} MB。\n`);
  }
  return EXIT.good;
}

function isMachine(name: string): name is keyof typeof MACHINES {
  return Object.hasOwn(MACHINES, name);
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}

/** A clone: what is committed, its history, and where it is handed in to. */
function copyProject(out: string): void {
  run('git', ['clone', '--quiet', '--no-hardlinks', PROJECT_ROOT, out]);
  const { status, stdout } = spawnSync('git', ['-C', PROJECT_ROOT, 'remote', 'get-url', 'origin'], {
    encoding: 'utf8',
  });
  const git = (...args: readonly string[]): void => run('git', ['-C', out, ...args]);
  if (status === 0) git('remote', 'set-url', 'origin', stdout.trim());
  else git('remote', 'remove', 'origin');
  // Examples of hooks are none of a clerk's business.
  rmSync(join(out, '.git/hooks'), { recursive: true, force: true });
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}
