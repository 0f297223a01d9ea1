/** Git's own hooks in a project that was set up as a clerk's is: what may be committed, and what may leave. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeSmallCity, SEPTEMBER } from '../support/small-city.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const ACCOUNTS = `content/${SEPTEMBER}`;

interface Project {
  readonly run: (command: string, ...args: string[]) => { said: string; status: number | null };
  readonly git: (...args: string[]) => { said: string; status: number | null };
  readonly write: (file: string, text: string) => void;
  readonly read: (file: string) => string;
}

/** A project's folder in git, with the real set-up, hooks and check; `node_modules` holds nothing but Node. */
function aProject({ hasNode = true } = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'hooks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (path: string): string => join(folder, path);
  cpSync(makeSmallCity(), at('content'), { recursive: true });
  mkdirSync(at('node_modules/.bin'), { recursive: true });
  const tools = hasNode ? [] : ['git', 'sh', 'dirname', 'cat'];
  for (const tool of tools) symlinkSync(whereIs(tool), at(`node_modules/.bin/${tool}`));
  if (hasNode) symlinkSync(process.execPath, at('node_modules/.bin/node'));
  for (const path of [
    ...['scripts/hooks', 'scripts/setup', 'scripts/setup.mjs', 'package-lock.json', '.gitattributes'],
  ])
    cpSync(join(PROJECT, path), at(path), { recursive: true });
  for (const name of ['check.ts', 'fast-start.mjs'])
    symlinkSync(join(PROJECT, 'scripts', name), at(`scripts/${name}`));
  writeFileSync(at('package.json'), '{ "type": "module" }');
  writeFileSync(at('.gitignore'), '/node_modules/\n');
  const run: Project['run'] = (command, ...args) => {
    const { stdout, stderr, status } = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...{ CI: '', NODE_ENV: '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
        ...{ GIT_AUTHOR_NAME: '李会计', GIT_AUTHOR_EMAIL: 'l@example.invalid' },
        ...{ GIT_COMMITTER_NAME: '李会计', GIT_COMMITTER_EMAIL: 'l@example.invalid' },
        // A program with windows passes on little more.
        ...(!hasNode && { PATH: at('node_modules/.bin'), HOME: folder }),
      },
    });
    return { said: `${stdout}${stderr}`, status };
  };
  const git: Project['git'] = (...args) => run('git', ...args);
  git('init', '-q', '-b', 'main');
  return {
    run,
    git,
    write: (file, text) => writeFileSync(at(file), text),
    read: (file) => readFileSync(at(file), 'utf8'),
  };
}

function whereIs(tool: string): string {
  return execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim();
}

/** Where the hook looks for npm besides the PATH. */
const HAS_NPM = ['/usr/local/bin/npm', '/opt/homebrew/bin/npm'].some((path) => existsSync(path));

describe('the hooks', () => {
  test('are set up with the project, and look at what is staged and not at what lies there', () => {
    const project = aProject();
    expect(project.run(process.execPath, 'scripts/setup.mjs', '--mark')).toEqual({ said: '', status: 0 });
    expect(project.git('config', 'core.hooksPath').said).toBe('scripts/hooks\n');
    project.git('add', '-A');
    project.git('commit', '-q', '--no-verify', '-m', '准备');

    const right = project.read(ACCOUNTS);
    project.write(ACCOUNTS, `${right.replace('closing: 72568.60', 'closing: 1')}# 电话 13812345678\n`);
    project.git('add', '-A');
    project.write(ACCOUNTS, right);
    const refused = project.git('commit', '-q', '-m', '公布');
    expect(refused.status).toBe(1);
    expect(refused.said).toContain('这里像是个人的电话（138****5678），不能公布。');
    expect(refused.said).not.toContain('账对不上');
    expect(refused.said).toContain('没有提交：上面这些一提交就永远留在 git 里，谁都看得到。');
  });

  test('let words about a villager pass, and say once what to look at', () => {
    const project = aProject();
    project.run(process.execPath, 'scripts/setup.mjs', '--mark');
    project.git('add', '-A');
    project.git('commit', '-q', '--no-verify', '-m', '准备');
    project.write(ACCOUNTS, `${project.read(ACCOUNTS)}# 二组的周福来家今年没人收秋\n`);
    const { said, status } = project.git('commit', '-q', '-am', '公布');
    expect(status).toBe(0);
    expect(said).toContain('检查了 1 个文件，1 个站点：没有问题。\n新写的话里，有 1 处写到了具体的人：\n');
    expect(said).toContain('行：二组的周福来家今年没人收秋\n这些话写到了具体的人，只能写公开需要的事');
  });

  test('know the content in a second working folder of the same clone, where git tells them less', () => {
    const project = aProject();
    project.run(process.execPath, 'scripts/setup.mjs', '--mark');
    project.git('add', '-A');
    project.git('commit', '-q', '--no-verify', '-m', '准备');
    project.git('worktree', 'add', '-q', 'node_modules/second');
    project.run('ln', '-s', '..', 'node_modules/second/node_modules');
    const file = `node_modules/second/${ACCOUNTS}`;
    project.write(file, `${project.read(file)}# 电话不写\n`);
    expect(project.git('-C', 'node_modules/second', 'commit', '-q', '-am', '公布')).toEqual({
      said: '检查了 1 个文件，1 个站点：没有问题。\n',
      status: 0,
    });
  });

  test('stop what was committed past them before it leaves, what is gone again too', () => {
    const project = aProject();
    project.run(process.execPath, 'scripts/setup.mjs', '--mark');
    project.git('init', '-q', '--bare', 'node_modules/server.git');
    project.git('remote', 'add', 'origin', 'node_modules/server.git');
    project.git('add', '-A');
    project.git('commit', '-q', '--no-verify', '-m', '准备');
    project.git('push', '-q', '--no-verify', '-u', 'origin', 'main');
    const right = project.read(ACCOUNTS);
    project.write(ACCOUNTS, `${right}# 电话 13812345678\n`);
    project.git('commit', '-q', '--no-verify', '-am', '公布');
    project.write(ACCOUNTS, right);
    project.git('commit', '-q', '--no-verify', '-am', '改好');
    const { said, status } = project.git('push', '-q');
    expect(status).toBe(1);
    expect(said).toMatch(/现在的文件里没有了，但 [0-9a-f]{8} 那次提交里还留着。/);
    expect(said).toContain('没有推送：个人信息还留在没有推送的提交里，一推出去就收不回来了。');
    expect(said).toContain('git reset --soft origin/main');
  });

  test.skipIf(HAS_NPM)('let pass what is no content, and say what to do where there is no Node', () => {
    const project = aProject({ hasNode: false });
    project.git('config', 'core.hooksPath', 'scripts/hooks');
    project.write('notes.txt', 'x');
    project.git('add', 'notes.txt');
    expect(project.git('commit', '-q', '-m', '记事').status).toBe(0);
    project.git('add', '-A');
    const { said, status } = project.git('commit', '-q', '-m', '公布');
    expect(status).toBe(1);
    expect(said).toBe(`
没有提交（推送）：提交以前要检查内容，这里找不到 Node，查不了。您写的都还在，没有丢。
请打开终端，进到项目文件夹，运行：
    npm run submit
它会检查、提交、推送。终端里也说没有 npm 的，先装 Node：https://nodejs.org/zh-cn（选“LTS 长期支持版”）。
`);
  });

  test('leave alone what somebody else decided', () => {
    const project = aProject();
    project.git('config', 'core.hooksPath', '/opt/hooks');
    expect(project.run(process.execPath, 'scripts/setup.mjs', '--mark').said).toBe(
      'git 的自动检查没有装：core.hooksPath 是 /opt/hooks，不去动它。要提交前自动检查的，请在那里的 pre-commit 里加一行：sh scripts/hooks/pre-commit\n',
    );
    expect(project.git('config', 'core.hooksPath').said).toBe('/opt/hooks\n');
  });
});
