/** While a release is switched nobody who reads finds nothing, with the real nginx. CI must have it (`.ci/run`). */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatManifest, listFiles } from '../../../scripts/build/manifest.ts';
import { placePart } from '../../../scripts/build/release/parts.ts';
import { prepareRelease, publishRelease } from '../../../scripts/build/release/publish-parts.ts';
import { releaseFolder } from '../../../scripts/build/release/release-folder.ts';
import { isInstalled, startNginx, type WebServer } from '../../support/web-servers.ts';

const SWITCHES = 3_000;
const READERS = 8;
const SITES = Array.from({ length: 20 }, (_, index) => `site-${index}`);
const PAGES = SITES.flatMap((site) => [`${site}/index.html`, `${site}/finance/index.html`]);

let work: string;
let out: string;
let server: WebServer | undefined;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'gongkailan-switch-'));
  out = join(work, 'site');
  for (const version of ['first', 'second']) publish(version);
  if (!isInstalled('nginx')) return;
  const folder = join(work, 'nginx');
  mkdirSync(folder);
  server = await startNginx({ out, folder, place: 'root' });
});
afterAll(async () => {
  await server?.close();
  rmSync(work, { recursive: true, force: true });
});

/** A release in which every page says its version, long enough to be sent in several pieces. */
function publish(version: string): void {
  const release = releaseFolder(out);
  const parts = SITES.map((site) => {
    const folder = join(work, version, site);
    const paths = PAGES.filter((path) => path.startsWith(`${site}/`));
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `<p>${version}</p>\n`.repeat(10_000));
    }
    return placePart(release, `sites/${site}`, { folder, files: listFiles(folder, paths) });
  });
  const listed = Object.assign({}, ...parts.map(({ files }) => files)) as Parameters<
    typeof formatManifest
  >[0];
  const own = new Map([
    ['index.html', `<p>${version}</p>`],
    ['manifest.json', formatManifest(listed)],
  ]);
  publishRelease(release, prepareRelease(release, { parts, own, takenBack: [] }));
}

function switchBackAndForth(): Promise<void> {
  const module = resolve('scripts/build/release/release-folder.ts');
  const program = `
    import { releaseFolder, switchTo } from ${JSON.stringify(module)};
    const release = releaseFolder(${JSON.stringify(out)});
    for (let turn = 0; turn < ${SWITCHES}; turn++) switchTo(release, turn % 2 === 0 ? '000001' : '000002');`;
  return new Promise((done, failed) => {
    execFile(process.execPath, ['--input-type=module', '-e', program], (error) =>
      error ? failed(error) : done(),
    );
  });
}

function read(url: string, agent: Agent): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    get(url, { agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => done({ status: response.statusCode ?? 0, text }));
    }).on('error', failed);
  });
}

test.runIf(isInstalled('nginx') || process.env['CI'])(
  `${READERS} readers during ${SWITCHES} switches get a page each time, and never one of two releases`,
  async () => {
    if (!server) throw new Error('nginx is not installed');
    const { url } = server;
    const agent = new Agent({ keepAlive: true, maxSockets: READERS });
    const over = new AbortController();
    const counts = { first: 0, second: 0 };
    const wrong: string[] = [];
    const readers = Array.from({ length: READERS }, async (_, reader) => {
      for (let turn = reader; !over.signal.aborted; turn++) {
        const path = PAGES[turn % PAGES.length] ?? '';
        const { status, text } = await read(url + path.replace('index.html', ''), agent);
        const versions = new Set(text.match(/first|second/g));
        if (status !== 200 || versions.size !== 1)
          wrong.push(`${status} ${path}: ${[...versions].join(' and ')}`);
        else counts[text.includes('first') ? 'first' : 'second']++;
      }
    });
    // Another process: here nobody would read while it switches. A machine at work on other things reads less in one round.
    do await switchBackAndForth();
    while (wrong.length === 0 && Math.min(counts.first, counts.second) <= 20);
    over.abort();
    await Promise.all(readers);
    agent.destroy();
    expect(wrong).toEqual([]);
    expect(Math.min(counts.first, counts.second)).toBeGreaterThan(20);
  },
);
