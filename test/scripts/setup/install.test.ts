/** A command's packages from a registry, over a line that breaks, and from a registry that hands out something else. */
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../../..');
const folders: string[] = [];
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-install-'));
  folders.push(folder);
  return folder;
}

/** An archive as npm packs it. */
function packed(files: Readonly<Record<string, string>>): Buffer {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'package', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'package', path), text);
  }
  return execFileSync('tar', ['-czf', '-', '-C', folder, 'package']);
}

const PACKAGE = JSON.stringify({ name: 'yaml', version: '9.0.0' });
/** Long enough to break in the middle. */
const ARCHIVE = packed({
  'package.json': PACKAGE,
  'index.js': `export const noise = '${randomBytes(200_000).toString('base64')}';`,
  'index.js.map': '{}',
  [`a/${'very-'.repeat(30)}long/name.js`]: 'export {};',
});

/** A project that needs one package of the group of every command. */
function aProject(archive: Buffer = ARCHIVE): string {
  const folder = temporaryFolder();
  cpSync(join(PROJECT, 'scripts/setup'), join(folder, 'scripts/setup'), { recursive: true });
  cpSync(join(PROJECT, 'scripts/setup.mjs'), join(folder, 'scripts/setup.mjs'));
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  const packages = { 'node_modules/yaml': { version: '9.0.0', integrity } };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  const archives = { node: {}, packages: { 'yaml@9.0.0': { bytes: archive.length } } };
  writeFileSync(join(folder, 'scripts/setup/archives.json'), JSON.stringify(archives));
  return folder;
}

interface Registry {
  readonly address: string;
  /** What was asked for: path and range. */
  readonly asked: string[];
}

/** A registry whose line breaks after so many bytes of each of the first answers. */
async function aRegistry(archive: Buffer, breaks: readonly number[] = []): Promise<Registry> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.range ?? ''}`.trim());
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const breakAt = breaks[asked.length - 1];
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': archive.length - from });
    if (breakAt === undefined) response.end(archive.subarray(from));
    else
      response.write(archive.subarray(from, from + breakAt), () => setTimeout(() => response.destroy(), 50));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

function install(folder: string, registry: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['scripts/setup.mjs', '--group', 'base'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, npm_config_registry: registry, CI: 'true' },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

const inPackage = (folder: string, file: string): string => join(folder, 'node_modules/yaml', file);

describe('what a command needs', () => {
  test('comes once, with its size before it; a broken line goes on where it broke', async () => {
    const folder = aProject();
    const { address, asked } = await aRegistry(ARCHIVE, [90_000, 50_000]);
    const { code, said } = await install(folder, address);
    expect(said).toMatch(
      /^先下载检查和写文件用的程序：1 MB，几秒钟，只下这一次。断了再运行一次，接着下。\n(?:下载了 \d\d%\n)*下载了 100%\n$/,
    );
    expect(code).toBe(0);
    expect(asked).toEqual([
      '/yaml/-/yaml-9.0.0.tgz',
      '/yaml/-/yaml-9.0.0.tgz bytes=90000-',
      '/yaml/-/yaml-9.0.0.tgz bytes=140000-',
    ]);
    expect(readFileSync(inPackage(folder, 'package.json'), 'utf8')).toBe(PACKAGE);
    expect(existsSync(inPackage(folder, `a/${'very-'.repeat(30)}long/name.js`))).toBe(true);
    // Only who develops with the package reads it.
    expect(existsSync(inPackage(folder, 'index.js.map'))).toBe(false);

    expect(await install(folder, 'http://127.0.0.1:9/')).toEqual({ code: 0, said: '' });
  });

  test('is not laid down when it is not what the lockfile names', async () => {
    const folder = aProject();
    const { address } = await aRegistry(packed({ 'package.json': PACKAGE, 'index.js': 'steal();' }));
    const { code, said } = await install(folder, address);
    expect(said).toContain('下载的程序包和登记的不一样，没有安装。');
    expect(code).toBe(70);
    expect(existsSync(inPackage(folder, 'package.json'))).toBe(false);
  });

  test('without a network says what to do, and how to change to a nearer registry', async () => {
    const { code, said } = await install(aProject(), 'http://127.0.0.1:9/');
    expect(said).toContain('连不上网');
    expect(said).toContain('npm config set registry https://registry.npmmirror.com');
    expect(code).toBe(70);
  });

  test('stays in its folder', async () => {
    const evil = packed({ 'package.json': PACKAGE });
    const tar = execFileSync('gzip', ['-dc'], { input: evil });
    tar.write('package/../../../evil.json'.padEnd(100, '\0'), 512);
    const folder = aProject();
    const { unpack } = (await import(join(PROJECT, 'scripts/setup/unpack.mjs'))) as {
      unpack: (archive: string, folder: string, isWanted: () => boolean) => void;
    };
    writeFileSync(join(folder, 'evil.tgz'), execFileSync('gzip', ['-c'], { input: tar }));
    expect(() => unpack(join(folder, 'evil.tgz'), join(folder, 'x'), () => true)).toThrow('unsafe path');
  });
});
