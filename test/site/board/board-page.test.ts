import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { boardStandardSchema } from '../../../src/model/place/board-standard.ts';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { boardView, type BoardView } from '../../../src/site/board/board-page.ts';
import { tableView } from '../../../src/site/board/table-view.ts';
import { aCatalogue, aDisclosure, aSite } from '../../support/a-site.ts';
import { aSiteContext, monthlyAccounts, posting } from '../../support/a-site-context.ts';

const readBoard = (id: string) =>
  boardStandardSchema.parse(
    parse(readFileSync(join(import.meta.dirname, `../../../content/boards/${id}.yaml`), 'utf8')),
  );

const LARGE = readBoard('village-4800x1500');
const SMALL = readBoard('village-3600x1400');

function view(
  disclosures: Disclosure[],
  { board = LARGE, type = 'village', hasPosters = false } = {},
): BoardView {
  const name = type === 'village' ? '水南村' : '水南社区';
  const context = aSiteContext({
    site: aSite({ disclosures, type, name }),
    catalogue: aCatalogue({ frequency: 'event' }),
    hasPosters,
  });
  return boardView(context, board);
}

const september = aDisclosure(
  { publishedOn: '2026-10-09', ...monthlyAccounts('2026-09', { opening: 100, income: 20, expense: 30 }) },
  { id: 'september' },
);

const longList = aDisclosure(
  {
    kind: 'subsidy-list',
    ...posting('2026-10-08', '2026-10-20'),
    period: '2026',
    title: '水南村2026年耕地地力保护补贴公示',
    subsidy: '耕地地力保护补贴',
    unit: '亩',
    rows: Array.from({ length: 60 }, () => ({ group: '一组', name: '王福', quantity: 1.5, amount: 10 })),
    totals: { rows: 60, quantity: 90, amount: 600 },
  },
  { id: 'long-list' },
);

describe('a board page', () => {
  test('names the board after the place and speaks its words', () => {
    expect(view([]).heading).toBe('水南村党务村务财务公开栏');
    const community = view([], { type: 'community' });
    expect(community.heading).toBe('水南社区党务居务财务公开栏');
    expect(community.panels[1]).toMatchObject({
      title: '居务公开',
      slots: [{ label: '居1' }, {}, {}, {}, {}, {}],
    });
  });

  test('has a slip in every slot for which there is nothing, and the last of a panel says what for', () => {
    const { hung, panels } = view([]);
    expect(panels.flatMap(({ slots }) => slots).every(({ sheet }) => sheet === undefined)).toBe(true);
    for (const { items } of hung)
      expect(items.map(({ text }) => text)).toEqual(
        items.map((_, index) =>
          index < items.length - 1 ? '空位，说明见本版块最后一个空位' : '本期无公开事项',
        ),
      );
  });

  test('brings the fonts of daily use, and of what is rare on its sheets those that have it', () => {
    const facesOf = (title: string): string[] => {
      const { style } = view([aDisclosure({ ...posting('2026-10-08', '2026-10-20'), title })]);
      return [...style.matchAll(/@font-face\{.*?url\((?:\.\.\/)*assets\/fonts\/(.*?)\)/g)].map(
        ([, file = '']) => file,
      );
    };
    const daily = facesOf('水南村护林员名单公示');
    expect(daily).toHaveLength(4);
    expect(facesOf('水南村镡家沟护林员名单公示')).toEqual([
      ...daily,
      'noto-sans-sc-400-28.woff2',
      'noto-sans-sc-700-28.woff2',
      'noto-sans-sc-900-28.woff2',
      'noto-serif-sc-900-28.woff2',
    ]);
  });

  test('lists a disclosure on several sheets once, with all its slots', () => {
    const finance = view([longList, september]).hung[2];
    expect(finance?.items.map(({ slots, text }) => [slots.map(({ label }) => label).join(), text])).toEqual([
      ['财1', '水南村2026年9月财务收支公布表'],
      ['财2,财3', '水南村2026年耕地地力保护补贴公示'],
    ]);
    expect(finance?.items[1]?.detail).toBe('共2张，公示到2026年10月20日');
  });

  test('has the accounts poster beside a board without a slot for it', () => {
    expect(view([september]).poster).toEqual([]);
    const { poster } = view([september], { board: SMALL });
    expect(poster.map(({ stock, disclosureId }) => [stock.id, disclosureId])).toEqual([
      ['600x900', 'september'],
    ]);
  });

  test('says for what must hang and does not why', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...longList, id: `list-${index}` }));
    const { waiting } = view(many);
    expect(waiting.length).toBeGreaterThan(0);
    for (const { why, advice } of waiting) {
      expect(why).toBe('A3、A4的卡位都贴着不能撤的，差1个。');
      expect(advice.at(-1)).toBe('在别处再设一块公开栏，要有1个A3或A4卡位。');
    }
  });

  test('links to PDFs only when they are there', () => {
    expect(view([september]).files).toEqual([]);
    expect(view([september], { hasPosters: true }).files.map(({ href }) => href)).toEqual([
      'sheets.pdf',
      'board.pdf',
      'panel-party.pdf',
      'panel-affairs.pdf',
      'panel-finance.pdf',
      'panel-other.pdf',
      'accounts.pdf',
      'slip.pdf',
    ]);
  });
});

describe('the style of a board page', () => {
  const { style } = view([longList, september]);

  test('has a page of the exact size for the board, each panel and each paper', () => {
    for (const rule of [
      '@page board{size:4800mm 1500mm;margin:0}',
      '@page panel-finance{size:1100mm 1150mm;margin:0}',
      '@page s210x297{size:210mm 297mm;margin:0}',
      '@page s297x420{size:297mm 420mm;margin:0}',
      '@page s600x900{size:600mm 900mm;margin:0}',
    ])
      expect(style).toContain(rule);
  });

  test('puts every slot where the board has it', () => {
    expect(style).toContain('#slot-1{left:calc(52.25*var(--mm));top:calc(175*var(--mm))}');
    expect(style.match(/#slot-\d+\{/g)).toHaveLength(22);
  });

  test('gives the columns of each table widths that fill it', () => {
    const widths = new Map(
      [...style.matchAll(/\.(p-w\d+)\{width:([\d.]+)%\}/g)].map(([, name = '', width]) => [
        name,
        Number(width),
      ]),
    );
    const sheets = view([longList, september]).panels.flatMap(({ slots }) =>
      slots.flatMap(({ sheet }) => sheet ?? []),
    );
    const tables = sheets.flatMap(({ fragments }) =>
      fragments.filter((fragment) => fragment.type === 'table'),
    );
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) {
      const total = tableView(table).columnClasses.reduce(
        (sum, name) => sum + (widths.get(name) ?? Number.NaN),
        0,
      );
      expect(total).toBeCloseTo(100, 0);
    }
  });
});

describe('a sheet', () => {
  const sheetsOf = (disclosure: Disclosure) =>
    view([disclosure]).panels.flatMap(({ slots }) => slots.flatMap(({ sheet }) => sheet ?? []));

  test('says until when one may object, and to whom', () => {
    const [sheet] = sheetsOf(aDisclosure(posting('2026-10-08', '2026-10-14')));
    expect(sheet?.foot).toMatchObject({
      period: '公示期：10月8日至10月14日',
      ask: '异议请找：村务监督委员会',
      phone: '024-4555 0102',
    });
  });

  test('has signatures, issuer and date on its last page only', () => {
    const sheets = sheetsOf(longList);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.map(({ closing }) => closing !== undefined)).toEqual(
      sheets.map((_, i) => i === sheets.length - 1),
    );
    expect(sheets.at(-1)?.closing).toMatchObject({ issuer: '水南村村民委员会', date: '2026年10月8日' });
  });

  test('is marked once it was corrected', () => {
    const correction = { on: '2026-10-05', what: '日期写错', why: '笔误', by: '村会计' };
    const [sheet] = sheetsOf(aDisclosure({ publishedOn: '2026-10-01', corrections: [correction] }));
    expect(sheet?.isCorrected).toBe(true);
  });
});
