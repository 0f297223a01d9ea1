/** A site on a phone that has no network: in a real browser, against a server that can be switched off. */
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { filesBelow } from '../../scripts/build/tree.ts';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import type { OfflineSite } from '../../src/site/offline.ts';
import { readSample, sampleFiles, sampleRelease } from '../support/sample-city.ts';

const SITE = 'xiejiawaizi';
const ACCOUNTS = 'finance/2026-10-09-september-accounts/';
/** Not among the newest twenty. */
const OLD = 'archive/2025/';
const MARK = /^离线副本 \d{4}年\d{1,2}月\d{1,2}日 \d{1,2}:\d\d存的，以后改过的这里没有。联网后看最新$/;

let browser: Browser;
let release: string;
let server: RunningServer;
let context: BrowserContext;
let page: Page;
let home: string;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  release = mkdtempSync(join(tmpdir(), 'gongkailan-offline-'));
  const isWanted = (path: string): boolean => !/\/(?:fonts|photos)$|\.pdf$/.test(path);
  for (const part of [SITE, 'assets', '404.html'])
    cpSync(join(sampleRelease(), part), join(release, part), {
      ...{ recursive: true, dereference: true, filter: isWanted },
    });
  // What is published is read-only; here it is changed.
  for (const path of filesBelow(release, '')) chmodSync(join(release, path), 0o644);
  server = await serveRelease({ dir: release, port: 0, base: '/gongkai/' });
  home = `${server.url}${SITE}/`;
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await server.close();
  rmSync(release, { recursive: true, force: true });
});

const copies = (): Promise<string[]> =>
  page.evaluate(async () => {
    const lists = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return lists.flat().map(({ url }) => url);
  });

/** Visits a page and waits until the worker keeps what it should. */
async function visitAndKeep(path: string): Promise<void> {
  await page.goto(home + path);
  await expect
    .poll(async () => (await copies()).filter((url) => url.endsWith('/')).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(25);
}

/** Publishes a page anew with another word in its title. */
function publishAnew(path: string, from: string, to: string): void {
  const file = join(release, SITE, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replaceAll(from, to));
}

const mark = async (): Promise<string | undefined> => {
  const found = page.locator('.offline');
  return (await found.count()) === 0 ? undefined : ((await found.textContent()) ?? '');
};

test('without network the last pages are read as copies with the day they were saved', async () => {
  await visitAndKeep(ACCOUNTS);
  expect(await mark()).toBeUndefined();
  await context.setOffline(true);
  for (const path of [
    ACCOUNTS,
    '',
    'party/',
    'affairs/',
    'finance/',
    'other/',
    'affairs/2026-10-29-bridge-finished/',
  ]) {
    await page.goto(home + path);
    expect(await mark(), path).toMatch(MARK);
    expect(await page.locator('h1').count(), path).toBe(1);
  }
  // With its style, and in sight before anything else.
  expect(await page.locator('.offline').evaluate((element) => getComputedStyle(element).position)).toBe(
    'sticky',
  );
  expect((await page.locator('.offline').boundingBox())?.y).toBe(0);
});

test('online the server always wins: what changed is shown at once, without a mark', async () => {
  await visitAndKeep(ACCOUNTS);
  await context.setOffline(true);
  await page.goto(home + ACCOUNTS);
  expect(await mark()).toMatch(MARK);
  publishAnew(`${ACCOUNTS}index.html`, '40,631.52', '40,631.53');
  await context.setOffline(false);
  await page.locator('.offline a').click();
  await expect.poll(mark).toBeUndefined();
  expect(await page.locator('main').textContent()).toContain('40,631.53');
  // And that is what is kept from now on.
  await context.setOffline(true);
  await page.goto(home + ACCOUNTS);
  expect(await mark()).toMatch(MARK);
  expect(await page.locator('main').textContent()).toContain('40,631.53');
});

test('a page that was never kept says so, with what there is and whom to call', async () => {
  await visitAndKeep('');
  await server.close();
  const response = await page.goto(home + OLD);
  expect(response?.status()).toBe(503);
  expect(await page.locator('h1').textContent()).toBe('现在没有网络');
  expect(await page.locator('.no-copy').textContent()).toContain('示例');
  expect(await page.locator('a[href^="tel:"]').allTextContents()).toEqual([
    '村务监督委员会024-4555 0702',
    '小市镇024-4555 0502',
    '政务热线12345',
  ]);
  expect(await page.locator('h2 + ul').last().locator('a').count()).toBe(25);
  await page.getByText('2026年9月财务收支公布表').click();
  await page.waitForURL(home + ACCOUNTS);
  expect(await mark()).toMatch(MARK);
});

test('a page that is withdrawn, gone, or a list of persons is on no phone', async () => {
  await visitAndKeep('');
  publishAnew(
    'finance/2026-10-14-q3-accounts/index.html',
    '<meta name="viewport"',
    '<meta name="robots" content="noindex"><meta name="viewport"',
  );
  rmSync(join(release, SITE, 'party/2026-10-13-dues-q3'), { recursive: true });
  const persons = sampleFiles('index.html').find(
    (file) => file.startsWith(`${SITE}/finance/`) && readSample(file).includes('content="noindex"'),
  );
  const gone = [
    'finance/2026-10-14-q3-accounts/',
    'party/2026-10-13-dues-q3/',
    persons?.slice(SITE.length + 1, -'index.html'.length) ?? '',
  ];
  for (const path of gone) {
    await page.goto(home + path);
    await expect.poll(copies, { message: path }).not.toContain(home + path);
  }
});

/** Changes what the worker of the next release is told; pages are by their address below the site. */
function tellWorker(change: (site: OfflineSite) => OfflineSite): void {
  const file = join(release, SITE, 'sw.js');
  const [, json = '', rest = ''] = /^self\.KEPT=(\{.*\});\n([^]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  writeFileSync(file, `self.KEPT=${JSON.stringify(change(JSON.parse(json) as OfflineSite))};\n${rest}`);
}

const ofPages = (urls: string[]): string[] =>
  urls.filter((url) => url.endsWith('/')).map((url) => url.slice(home.length));

/** A phone that saves data fetches nothing beforehand, so it has only what it visits. */
async function saveData(): Promise<void> {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.goto(home);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}

test('a page that is gone is on no phone from the next release on, though nobody opens it again', async () => {
  const [unkept, purged] = ['finance/2026-10-14-q3-accounts/', 'party/2026-10-13-dues-q3/'];
  const visited = [ACCOUNTS, unkept, purged, OLD, 'archive/2026/'];
  await saveData();
  for (const path of visited) {
    await page.goto(home + path);
    await expect.poll(async () => ofPages(await copies()), { message: path }).toContain(path);
  }
  tellWorker((site) => ({
    ...site,
    pages: site.pages
      .filter(([href]) => href !== unkept)
      .map(([href, state]) => [href, href === purged ? 'purged' : state]),
    gone: [...site.gone, OLD, purged],
  }));
  await page.goto(home);
  await expect
    .poll(async () => ofPages(await copies()).sort(), { timeout: 20_000 })
    .toEqual(['', ACCOUNTS, 'archive/2026/'].sort());
  // Visited again, it is kept only where it is kept as it is now.
  for (const path of [OLD, purged]) await page.goto(home + path);
  await expect.poll(async () => ofPages(await copies())).toContain(purged);
  expect(ofPages(await copies())).not.toContain(OLD);
});

test('large type stays large without network, on a copy and where there is none', async () => {
  await visitAndKeep(ACCOUNTS);
  await page.evaluate(() => localStorage.setItem('gongkailan-display', '1'));
  // What the browser has by itself would hide what the worker lacks.
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.clearBrowserCache');
  await server.close();
  const typeSize = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await page.goto(home + ACCOUNTS);
  expect(await mark()).toMatch(MARK);
  expect(await typeSize()).toBe('24px');
  expect((await page.goto(home + OLD))?.status()).toBe(503);
  expect(await typeSize()).toBe('24px');
});

test('of what is no page nothing is held back for a copy', async () => {
  publishAnew(
    'sw.js',
    'self.KEPT=',
    `self.cloned = [];
    const { clone } = Response.prototype;
    Response.prototype.clone = function () {
      self.cloned.push(new URL(this.url).pathname.split('/').pop());
      return clone.call(this);
    };
    self.KEPT=`,
  );
  await saveData();
  for (const path of [`${ACCOUNTS}data.json`, 'nowhere/', ACCOUNTS]) await page.goto(home + path);
  await expect.poll(copies).toContain(home + ACCOUNTS);
  const [worker] = context.serviceWorkers();
  expect(await worker?.evaluate('self.cloned')).toEqual(['']);
});

test('the board, which shows lists of persons, and the search are not kept', async () => {
  await visitAndKeep('');
  for (const path of ['board/', 'search/']) await page.goto(home + path);
  // What is visited afterwards is there: so what came before it would be, too.
  await page.goto(home + OLD);
  await expect.poll(copies).toContain(home + OLD);
  expect((await copies()).filter((url) => /\/(?:board|search)\/$/.test(url))).toEqual([]);
});

test('a new release takes over at once, keeps again what changed, and drops what was kept for another program', async () => {
  await visitAndKeep(ACCOUNTS);
  publishAnew(`${ACCOUNTS}index.html`, '40,631.52', '40,631.53');
  publishAnew('sw.js', '"program":"', '"program":"new-');
  // Any other page of the site: the browser looks for a new worker there.
  await page.goto(home);
  await expect
    .poll(() => page.evaluate(() => caches.keys()), { timeout: 20_000 })
    .toEqual([expect.stringMatching(/ new-\w+$/)]);
  await expect.poll(copies, { timeout: 20_000 }).toContain(home + ACCOUNTS);
  await context.setOffline(true);
  await page.goto(home + ACCOUNTS);
  expect(await page.locator('main').textContent()).toContain('40,631.53');
});

test('on a network that gives no answer a copy is shown after four seconds', async () => {
  await visitAndKeep(ACCOUNTS);
  await server.close();
  const silent = await listenSilently(Number(new URL(home).port));
  const begun = Date.now();
  await page.goto(home + ACCOUNTS, { timeout: 30_000 });
  expect(await mark()).toMatch(MARK);
  expect(Date.now() - begun).toBeGreaterThan(3500);
  silent.close();
});

/** Takes every call and never says a word: what a telephone meets where there are bars but no network. */
async function listenSilently(port: number): Promise<{ close: () => void }> {
  const calls = new Set<Socket>();
  const silent = createServer((call) => {
    calls.add(call);
    call.on('error', () => undefined);
  });
  await new Promise<void>((started) => silent.listen(port, '127.0.0.1', started));
  return {
    close: () => {
      for (const call of calls) call.destroy();
      silent.close();
    },
  };
}

test('a site can be installed: the browser has nothing against its manifest', async () => {
  await page.goto(home);
  const session = await context.newCDPSession(page);
  const { errors, data = '{}' } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { short_name: name, start_url: start, icons } = JSON.parse(data) as Record<string, unknown>;
  expect({ name, start }).toEqual({ name: '谢家崴子村', start: './' });
  expect(icons).toHaveLength(2);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test('on a phone that saves data nothing is fetched beforehand', async () => {
  await saveData();
  await page.waitForTimeout(1500);
  expect(await copies()).toEqual([]);
  // What is visited is kept all the same: it was paid for.
  await page.goto(home + OLD);
  await expect.poll(copies).toContain(home + OLD);
});
