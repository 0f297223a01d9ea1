import { fen, formatFen, sumFen } from '../../values/fen.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { insteadHint } from '../instead.ts';
import { checkTotal, findRepeated, formatDifference } from '../sum-checks.ts';
import type { BalanceSheet, FixedLine, SheetColumns, SheetLine } from './schema.ts';

/** The two dates of a sheet. */
const COLUMNS = [
  { key: 'begin', name: '年初数' },
  { key: 'end', name: '期末数' },
] as const;

/** What is not true in a balance sheet: sub-sums, totals, net values, and whether both sides are equal. */
export function checkBalanceSheet(sheet: BalanceSheet): Finding[] {
  const { assets } = sheet;
  const sums = checkSums(sheet);
  return [
    ...GROUPS.flatMap((group) => checkLines(group.path, group.read(sheet))),
    ...GROUPS.flatMap((group) => checkSubtotal(group, sheet)),
    ...assets.fixed.flatMap(checkNet),
    ...sums,
    // Where a total is wrong, both sides differ for that reason.
    ...(sums.length > 0 ? [] : checkBothSides(sheet)),
  ];
}

function checkSums({ assets, liabilities, equity, total }: BalanceSheet): Finding[] {
  return [
    ...checkSum(['assets', 'total'], {
      parts: [assets.currentTotal, assets.fixedTotal],
      stated: assets.total,
      partsName: '流动资产加非流动资产',
      statedName: '资产总计',
    }),
    ...checkSum(['liabilities', 'total'], {
      parts: [liabilities.currentTotal, liabilities.longTermTotal],
      stated: liabilities.total,
      partsName: '流动负债加非流动负债',
      statedName: '负债合计',
    }),
    ...checkSum(['total'], {
      parts: [liabilities.total, equity.total],
      stated: total,
      partsName: '负债加所有者权益',
      statedName: '负债和所有者权益总计',
    }),
  ];
}

interface Group {
  readonly path: FieldPath;
  readonly totalPath: FieldPath;
  readonly name: string;
  readonly read: (sheet: BalanceSheet) => readonly SheetLine[];
  readonly readTotal: (sheet: BalanceSheet) => SheetColumns;
}

const GROUPS: readonly Group[] = [
  {
    path: ['assets', 'current'],
    totalPath: ['assets', 'currentTotal'],
    name: '流动资产',
    read: ({ assets }) => assets.current,
    readTotal: ({ assets }) => assets.currentTotal,
  },
  {
    path: ['assets', 'fixed'],
    totalPath: ['assets', 'fixedTotal'],
    name: '非流动资产',
    read: ({ assets }) => assets.fixed,
    readTotal: ({ assets }) => assets.fixedTotal,
  },
  {
    path: ['liabilities', 'current'],
    totalPath: ['liabilities', 'currentTotal'],
    name: '流动负债',
    read: ({ liabilities }) => liabilities.current,
    readTotal: ({ liabilities }) => liabilities.currentTotal,
  },
  {
    path: ['liabilities', 'longTerm'],
    totalPath: ['liabilities', 'longTermTotal'],
    name: '非流动负债',
    read: ({ liabilities }) => liabilities.longTerm,
    readTotal: ({ liabilities }) => liabilities.longTermTotal,
  },
  {
    path: ['equity', 'lines'],
    totalPath: ['equity', 'total'],
    name: '所有者权益',
    read: ({ equity }) => equity.lines,
    readTotal: ({ equity }) => equity.total,
  },
];

/** A line twice; less than nothing where there cannot be less. Only 未分配收益 may be negative: that is a loss. */
function checkLines(path: FieldPath, lines: readonly SheetLine[]): Finding[] {
  return [
    ...findRepeated(lines, ({ line }) => line).map(({ entry, index, first }): Finding => ({
      code: 'ROW_DUPLICATE',
      path: [...path, index, 'line'],
      message: `“${entry.line}”写了两行：第 ${first + 1} 行和第 ${index + 1} 行。`,
      hint: '每个项目一行；请合成一行，或改成别的项目。',
    })),
    ...lines.flatMap((line, index) =>
      COLUMNS.flatMap(({ key, name }): Finding[] =>
        line[key] >= 0 || line.line === '未分配收益'
          ? []
          : [
              {
                code: 'AMOUNT_NEGATIVE',
                path: [...path, index, key],
                message: `“${line.line}”的${name}是负数：${formatFen(line[key])} 元。`,
                hint: '请核对；应收成了负数，说明多收了，要写到应付里，应付成了负数，反过来。',
              },
            ],
      ),
    ),
  ];
}

function checkSubtotal(group: Group, sheet: BalanceSheet): Finding[] {
  const lines = group.read(sheet);
  return checkSum(group.totalPath, {
    parts: lines,
    stated: group.readTotal(sheet),
    partsName: `${lines.length} 项${group.name}相加`,
    statedName: `${group.name}合计`,
  });
}

function checkSum(
  path: FieldPath,
  {
    parts,
    stated,
    partsName,
    statedName,
  }: {
    parts: readonly SheetColumns[];
    stated: SheetColumns;
    partsName: string;
    statedName: string;
  },
): Finding[] {
  return COLUMNS.flatMap(({ key, name }) =>
    checkTotal([...path, key], {
      parts: parts.map((part) => part[key]),
      stated: stated[key],
      partsName: `${name}：${partsName}`,
      statedName,
    }),
  );
}

/** 净值 = 原值 − 累计折旧, and nothing is written off below nothing. */
function checkNet({ line, cost, depreciation, ...net }: FixedLine, index: number): Finding[] {
  const path = ['assets', 'fixed', index];
  if (!cost) return depreciation ? [costMissing(path, line)] : [];
  return COLUMNS.flatMap(({ key, name }): Finding[] => {
    const lost = depreciation?.[key] ?? fen(0);
    const expected = fen(cost[key] - lost);
    if (lost > cost[key])
      return [
        {
          code: 'OVERSPENT',
          path: [...path, 'depreciation', key],
          message: `“${line}”的累计折旧 ${formatFen(lost)} 元超过原值 ${formatFen(cost[key])} 元，多 ${formatDifference(lost, cost[key])} 元。`,
          hint: '折旧最多提到原值为止，请核对这两个数；也看看是不是写反了。',
        },
      ];
    if (expected === net[key]) return [];
    return [
      {
        code: 'SUM_MISMATCH',
        path: [...path, key],
        message:
          `${name}：“${line}”原值 ${formatFen(cost[key])} － 累计折旧 ${formatFen(lost)} ＝ ${formatFen(expected)} 元，` +
          `净值写的是 ${formatFen(net[key])} 元，差 ${formatDifference(expected, net[key])} 元。`,
        hint: `年初数、期末数要写净值；${insteadHint({ given: '原值和折旧', expected, stated: net[key] })}`,
      },
    ];
  });
}

function costMissing(path: FieldPath, line: string): Finding {
  return {
    code: 'FIELD_MISSING',
    path: [...path, 'depreciation'],
    message: `“${line}”写了累计折旧，没写「原值」。`,
    hint: '请加上 cost，下面缩进两格写 begin、end 两行。',
  };
}

/** What there is belongs to somebody: to those it is owed to, or to the members. */
function checkBothSides({ assets, liabilities, equity }: BalanceSheet): Finding[] {
  return COLUMNS.flatMap(({ key, name }): Finding[] => {
    const right = sumFen([liabilities.total[key], equity.total[key]]);
    if (assets.total[key] === right) return [];
    return [
      {
        code: 'BALANCE_MISMATCH',
        path: ['assets', 'total', key],
        message:
          `${name}两边不相等：资产总计 ${formatFen(assets.total[key])} 元，负债 ${formatFen(liabilities.total[key])} ＋ ` +
          `所有者权益 ${formatFen(equity.total[key])} ＝ ${formatFen(right)} 元，差 ${formatDifference(assets.total[key], right)} 元。`,
        hint: '请逐项核对；常见的是漏了一项，或年初数、期末数填串了列。',
      },
    ];
  });
}
