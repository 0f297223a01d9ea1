/**
 * The preview, and the real nginx and Caddy of Debian with the files that an operator gets, answer alike. On a machine
 * without one of them it is left out; CI must have both (`.ci/run`).
 */
import { get } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  isInstalled,
  LOGIN,
  startCaddy,
  startNginx,
  startPreview,
  type Serving,
  type WebServer,
} from '../../support/web-servers.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';
const UTF_8 = '; charset=utf-8';
const LONG = '公开'.repeat(2000);

/** What is asked for, its type, how long it may be kept, and whether it is sent compressed. */
const FILES: readonly [address: string, type: string, kept: string, isSmaller: boolean][] = [
  ['', `text/html${UTF_8}`, 'no-cache', true],
  ['shuinan/', `text/html${UTF_8}`, 'no-cache', true],
  ['shuinan/finance/2026-10-09-accounts/', `text/html${UTF_8}`, 'no-cache', true],
  ['ledger/', `text/html${UTF_8}`, 'no-cache', true],
  ['assets/screen.B3IN0qRP.css', `text/css${UTF_8}`, FOREVER, true],
  ['assets/feedback-slip.--a4WUBj.css', `text/css${UTF_8}`, FOREVER, true],
  ['assets/search.js?v=1a2b3c4d', `text/javascript${UTF_8}`, FOREVER, true],
  ['assets/search.js', `text/javascript${UTF_8}`, AN_HOUR, true],
  ['assets/fonts/serif.woff2', 'font/woff2', AN_HOUR, false],
  ['assets/fonts/serif.ttf', 'font/ttf', AN_HOUR, false],
  ['assets/icon.svg', 'image/svg+xml', AN_HOUR, true],
  ['manifest.json', `application/json${UTF_8}`, 'no-cache', true],
  ['release.json', `application/json${UTF_8}`, 'no-cache', true],
  ['status.json', `application/json${UTF_8}`, 'no-cache', true],
  ['robots.txt', `text/plain${UTF_8}`, AN_HOUR, true],
  ['sitemap.xml', `application/xml${UTF_8}`, AN_HOUR, true],
  ['feeds.opml', `text/x-opml${UTF_8}`, AN_HOUR, true],
  ['.well-known/security.txt', `text/plain${UTF_8}`, AN_HOUR, true],
  ['ledger/missing.csv', `text/csv${UTF_8}`, AN_HOUR, true],
  ['ledger/ledger.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', AN_HOUR, false],
  ['data/owed.csv', `text/csv${UTF_8}`, AN_HOUR, true],
  ['shuinan/feed.atom', `application/atom+xml${UTF_8}`, AN_HOUR, true],
  ['shuinan/calendar.ics', `text/calendar${UTF_8}`, AN_HOUR, true],
  ['shuinan/manifest.webmanifest', `application/manifest+json${UTF_8}`, AN_HOUR, true],
  ['shuinan/sw.js', `text/javascript${UTF_8}`, 'no-cache', true],
  ['shuinan/search/index.json', `application/json${UTF_8}`, 'no-cache', true],
  ['shuinan/share.png', 'image/png', AN_HOUR, false],
  ['shuinan/photos/gate.webp', 'image/webp', AN_HOUR, false],
  ['shuinan/photos/gate.jpg', 'image/jpeg', AN_HOUR, false],
  ['shuinan/board/board.pdf', 'application/pdf', AN_HOUR, false],
];

const SERVERS: readonly (readonly [name: string, start: (serving: Serving) => Promise<WebServer>])[] = [
  ['preview', startPreview],
  ...(isInstalled('nginx') ? ([['nginx', startNginx]] as const) : []),
  ...(isInstalled('caddy') ? ([['caddy', startCaddy]] as const) : []),
];

test.runIf(process.env['CI'])('on CI there are the real ones', () => {
  expect(SERVERS.map(([name]) => name)).toEqual(['preview', 'nginx', 'caddy']);
});

let folder: string;
let out: string;

/** A release as a build lays it down: links all the way, and what changes without a release beside it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'web-server-'));
  out = join(folder, 'site');
  const part = join(folder, '.site.releases/parts/all/1');
  const names = new Set(FILES.map(([address]) => address.split('?')[0] ?? ''));
  names.delete('status.json');
  for (const name of [
    ...names,
    '404.html',
    'inside/',
    'inside/ledger.xlsx',
    'inside/shili/',
    'shuinan/empty/x.txt',
    'shuinan/.git/config',
    '.htpasswd',
    '_headers',
  ]) {
    const file = join(part, name === '' || name.endsWith('/') ? `${name}index.html` : name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${name === '404.html' ? '没有这一页' : name}${LONG}`);
  }
  const release = join(folder, '.site.releases/000001');
  mkdirSync(release);
  for (const name of ['shuinan', 'assets', 'ledger', 'inside', 'data', '.well-known'])
    symlinkSync(`../parts/all/1/${name}`, join(release, name));
  const top = [...names, '404.html', '.htpasswd', '_headers'].filter((name) => !name.includes('/'));
  for (const name of top)
    symlinkSync(`../parts/all/1/${name || 'index.html'}`, join(release, name || 'index.html'));
  symlinkSync('../status.json', join(release, 'status.json'));
  writeFileSync(join(folder, '.site.releases/status.json'), `{"version":1,"x":"${LONG}"}`);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync('.site.releases/000001', out);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** Asks without tidying up the address first. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Reply> {
  const [, hostname = '', port = '', path = ''] = /^http:\/\/([^:]+):(\d+)(\/.*)$/.exec(url) ?? [];
  return new Promise((done, failed) => {
    get({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Reply['headers'],
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', failed);
  });
}

const PROTECTION = {
  'content-security-policy': "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
};

describe.each(SERVERS)('%s', (name, start) => {
  describe.each(['root', 'below'] as const)('with the release at: %s', (place) => {
    let server: WebServer;
    beforeAll(async () => {
      const own = mkdtempSync(join(folder, `${name}-`));
      server = await start({ out, folder: own, place });
    });
    afterAll(() => server.close());
    const at = (path: string, headers?: Record<string, string>): Promise<Reply> =>
      ask(`${server.url}${path}`, headers);

    test.each(FILES)('/%s is %s, kept: %s', async (path, type, kept, isSmaller) => {
      const { status, headers, body } = await at(path, { 'accept-encoding': 'gzip' });
      expect(status).toBe(200);
      expect(headers).toMatchObject({ ...PROTECTION, 'content-type': type, 'cache-control': kept });
      expect(headers['content-encoding']).toBe(isSmaller ? 'gzip' : undefined);
      expect(isSmaller ? headers['vary']?.toLowerCase() : 'accept-encoding').toBe('accept-encoding');
      expect((isSmaller ? gunzipSync(body) : body).toString()).toContain(LONG);
    });

    test('what has not changed is not sent again', async () => {
      for (const encoding of ['gzip', 'identity']) {
        const first = await at('shuinan/', { 'accept-encoding': encoding });
        const again = await at('shuinan/', {
          'accept-encoding': encoding,
          'if-none-match': first.headers['etag'] ?? 'none',
        });
        expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([
          304,
          0,
          'no-cache',
        ]);
      }
    });

    test('a folder without its slash leads to the one with it', async () => {
      const { status, headers } = await at('shuinan/finance/2026-10-09-accounts');
      expect([301, 308]).toContain(status);
      const target = new URL(headers['location'] ?? '', `${server.url}shuinan/finance/2026-10-09-accounts`);
      expect(target.href).toBe(`${server.url}shuinan/finance/2026-10-09-accounts/`);
    });

    test.each([
      ...['no-such-page/', 'no.html', 'assets/gone.B3IN0qRP.css', 'assets/gone.js?v=1', 'no.csv'],
      // Folders without a page are not listed.
      ...['shuinan/empty/', 'shuinan/photos/'],
      // What begins with a dot is nobody's.
      ...['.htpasswd', 'shuinan/.git/config', '.git/HEAD', '.site.releases/status.json'],
    ])('/%s is the 404 page, and not kept', async (path) => {
      const { status, headers, body } = await at(path);
      expect(status).toBe(404);
      expect(headers).toMatchObject({
        ...PROTECTION,
        'content-type': `text/html${UTF_8}`,
        'cache-control': 'no-cache',
      });
      expect(body.toString()).toContain('没有这一页');
    });

    test.each(['../secret.txt', '..%2fsecret.txt', 'shuinan/../../secret.txt', '%2e%2e/secret.txt'])(
      'nothing outside is reached by /%s',
      async (path) => {
        const { status, body } = await at(path);
        expect([400, 404, 418]).toContain(status);
        expect(body.toString()).not.toContain('secret');
      },
    );

    test('a release is switched by its link, without a word to the server', async () => {
      const other = join(folder, '.site.releases', `000002-${name}-${place}`);
      mkdirSync(other, { recursive: true });
      writeFileSync(join(other, 'index.html'), 'the next one');
      rmSync(out);
      symlinkSync(other, out);
      const { body } = await at('');
      rmSync(out);
      symlinkSync('.site.releases/000001', out);
      expect(body.toString()).toBe('the next one');
      expect((await at('')).body.toString()).toContain(LONG);
    });
  });
});

describe.each(SERVERS.slice(1))('%s as it is given', (name, start) => {
  test.each(['root', 'below'] as const)('keeps what is inside from everybody, %s', async (place) => {
    const server = await start({ out, folder: mkdtempSync(join(folder, `${name}-`)), place });
    try {
      for (const path of ['inside/', 'inside/ledger.xlsx', 'inside/shili/', 'inside/no-such-file']) {
        const { status, body } = await ask(`${server.url}${path}`);
        expect([path, [401, 403].includes(status)]).toEqual([path, true]);
        expect(body.toString()).not.toContain(LONG);
      }
      const authorization = `Basic ${Buffer.from(LOGIN).toString('base64')}`;
      const opened = await ask(`${server.url}inside/`, { authorization });
      // Caddy has no password before its operator writes one.
      expect(opened.status).toBe(name === 'nginx' ? 200 : 403);
    } finally {
      await server.close();
    }
  });
});

describe.each(SERVERS.slice(1))('%s with a password before the ledger', (name, start) => {
  let server: WebServer;
  beforeAll(async () => {
    server = await start({ out, folder: mkdtempSync(join(folder, `${name}-`)), place: 'locked' });
  });
  afterAll(() => server.close());

  // The last says what is owed as the ledger does.
  test.each(['ledger/', 'ledger/missing.csv', 'ledger/ledger.xlsx', 'ledger/no-such-file', 'data/owed.csv'])(
    '/%s is shown to nobody without it',
    async (path) => {
      const { status, headers, body } = await ask(`${server.url}${path}`);
      expect(status).toBe(401);
      expect(headers['www-authenticate']).toMatch(/^Basic/);
      // A refusal that is kept would be shown to those who have the password.
      expect(headers['cache-control'] ?? 'no-cache').toBe('no-cache');
      expect(body.toString()).not.toContain(LONG);
    },
  );

  test('those who have it see the ledger as it was, and all see the rest', async () => {
    const authorization = `Basic ${Buffer.from(LOGIN).toString('base64')}`;
    const { status, headers } = await ask(`${server.url}ledger/`, { authorization });
    expect(status).toBe(200);
    const forOne = { ...PROTECTION, 'cache-control': 'private, no-cache' };
    expect(headers).toMatchObject(forOne);
    for (const path of ['ledger/missing.csv', 'data/owed.csv']) {
      const answer = await ask(`${server.url}${path}`, { authorization });
      expect(answer.status).toBe(200);
      expect(answer.headers).toMatchObject(forOne);
    }
    expect((await ask(`${server.url}ledger/`, { authorization: 'Basic eDp5' })).status).toBe(401);
    expect((await ask(`${server.url}shuinan/`)).status).toBe(200);
  });
});
