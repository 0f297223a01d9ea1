/** What a sheet carries to be checked by: its QR code, its short address, its check code. */
import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import type { Site } from '../../src/model/place/site.ts';
import { contentHash, formatCheckCode } from '../../src/site/content-hash.ts';
import {
  dayPath,
  disclosurePath,
  findDisclosurePath,
  publicHref,
  typedAddress,
} from '../../src/site/urls.ts';
import { day } from '../support/a-site.ts';
import { readSample, SAMPLE_DAY, sampleFiles, sampleRelease } from '../support/sample-city.ts';

const PUBLIC_URL = 'https://gongkai.benxi.example';
/** Enough for the smallest module, 0.5 mm, to be three pixels. */
const DPI = 160;
/** The foot of every paper lies in this strip. */
const FOOT_MM = 80;

let sites: readonly Site[];

beforeAll(async () => {
  ({ sites } = await loadContent('content', { asOf: day(SAMPLE_DAY) }));
});

const published = (site: Site): readonly Disclosure[] =>
  site.disclosures.filter(({ content }) => content.publishedOn <= SAMPLE_DAY);

/** What the QR code at the foot of a printed page says, and the page's text without white space. */
async function scan(page: PDFPageProxy): Promise<{ address?: string; text: string }> {
  const scale = DPI / 72;
  const { width, height } = page.getViewport({ scale });
  const strip = Math.round((FOOT_MM / 25.4) * DPI);
  const viewport = page.getViewport({ scale, offsetY: strip - height });
  const canvas = createCanvas(Math.round(width), strip);
  const context = canvas.getContext('2d');
  await page.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    background: '#fff',
  }).promise;
  // The code stands at the left edge; text beside it only costs time.
  const side = Math.round(width / 3);
  const { data } = context.getImageData(0, 0, side, strip);
  const found = jsQR(new Uint8ClampedArray(data), side, strip);
  const { items } = await page.getTextContent();
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(/\s/g, '');
  return { ...(found && { address: found.data }), text };
}

async function scanAll(path: string): Promise<{ address?: string; text: string }[]> {
  const data = new Uint8Array(readFileSync(join(sampleRelease(), path)));
  const task = getDocument({ data, verbosity: 0 });
  const { numPages, getPage } = await task.promise.then((document) => ({
    numPages: document.numPages,
    getPage: (number: number) => document.getPage(number),
  }));
  const pages: { address?: string; text: string }[] = [];
  for (let number = 1; number <= numPages; number++) pages.push(await scan(await getPage(number)));
  await task.destroy();
  return pages;
}

describe('a printed sheet', () => {
  test.each(['xiejiawaizi', 'caisheng'])(
    'of %s says by QR code, by short address and by check code which disclosure it is',
    async (id) => {
      const site = sites.find(({ profile }) => profile.id === id)!;
      const byAddress = new Map(
        published(site).map((disclosure) => [
          publicHref(PUBLIC_URL, disclosurePath(id, disclosure.section, disclosure.id)),
          disclosure,
        ]),
      );
      const pages = (await scanAll(`${id}/board/sheets.pdf`)).filter(({ text }) => text.includes('校验码'));
      expect(pages.length).toBeGreaterThan(10);
      for (const { address = 'no code was found', text } of pages) {
        const disclosure = byAddress.get(address);
        if (!disclosure) throw new Error(`${address} is no disclosure: ${text}`);
        const code = formatCheckCode(contentHash(disclosure)).replace(' ', '');
        expect(text).toContain(`校验码${code}`);
        expect(text).toContain(typedAddress(PUBLIC_URL, dayPath(id, disclosure.content.publishedOn)));
      }
    },
  );
});

describe('a short address', () => {
  test('leads to every disclosure of its day', () => {
    const lost = sites.flatMap((site) =>
      published(site).flatMap(({ id, section, content }) => {
        const page = readSample(`${dayPath(site.profile.id, content.publishedOn)}index.html`);
        return page.includes(`href="../${section}/${id}/"`) ? [] : [id];
      }),
    );
    expect(lost).toEqual([]);
  });

  test('takes a reader straight to the only one, and search engines keep that page', () => {
    const page = readSample('dongxing/260320/index.html');
    const target = /<link rel="canonical" href="([^"]+)">/.exec(page)?.[1] ?? '';
    expect(target).toMatch(/^\.\.\/\w+\/2026-03-20-[a-z0-9-]+\/$/);
    expect(page).toContain(`<meta http-equiv="refresh" content="0;url=${target}">`);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(readSample(`dongxing/${target.slice(3)}index.html`)).toContain('这一件已经撤回');
  });

  test('says of several which was withdrawn', () => {
    const page = readSample('shangjia/260413/index.html');
    expect(page).not.toContain('http-equiv="refresh"');
    expect(page.split('<li ')).toHaveLength(4);
    expect(page.split('已撤回')).toHaveLength(2);
  });

  test('stands on the page of the disclosure beside its check code', () => {
    const pages = sampleFiles('index.html').filter(
      (page) => findDisclosurePath(page) && readSample(page).includes('data-check-code="'),
    );
    expect(pages.length).toBeGreaterThan(500);
    for (const page of pages) {
      const [siteId = '', , id = ''] = page.split('/');
      const on = id.slice(2, 10).replaceAll('-', '');
      expect(readSample(page)).toContain(`gongkai.benxi.example/${siteId}/${on}<`);
    }
  });
});
