import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/model/disclosure/blocks.ts';
import { fen } from '../../../src/model/values/fen.ts';
import { counted, money, person } from '../../../src/model/values/values.ts';
import type { FlowItem, TableFragment, TableLine } from '../../../src/paper/sheet/flow.ts';
import { markdownItems } from '../../../src/paper/sheet/markdown-items.ts';
import { paginate, type Pagination } from '../../../src/paper/sheet/paginate.ts';
import type { ShellText } from '../../../src/paper/sheet/sheet-shell.ts';
import { STANDARD_STOCK, type Stock } from '../../../src/paper/stocks.ts';

interface Household {
  readonly name: string;
  readonly group: number;
  readonly amount: number;
}

const households = fc.array(
  fc.record({
    name: fc.constantFrom('王福', '谢广田', '欧阳建国', '刘桂英'),
    group: fc.integer({ min: 1, max: 9 }),
    amount: fc.integer({ min: 0, max: 99_999_999 }),
  }),
  { minLength: 1, maxLength: 320 },
);

const stocks = fc.constantFrom<Stock>(...Object.values(STANDARD_STOCK));

/** A list of households by group, with subtotals and the sum of everything. */
function aList(rows: readonly Household[]): FlowItem {
  const groups = [...new Set(rows.map(({ group }) => group))];
  let number = 0;
  const lines = groups.flatMap((group): TableLine[] => {
    const own = rows.filter((row) => row.group === group);
    return [
      { type: 'group', cells: [[`${group}组`]] },
      ...own.map(({ name, amount }): TableLine => ({
        type: 'row',
        cells: [[counted(++number)], [person(name)], [money(fen(amount))]],
      })),
      {
        type: 'subtotal',
        cells: [[`${group}组小计`], [counted(own.length, '户')], [money(fen(sumOf(own)))]],
      },
    ];
  });
  return {
    type: 'table',
    heading: '名单',
    note: '单位：元',
    table: {
      columns: [
        { title: '序号', align: 'center', wraps: false },
        { title: '姓名', align: 'center', wraps: false },
        { title: '金额（元）', align: 'end', wraps: false },
      ],
      lines,
      total: [['合计'], [counted(rows.length, '户')], [money(fen(sumOf(rows)))]],
    },
  };
}

function sumOf(rows: readonly { readonly amount: number }[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}

const SHELL: ShellText = {
  titlePhrases: ['水南村', '2026年', '补贴', '发放', '公示'],
  top: ['财务公开', '公示', '示例'],
  number: '水财公〔2026〕9号',
  key: ['公示期：12月14日至12月25日', '异议请找：村务监督委员会　024-4555 0102'],
  small: ['校验码 1a2b3c4d', '青石镇水南村', '第10页 共10页'],
  address: '短网址 gongkai.benxi.example/shuinan/261012',
  issuer: ['水南村村民委员会', '2026年12月14日'],
  signatures: [
    { role: '会计', note: '李福田　10月8日审核' },
    { role: '监委会主任', note: '赵永峰　10月8日审核' },
    { role: '村主任', note: '王福　10月9日签字' },
  ],
};

function tablesOf({ sheets }: Pagination): TableFragment[] {
  return sheets.flatMap(({ fragments }) => fragments.filter((fragment) => fragment.type === 'table'));
}

const amountIn = (line: TableLine | undefined): number => {
  const value: Value | undefined = line?.cells[2]?.[0];
  return typeof value === 'object' && value.type === 'amount' ? value.amount : Number.NaN;
};

describe('a long list', () => {
  test('every line stands on exactly one sheet, in order', () => {
    fc.assert(
      fc.property(households, stocks, (rows, stock) => {
        const item = aList(rows);
        const printed = tablesOf(paginate([item], SHELL, stock)).flatMap(({ columns }) => columns.flat());
        expect(printed).toEqual(item.type === 'table' ? item.table.lines : []);
      }),
      { numRuns: 60 },
    );
  });

  test('page subtotals add up to the total, which is on the last sheet only', () => {
    fc.assert(
      fc.property(households, stocks, (rows, stock) => {
        const tables = tablesOf(paginate([aList(rows)], SHELL, stock));
        const feet = tables.map(({ footLines }) => footLines);
        const last = feet.at(-1) ?? [];
        expect(feet.flat().filter(({ type }) => type === 'total')).toEqual([last.at(-1)]);
        expect(amountIn(last.at(-1))).toBe(sumOf(rows));
        if (tables.length === 1) return;
        const pages = feet.map((lines) => lines.find(({ type }) => type === 'page'));
        expect(pages.reduce((sum, line) => sum + amountIn(line), 0)).toBe(sumOf(rows));
      }),
      { numRuns: 60 },
    );
  });

  test('a group’s title never ends a sheet nor a column, and its sum never begins a sheet', () => {
    fc.assert(
      fc.property(households, stocks, (rows, stock) => {
        for (const { columns } of tablesOf(paginate([aList(rows)], SHELL, stock))) {
          for (const lines of columns) expect(lines.at(-1)?.type).not.toBe('group');
          expect(columns[0]?.[0]?.type).not.toBe('subtotal');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('120 households take three A3 sheets in two columns, evenly filled', () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      name: '王福',
      group: 1 + Math.floor(index / 24),
      amount: 12_345,
    }));
    const { sheets, fits } = paginate([aList(rows)], SHELL, STANDARD_STOCK.A3);
    expect(fits).toBe(true);
    expect(sheets).toHaveLength(3);
    const tables = tablesOf({ sheets, fits });
    expect(tables.every(({ columns }) => columns.length === 2)).toBe(true);
    const lines = tables.map(({ columns }) => columns.flat().length);
    // The last sheet has signatures and seal as well, so it holds fewer.
    expect(Math.min(...lines)).toBeGreaterThan(Math.max(...lines) / 2);
  });

  test('columns are as wide on every sheet', () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({
      name: '刘桂英',
      group: 1,
      amount: index * 1000,
    }));
    const widths = tablesOf(paginate([aList(rows)], SHELL, STANDARD_STOCK.A4)).map(({ shares }) => shares);
    expect(widths.length).toBeGreaterThan(2);
    for (const shares of widths) {
      expect(shares).toEqual(widths[0]);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    }
  });
});

const sentences = fc.array(fc.integer({ min: 4, max: 70 }), { minLength: 1, maxLength: 12 });
const notices = fc.array(sentences, { minLength: 1, maxLength: 14 });

/** Paragraphs of sentences of these lengths, each sentence told apart by a number. */
function aNotice(paragraphs: readonly (readonly number[])[]): string {
  let number = 0;
  return paragraphs
    .map((lengths) => lengths.map((length) => `${'公'.repeat(length)}${++number}。`).join(''))
    .join('\n\n');
}

describe('a notice', () => {
  test('every sentence stands on exactly one sheet, in order', () => {
    fc.assert(
      fc.property(notices, stocks, (paragraphs, stock) => {
        const text = aNotice(paragraphs);
        const { sheets } = paginate(markdownItems(text), SHELL, stock);
        const printed = sheets.flatMap(({ fragments }) =>
          fragments.flatMap((fragment) => (fragment.type === 'prose' ? fragment.pieces : [])),
        );
        expect(printed.join('')).toBe(text.replaceAll('\n', ''));
      }),
      { numRuns: 60 },
    );
  });

  test('a paragraph that goes on is marked on the next sheet, and only there', () => {
    const text = aNotice(Array.from({ length: 3 }, () => Array.from({ length: 40 }, () => 20)));
    const { sheets } = paginate(markdownItems(text), SHELL, STANDARD_STOCK.A3);
    expect(sheets.length).toBeGreaterThan(1);
    const begins = sheets.map(
      ({ fragments }) => fragments[0]?.type === 'prose' && fragments[0].continues === true,
    );
    expect(begins[0]).toBe(false);
    expect(begins.slice(1).every(Boolean)).toBe(true);
    for (const { fragments } of sheets)
      for (const fragment of fragments.slice(1)) expect(fragment).not.toHaveProperty('continues');
  });

  test('of three lines stands on one sheet in the largest type', () => {
    const { sheets } = paginate(markdownItems('11月25日上午停水半天。'), SHELL, STANDARD_STOCK.A3);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.bodyPt).toBe(STANDARD_STOCK.A3.bodyMaxPt);
  });

  test('type is never below the smallest nor above the largest', () => {
    fc.assert(
      fc.property(notices, stocks, (paragraphs, stock) => {
        const { bodyMinPt, bodyMaxPt } = stock;
        for (const { bodyPt } of paginate(markdownItems(aNotice(paragraphs)), SHELL, stock).sheets) {
          expect(bodyPt).toBeGreaterThanOrEqual(bodyMinPt);
          expect(bodyPt).toBeLessThanOrEqual(bodyMaxPt);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('sheets', () => {
  test('are numbered from 1 and say how many there are', () => {
    const rows = Array.from({ length: 250 }, () => ({ name: '王福', group: 1, amount: 1 }));
    const { sheets } = paginate([aList(rows)], SHELL, STANDARD_STOCK.A4);
    expect(sheets.map(({ number }) => number)).toEqual(sheets.map((_, index) => index + 1));
    expect(new Set(sheets.map(({ count }) => count))).toEqual(new Set([sheets.length]));
  });

  test('the title is continued in words and in a smaller type', () => {
    const rows = Array.from({ length: 250 }, () => ({ name: '王福', group: 1, amount: 1 }));
    const [first, second] = paginate([aList(rows)], SHELL, STANDARD_STOCK.A3).sheets;
    expect(first?.title.lines.join('')).toBe('水南村2026年补贴发放公示');
    expect(second?.title.lines.join('')).toBe('水南村2026年补贴发放公示（续）');
    expect(second?.title.sizeMm).toBeLessThan(first?.title.sizeMm ?? 0);
  });

  test('a table wider than the paper is set row by row, and loses nothing', () => {
    const wide: FlowItem = {
      type: 'table',
      heading: '',
      note: '',
      table: {
        columns: Array.from(
          { length: 12 },
          (_, index) => ({ title: `第${index}项补贴`, align: 'end', wraps: false }) as const,
        ),
        lines: [1, 2].map((row) => ({
          type: 'row',
          cells: Array.from({ length: 12 }, (_, index) => [`${row},234,5${index}7.89`]),
        })),
      },
    };
    const { sheets, fits } = paginate([wide], SHELL, STANDARD_STOCK.A4);
    expect(fits).toBe(true);
    const text = JSON.stringify(sheets.flatMap(({ fragments }) => fragments));
    for (let index = 0; index < 12; index++) expect(text).toContain(`2,234,5${index}7.89`);
  });
});

describe('photos', () => {
  test('one or two that would take a sheet more are left to the web; more are printed', () => {
    const body = markdownItems('村里把路修到了三组，原来的土路下雨就过不了车。'.repeat(12));
    const printed = (count: number) =>
      paginate([...body, { type: 'heading', text: '照片' }, photos(count)], SHELL, STANDARD_STOCK.A4).sheets;
    const without = paginate(body, SHELL, STANDARD_STOCK.A4).sheets;
    expect(without).toHaveLength(1);
    const [only, ...more] = printed(2);
    expect(more).toEqual([]);
    expect(only?.fragments.at(-1)).toEqual({
      type: 'footnote',
      label: '照片2张',
      text: '扫左下角二维码看。',
    });
    expect(printed(3).length).toBeGreaterThan(1);
  });

  const photos = (count: number): FlowItem => ({
    type: 'photos',
    photos: Array.from({ length: count }, (_, index) => ({
      ...{ src: `../photos/road-${index}.webp`, caption: `修路第${index + 1}张` },
      ...{ widthPx: 1800, heightPx: 1350 },
    })),
  });
  const widest = ({ sheets }: Pagination): number =>
    Math.max(
      ...sheets.flatMap(({ fragments }) =>
        fragments.flatMap((fragment) =>
          fragment.type === 'photos'
            ? fragment.rows.flatMap((row) => row.photos.map(({ widthMm }) => widthMm))
            : [],
        ),
      ),
    );

  test('are smaller where that saves a sheet', () => {
    const short = paginate([...markdownItems('路修好了。'), photos(1)], SHELL, STANDARD_STOCK.A4);
    const text = markdownItems('路修好了，验收合格。'.repeat(14));
    const long = paginate([...text, photos(1)], SHELL, STANDARD_STOCK.A4);
    expect([short.sheets.length, long.sheets.length]).toEqual([1, 1]);
    expect(widest(long)).toBeLessThan(widest(short));
  });

  test('go on over sheets row by row, each once and in order', () => {
    const { sheets, fits } = paginate([photos(24)], SHELL, STANDARD_STOCK.A4);
    expect(fits).toBe(true);
    expect(sheets.length).toBeGreaterThan(1);
    const captions = sheets.flatMap(({ fragments }) =>
      fragments.flatMap((fragment) =>
        fragment.type === 'photos'
          ? fragment.rows.flatMap((row) => row.photos.map(({ photo }) => photo.caption))
          : [],
      ),
    );
    expect(captions).toEqual(Array.from({ length: 24 }, (_, index) => `修路第${index + 1}张`));
  });
});

describe('what may be cut', () => {
  test('a long footnote, a long correction and many facts go on over sheets', () => {
    const text = '五千元以上的支出都写在这里，一笔一笔都有凭证。'.repeat(60);
    const rows = Array.from({ length: 60 }, (_, index) => ({ label: `第${index + 1}项`, value: ['已办完'] }));
    for (const item of [
      { type: 'footnote', label: '说明', text },
      { type: 'correction', text },
      { type: 'facts', rows },
    ] as const) {
      const { sheets, fits } = paginate([item], SHELL, STANDARD_STOCK.A4);
      expect(fits).toBe(true);
      expect(sheets.length).toBeGreaterThan(1);
    }
  });

  test('signatures that have no room beside the seal stand in the body, each once', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      role: `村民代表会议推选的第${index + 1}位民主理财小组成员`,
      note: '欧阳建国　10月8日审核',
    }));
    const { sheets, fits } = paginate(
      markdownItems('账目公布。'),
      { ...SHELL, signatures: many },
      STANDARD_STOCK.A4,
    );
    const inBody = sheets.flatMap(({ fragments }) =>
      fragments.flatMap((fragment) => (fragment.type === 'signatures' ? fragment.signatures : [])),
    );
    expect(fits).toBe(true);
    expect(inBody).toEqual(many);
    expect(sheets.at(-1)?.signatures).toEqual([]);
  });
});
