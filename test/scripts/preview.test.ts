import { get } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkailan-preview-'));
  const files = {
    'dist/index.html': '<p>首页</p>',
    'dist/404.html': '<p>没有这一页</p>',
    'dist/shuinan/index.html': '<p>水南村</p>',
    'dist/assets/screen.B3IN0qRP.css': 'p{}',
    'dist/assets/search.js': '1',
    'dist/shuinan/search/index.json': '{}',
    'dist/empty/x.txt': '',
    'secret.txt': 'secret',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  server = await serveRelease({ dir: join(folder, 'dist'), port: 0, base: '/a/b' });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** Asks as a browser does, without tidying up the path first. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Reply> {
  const { host } = new URL(server.url);
  const [hostname = '', port = ''] = host.split(':');
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

describe('a served release', () => {
  test('lies under its base, and nowhere else', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a\/b\/$/);
    expect((await ask('/a/b/shuinan/')).body.toString()).toContain('水南村');
    expect((await ask('/shuinan/')).status).toBe(404);
  });

  test('leads a folder to its address with a slash', async () => {
    const { status, headers } = await ask('/a/b/shuinan');
    expect([status, headers['location']]).toEqual([308, 'shuinan/']);
  });

  test.each(['/a/b/no-such-page/', '/a/b/no.html', '/a/b/empty/'])(
    'answers %s with its own 404 page',
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(404);
      expect(body.toString()).toContain('没有这一页');
    },
  );

  test.each(['/a/b/../../secret.txt', '/a/b/%2e%2e/secret.txt', '/a/b/..%2fsecret.txt', '/a/b/x%00.txt'])(
    'gives nothing outside the release for %s',
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(404);
      expect(body.toString()).not.toContain('secret');
    },
  );

  test('compresses text with what the browser understands', async () => {
    const plain = '<p>水南村</p>';
    const brotli = await ask('/a/b/shuinan/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(plain);
    const gzip = await ask('/a/b/shuinan/', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.body).toString()).toBe(plain);
    expect((await ask('/a/b/shuinan/')).headers['content-encoding']).toBeUndefined();
  });

  test.each([
    ['/a/b/shuinan/', 'no-cache'],
    ['/a/b/shuinan/search/index.json', 'no-cache'],
    ['/a/b/assets/screen.B3IN0qRP.css', 'public, max-age=31536000, immutable'],
    ['/a/b/assets/search.js?v=1a2b3c4d', 'public, max-age=31536000, immutable'],
    ['/a/b/assets/search.js', 'public, max-age=3600'],
  ])('says how long %s may be kept', async (path, expected) => {
    expect((await ask(path)).headers['cache-control']).toBe(expected);
  });

  test('answers an unchanged file with 304', async () => {
    const { headers } = await ask('/a/b/shuinan/');
    const again = await ask('/a/b/shuinan/', { 'if-none-match': headers['etag'] ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('sets security headers on everything', async () => {
    for (const path of ['/a/b/', '/a/b/assets/search.js', '/a/b/no-such-page/']) {
      const { headers } = await ask(path);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    }
  });
});
