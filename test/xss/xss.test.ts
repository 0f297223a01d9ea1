/**
 * Three hundred payloads in every text of every kind, of the village, the city, the catalogue, captions and publicity, built
 * and opened in a real browser without the pages' own policy against scripts: what would run, would run here.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/build/tree.ts';
import { launchBrowser } from '../../scripts/browser.ts';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { startDev } from '../support/dev-server.ts';
import { icalBreaches } from '../support/parsed-calendar.ts';
import { runScript } from '../support/run-script.ts';
import { PAYLOAD_DAY, writePayloadCity, type PayloadCity } from './payload-city.ts';
import { PAYLOADS } from './payloads.ts';

let root: string;
let release: string;
let city: PayloadCity;
let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'xss-'));
  release = join(root, 'dist');
  city = await writePayloadCity(join(root, 'content'));
  const built = await runScript(
    'build',
    ['--content', city.root, '--out', release, '--as-of', PAYLOAD_DAY, '--no-posters'],
    { GONGKAILAN_CACHE: join(root, 'cache') },
  );
  if (built.exitCode !== 0) throw new Error(`${built.stdout}${built.stderr}`);
  [browser, server] = await Promise.all([launchBrowser(), serveRelease({ dir: release, port: 0 })]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

const released = (ending: string): string[] =>
  filesBelow(release, '').filter((path) => path.endsWith(ending));
const read = (path: string): string => readFileSync(join(release, path), 'utf8');

/** What a page did that no text may do. */
interface Watched {
  readonly page: Page;
  readonly did: string[];
}

async function watch(context: BrowserContext, home = server.url): Promise<Watched> {
  const page = await context.newPage();
  const did: string[] = [];
  page.on('dialog', (dialog) => {
    did.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url.startsWith(home)) return route.continue();
    did.push(`asked for ${url}`);
    return route.abort();
  });
  await page.exposeFunction('xss', () => did.push(`xss ran in ${page.url()}`));
  return { page, did };
}

/** Elements, attributes and addresses of a page that only a payload can have brought. */
function foreignParts(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const look = (scope: ParentNode): void => {
      for (const element of scope.querySelectorAll('*')) {
        const at = `<${element.localName}>`;
        if (/xss|^(?:iframe|frame|object|embed|portal|math|marquee|base|keygen)$/.test(element.localName))
          found.push(at);
        for (const { name, value } of element.attributes) {
          if (/^on|xss/.test(name)) found.push(`${at} ${name}`);
          if (/^(?:href|src|action|formaction|data|xlink:href|ping|poster|srcset)$/.test(name)) {
            const target = value.replace(/[\s\p{Cc}\p{Cf}]/gu, '').toLowerCase();
            if (
              /^(?:javascript|vbscript|livescript|mocha|blob|intent|jar|filesystem|view-source|feed):/.test(
                target,
              ) ||
              /^data:(?!image\/(?:png|svg\+xml;base64,|svg\+xml,%3csvg))/.test(target)
            )
              found.push(`${at} ${name}=${value}`);
            if (name !== 'href' && target.includes('evil.example')) found.push(`${at} ${name}=${value}`);
          }
          if (name === 'style' && /evil\.example|expression/.test(value)) found.push(`${at} style`);
        }
        if (element instanceof HTMLTemplateElement) look(element.content);
      }
    };
    look(document);
    for (const style of document.querySelectorAll('style'))
      if (/evil\.example|xss/.test(style.textContent)) found.push('<style>');
    for (const data of document.querySelectorAll('script[type$="json"]')) JSON.parse(data.textContent);
    return found;
  });
}

test('there are three hundred, and all stand somewhere but those with characters that no text may have', () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(300);
  const hiddenOrNotInFont = /[\p{Cf}\p{Zl}\u{1d5c3}]/u;
  expect(city.refused.filter((payload) => !hiddenOrNotInFont.test(payload))).toEqual([]);
  expect(city.fields).toBeGreaterThan(2_000);
});

test('no page runs one, asks for anything outside, or has a part of one', async () => {
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  const pages = released('.html').filter((path) => !path.startsWith('help/'));
  const wrong: string[] = [];
  let seen = 0;
  const work = async (): Promise<void> => {
    const { page, did } = await watch(context);
    for (let path = pages.pop(); path !== undefined; path = pages.pop()) {
      const url = server.url + path.replace(/index\.html$/, '');
      await page.goto(url);
      // A day with one disclosure leads on to it: a page in motion cannot be looked at.
      if (read(path).includes('http-equiv="refresh"'))
        await page.waitForURL((now) => now.href !== url, { waitUntil: 'load' });
      const parts = await foreignParts(page);
      wrong.push(...[...did.splice(0), ...parts].map((one) => `${path}: ${one}`));
      seen++;
    }
    await page.close();
  };
  await Promise.all([work(), work(), work()]);
  await context.close();
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(90);
});

test('no page finds one in what it looked for', async () => {
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  const { page, did } = await watch(context);
  for (const path of [`${city.siteId}/search/`, 'search/'])
    for (const words of ['xss', 'script', 'onerror', '<img src=x onerror=xss()>', 'javascript']) {
      // Another word of the same page loads nothing anew.
      await page.goto('about:blank');
      await page.goto(`${server.url}${path}#q=${encodeURIComponent(words)}`);
      await page.waitForLoadState('networkidle');
      expect(await foreignParts(page), `${path} ${words}`).toEqual([]);
    }
  expect(did).toEqual([]);
  await page.goto(`${server.url}${city.siteId}/search/#q=xss`);
  await expect.poll(() => page.locator('main').innerText()).toContain('xss()');
  await context.close();
});

test('the desk of a clerk and the forms show texts as texts', async () => {
  const dev = await startDev(city.root);
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  const { page, did } = await watch(context, dev.url);
  for (const address of [dev.desk, `${dev.url}${city.siteId}/`, `${dev.url}admin/`]) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect((await page.locator('body').innerText()).length, address).toBeGreaterThan(50);
    // The desk shows the page beside its problems in a frame of its own; the forms are a program with pictures of its own.
    const parts = (await Promise.all(page.frames().map((frame) => foreignParts(frame)))).flat();
    const own = /^<iframe>$|^<(?:link|img)> (?:href|src)=(?:data:,$|data:image\/|blob:)/;
    expect(
      parts.filter((part) => !own.test(part)),
      address,
    ).toEqual([]);
  }
  expect(did.filter((one) => !/asked for (?:data|blob):/.test(one))).toEqual([]);
  await context.close();
});

describe('what is not a page', () => {
  test('feeds are well-formed, and what they show of a disclosure runs nothing in a reader', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const { page, did } = await watch(context);
    const feeds = [...released('.atom'), ...released('.opml'), ...released('sitemap.xml')];
    expect(feeds.length).toBeGreaterThan(4);
    for (const path of feeds) expect(XMLValidator.validate(read(path)), path).toBe(true);
    await page.goto(server.url);
    for (const path of released('.atom')) {
      // A reader without any care puts the text into its own page.
      const shown = await page.evaluate((xml) => {
        const entries = new DOMParser().parseFromString(xml, 'application/xml');
        const html = [...entries.querySelectorAll('content, summary, title')].map((one) =>
          one.getAttribute('type') === 'html' ? one.textContent : '',
        );
        document.body.innerHTML = html.join('\n');
        return html.join('').length;
      }, read(path));
      expect(shown, path).toBeGreaterThan(0);
      expect(await foreignParts(page), path).toEqual([]);
    }
    expect(did).toEqual([]);
    await context.close();
  });

  test('calendars have the entries we wrote and no others', () => {
    for (const path of released('.ics')) {
      const text = read(path);
      expect(icalBreaches(text), path).toEqual([]);
      expect(
        text
          .replaceAll(/\r\n[ \t]/g, '')
          .split('\r\n')
          .filter((line) => /^(?:XSS|ATTACH|BEGIN:VALARM)/.test(line)),
        path,
      ).toEqual([]);
    }
  });

  test('data are JSON without a key of a payload', () => {
    for (const path of released('.json')) {
      const keys: string[] = [];
      JSON.parse(read(path), (key, value: unknown) => {
        keys.push(key);
        return value;
      });
      // The city's index has the words of all texts as keys; a script takes none of them for a name of its own.
      const isIndex = /^search\/[0-9a-f]+\/w\d+\.json$/.test(path);
      const payloads = isIndex ? ['__proto__'] : ['__proto__', 'xss'];
      expect(
        keys.filter((key) => payloads.includes(key)),
        path,
      ).toEqual([]);
    }
  });

  test('no cell of a table is a formula to a spreadsheet', () => {
    const tables = released('.csv');
    expect(tables.length).toBeGreaterThan(20);
    for (const path of tables)
      for (const cell of cellsOf(read(path)))
        expect(
          /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell),
          `${path}: ${cell}`,
        ).toBe(false);
  });
});

test('workbooks of the ledger hold texts and numbers, and no formula', () => {
  const workbooks = released('.xlsx');
  expect(workbooks.length).toBeGreaterThan(0);
  for (const path of workbooks) {
    const parts = unzipSync(readFileSync(join(release, path)), {
      filter: ({ name }) => name.includes('worksheets/'),
    });
    for (const [name, xml] of Object.entries(parts))
      expect(strFromU8(xml), `${path} ${name}`).not.toMatch(/<(?:\w+:)?f[ >]/);
  }
});

/** Cells of RFC 4180, read by hand: the writer is ours, so the reader must not be. */
function cellsOf(csv: string): string[] {
  return [...csv.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)|([^,\r\n]*)(?:,|\r\n)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
