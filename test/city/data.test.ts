import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { formatCheckCode } from '../../src/site/content-hash.ts';
import { blockOf, faultsOf } from '../support/linked-data.ts';
import { readSample, sampleFiles, sampleRelease, templatePages } from '../support/sample-city.ts';

const PUBLIC = 'https://gongkai.benxi.example/';

interface DisclosureJson {
  readonly address: string;
  readonly title: string;
  readonly state: 'published' | 'withdrawn';
  readonly check?: string;
  readonly tables?: readonly { readonly rows: number; readonly address: string }[];
}

/** Every disclosure of the sample city: its page and what lies beside it. */
const disclosures = sampleFiles('/data.json').map((file) => ({
  file,
  page: readSample(file.replace('data.json', 'index.html')),
  json: JSON.parse(readSample(file)) as DisclosureJson,
}));

/** Cells of a CSV as a program of somebody else would read it (RFC 4180). */
function parseCsv(text: string): string[][] {
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  const rows: string[][] = [[]];
  for (const [, written = '', end] of text.slice(1).matchAll(cell)) {
    rows.at(-1)?.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('data of the sample city', () => {
  test('every disclosure has its JSON, which names its page and has its check code', () => {
    const pages = sampleFiles('index.html').filter((page) => readSample(page).includes('<article class="s-'));
    expect(disclosures).toHaveLength(pages.length);
    for (const { file, page, json } of disclosures) {
      expect(json.address).toBe(PUBLIC + file.replace('data.json', ''));
      const code = /data-check-code="([0-9a-f]{8})"/.exec(page)?.[1];
      expect(json.check, file).toBe(code && formatCheckCode(code));
      expect(json.state, file).toBe(code === undefined ? 'withdrawn' : 'published');
      expect(page).toContain('<link rel="alternate" type="application/json" href="data.json"');
    }
    expect(disclosures.some(({ json }) => json.state === 'withdrawn')).toBe(true);
  });

  test('every table that a JSON names is there with its rows, and its page leads to it', () => {
    const named = disclosures.flatMap(({ file, page, json }) =>
      (json.tables ?? []).map(({ rows, address }) => ({ file, page, rows, address })),
    );
    expect(named.length).toBeGreaterThan(500);
    for (const { page, rows, address } of named) {
      expect(parseCsv(readSample(address.replace(PUBLIC, '')))).toHaveLength(rows + 1);
      expect(page).toContain(`href="${posix.basename(address)}"`);
    }
    const beside = sampleFiles('.csv').filter(
      (file) => file.split('/').length === 4 && !file.startsWith('ledger/'),
    );
    expect(new Set(named.map(({ address }) => address.replace(PUBLIC, '')))).toEqual(new Set(beside));
  });

  test('every CSV has as many cells in each row as it has heads', () => {
    const ragged = sampleFiles('.csv').filter((file) => {
      const text = readSample(file);
      const [head = [], ...rows] = parseCsv(text);
      return !text.startsWith('\uFEFF') || rows.some((row) => row.length !== head.length);
    });
    expect(ragged).toEqual([]);
  });

  test('names in tables are those of the page', () => {
    let names = 0;
    for (const { file, page, json } of disclosures) {
      const said = page.replaceAll(/<[^>]*>/g, '');
      for (const { address } of json.tables ?? []) {
        const [head = [], ...rows] = parseCsv(readSample(address.replace(PUBLIC, '')));
        const at = head.findIndex((title) =>
          ['姓名', '户主', '承包方', '户主或成员', '户主或本人'].includes(title),
        );
        if (at < 0) continue;
        for (const row of rows) {
          names++;
          expect(said, file).toContain(row[at]);
        }
      }
    }
    expect(names).toBeGreaterThan(300);
  });

  test('every Data Package tells the size and the hash of its tables', () => {
    const packages = sampleFiles('datapackage.json');
    expect(packages).toHaveLength(9);
    for (const file of packages) {
      const { resources } = JSON.parse(readSample(file)) as {
        resources: { path: string; bytes: number; hash: string }[];
      };
      for (const { path, bytes, hash } of resources) {
        const content = readFileSync(join(sampleRelease(), posix.dirname(file), path));
        expect(content.length).toBe(bytes);
        expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      }
    }
  });

  test('the catalogue leads to files that are there', () => {
    const { dataset } = JSON.parse(readSample('data.json')) as {
      dataset: { distribution: { downloadURL: string }[] }[];
    };
    expect(dataset).toHaveLength(9);
    const files = new Set(sampleFiles(''));
    const missing = dataset
      .flatMap(({ distribution }) => distribution.map(({ downloadURL }) => downloadURL.replace(PUBLIC, '')))
      .filter((path) => !files.has(path));
    expect(missing).toEqual([]);
  });
});

describe('JSON-LD of the sample city', () => {
  test('every block holds only what schema.org allows', async () => {
    const pages = sampleFiles('index.html').filter((page) => blockOf(readSample(page)) !== undefined);
    expect(pages.length).toBeGreaterThan(600);
    const faults: string[] = [];
    for (const page of pages) {
      const address = PUBLIC + page.replace('index.html', '');
      const found = await faultsOf(blockOf(readSample(page)) ?? '', address);
      faults.push(...found.map((fault) => `${page}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([
      launchBrowser(),
      serveRelease({ dir: sampleRelease(), port: 0, base: '/gongkai/' }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('the strict policy lets blocks of data be, and would not let a script run', async () => {
    // Not as the other tests open it: they lend a font and bypass the policy.
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { refused: seen });
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective));
    });
    const refused = () => page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
    const templates = await templatePages();
    for (const name of ['city', 'village home', 'accounts', 'data', 'city data']) {
      await page.goto(server.url + (templates[name] ?? '').replace(/index\.html$/, ''));
      expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
      expect(await refused(), name).toEqual([]);
    }
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.head.append(script);
    });
    await expect.poll(refused).toEqual(['script-src-elem']);
    await context.close();
  });
});
