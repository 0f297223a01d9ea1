import { describe, expect, test } from 'vitest';
import { guard } from '../../scripts/import/table-guard.ts';
import { KINDS, type Kind } from '../../src/model/kinds.ts';
import { textCell, type Cell, type Grid, type Merge } from '../../src/sheet/grid.ts';
import { rankKinds, surelyKind } from '../../src/sheet/guess-kind.ts';
import type { SheetReading } from '../../src/sheet/reading.ts';
import { understand } from '../../src/sheet/understand.ts';
import { drawn, type Chance } from '../fuzz/chance.ts';

/*
 * Tables are laid out by chance from values that are known, as clerks lay them out: what goes in comes out, or it is said
 * that it does not. What becomes of whole workbooks stands in test/spec/import.
 */
const SEED = 20;
const CASES = Array.from({ length: 30 }, (_, index) => index);

type Written = string | number | null;

function gridOf(rows: readonly (readonly Written[])[], merges: readonly Merge[] = []): Grid {
  const cells = rows.map((row) =>
    row.map((value): Cell => {
      if (value === null) return { kind: 'empty', text: '' };
      return typeof value === 'number'
        ? { kind: 'number', text: String(value), number: value }
        : textCell(value);
    }),
  );
  const none = new Set<number>();
  return {
    name: 'Sheet1',
    isHidden: false,
    rows: cells,
    merges,
    hiddenRows: none,
    hiddenColumns: none,
    pictures: 0,
  };
}

function read(kind: Kind, grid: Grid): SheetReading {
  const words = grid.rows.slice(0, 6).map((row) => row.map(({ text }) => text).join('\t'));
  return understand(grid, {
    kind,
    guard,
    words: ['表', grid.name, ...words].join('\n'),
    around: { year: 2026, month: 10 },
  });
}

/** Columns in an order by chance. */
function shuffled<T>({ below }: Chance, from: readonly T[]): T[] {
  const rest = [...from];
  return from.map(() => rest.splice(below(rest.length), 1)[0] as T);
}

interface Column {
  readonly names: readonly string[];
  readonly key: string;
}

const over = (row: number, left: number, width: number): Merge => ({
  top: row,
  bottom: row,
  left,
  right: left + width - 1,
});

describe('收入 and 支出 beside one another', () => {
  const COLUMNS: readonly Column[] = [
    { key: 'title', names: ['项目', '摘要'] },
    { key: 'amount', names: ['金额', '金额（元）'] },
    { key: 'on', names: ['日期'] },
    { key: 'voucher', names: ['票据号', '凭证号'] },
    { key: '', names: ['序号', '经手签字'] },
  ];
  const THINGS = ['村部电费', '冷库租金', '存款利息', '路灯维修', '运转经费补助', '清雪误工', '旧料款'];

  /** A name that stands over a side, in front of each of its headings, or in front of the telling ones. */
  function layOut(chance: Chance) {
    const style = chance.pick(['over', 'before'] as const);
    const sides = ['收入', '支出'].map((side) => {
      const columns = shuffled(
        chance,
        COLUMNS.filter(({ key }) => key === 'title' || key === 'amount' || chance.oneIn(2)),
      ).map((column) => ({ ...column, name: chance.pick(column.names) }));
      const rows = Array.from({ length: 1 + chance.below(4) }, (_, index) => ({
        title: `${chance.pick(THINGS)}${index + 1}`,
        amount: (1 + chance.below(900_000)) / 100,
        on: `2026-10-${String(1 + chance.below(28)).padStart(2, '0')}`,
        voucher: `记${chance.below(90)}-${index}`,
      }));
      return { side, columns, rows };
    });
    const gap = chance.oneIn(2) ? [null] : [];
    const lines = Math.max(...sides.map(({ rows }) => rows.length));
    const [left, right] = sides as [(typeof sides)[0], (typeof sides)[0]];
    const line = (of: (side: (typeof sides)[0]) => Written[]): Written[] => [
      ...of(left),
      ...gap,
      ...of(right),
    ];
    const isSumFirst = chance.oneIn(3);
    const sum = line(({ columns, rows }) =>
      columns.map(({ key }) => {
        if (key === 'title') return '合计';
        return key === 'amount'
          ? rows.reduce((fen, { amount }) => fen + Math.round(amount * 100), 0) / 100
          : null;
      }),
    );
    const body = Array.from({ length: lines }, (_, index) =>
      line(({ columns, rows }) =>
        columns.map(({ key }) => {
          const row = rows[index] as Record<string, Written> | undefined;
          return row === undefined ? null : key === '' ? index + 1 : (row[key] ?? null);
        }),
      ),
    );
    const heads =
      style === 'over'
        ? [
            line(({ side, columns }) => columns.map((_, index) => (index === 0 ? side : null))),
            line(({ columns }) => columns.map(({ name }) => name)),
          ]
        : [
            line(({ side, columns }) =>
              columns.map(({ name, key }) => (key === '' ? name : `${side}${name}`)),
            ),
          ];
    const merges =
      style === 'over'
        ? [over(1, 0, left.columns.length), over(1, left.columns.length + gap.length, right.columns.length)]
        : [];
    const grid = gridOf(
      [
        ['水南村2026年10月财务收支公布表'],
        ...heads,
        ...(isSumFirst ? [sum] : []),
        ...body,
        ...(isSumFirst ? [] : [sum]),
      ],
      merges,
    );
    const keysOf = ({ columns }: (typeof sides)[0]): string[] =>
      columns.flatMap(({ key }) => (key === '' ? [] : [key]));
    const wanted = (side: (typeof sides)[0]) =>
      side.rows.map((row) =>
        Object.fromEntries(keysOf(side).map((key) => [key, (row as Record<string, Written>)[key]])),
      );
    return { grid, income: wanted(left), expense: wanted(right) };
  }

  test.each(CASES)('layout %i', (index) => {
    const { grid, income, expense } = drawn(SEED, index, layOut);
    const { values, proofs, problems } = read('accounts', grid);
    // 科目 is guessed from the words.
    const bare = (rows: unknown): unknown =>
      ((rows ?? []) as Record<string, unknown>[]).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'category')),
      );
    expect([problems, proofs.filter(({ holds }) => !holds)]).toEqual([[], []]);
    expect(bare(values['income'])).toEqual(income);
    expect(bare(values['expense'])).toEqual(expense);
  });
});

describe('债权 and 债务 beside one another, under headings of the same names', () => {
  const PARTS = [
    { key: 'reason', name: '事由' },
    { key: 'since', name: '形成时间' },
    { key: 'opening', name: '期初' },
    { key: 'increase', name: '本期增加' },
    { key: 'decrease', name: '本期减少' },
    { key: 'closing', name: '期末' },
  ];

  function layOut(chance: Chance) {
    const parts = shuffled(chance, PARTS);
    const sides = shuffled(chance, [
      { over: chance.pick(['债权', '应收款', '债权（应收款）']), who: '欠款单位（个人）', direction: '应收' },
      { over: chance.pick(['债务', '应付款', '债务（应付款）']), who: '债权单位（个人）', direction: '应付' },
    ]).map((side, place) => ({
      ...side,
      rows: Array.from({ length: 1 + chance.below(3) }, (_, index) => {
        const [opening, increase] = [chance.below(9_000), chance.below(900)];
        return {
          direction: side.direction,
          organisation: `第${'一二三四五六七八'[place * 4 + index]}五金厂`,
          reason: `材料款${index + 1}`,
          since: `202${chance.below(6)}-0${1 + chance.below(9)}`,
          opening,
          increase,
          decrease: 0,
          closing: opening + increase,
        };
      }),
    }));
    const gap = chance.oneIn(2) ? [null] : [];
    const width = parts.length + 1;
    const line = (of: (side: (typeof sides)[0]) => Written[]): Written[] =>
      sides.flatMap((side, index) => [...(index > 0 ? gap : []), ...of(side)]);
    const lines = Math.max(...sides.map(({ rows }) => rows.length));
    const rows = [
      ['水南村2026年第三季度债权债务明细表'],
      line((side) => [side.over, ...parts.map(() => null)]),
      line(({ who }) => [who, ...parts.map(({ name }) => name)]),
      ...Array.from({ length: lines }, (_, index) =>
        line((side) => {
          const row = side.rows[index] as Record<string, Written> | undefined;
          return ['organisation', ...parts.map(({ key }) => key)].map((key) => row?.[key] ?? null);
        }),
      ),
    ];
    const merges = [over(1, 0, width), over(1, width + gap.length, width)];
    return { grid: gridOf(rows, merges), wanted: sides.flatMap((side) => side.rows) };
  }

  test.each(CASES)('layout %i', (index) => {
    const { grid, wanted } = drawn(SEED, index, layOut);
    const { values, problems, rivals } = read('receivables-payables', grid);
    expect([problems, rivals]).toEqual([[], []]);
    expect(values['rows']).toEqual(wanted);
  });
});

describe('承包期限 and 流转情况, with 起 and 止 under both', () => {
  const GROUPS = [
    {
      over: ['承包期限', '承包期'],
      parts: [
        ['起', 'from'],
        ['止', 'until'],
      ],
    },
    {
      over: ['流转情况', '土地流转'],
      parts: [
        ['起', 'transfer.from'],
        ['止', 'transfer.until'],
        ['面积', 'transfer.area'],
        ['每亩每年价', 'transfer.price'],
      ],
    },
  ] as const;
  const VALUES: Readonly<Record<string, Written>> = {
    from: '1998-01-01',
    until: '2027-12-31',
    'transfer.from': '2026-11-01',
    'transfer.until': '2029-10-31',
    'transfer.area': 3.5,
    'transfer.price': 620,
  };

  function layOut(chance: Chance) {
    const groups = shuffled(chance, GROUPS).map((group) => ({
      over: chance.pick(group.over),
      parts: shuffled<readonly [string, string]>(chance, group.parts),
    }));
    const lead = [
      ['户主', '王广田'],
      ['地块', '河西稻田'],
      ['面积', 6.5],
    ] as const;
    const merges: Merge[] = lead.map((_, left) => ({ top: 1, bottom: 2, left, right: left }));
    let left: number = lead.length;
    for (const { parts } of groups) {
      merges.push(over(1, left, parts.length));
      left += parts.length;
    }
    const rows = [
      ['水南村2026年土地流转登记表'],
      [
        ...lead.map(([name]) => name),
        ...groups.flatMap((group) => group.parts.map((_, index) => (index === 0 ? group.over : null))),
      ],
      [...lead.map(() => null), ...groups.flatMap(({ parts }) => parts.map(([name]) => name))],
      [
        ...lead.map(([, value]) => value),
        ...groups.flatMap(({ parts }) => parts.map(([, key]) => VALUES[key] ?? null)),
      ],
    ];
    return gridOf(rows, merges);
  }

  test.each(CASES)('layout %i', (index) => {
    const { values, problems } = read('contracted-land', drawn(SEED, index, layOut));
    expect(problems).toEqual([]);
    expect(values['rows']).toEqual([
      {
        change: '流转',
        name: '王广田',
        plot: '河西稻田',
        area: 6.5,
        from: '1998-01-01',
        until: '2027-12-31',
        transfer: { from: '2026-11-01', until: '2029-10-31', area: 3.5, price: 620 },
      },
    ]);
  });
});

describe('lists of persons and lists of no kind', () => {
  /** Of nobody: the region code 210000 has no villages. */
  const number = ({ below }: Chance, digits: number): string =>
    Array.from({ length: digits }, (_, index) => String(index === 0 ? 1 + below(9) : below(10))).join('');
  const PERSONAL = [
    '身份证号',
    '证件号码',
    '银行账号',
    '一卡通卡号',
    '联系电话',
    '出生日期',
    '出生年份',
    '户编号',
    '男',
    '人数',
    '本月表数',
  ];

  /** A list with long numbers under all sorts of headings, some of which name figures elsewhere. */
  function roster(chance: Chance): Grid {
    const headings = shuffled(chance, PERSONAL).slice(0, 3 + chance.below(4));
    const names = ['王广田', '李有福', '周凤兰', '赵桂芝'];
    return gridOf([
      [
        `水南村${chance.pick(['党员', '村民代表', '网格', '选举', '补贴', '合同', '资产'])}${chance.pick(['名册', '登记表', '台账'])}`,
      ],
      ['序号', '姓名', ...headings],
      ...names.map((name, index) => [
        index + 1,
        name,
        ...headings.map((heading) =>
          /出生年/.test(heading)
            ? `19${40 + chance.below(59)}`
            : number(chance, chance.pick([11, 16, 18, 19])),
        ),
      ]),
    ]);
  }

  test.each(CASES.slice(0, 10))(
    'no long number becomes a figure, whatever the list is taken for: %i',
    (index) => {
      const grid = drawn(SEED, index, roster);
      for (const kind of KINDS) {
        const figures = JSON.stringify(read(kind, grid).values).match(/(?<![\d"])\d{9,}(?:\.\d+)?(?!")/g);
        expect(`${kind} ${figures?.join() ?? ''}`).toBe(`${kind} `);
      }
    },
  );

  /** 项目 and 金额 stand in every list. */
  function ofNoKind(chance: Chance): Grid {
    const more = ['负责部门', '进展', '说明', '备注', '责任股室', '编制人', '页码', '版本'];
    const headings = shuffled(chance, [
      '项目',
      '金额',
      ...shuffled(chance, more).slice(0, 1 + chance.below(4)),
    ]);
    return gridOf([
      [chance.pick(['银行对账情况', '采购清单', '库房材料登记', '村史资料目录', '食堂伙食一览', '维修报价'])],
      headings,
      ...['甲', '乙', '丙'].map((name, row) =>
        headings.map((heading) => (heading === '金额' ? 100 * row + 5 : `${heading}${name}`)),
      ),
    ]);
  }

  test.each(CASES)('what only has 项目 and 金额 is of no kind: %i', (index) => {
    const grid = drawn(SEED, index, ofNoKind);
    const words = ['表', grid.name, ...grid.rows.map((row) => row.map(({ text }) => text).join('\t'))].join(
      '\n',
    );
    expect(surelyKind(rankKinds(grid, words))).toBeUndefined();
  });
});

describe('单位：万元 above the table', () => {
  const HEADS = ['合同编号', '标的', '承租方', '年租金', '应收累计', '已收累计', '欠收'];
  const rents = (...row: Written[]): unknown =>
    read(
      'contracts',
      gridOf([['湾村合同台账'], row, HEADS, ['湾合2024-02', '冷库', '雅河合作社', 1.8, 5.4, 5.4, 0]]),
    ).values['rows'];

  test.each([
    ['alone in its row', [null, null, null, null, null, null, '单位：万元']],
    [
      'beside a day that is taken',
      ['截止日期：2026年9月30日', null, null, null, null, null, '（单位：万元）'],
    ],
    [
      'beside whose table it is',
      ['编制单位：湾村股份经济合作社', null, null, null, null, null, '金额单位：万元'],
    ],
  ])('%s is that of all amounts', (_, row) => {
    expect(rents(...row)).toMatchObject([{ yearlyRent: 18_000 }]);
  });

  test('is none where nothing says so', () => {
    expect(rents('截止日期：2026年9月30日', null, null, null, null, null, '制表：李强')).toMatchObject([
      { yearlyRent: 1.8 },
    ]);
  });
});

test('money in columns of cash and bank is not left out in silence', () => {
  const { problems } = read(
    'accounts',
    gridOf([
      ['湾村2026年11月收支'],
      ['日期', '摘要', '收入现金', '收入银行', '支出现金', '支出银行'],
      ['2026-11-06', '冷库租金', null, 10_800, null, null],
      ['2026-11-20', '买融雪剂', null, null, 199, null],
      ['2026-11-10', '卖旧木料', 350, null, null, 3600],
    ]),
  );
  expect(problems.map(({ text }) => text)).toContainEqual(
    expect.stringContaining('“收入现金”是钱，看不出是哪一项'),
  );
});
