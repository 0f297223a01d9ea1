import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/model/disclosure/blocks.ts';
import { fen } from '../../../src/model/values/fen.ts';
import { counted, money, person } from '../../../src/model/values/values.ts';
import { countSheets } from '../../../src/paper/sheet/count-sheets.ts';
import type { FlowItem, TableFragment, TableLine } from '../../../src/paper/sheet/flow.ts';
import { markdownItems } from '../../../src/paper/sheet/markdown-items.ts';
import { paginate, type Pagination } from '../../../src/paper/sheet/paginate.ts';
import { readOnMm, type ShellText } from '../../../src/paper/sheet/sheet-shell.ts';
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

const anyRows = (count: number): Household[] =>
  Array.from({ length: count }, (_, index) => ({ name: '王福', group: 1, amount: 1000 * index }));

function sumOf(rows: readonly { readonly amount: number }[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}

const SHELL: ShellText = {
  titlePhrases: ['水南村', '2026年', '补贴', '发放', '公示'],
  top: ['财务公开', '公示', '示例'],
  number: '水财公〔2026〕9号',
  key: ['公示期：12月14日至12月25日', '异议请找：村务监督委员会　024-4555 0102'],
  small: ['校验码 1a2b3c4d', '青石镇水南村'],
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
        expect(printed.filter((line) => line.isAgain !== true)).toEqual(
          item.type === 'table' ? item.table.lines : [],
        );
      }),
      { numRuns: 60 },
    );
  });

  test('each sheet and column begins with the name of its group, and none with a sum', () => {
    fc.assert(
      fc.property(households, stocks, (rows, stock) => {
        const heads = tablesOf(paginate([aList(rows)], SHELL, stock)).flatMap(({ columns }) =>
          columns.flatMap(([first]) => (first ? [first.type] : [])),
        );
        expect(new Set(heads)).toEqual(new Set(['group']));
      }),
      { numRuns: 30 },
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
  test('say where one reads on without becoming higher for it, on every paper', () => {
    const higher = Object.values(STANDARD_STOCK).filter((stock) => readOnMm(stock, SHELL) > 0);
    expect(higher.map(({ id }) => id)).toEqual([]);
  });

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
    const unfit: FlowItem = { type: 'footnote', label: '照片1张', text: '扫左下角二维码看。' };
    const [both] = paginate([...body, photos(2), unfit], SHELL, STANDARD_STOCK.A4).sheets;
    const notes = both?.fragments.flatMap((one) => (one.type === 'footnote' ? [one.label] : []));
    expect(notes, 'said once').toEqual(['照片3张']);
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

describe('a table of twelve columns', () => {
  const wide = (rows: number): FlowItem => ({
    ...{ type: 'table', heading: '', note: '' },
    table: {
      columns: ['姓名', ...Array.from({ length: 11 }, (_, month) => `${month + 1}月`)].map(
        (title, index) => ({
          ...{ title, wraps: false },
          align: index === 0 ? 'start' : 'end',
        }),
      ),
      lines: Array.from({ length: rows }, (_, row) => ({
        type: 'row',
        cells: [[`赵${row}福`], ...Array.from({ length: 11 }, () => [money(fen(123_400))])],
      })),
    },
  });
  const onWall = { ...STANDARD_STOCK.A3, mayTurn: true };
  const papersOf = (stock: Stock) =>
    paginate([wide(12)], SHELL, stock).sheets.map(({ stock: { widthMm, heightMm } }) => [widthMm, heightMm]);

  test('goes on the longer side of its paper before it is cut into cards', () => {
    expect(papersOf(onWall)).toEqual([[420, 297]]);
    expect(countSheets([wide(12)], SHELL, onWall)).toBe(1);
    expect(tablesOf(paginate([wide(12)], SHELL, onWall))).toHaveLength(1);
  });

  test('but not where pages are bound, and not where it fits as it hangs', () => {
    expect(papersOf(STANDARD_STOCK.A3)[0]).toEqual([297, 420]);
    expect(paginate([aList(anyRows(5))], SHELL, onWall).sheets[0]?.stock).toBe(onWall);
  });
});

describe('what was put to the vote', () => {
  const motion = (number: number): FlowItem[] => [
    { type: 'heading', text: `${number}. 冷库租金` },
    {
      type: 'prose',
      form: 'paragraph',
      pieces: ['同意按组分工，由监委会看着，年底前办完，剩的钱贴出来。'.repeat(3)],
    },
    { type: 'votes', outcome: '通过', rows: [{ label: '赞成', value: ['24票'] }], met: [] },
    { type: 'text', label: '落实情况', text: '年底前办完' },
  ];

  test('stays on one sheet with its vote and what came of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), stocks, (count, stock) => {
        const flow = Array.from({ length: count }, (_, index) => motion(index + 1)).flat();
        for (const { fragments } of paginate(flow, SHELL, stock).sheets)
          expect(fragments.filter(({ type }) => type === 'heading')).toHaveLength(
            fragments.filter(({ type }) => type === 'votes').length,
          );
      }),
      { numRuns: 30 },
    );
  });
});

test('a list of a dozen stands in two columns only where that saves a sheet', () => {
  const columnsAfter = (length: number): string => {
    const lead: FlowItem = { type: 'lead', sentences: [[['全村都有份，一户也不少。'.repeat(length)]]] };
    const tables = tablesOf(paginate([lead, aList(anyRows(12))], SHELL, STANDARD_STOCK.A3));
    return tables.map(({ columns }) => columns.length).join();
  };
  expect(columnsAfter(1)).toBe('1');
  expect(Array.from({ length: 40 }, (_, more) => columnsAfter(more))).toContain('2');
});

test('no row of a list stands alone beside a cut', () => {
  const alone = fc.check(
    fc.property(households, stocks, (rows, stock) => {
      const lead: FlowItem = {
        type: 'lead',
        sentences: [[['全村都有份，一户也不少。'.repeat(rows.length % 30)]]],
      };
      const tables = tablesOf(paginate([lead, aList(rows)], SHELL, stock));
      const counts = tables.map(({ columns }) => columns.flat().filter(({ type }) => type === 'row').length);
      return rows.length < 12 || Math.min(...counts) > 1;
    }),
    { numRuns: 30 },
  );
  expect(alone.counterexample).toBeNull();
});

test('the last of many sheets has more than the last note on a list', () => {
  const notes: FlowItem[] = [4, 75, 146].map((number) => ({
    type: 'footnote',
    text: `${number}号王福：地由儿子代种。`,
  }));
  const ends = Array.from({ length: 60 }, (_, more) => {
    const { sheets } = paginate([aList(anyRows(280 + more)), ...notes], SHELL, STANDARD_STOCK.A4);
    const all = sheets.flatMap(({ fragments }) => fragments.filter(({ type }) => type === 'footnote'));
    expect(all).toEqual(notes);
    return sheets.at(-1)?.fragments.length;
  });
  expect(ends).not.toContain(1);
});

test('a half-empty sheet has a larger type in narrower columns, which tear no term apart', () => {
  const roster: FlowItem = {
    ...{ type: 'table', heading: '', note: '' },
    table: {
      columns: [
        { title: '职务', align: 'start', wraps: false },
        { title: '姓名', align: 'center', wraps: false },
        { title: '分工', align: 'start', wraps: true },
        { title: '工作电话', align: 'start', wraps: false },
      ],
      lines: ['主任', '副主任', '委员、民主理财小组组长'].map((post) => ({
        type: 'row',
        cells: [[post], ['谢广田'], ['列席村“两委”会，接待群众，五天内答复'], ['024-4555 0704']],
      })),
    },
  };
  const [sheet] = paginate([roster], SHELL, STANDARD_STOCK.A3).sheets;
  expect(sheet?.bodyPt).toBeGreaterThan(23);
  const [table] = sheet?.fragments ?? [];
  expect(table).toMatchObject({
    type: 'table',
    table: { columns: [{ wraps: true }, {}, { wraps: true }, {}] },
  });
  expect(JSON.stringify(table)).not.toContain('tears');
});
