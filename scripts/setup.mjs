/**
 * Makes the machine ready before any command: installs what the lockfile names, the pinned Node included.
 * `start.mjs` and the `pre…` scripts in package.json run it, under whatever Node ≥ 20 is there, so it is plain
 * JavaScript and imports nothing but Node. When nothing changed it only compares a stamp.
 *
 *   node scripts/setup.mjs          install if needed
 *   node scripts/setup.mjs --mark   note that what is installed belongs to this lockfile (`postinstall` does)
 *
 * In a clone of the project it also has git check content before it is committed or pushed: `scripts/hooks`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = `${ROOT}node_modules/.setup-stamp`;
/** The Node that the project runs under. */
export const PINNED_NODE = join(
  ROOT,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** What npm says → what to tell the person, first match wins. */
const FAILURES = [
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET/,
    '连不上网，下载不了所需的程序。请接上网再运行一次；单位网络要用代理的，先运行 npm config set proxy 代理地址。',
  ],
  [/ENOSPC/, '磁盘满了。请空出 2 GB 以上再运行一次。'],
  [
    /EBUSY|EPERM|EACCES/,
    '没有权限改 node_modules 文件夹，或有程序正占用它。请关掉正在运行的 npm run dev、preview 和编辑器，再运行一次。',
  ],
  [
    /EUSAGE|in sync/,
    'package.json 和 package-lock.json 对不上。改过依赖的，请运行 npm install，把两个文件一起提交。',
  ],
  [/EINTEGRITY/, '下载的程序包和登记的不一样，没有安装。请运行 npm cache clean --force，再运行一次。'],
];

/** What the installed packages must match: the lockfile, on this kind of machine. */
function wantedStamp() {
  const lockfile = readFileSync(`${ROOT}package-lock.json`);
  return createHash('sha256').update(`${process.platform} ${process.arch} `).update(lockfile).digest('hex');
}

function isReady() {
  return (
    existsSync(STAMP) &&
    existsSync(join(ROOT, 'node_modules/.bin/node')) &&
    readFileSync(STAMP, 'utf8') === wantedStamp()
  );
}

function fail(lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(70);
}

function requireNode20() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    fail([
      `这台电脑的 Node 是 ${process.version}，太旧了，要 20 或更新的。`,
      '请到 https://nodejs.org/zh-cn 下载安装（选“LTS 长期支持版”），再运行一次。',
    ]);
}

/** Runs `npm ci` under the Node that runs npm, never under the pinned one: that one is about to be replaced. */
function install() {
  const npm = process.env['npm_execpath'];
  const node = process.env['npm_node_execpath'] ?? process.execPath;
  const [command, first] = npm?.endsWith('.js') ? [node, [npm]] : ['npm', []];
  return spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    encoding: 'utf8',
    // Only Windows needs a shell, to find npm.cmd.
    shell: command === 'npm' && process.platform === 'win32',
    // A server's NODE_ENV=production must not leave out what checks the site.
    env: { ...process.env, NODE_ENV: 'development' },
  });
}

function explain({ stdout = '', stderr = '', error }) {
  const said = `${stdout}\n${stderr}\n${error?.message ?? ''}`;
  const known = FAILURES.find(([pattern]) => pattern.test(said));
  const lastLines = said.trim().split('\n').slice(-12);
  fail([
    known ? known[1] : '安装没有成功。下面是 npm 的原话，请发给管这个网站的人：',
    ...(known ? [] : lastLines),
    '网站没有改动，已发布的内容不受影响。',
  ]);
}

/** Where git keeps the settings of this clone; `undefined` when the project's folder is not the top of one. */
function findGitConfig() {
  const git = join(ROOT, '.git');
  if (!existsSync(git)) return undefined;
  if (statSync(git).isDirectory()) return join(git, 'config');
  // A further working folder of a clone names git's own folder in a file.
  const own = resolve(
    ROOT,
    readFileSync(git, 'utf8')
      .replace(/^gitdir:/, '')
      .trim(),
  );
  const shared = join(own, 'commondir');
  return existsSync(shared) ? join(own, readFileSync(shared, 'utf8').trim(), 'config') : join(own, 'config');
}

const HOOKS = 'scripts/hooks';
const BY_HAND = `要提交前自动检查的，请在那里的 pre-commit 里加一行：sh ${HOOKS}/pre-commit`;

/** Has git run `scripts/hooks`, unless somebody decided otherwise. Without git, or without the right, work goes on. */
function installHooks({ isTold }) {
  try {
    const config = process.env.CI ? undefined : findGitConfig();
    // Read as text: asking git would cost every command the start of a process.
    if (!config || /^\s*hooksPath\s*=\s*scripts\/hooks\s*$/im.test(readFileSync(config, 'utf8'))) return;
    const git = (...args) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
    const other = git('config', '--get', 'core.hooksPath').stdout?.trim();
    const folder = join(config, '..', 'hooks');
    const own = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.sample')) : [];
    if (other || own.length > 0) {
      const where = other ? `core.hooksPath 是 ${other}` : `.git/hooks 里已有 ${own.join('、')}`;
      if (isTold) process.stderr.write(`git 的自动检查没有装：${where}，不去动它。${BY_HAND}\n`);
      return;
    }
    git('config', 'core.hooksPath', HOOKS);
  } catch {
    // `npm run submit` and the server check again.
  }
}

/** Makes the machine ready, or ends the process with why it cannot. Returns whether something was installed. */
export function setUp() {
  if (isReady()) {
    installHooks({ isTold: false });
    return false;
  }
  requireNode20();
  process.stderr.write(
    existsSync(STAMP)
      ? '所需的程序有更新，正在安装，约一分钟…\n'
      : '第一次使用，正在安装所需的程序，约一分钟，要联网…\n',
  );
  const result = install();
  if (result.status !== 0 || !existsSync(PINNED_NODE)) explain(result);
  writeFileSync(STAMP, wantedStamp());
  installHooks({ isTold: true });
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === '--mark') {
    writeFileSync(STAMP, wantedStamp());
    installHooks({ isTold: true });
  } else setUp();
}
