/**
 * Makes the machine ready for a command: installs what it needs of what the lockfile names, the pinned Node included.
 * `start.mjs` runs it before every command, under whatever Node ≥ 20 is there, so it is plain JavaScript and imports
 * nothing but Node. When nothing changed it only compares stamps.
 *
 *   node scripts/setup.mjs               install everything, test tools included, as `npm ci` does
 *   node scripts/setup.mjs --for check   install what a command needs
 *   node scripts/setup.mjs --group forms install a group of `setup/groups.mjs`
 *   node scripts/setup.mjs --mark        note that all of this lockfile is installed (`postinstall` does)
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installHooks } from './setup/git-hooks.mjs';
import { GROUPS, groupsOf } from './setup/groups.mjs';
import { runNpm } from './setup/run-npm.mjs';
import { isStamped, stamp, stampFile, wantedStamp } from './setup/stamps.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The Node that the project runs under. */
export const PINNED_NODE = join(
  ROOT,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
/** What nobody installs who does not test. */
const TEST_TOOLS = join(ROOT, 'node_modules/vitest');
/** Where the Node that is there is as young, commands that publish nothing run under it. */
const YOUNG_ENOUGH = 24;

/** What npm says → what to tell the person, first match wins. */
const FAILURES = [
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET/,
    '连不上网，下载不了所需的程序。请接上网再运行一次，已经下好的不会再下；单位网络要用代理的，先运行 npm config set proxy 代理地址；太慢的，换成国内的镜像：npm config set registry https://registry.npmmirror.com。',
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

function fail(lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(70);
}

function requireNode20() {
  if (majorOf(process.version) < 20)
    fail([
      `这台电脑的 Node 是 ${process.version}，太旧了，要 20 或更新的。`,
      '请到 https://nodejs.org/zh-cn 下载安装（选“LTS 长期支持版”），再运行一次。',
    ]);
}

const majorOf = (version) => Number(version.replace(/^v/, '').split('.')[0]);

function explain(said) {
  const known = FAILURES.find(([pattern]) => pattern.test(said));
  fail([
    known ? known[1] : '安装没有成功。下面是原话，请发给管这个网站的人：',
    ...(known ? [] : said.trim().split('\n').slice(-12)),
    '网站没有改动，已发布的内容不受影响。',
  ]);
}

/** The groups that a command waits for on this machine; `undefined` for everything. */
function wantedGroups(command, args) {
  const groups = groupsOf(command, args);
  return groups && !groups.includes('node') && !isYoungEnough() ? ['node', ...groups] : groups;
}

const isYoungEnough = () => Boolean(process.features.typescript) && majorOf(process.version) >= YOUNG_ENOUGH;

/**
 * Makes the machine ready for some groups, or for everything, or ends the process with why it cannot. Returns whether
 * something was installed.
 */
async function setUpGroups(groups) {
  const wanted = wantedStamp(ROOT);
  // Whoever installed everything once wants everything again.
  const isWhole = !groups || existsSync(stampFile(ROOT, 'all')) || existsSync(TEST_TOOLS);
  const missing = (isWhole ? ['all'] : groups).filter((group) => !isStamped(ROOT, group, wanted));
  if (missing.length > 0) {
    requireNode20();
    if (isWhole) installAll();
    else await installGroups(missing);
    stamp(ROOT, missing, wanted);
  }
  installHooks(ROOT, { isTold: missing.length > 0 });
  return missing.length > 0;
}

async function installGroups(groups) {
  const { installGroupPackages } = await import('./setup/install.mjs');
  try {
    await installGroupPackages(ROOT, groups);
  } catch (error) {
    explain(`${error.code ?? ''} ${error.message}`);
  }
}

function installAll() {
  process.stderr.write(
    existsSync(stampFile(ROOT, 'all'))
      ? '所需的程序有更新，正在安装，约一分钟…\n'
      : '第一次使用，正在安装所需的程序和测试用的工具（1.3 GB），约一分钟，要联网…\n',
  );
  const { status, stdout, stderr, error } = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    // A server's NODE_ENV=production must not leave out what checks the site.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (status !== 0 || !existsSync(PINNED_NODE)) explain(`${stdout}\n${stderr}\n${error?.message ?? ''}`);
}

/** Makes the machine ready for a command. Returns whether something was installed. */
export const setUp = (command, args) => setUpGroups(wantedGroups(command, args));

/** Set in the process that runs under the pinned Node. */
export const STARTED_PINNED = 'GONGKAILAN_PINNED_NODE';

/** Whether a command must run under another Node than this one: an older one reads no TypeScript, another writes other bytes. */
export function needsPinnedNode(command, args) {
  // Started by `start.mjs` already: what it asks for must not depend on what it says of itself.
  if (process.env[STARTED_PINNED]) return false;
  if (!isYoungEnough()) return true;
  const groups = wantedGroups(command, args);
  if (groups && !groups.includes('node')) return false;
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/node/package.json'), 'utf8'));
  return process.version !== `v${version}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [option, name] = process.argv.slice(2);
  if (option === '--mark') {
    // `npm ci --omit=dev` brings no test tools.
    stamp(ROOT, existsSync(TEST_TOOLS) ? ['all'] : Object.keys(GROUPS), wantedStamp(ROOT));
    installHooks(ROOT, { isTold: true });
  } else if (option === '--for') await setUp(name, []);
  else await setUpGroups(option === '--group' ? [name] : undefined);
}
