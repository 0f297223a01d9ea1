/** What the system refuses is said to whoever runs a command; it is no bug of ours, and what was published stays. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { openSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { RenderError } from '../../../scripts/build/child.ts';
import { explainTrouble, systemTrouble } from '../../../scripts/terminal/system-trouble.ts';
import { runScript, type ScriptResult } from '../../support/run-script.ts';

// Real builds, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const PROJECT = resolve(import.meta.dirname, '../../..');
const FIXTURE = join(PROJECT, 'test/fixtures/small-city');
const KEPT = '已经发布的还是原来的样子。';

describe('an error', () => {
  const errorOf = (code: string, message: string, path?: string): Error =>
    Object.assign(new Error(message), { code, ...(path !== undefined && { path }) });

  test('of the system is told apart, wherever it is hidden', () => {
    const said = "ENOSPC: no space left on device, write '/srv/site/a.html'";
    const full = { code: 'ENOSPC', path: '/srv/site/a.html', said };
    expect(systemTrouble(errorOf('ENOSPC', said, '/srv/site/a.html'))).toEqual(full);
    expect(systemTrouble(new Error('it failed', { cause: errorOf('ENOSPC', said, full.path) }))).toEqual(
      full,
    );
    expect(systemTrouble(new RenderError(`a process ended with 1:\nError: ${said}\n    at open`))).toEqual(
      full,
    );
    expect(systemTrouble(new Error('fatal: sha1 file write error: No space left on device'))).toMatchObject({
      code: 'ENOSPC',
    });
    expect(
      systemTrouble(new RenderError('a process ended with 1:\nError: EROFS: read-only file system, mkdir')),
    ).toEqual({ code: 'EROFS', path: undefined, said: 'EROFS: read-only file system, mkdir' });
  });

  test.each([
    [
      'a file of ours that is missing',
      errorOf('ENOENT', "ENOENT: no such file or directory, open '/x'", '/x'),
    ],
    ['a wrong argument', errorOf('ERR_INVALID_ARG_TYPE', 'The "path" argument must be of type string')],
    ['a bug', new TypeError('x is not a function')],
    ['no error at all', 'ENOSPC: thrown'],
  ])('that is %s stays our bug', (_, cause) => {
    expect(systemTrouble(cause)).toBeUndefined();
  });

  test('is explained with what to do and what the system said', () => {
    const said = "EACCES: permission denied, mkdir '/srv/site'";
    expect(explainTrouble({ code: 'EACCES', path: '/srv/site', said }, KEPT)).toBe(
      [
        '没有做完：/srv/site：没有权限。',
        '请用有权限的用户来运行，或者换一个自己能写的文件夹；看是谁的：ls -ld /srv/site。',
        KEPT,
        `（系统说的是：${said}）`,
        '',
      ].join('\n'),
    );
  });
});

/** What was said besides how far it is. */
const troubleIn = (stderr: string): string => stderr.replace(/^(?:.*…\n|没有查公布以后的改动.*\n)+/, '');

/** Whether this user may hang in a disk: on a server of tests mostly, on a clerk's machine never. */
const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const trial = mkdtempSync(join(tmpdir(), 'gongkailan-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', trial]).status === 0;
  if (mounted) spawnSync('umount', [trial]);
  rmSync(trial, { recursive: true });
  return mounted;
})();

describe.runIf(canMount)('on a disk of its own', () => {
  let root: string;
  let disk: string;
  let content: string;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'gongkailan-trouble-'));
    [disk, content] = [join(root, 'disk'), join(root, 'content')];
    mkdirSync(disk);
    // A release is mostly fonts for paper.
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=0755', 'tmpfs', disk]);
    if (mounted.status !== 0) throw new Error(String(mounted.stderr));
    cpSync(FIXTURE, content, { recursive: true });
  });

  afterEach(() => {
    spawnSync('mount', ['-o', 'remount,rw', disk]);
    rmSync(join(disk, 'filler'), { force: true });
  });

  afterAll(() => {
    spawnSync('umount', ['-l', disk]);
    rmSync(root, { recursive: true, force: true });
  });

  const build = (out: string): Promise<ScriptResult> =>
    runScript('build', ['--content', content, '--out', out, '--as-of', '2026-11-23', '--no-posters'], {
      GONGKAILAN_CACHE: join(root, 'cache'),
    });

  /** Every file of a release with its bytes. */
  function bytesOf(release: string): Record<string, string> {
    const files = readdirSync(release, { recursive: true, encoding: 'utf8', withFileTypes: true });
    return Object.fromEntries(
      files
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
    );
  }

  /** Leaves so little that no page fits. */
  function fill(): void {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, (bavail - 2) * bsize)));
  }

  /** Something new to publish, on every page. */
  function change(): void {
    const file = join(content, 'city.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^title: .*$/m, (title) => `${title}新`),
    );
  }

  test('a build publishes as anywhere', async () => {
    const { exitCode, stderr } = await build(join(disk, 'site'));
    expect([exitCode, troubleIn(stderr)]).toEqual([0, '']);
  });

  test('a full disk is said, and the old release stays byte for byte', async () => {
    const before = bytesOf(join(disk, 'site'));
    change();
    fill();
    const { exitCode, stderr } = await build(join(disk, 'site'));
    expect(troubleIn(stderr)).toMatch(
      /^没有做完：.*磁盘满了。\n请先腾出一些地方.*\n已经发布的还是原来的样子。\n（系统说的是：ENOSPC/,
    );
    expect(exitCode).toBe(2);
    expect(bytesOf(join(disk, 'site'))).toEqual(before);
  });

  test('with room again the next build goes on', async () => {
    const { exitCode, stderr } = await build(join(disk, 'site'));
    expect([exitCode, troubleIn(stderr)]).toEqual([0, '']);
  });

  test('a disk that only reads is said, and the old release stays', async () => {
    const before = bytesOf(join(disk, 'site'));
    change();
    expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
    const { exitCode, stderr } = await build(join(disk, 'site'));
    expect(troubleIn(stderr)).toMatch(/^没有做完：.*这个盘只能读，不能写。\n请换一个能写的文件夹/);
    expect(stderr).toContain(KEPT);
    expect(exitCode).toBe(2);
    expect(bytesOf(join(disk, 'site'))).toEqual(before);
  });

  test('the disk itself is no folder for a release', async () => {
    const empty = join(root, 'empty');
    mkdirSync(empty);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', empty]).status).toBe(0);
    const { exitCode, stderr } = await build(empty);
    spawnSync('umount', [empty]);
    expect(stderr).toContain(
      `那里挂着单独的一个盘，换不掉。请写盘下面的一个文件夹，例如 --out ${join(empty, 'site')}。`,
    );
    expect(exitCode).toBe(2);
  });

  test('paper and Excel forms say the same', async () => {
    fill();
    const file = join(content, 'sites/shili/qingshi/shuinan/finance/2026/2026-10-09-september-accounts.yaml');
    const made = [
      await runScript('export', [file, '--content', content, '--to', join(disk, 'a.xlsx')]),
      await runScript(
        'posters',
        ['--content', content, '--site', 'dongshi', '--only', 'slip', '--out', join(disk, 'p')],
        {
          GONGKAILAN_CACHE: join(root, 'cache'),
        },
      ),
    ];
    for (const { stderr } of made) expect(stderr).toContain('磁盘满了');
    // What a command is asked to write alone was simply not written.
    expect(made.map(({ exitCode }) => exitCode)).toEqual([1, 2]);
  });
});

describe.runIf(canMount)('another user', () => {
  test('without permission is told whose it is, and what was published stays', async () => {
    const root = mkdtempSync(join(tmpdir(), 'gongkailan-other-'));
    const [cache, out] = [join(root, 'cache'), join(root, 'private/site')];
    mkdirSync(join(root, 'private'), { mode: 0o755 });
    mkdirSync(cache, { mode: 0o777 });
    // Git does not speak of the repository of another.
    const content = join(root, 'content');
    cpSync(FIXTURE, content, { recursive: true });
    const told =
      spawnSync('chmod', ['0755', root]).status === 0 && spawnSync('chmod', ['0777', cache]).status === 0;
    expect(told).toBe(true);
    const built = spawnSync(
      'setpriv',
      [
        ...['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, 'scripts/build.ts'],
        ...['--content', content, '--out', out, '--as-of', '2026-11-23', '--no-posters'],
      ],
      { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, NODE_ENV: '', GONGKAILAN_CACHE: cache } },
    );
    rmSync(root, { recursive: true, force: true });
    expect(troubleIn(built.stderr)).toMatch(/^没有做完：.*没有权限。\n请用有权限的用户来运行/);
    expect(built.stderr).toContain(KEPT);
    expect(built.status).toBe(2);
  });
});

describe.runIf(process.platform === 'linux')('what is printed', () => {
  const root = mkdtempSync(join(tmpdir(), 'gongkailan-printed-'));
  // Outside git, so that its history is nobody's business.
  const content = join(root, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** How `check` ends when its report goes into this file. */
  function checkInto(stdout: number | 'pipe', onStart?: (child: ReturnType<typeof spawn>) => void) {
    return new Promise<{ exitCode: number | null; stderr: string }>((done) => {
      const child = spawn(
        process.execPath,
        ['scripts/check.ts', '--content', content, '--as-of', '2026-11-23'],
        {
          ...{ cwd: PROJECT, env: { ...process.env, NODE_ENV: '' }, stdio: ['ignore', stdout, 'pipe'] },
        },
      );
      let stderr = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.on('close', (exitCode) => done({ exitCode, stderr }));
      onStart?.(child);
    });
  }

  test('into a file on a full disk is no good end', async () => {
    const { exitCode, stderr } = await checkInto(openSync('/dev/full', 'w'));
    expect(troubleIn(stderr)).toMatch(/^没有做完：磁盘满了。/);
    expect(exitCode).toBe(2);
  });

  test('to a program that has read enough ends as it would have', async () => {
    const { exitCode, stderr } = await checkInto('pipe', (child) => child.stdout?.destroy());
    expect([exitCode, troubleIn(stderr)]).toEqual([0, '']);
  });
});
