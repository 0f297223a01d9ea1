/** A month's pack and a year's archive volume, from content to PDF in a real browser. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FittedSheet } from '../../../src/client/fit/fit-report.ts';
import { BINDING_MM } from '../../../src/site/print/archive-pages.ts';
import { CONTENTS_COLUMNS } from '../../../src/site/print/volume-contents.ts';
import { runScript } from '../../support/run-script.ts';
import { readSmallCity, SHUINAN } from '../../support/small-city.ts';

// Two real renderings and a browser, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 400_000 });

const ROOT = join(import.meta.dirname, '../../..');
const FIXTURE = join(ROOT, 'test/fixtures/small-city');
const BOARD = 'village-4800x1500';

function aNotice(
  day: string,
  id: string,
  { title, body = '进山不带火种。', more = '' }: Record<'title', string> & { body?: string; more?: string },
): [string, string] {
  return [
    `${SHUINAN}/other/${day.slice(0, 4)}/${day}-${id}.md`,
    `---\nkind: notice\nitem: notices\ntitle: ${title}\ntype: 通知\npublishedOn: ${day}\nissuer: 水南村村民委员会\n${more}---\n${body}\n`,
  ];
}

/** Sixty households, whose names the web masks. */
function aList(): [string, string] {
  const rows = Array.from(
    { length: 60 },
    (_, index) =>
      `  - { group: 一组, name: ${index === 0 ? '欧阳建国' : `第${index + 1}户`}, quantity: 1, amount: 100 }`,
  );
  return [
    `${SHUINAN}/finance/2026/2026-12-14-list.yaml`,
    [
      'kind: subsidy-list\nitem: subsidy-fertility\ntitle: 水南村2026年耕地地力保护补贴发放公示\ntype: 公示',
      'number: 水南公〔2026〕88号\nperiod: 2026\npublishedOn: 2026-12-14\nissuer: 水南村村民委员会',
      'posting: { from: 2026-12-14, until: 2026-12-25, to: 村务监督委员会, phone: 024-4555 0102 }',
      `subsidy: 耕地地力保护补贴\nunit: 亩\nrows:\n${rows.join('\n')}`,
      'totals: { rows: 60, quantity: 60, amount: 6000 }\n',
    ].join('\n'),
  ];
}

/** The small city with a real board, a long list, what was corrected and withdrawn, and what only the party may see. */
function fullYear(root: string): void {
  cpSync(FIXTURE, root, { recursive: true });
  const files: Record<string, string> = {
    [`boards/${BOARD}.yaml`]: readFileSync(join(ROOT, `content/boards/${BOARD}.yaml`), 'utf8'),
    [`${SHUINAN}/site.yaml`]: readSmallCity(`${SHUINAN}/site.yaml`).replace(
      'board: small-board',
      `board: ${BOARD}`,
    ),
    'catalogue.yaml': readSmallCity('catalogue.yaml').replace(
      /( {2}- id: party-dues\n(?: {4}.*\n)*)/,
      '$1    audience: party\n',
    ),
    ...Object.fromEntries([
      aList(),
      aNotice('2026-12-02', 'long', {
        title: '水南村关于在全村范围内开展冬春季森林草原防灭火和秸秆禁烧网格化巡护工作的通知',
        body: Array.from(
          { length: 20 },
          (_, index) => `${index + 1}月${'进山不带火种，看见冒烟就打电话。'.repeat(9)}`,
        ).join('\n\n'),
      }),
      aNotice('2026-05-06', 'withdrawn', {
        title: '水南村停水通知',
        more: 'withdrawal: { on: 2026-05-07, why: 发重了, by: 村委会 }\n',
      }),
      aNotice('2026-06-01', 'corrected', {
        title: '水南村清淤通知',
        more: 'corrections:\n  - { on: 2026-06-03, what: 日期写错, before: 6月4日, after: 6月5日, why: 笔误, by: 村会计 }\n',
      }),
      aNotice('2025-12-31', 'last-year', { title: '水南村去年的通知' }),
    ]),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

let out: string;
let again: string;
const open: PDFDocumentProxy[] = [];

async function print(content: string, into: string, what = ['pack,volume', '2026-12-20']): Promise<void> {
  const [only = '', asOf = ''] = what;
  const args = ['--content', content, '--site', 'shuinan', '--only', only, '--as-of', asOf, '--out', into];
  const { stdout, stderr, exitCode } = await runScript('posters', args, {
    GONGKAILAN_CACHE: join(into, 'cache'),
  });
  if (exitCode !== 0) throw new Error(`exit ${exitCode}\n${stdout}\n${stderr}`);
}

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'gongkailan-volume-'));
  again = mkdtempSync(join(tmpdir(), 'gongkailan-volume-'));
  const content = join(out, 'content');
  fullYear(content);
  await print(content, out);
  await print(content, again);
});

afterAll(async () => {
  await Promise.all(open.map((document) => document.loadingTask.destroy()));
  for (const folder of [out, again]) rmSync(folder, { recursive: true, force: true });
});

const fileOf = (folder: string, name: string): Buffer => readFileSync(join(folder, 'shuinan/board', name));

async function openPdf(name: string): Promise<PDFDocumentProxy> {
  const document = await getDocument({ data: new Uint8Array(fileOf(out, name)), verbosity: 0 }).promise;
  open.push(document);
  return document;
}

interface Piece {
  readonly text: string;
  /** From the left and from the top of the page. */
  readonly xMm: number;
  readonly yMm: number;
  readonly endMm: number;
}

const mm = (points: number): number => (points / 72) * 25.4;

async function piecesOf(document: PDFDocumentProxy, number: number): Promise<Piece[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  return items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const height = page.view[3] ?? 0;
    return [{ text: item.str, xMm: mm(x), yMm: mm(height - y), endMm: mm(x + item.width) }];
  });
}

async function pagesOf(document: PDFDocumentProxy): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(compact((await piecesOf(document, number)).map(({ text }) => text).join('')));
  return pages;
}

function compact(text: string): string {
  return text.replaceAll(/\s/g, '');
}

interface Entry {
  readonly title: string;
  /** Index of the page in the PDF. */
  readonly page: number;
  readonly inside: readonly Entry[];
}

async function outlineOf(document: PDFDocumentProxy): Promise<Entry[]> {
  type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];
  const entry = async ({ title, dest, items }: Node): Promise<Entry> => {
    const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const page = target ? await document.getPageIndex(target[0]) : -1;
    return { title: compact(title), page, inside: await Promise.all((items as Node[]).map(entry)) };
  };
  return Promise.all((await document.getOutline()).map(entry));
}

/** Cells of a register's rows on a page, told apart by where they stand; every row has a day in its fifth column. */
async function registerRows(document: PDFDocumentProxy, number: number): Promise<string[][]> {
  const ends = CONTENTS_COLUMNS.map((_, index) =>
    CONTENTS_COLUMNS.slice(0, index + 1).reduce((sum, { widthMm }) => sum + widthMm, BINDING_MM),
  );
  const pieces = (await piecesOf(document, number)).map((piece) => ({
    ...piece,
    // A bracket at the start of a line is trimmed, and begins left of its cell.
    column: ends.findIndex((end) => piece.xMm + 1.5 < end),
  }));
  const anchors = pieces.filter(({ text, column }) => column === 4 && /^\d{8}$/.test(text));
  const rowOf = ({ yMm }: Piece) =>
    anchors.findIndex(
      (anchor) => Math.abs(anchor.yMm - yMm) === Math.min(...anchors.map((one) => Math.abs(one.yMm - yMm))),
    );
  return anchors.map((anchor, row) =>
    CONTENTS_COLUMNS.map((_, column) =>
      compact(
        pieces
          .filter(
            (piece) =>
              piece.column === column && rowOf(piece) === row && Math.abs(piece.yMm - anchor.yMm) < 7,
          )
          .map(({ text }) => text)
          .join(''),
      ),
    ),
  );
}

/** Slip, cover and one page of contents lie before page 1 of a volume, each with its blank back. */
const PAGES_BEFORE = 6;
const CONTENTS_PAGE = 5;

describe('the archive volume of a year', () => {
  let document: PDFDocumentProxy;
  let pages: string[];
  let rows: string[][];

  beforeAll(async () => {
    document = await openPdf('volume-2026-30y.pdf');
    pages = await pagesOf(document);
    rows = await registerRows(document, CONTENTS_PAGE);
  });

  test('has slip, cover, contents, every page of its items, and the closing table, all on A4', async () => {
    expect(pages[0]).toMatch(/^装订说明/);
    expect(pages[2]).toContain('示例县青石镇水南村村民委员会');
    expect(pages[2]).toContain('水南村2026年党务村务财务公开材料');
    expect(pages[CONTENTS_PAGE - 1]).toMatch(/^卷内文件目录/);
    expect([pages[1], pages[3], pages[5]]).toEqual(['', '', '']);
    expect(pages.at(-1)).toMatch(/^卷内备考表/);
    const count = Number(/页数(\d+)页/.exec(pages[2] ?? '')?.[1]);
    expect(pages).toHaveLength(PAGES_BEFORE + count + (count % 2) + 1);
    for (let number = 1; number <= document.numPages; number++) {
      const [, , width = 0, height = 0] = (await document.getPage(number)).view;
      expect(mm(width)).toBeCloseTo(210, 1);
      expect(mm(height)).toBeCloseTo(297, 1);
    }
  });

  test('names in its contents the page on which each item begins, and the last page of the last', () => {
    const bound = rows.filter(([number]) => number !== '');
    expect(bound).toHaveLength(11);
    bound.forEach(([number, , , title = '', , page = ''], index) => {
      const [first = 0] = page.split('-').map(Number);
      expect([number, title, pages[PAGES_BEFORE + first - 1]?.includes(`${number}${title}`)]).toEqual([
        String(index + 1),
        title,
        true,
      ]);
      // Its head stands there and nowhere else.
      expect(pages.filter((text) => text.includes(`${number}${title}`))).toHaveLength(1);
    });
  });

  test('has on each page its number in the top outer corner', async () => {
    const count = Number(/页数(\d+)页/.exec(pages[2] ?? '')?.[1]);
    for (let page = 1; page <= count; page++) {
      const pieces = (await piecesOf(document, PAGES_BEFORE + page)).filter(({ yMm }) => yMm < 14);
      const isFront = page % 2 === 1;
      const corner = pieces.filter(({ xMm }) => (isFront ? xMm > 150 : xMm < 45));
      expect(compact(corner.map(({ text }) => text).join(''))).toBe(`第${page}页共${count}页`);
    }
  });

  test('keeps everything clear of the binding: at the left of a front, at the right of a back', async () => {
    for (let number = 1; number <= document.numPages; number++)
      for (const { text, xMm, endMm } of await piecesOf(document, number)) {
        const [left, right] = number % 2 === 1 ? [BINDING_MM, 14] : [14, BINDING_MM];
        expect([number, text, xMm >= left - 0.1]).toEqual([number, text, true]);
        expect([number, text, endMm <= 210 - right + 0.1]).toEqual([number, text, true]);
      }
  });

  test('goes by section and day, from this year only', () => {
    const filed = rows.filter(([number]) => number !== '').map(([, , , title, day]) => [title, day]);
    expect(filed.map(([title]) => title)).not.toContain('水南村去年的通知');
    expect(filed.slice(0, 3).map(([, day]) => day)).toEqual(['20260306', '20260608', '20260302']);
    expect(filed.at(-1)?.[1]).toBe('20261202');
  });

  test('marks what was withdrawn and corrected, and names what lies elsewhere', () => {
    const notes = new Map(rows.map(([, , , title, , , note]) => [title, note]));
    expect(notes.get('水南村停水通知')).toBe('撤回');
    expect(notes.get('水南村清淤通知')).toBe('更正');
    expect(notes.get('水南村党支部2026年第二季度党费收缴使用公布')).toBe('另卷存');
    const items = pages.slice(PAGES_BEFORE, -1).join('');
    expect(items).toContain('水南村停水通知已撤回2026年5月7日');
    expect(items).not.toContain('水南村党支部2026年第二季度党费');
    expect(pages.at(-1)).toContain('另卷存');
  });

  test('has full names, as on the wall', () => {
    expect(pages.join('')).toContain('欧阳建国');
  });

  test('has an outline with each section and each item once', async () => {
    const outline = await outlineOf(document);
    expect(outline.map(({ title }) => title)).toEqual([
      '装订说明',
      '水南村2026年党务村务财务公开材料',
      '卷内文件目录',
      '村务公开',
      '财务公开',
      '其他事项',
      '卷内备考表',
    ]);
    const items = outline.flatMap(({ inside }) => inside);
    const bound = rows.filter(([number]) => number !== '');
    expect(items.map(({ title, page }) => [title, page])).toEqual(
      bound.map(([number = '', , , title = '', , page = '']) => [
        number + title + (title === '水南村停水通知' ? '已撤回2026年5月7日' : ''),
        PAGES_BEFORE + Number(page.split('-')[0]) - 1,
      ]),
    );
  });
});

describe("a month's pack", () => {
  test('has the list first, then every sheet on the paper of its slot, in the order of the list', async () => {
    const document = await openPdf('pack-2026-12.pdf');
    const pages = await pagesOf(document);
    const [list = '', ...sheets] = pages;
    expect(list).toMatch(/^水南村2026年12月张贴材料清单共2件，用纸A3\d张。按2026年12月20日排/);
    const titles = [
      '水南村2026年耕地地力保护补贴发放公示',
      // What has no slot yet comes last.
      '水南村关于在全村范围内开展冬春季森林草原防灭火和秸秆禁烧网格化巡护工作的通知',
    ];
    expect(
      titles.map((title) => list.indexOf(title)).every((at, index, all) => at > (all[index - 1] ?? 0)),
    ).toBe(true);
    const order = sheets.map((text) => titles.findIndex((title) => text.startsWith(title)));
    expect(order).toEqual([...order].sort());
    expect(new Set(order)).toEqual(new Set([0, 1]));
    for (let number = 2; number <= document.numPages; number++) {
      const [, , width = 0, height = 0] = (await document.getPage(number)).view;
      expect([Math.round(mm(width)), Math.round(mm(height))]).toEqual([297, 420]);
    }
    expect(pages.join('')).toContain('欧阳建国');
    // For whoever walks along the board there is nothing on the sheets themselves but what villagers read.
    for (const text of sheets) expect(text).not.toMatch(/财[12]|村[3456]/);
  });
});

describe('packs and volumes', () => {
  const names = ['pack-2026-12.pdf', 'volume-2026-30y.pdf'];

  test('are all that is printed when they are all that is asked for', () => {
    const made = readdirSync(join(out, 'shuinan/board'));
    expect(made.filter((name) => name.endsWith('.pdf'))).toEqual(names);
  });

  test('are the same bytes when printed again', () => {
    for (const name of names)
      expect([name, fileOf(out, name).equals(fileOf(again, name))]).toEqual([name, true]);
  });

  test('stay when something else is printed on another day', async () => {
    await print(join(out, 'content'), again, ['panels', '2026-12-21']);
    const made = readdirSync(join(again, 'shuinan/board'));
    expect(made).toContain('panel-finance.pdf');
    for (const name of names) expect(fileOf(out, name).equals(fileOf(again, name))).toBe(true);
  });

  test('are tagged, in Chinese, with a title', async () => {
    for (const name of names) {
      const document = await openPdf(name);
      const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
      expect(info.Title).toMatch(/^水南村2026年(?:12月张贴材料|党务村务财务公开材料（30年）)$/);
      expect(info.Language).toBe('zh-CN');
      const tree = await (await document.getPage(1)).getStructTree();
      expect(tree?.children.length).toBeGreaterThan(0);
    }
  });

  test('report that nothing sticks out of a sheet', () => {
    for (const name of ['fit-pack-2026-12.json', 'fit-volume-2026-30y.json']) {
      const { sheets } = JSON.parse(fileOf(out, name).toString('utf8')) as { sheets: FittedSheet[] };
      expect(sheets.length).toBeGreaterThan(1);
      expect(sheets.filter(({ overflowMm }) => overflowMm.height > 0 || overflowMm.width > 0)).toEqual([]);
    }
  });
});
