/** Signs from content to PDF in a real browser: short and long names, one post and many. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FittedSign } from '../../src/client/signs/fit-sign.ts';
import { readSmallCity, SHUINAN } from '../support/small-city.ts';
import { runScript } from '../support/run-script.ts';

// Two real renderings and a browser, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 400_000 });

const FIXTURE = join(import.meta.dirname, '../fixtures/small-city');
const MM_PER_POINT = 25.4 / 72;

const ROOMS = `rooms:
  - { name: 便民服务中心, number: "101", person: 李秀珍, note: 低保、医保、养老、证明 }
  - { name: 办公室, number: "1102", alsoAs: [图书室] }
  - { name: 两代表一委员工作室, hours: 每月10日上午 }
  - { name: 警务和矛盾纠纷调解室, number: 东1, person: 阿不都热依木·买买提 }
  - { name: 文体活动广场, isOutdoors: true }
`;

const ROSTER = `kind: roster
item: committee-roles
title: 水南村村民委员会成员及分工
type: 公布
publishedOn: 2026-11-05
issuer: 水南村村民委员会
body: 村民委员会
members:
  - { name: 李秀珍, post: 主任, duties: 全面工作 }
  - { name: 王福, post: 副主任, duties: 水利 }
  - { name: 欧阳春梅, post: 委员、农村集体经济组织民主理财小组组长、会计, duties: 理财 }
  - { name: 阿不都热依木·买买提, post: 委员, duties: 调解 }
${Array.from({ length: 8 }, (_, index) => `  - { name: 张${'一二三四五六七八'[index]}宝, post: 委员, duties: 网格 }`).join('\n')}
`;

const PEOPLE = 12;

let out: string;
let again: string;
let signs: readonly FittedSign[];

async function print(content: string, into: string): Promise<void> {
  const args = [
    '--content',
    content,
    '--site',
    'shuinan',
    '--only',
    'signs',
    '--as-of',
    '2026-12-20',
    '--out',
    into,
  ];
  const { stdout, stderr, exitCode } = await runScript('posters', args, {
    GONGKAILAN_CACHE: join(into, 'cache'),
  });
  if (exitCode !== 0) throw new Error(`exit ${exitCode}\n${stdout}\n${stderr}`);
}

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'gongkailan-signs-'));
  again = mkdtempSync(join(tmpdir(), 'gongkailan-signs-'));
  const content = join(out, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  const files = {
    [`${SHUINAN}/site.yaml`]: readSmallCity(`${SHUINAN}/site.yaml`) + ROOMS,
    [`${SHUINAN}/affairs/2026/2026-11-05-committee.yaml`]: ROSTER,
    'signs.yaml': 'logo: 为民服务\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  await print(content, out);
  await print(content, again);
  ({ signs } = JSON.parse(readFileSync(join(out, 'shuinan/signs/fit.json'), 'utf8')) as {
    signs: FittedSign[];
  });
});

afterAll(() => {
  for (const folder of [out, again]) rmSync(folder, { recursive: true, force: true });
});

const file = (name: string): Buffer => readFileSync(join(out, 'shuinan/signs', name));

interface Lettering {
  readonly text: string;
  readonly heightMm: number;
}

/** What stands on each page with the height of its characters, from the PDF itself. */
async function letteringOf(name: string): Promise<Lettering[][]> {
  const task = getDocument({ data: new Uint8Array(file(name)), verbosity: 0 });
  const document = await task.promise;
  const pages: Lettering[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str.trim(),
                heightMm: Math.hypot(item.transform[2], item.transform[3]) * MM_PER_POINT,
              },
            ]
          : [],
      ),
    );
  }
  await task.destroy();
  return pages;
}

const joined = (lettering: readonly Lettering[]): string => lettering.map(({ text }) => text).join('');

/** The text that is at least so high. */
const lettersFrom = (leastMm: number, lettering: readonly Lettering[]): string =>
  joined(lettering.filter(({ heightMm }) => heightMm >= leastMm - 0.05));

describe('the PDFs', () => {
  test.each([
    ['doors.pdf', 4, 300, 120],
    ['doors-sheet.pdf', 2, 420, 297],
    ['desks.pdf', PEOPLE, 210, 297],
    ['badges.pdf', 2, 210, 297],
    ['plaques.pdf', 4, 400, 2400],
    ['panels.pdf', 8, 600, 150],
  ])('%s has %d pages of the exact size', async (name, count, widthMm, heightMm) => {
    const document = await PDFDocument.load(file(name), { updateMetadata: false });
    const pages = document.getPages();
    expect(pages).toHaveLength(count);
    for (const page of pages) {
      for (const { width, height } of [page.getMediaBox(), page.getTrimBox()]) {
        expect(Math.abs(width * MM_PER_POINT - widthMm)).toBeLessThan(0.3);
        expect(Math.abs(height * MM_PER_POINT - heightMm)).toBeLessThan(0.3);
      }
    }
  });

  test('are the same bytes when printed again', () => {
    const names = readdirSync(join(out, 'shuinan/signs')).sort();
    expect(names).toEqual([
      'badges.pdf',
      'desks.pdf',
      'doors-sheet.pdf',
      'doors.pdf',
      'fit.json',
      'panels.pdf',
      'plaques.pdf',
    ]);
    const changed = names.filter(
      (name) => !file(name).equals(readFileSync(join(again, 'shuinan/signs', name))),
    );
    expect(changed).toEqual([]);
  });

  test('letter every room’s name to be read from eight metres, and the small text from one and a half', async () => {
    const pages = await letteringOf('doors.pdf');
    expect(pages.map((page) => lettersFrom(40, page))).toEqual([
      '便民服务中心',
      '办公室',
      '两代表一委员工作室',
      '警务和矛盾纠纷调解室',
    ]);
    for (const page of pages) {
      const small = page.filter(({ text, heightMm }) => heightMm < 7.45 && !/^示?例?$/.test(text));
      expect(small).toEqual([]);
    }
    expect(joined(pages[0] ?? [])).toContain('024-4555 0101');
  });

  test('letter every person once on badges, from two metres, and twice on desk signs, from four', async () => {
    const badges = (await letteringOf('badges.pdf')).map((page) => lettersFrom(10, page)).join('');
    const desks = (await letteringOf('desks.pdf')).map((page) => lettersFrom(20, page));
    const names = ['李秀珍', '王福', '欧阳春梅', '阿不都热依木·买买提', '张八宝'];
    for (const name of names) {
      expect([name, badges.split(name).length - 1]).toEqual([name, 1]);
      expect(desks).toContain(name + name);
    }
  });

  test('letter the plaques to be read from twenty metres', async () => {
    const pages = await letteringOf('plaques.pdf');
    expect(pages.map((page) => lettersFrom(100, page))).toEqual([
      '中共水南村支部委员会',
      '水南村村民委员会',
      '水南村股份经济合作社',
      '水南村村务监督委员会',
    ]);
  });

  test('letter the headings of its two boards on panels, to be read from ten metres', async () => {
    const pages = await letteringOf('panels.pdf');
    const ofBoard = ['党务公开', '村务公开', '财务公开', '其他事项'];
    const ofPublicity = ['惠民政策', '法律法规', '科技文化', '基层党建'];
    expect(pages.map((page) => lettersFrom(50, page))).toEqual([...ofBoard, ...ofPublicity]);
  });
});

describe('the fit report', () => {
  test('has every sign, and nothing sticks out', () => {
    const counts = new Map(
      [...Map.groupBy(signs, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]),
    );
    expect(Object.fromEntries(counts)).toEqual({ door: 4, desk: PEOPLE, badge: PEOPLE, plaque: 4, panel: 8 });
    expect(signs.filter(({ overflowMm }) => overflowMm.height > 0 || overflowMm.width > 0)).toEqual([]);
  });

  test('has no character lower than the least', () => {
    for (const { typeMm, leastMm } of signs) {
      expect(typeMm.name).toBeGreaterThanOrEqual(leastMm.name);
      expect(typeMm.text ?? 0).toBeGreaterThanOrEqual(leastMm.text ?? 0);
    }
  });
});
