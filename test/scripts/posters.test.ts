/** Paper from content to PDF in a real browser: long and short, wide and narrow, every kind. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FittedSheet } from '../../src/client/fit/fit-report.ts';
import { STANDARD_STOCK } from '../../src/paper/stocks.ts';
import { readSmallCity, SHUINAN } from '../support/small-city.ts';
import { runScript } from '../support/run-script.ts';

// Two real renderings and a browser, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 400_000 });

/** One in each of 22 slots, and those that are bound behind the first of a booklet. */
const SHEETS = 22 + 5;

const ROOT = join(import.meta.dirname, '../..');
const FIXTURE = join(ROOT, 'test/fixtures/small-city');

/** Open postings, so that all of them have to hang. */
const POSTING = `posting: { from: 2026-12-14, until: 2026-12-25, to: 村务监督委员会, phone: 024-4555 0102 }`;

/** As many kinds as hang on one board, each block type among them; test/paper/kinds.test.ts has all of them. */
const PRINTED = ['notice', 'subsidy-list', 'resolution', 'deliberation', 'project', 'roster'] as const;

/** The example of each as a disclosure of the village; accounts the small city has itself. */
function examples(): Record<string, string | Uint8Array> {
  const photo = readFileSync(join(FIXTURE, SHUINAN, 'photos/patrol.jpg'));
  return Object.fromEntries(
    PRINTED.flatMap((kind): [string, string | Uint8Array][] => {
      const folder = join(ROOT, 'src/model/kinds', kind);
      const file = readdirSync(folder).find((name) => name.startsWith('example.')) ?? '';
      const text = readFileSync(join(folder, file), 'utf8');
      const section = { 'subsidy-list': 'finance', notice: 'party' }[kind as string] ?? 'affairs';
      const ending = file.endsWith('.md') ? 'md' : 'yaml';
      const day = /^publishedOn: (\S+)/m.exec(text)?.[1] ?? '';
      const photos = [...text.matchAll(/[\w-]+\.jpg/g)].map(([name]) => name);
      return [
        [`${SHUINAN}/${section}/${day.slice(0, 4)}/${day}-example-${kind}.${ending}`, text],
        ...photos.map((name): [string, Uint8Array] => [`${SHUINAN}/photos/${name}`, photo]),
      ];
    }),
  );
}

function aNotice(id: string, title: string, body: string): [string, string] {
  return [
    `${SHUINAN}/other/2026/2026-12-14-${id}.md`,
    `---\nkind: notice\nitem: notices\ntitle: ${title}\ntype: 公示\npublishedOn: 2026-12-14\nissuer: 水南村村民委员会\n${POSTING}\n---\n${body}\n`,
  ];
}

function aLongList(): [string, string] {
  const rows = Array.from({ length: 120 }, (_, index) => {
    const group = `${'一二三四五'[Math.floor(index / 24)]}组`;
    const note = index === 77 ? ', note: 承包地由儿子代种，钱打到儿子卡上' : '';
    return `  - { group: ${group}, name: 第${index + 1}户, quantity: ${(index % 9) + 1}.25, amount: 100.5${note} }`;
  });
  const quantity = Array.from({ length: 120 }, (_, index) => (index % 9) + 1.25).reduce((a, b) => a + b, 0);
  return [
    `${SHUINAN}/finance/2026/2026-12-14-long-list.yaml`,
    [
      'kind: subsidy-list\nitem: subsidy-fertility\ntitle: 水南村2026年耕地地力保护补贴发放公示\ntype: 公示',
      `period: 2026\npublishedOn: 2026-12-14\nissuer: 水南村村民委员会\n${POSTING}`,
      `subsidy: 耕地地力保护补贴\nunit: 亩\nrows:\n${rows.join('\n')}`,
      `totals: { rows: 120, quantity: ${quantity}, amount: 12060 }\n`,
    ].join('\n'),
  ];
}

/** The small city with a real board and everything that is hard to print. */
function hardCity(root: string): void {
  const board = 'village-4800x1500';
  cpSync(FIXTURE, root, { recursive: true });
  const files: Record<string, string | Uint8Array> = {
    [`boards/${board}.yaml`]: readFileSync(join(ROOT, `content/boards/${board}.yaml`)),
    [`${SHUINAN}/site.yaml`]: readSmallCity(`${SHUINAN}/site.yaml`).replace(
      'board: small-board',
      `board: ${board}`,
    ),
    ...examples(),
    ...Object.fromEntries([
      aLongList(),
      aNotice('short', '水南村停水公示', '11月25日上午停水半天。'),
      aNotice(
        'long',
        '水南村关于在全村范围内开展冬春季森林草原防灭火和秸秆禁烧网格化巡护工作有关安排和要求的公示',
        Array.from(
          { length: 24 },
          (_, index) => `${index + 1}月${'进山不带火种，看见冒烟就打电话。'.repeat(9)}`,
        ).join('\n\n'),
      ),
      aNotice(
        'unbroken',
        '水南村网址公示',
        `网址：https://gongkai.example/${'a1b2c3d4'.repeat(20)}，账目请看${'1,234,567.89元、'.repeat(12)}谢谢。`,
      ),
    ]),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

interface FitReport {
  readonly sheets: readonly FittedSheet[];
  readonly waiting: readonly { readonly title: string; readonly because: string }[];
}

let out: string;
let again: string;
let report: FitReport;

async function print(content: string, into: string): Promise<void> {
  const args = ['--content', content, '--site', 'shuinan', '--as-of', '2026-12-20', '--out', into];
  const { stdout, stderr, exitCode } = await runScript('posters', args, {
    GONGKAILAN_CACHE: join(into, 'cache'),
  });
  if (exitCode !== 0) throw new Error(`exit ${exitCode}\n${stdout}\n${stderr}`);
}

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'gongkailan-posters-'));
  again = mkdtempSync(join(tmpdir(), 'gongkailan-posters-'));
  const content = join(out, 'content');
  hardCity(content);
  await print(content, out);
  await print(content, again);
  report = JSON.parse(readFileSync(join(out, 'shuinan/board/fit.json'), 'utf8')) as FitReport;
});

afterAll(() => {
  for (const folder of [out, again]) rmSync(folder, { recursive: true, force: true });
});

/** PDFs, the fit report, each sheet by itself, the small picture of the board. */
const printedFiles = (): string[] =>
  (readdirSync(join(out, 'shuinan/board'), { recursive: true }) as string[])
    .filter((name) => /\w\.(?:pdf|json|png)$/.test(name) && !name.startsWith('.'))
    .sort();

const file = (name: string): Buffer => readFileSync(join(out, 'shuinan/board', name));

async function sizesMm(name: string): Promise<[number, number][]> {
  const document = await PDFDocument.load(file(name), { updateMetadata: false });
  return document.getPages().map((page) => {
    const boxes = [page.getMediaBox(), page.getCropBox(), page.getTrimBox()];
    expect(new Set(boxes.map(({ x, y, width, height }) => [x, y, width, height].join(' '))).size).toBe(1);
    return [(page.getWidth() / 72) * 25.4, (page.getHeight() / 72) * 25.4];
  });
}

async function textOf(name: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(file(name)), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(/\s/g, ''),
    );
  }
  await task.destroy();
  return pages;
}

function expectSize([width, height]: [number, number], wantedWidth: number, wantedHeight: number): void {
  expect(Math.abs(width - wantedWidth)).toBeLessThan(0.3);
  expect(Math.abs(height - wantedHeight)).toBeLessThan(0.3);
}

describe('the fit report', () => {
  test('has every sheet of every hard disclosure, and nothing sticks out', () => {
    const over = report.sheets.filter(({ overflowMm }) => overflowMm.height > 0 || overflowMm.width > 0);
    expect(over).toEqual([]);
    const ids = new Set(report.sheets.map(({ disclosureId }) => disclosureId));
    for (const id of ['long-list', 'short', 'long', 'unbroken']) expect(ids).toContain(`2026-12-14-${id}`);
    expect(report.waiting).toEqual([]);
  });

  test('no type is smaller than the paper allows, none larger than planned', () => {
    for (const { stock, typeMm } of report.sheets) {
      const { bodyMinPt, bodyMaxPt, captionPt } = STANDARD_STOCK[stock as keyof typeof STANDARD_STOCK];
      expect(typeMm.body).toBeGreaterThanOrEqual((bodyMinPt / 72) * 25.4 - 0.01);
      expect(typeMm.body).toBeLessThanOrEqual((bodyMaxPt / 72) * 25.4 + 0.01);
      expect(typeMm.caption).toBeCloseTo((captionPt / 72) * 25.4, 1);
      expect(typeMm.title).toBeGreaterThan(typeMm.body);
    }
  });

  test('sheets of one disclosure have one type size', () => {
    for (const sheets of Map.groupBy(report.sheets, (sheet) => sheet.disclosureId + sheet.stock).values())
      expect(new Set(sheets.map(({ typeMm }) => typeMm.body)).size).toBe(1);
  });
});

describe('the PDFs', () => {
  test('have pages of the exact size', async () => {
    const [board] = await sizesMm('board.pdf');
    expectSize(board!, 4800, 1500);
    for (const section of ['party', 'affairs', 'finance', 'other']) {
      const pages = await sizesMm(`panel-${section}.pdf`);
      expect(pages).toHaveLength(1);
      expectSize(pages[0]!, 1100, 1150);
    }
    const posters = await sizesMm('accounts.pdf');
    expect(posters).toHaveLength(1);
    expectSize(posters[0]!, 600, 900);
    const sheets = await sizesMm('sheets.pdf');
    expect(sheets).toHaveLength(SHEETS);
    for (const [width, height] of sheets)
      expect([`${Math.round(width)}x${Math.round(height)}`]).toContainEqual(
        expect.stringMatching(/^(?:210x297|297x420|600x900)$/),
      );
  });

  test('are the same bytes when printed again', () => {
    const files = printedFiles();
    expect(files).toHaveLength(9 + SHEETS + 1);
    for (const name of files)
      expect([name, file(name).equals(readFileSync(join(again, 'shuinan/board', name)))]).toEqual([
        name,
        true,
      ]);
  });

  test('embed their fonts as TrueType, never as Type 3', async () => {
    for (const name of printedFiles().filter((one) => one.endsWith('.pdf'))) {
      const document = await PDFDocument.load(file(name), { updateMetadata: false });
      const fonts = document.context
        .enumerateIndirectObjects()
        .map(([, object]) => object)
        .filter((object) => object instanceof PDFDict)
        .filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('Font'));
      const subtypes = new Set(fonts.map((font) => String(font.get(PDFName.of('Subtype')))));
      expect([name, [...subtypes].sort()]).toEqual([name, ['/CIDFontType2', '/Type0']]);
      const descendants = fonts.filter((font) => String(font.get(PDFName.of('Subtype'))) === '/CIDFontType2');
      for (const font of descendants)
        expect(font.lookup(PDFName.of('FontDescriptor'), PDFDict).has(PDFName.of('FontFile2'))).toBe(true);
    }
  });

  test('are tagged, in Chinese, with a title and an outline', async () => {
    const document = await PDFDocument.load(file('board.pdf'), { updateMetadata: false });
    const { catalog } = document;
    expect(document.getTitle()).toBe('水南村党务村务财务公开栏');
    expect(String(catalog.get(PDFName.of('Lang')))).toContain('zh-CN');
    expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(catalog.has(PDFName.of('Outlines'))).toBe(true);
  });

  test('print every household once, page by page, with sums', async () => {
    const pages = (await textOf('sheets.pdf')).filter((text) => text.includes('地力保护补贴发放公示'));
    expect(pages.length).toBeGreaterThan(1);
    const all = pages.join('');
    for (let household = 1; household <= 120; household++)
      expect(all.split(`第${household}户`)).toHaveLength(household === 78 ? 3 : 2);
    expect(all).toContain('78号第78户：承包地由儿子代种，钱打到儿子卡上。');
    pages.forEach((text, index) => expect(text).toContain(`第${index + 1}页共${pages.length}页`));
    expect(pages.at(-1)).toContain('12,060.00');
    for (const text of pages) expect(text).toContain('本页小计');
    for (const text of pages.slice(1)) expect(text).toContain('（续）');
  });

  test('say on every sheet where it belongs, how long it hangs and whom to ask', async () => {
    for (const text of await textOf('sheets.pdf')) {
      if (
        /^(?:本期无公开事项|应当张贴的，都已贴出|空位，说明见本版块最后一个空位|应公开、还没公开：.*)$/.test(
          text,
        )
      )
        continue;
      expect(text).toMatch(/党务公开|村务公开|财务公开|其他事项/);
      expect(text).toMatch(/公示期：|张贴：|长期张贴|公布/);
      expect(text).toMatch(/找[：村]?.*024-45550102/);
      expect(text).toMatch(/校验码[0-9a-f]{8}/);
      expect(text).toMatch(/第\d+页共\d+页/);
    }
  });
});
