import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const PROJECT = new URL('../..', import.meta.url).pathname;
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A command: says what it was called with, under which name, and ends as it is told. */
const COUNT = `const [, script, ...args]: string[] = process.argv;
console.log(script?.split('/').pop(), args);
process.exitCode = args.length;
`;

/** A project with the real set-up script and a command, whose only dependency is a stand-in for the pinned Node. */
function aProject(dependencies: Record<string, string> = { node: 'file:./pinned-node' }): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-setup-'));
  folders.push(folder);
  mkdirSync(join(folder, 'scripts'));
  mkdirSync(join(folder, 'pinned-node/bin'), { recursive: true });
  for (const name of ['setup.mjs', 'start.mjs', 'fast-start.mjs'])
    copyFileSync(join(PROJECT, 'scripts', name), join(folder, 'scripts', name));
  cpSync(join(PROJECT, 'scripts/setup'), join(folder, 'scripts/setup'), { recursive: true });
  writeFileSync(join(folder, 'scripts/count.ts'), COUNT);
  writeFileSync(join(folder, 'pinned-node/bin/node'), `#!/bin/sh\nexec '${process.execPath}' "$@"\n`, {
    mode: 0o755,
  });
  writeFileSync(
    join(folder, 'pinned-node/package.json'),
    JSON.stringify({ name: 'node', version: '24.0.0', bin: { node: 'bin/node' } }),
  );
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'a-project', version: '1.0.0', dependencies }),
  );
  const lock = spawnSync('npm', ['install', '--package-lock-only', '--offline', '--no-audit'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (lock.status !== 0) throw new Error(lock.stderr);
  return folder;
}

function setUp(folder: string, env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['scripts/setup.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

describe('set-up', () => {
  test('installs on first use, and does nothing the second time', () => {
    const folder = aProject();

    const first = setUp(folder);
    expect(first.stderr).toBe('第一次使用，正在安装所需的程序和测试用的工具（1.3 GB），约一分钟，要联网…\n');
    expect(first.status).toBe(0);
    expect(existsSync(join(folder, 'node_modules/.bin/node'))).toBe(true);

    const second = setUp(folder, { PATH: '' });
    expect(second).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('installs again when the lockfile changed', () => {
    const folder = aProject();
    setUp(folder);
    const lockfile = join(folder, 'package-lock.json');
    writeFileSync(lockfile, `${readFileSync(lockfile, 'utf8')}\n`);

    const { stderr, status } = setUp(folder);
    expect(stderr).toContain('所需的程序有更新');
    expect(status).toBe(0);
    expect(setUp(folder).stderr).toBe('');
  });

  test('says what to do when there is no network', () => {
    const folder = aProject();
    const lockfile = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dependencies?: Record<string, string>; version?: string }>;
    };
    const root = lockfile.packages[''];
    if (root) root.dependencies = { ...root.dependencies, 'is-number': '7.0.0' };
    lockfile.packages['node_modules/is-number'] = { version: '7.0.0' };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockfile));
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'a-project', version: '1.0.0', dependencies: root?.dependencies }),
    );

    const { stderr, status } = setUp(folder, {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: join(folder, 'empty-cache'),
      npm_config_fetch_retries: '0',
    });
    expect(stderr).toContain('连不上网');
    expect(stderr).toContain('已发布的内容不受影响');
    expect(status).toBe(70);
  });

  test('says that package.json and the lockfile differ', () => {
    const folder = aProject();
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'a-project', version: '1.0.0', dependencies: { 'is-number': '7.0.0' } }),
    );

    const { stderr, status } = setUp(folder);
    expect(stderr).toContain('package.json 和 package-lock.json 对不上');
    expect(status).toBe(70);
  });
});

describe('a command', () => {
  const start = (folder: string, ...args: string[]) =>
    spawnSync(process.execPath, ['scripts/start.mjs', 'count', ...args], { cwd: folder, encoding: 'utf8' });

  test('installs what is missing, and runs with its own arguments and exit code', () => {
    const folder = aProject();
    const first = start(folder, '--site', 'shuinan');
    expect(first.stderr).toContain('第一次使用');
    expect(first).toMatchObject({ status: 2, stdout: "count.ts [ '--site', 'shuinan' ]\n" });
    expect(start(folder, '--help')).toMatchObject({
      status: 1,
      stdout: "count.ts [ '--help' ]\n",
      stderr: '',
    });
  });

  test('is not run when what it needs cannot be installed', () => {
    const folder = aProject();
    const dependencies = { 'is-number': '7.0.0' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'a-project', dependencies }));
    expect(start(folder)).toMatchObject({ status: 70, stdout: '' });
  });
});

describe('package-lock.json', () => {
  // `npm install` drops optional packages that its registry does not have at that version, and `npm ci` then
  // refuses the lockfile everywhere: a clean clone could not build.
  test('names every optional package of every platform', () => {
    const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const isLocked = (from: string, name: string): boolean => {
      for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
        if (`${base}${base && '/'}node_modules/${name}` in packages) return true;
        if (!base.includes('node_modules/')) return false;
        if (!base.includes('/node_modules/')) return `node_modules/${name}` in packages;
      }
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });
});
