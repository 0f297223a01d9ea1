import { fen, formatFen, formatQuantity, micro, multiplyQuantity } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { checkProduct } from '../fund-checks.ts';
import { checkQuantityTotal, checkTotal, findRepeated } from '../sum-checks.ts';
import type { Dividend, DividendRow } from './schema.ts';

/** Amounts per person are rounded to the fen, so each may be off by half of one. */
const ROUNDING_PER_ROW_FEN = 0.5;

/** 份额总数×每份=分给个人合计. */
export function checkShares({ shares, classes, totals, rows }: Dividend): Finding[] {
  if (shares && classes)
    return [
      {
        code: 'ONE_OF_TWO',
        path: ['shares'],
        message: '份额写了两种：shares 是每份一样的，classes 是各种股不一样的。',
        hint: '只留一种。',
      },
    ];
  if (classes)
    return checkTotal(['totals', 'amount'], {
      parts: classes.map(({ count, perShare }) => multiplyQuantity(count, perShare)),
      stated: totals.amount,
      partsName: `${classes.length} 种股的股数×每股，相加`,
      statedName: '分给个人合计',
    });
  if (!shares) return [];
  return checkProduct(['totals', 'amount'], {
    working: `${formatQuantity(shares.count)} 份 × 每份 ${formatFen(shares.perShare)} 元`,
    expected: multiplyQuantity(shares.count, shares.perShare),
    stated: totals.amount,
    statedName: '分给个人合计',
    toleranceFen: Math.floor((rows?.length ?? 0) * ROUNDING_PER_ROW_FEN),
  });
}

/** Each row by itself, then the sums of all. */
export function checkRows(dividend: Dividend): Finding[] {
  const { rows, unit } = dividend;
  if (!rows) return [];
  return [
    ...checkEach(rows, dividend),
    ...findRepeated(rows, ({ group, name, note }) => JSON.stringify([group, name, note])).map(
      ({ entry, index, first }): Finding => ({
        code: 'ROW_DUPLICATE',
        severity: 'warning',
        path: ['rows', index, 'name'],
        message: `${entry.group}的${entry.name}出现了两次：第 ${first + 1} ${unit}和第 ${index + 1} ${unit}。`,
        hint: '写重了就删掉一行；是两个同名的人，请在备注（note）里写明怎么区分。',
      }),
    ),
    ...checkSums(dividend, rows),
  ];
}

/** Rows one by one. When not one of several fits, what a share gets is wrong, which is said once. */
function checkEach(rows: readonly DividendRow[], dividend: Dividend): Finding[] {
  const { shares, unit } = dividend;
  const byShare = rows.flatMap((row, index) => checkShare(row, index, dividend));
  const paid = rows.flatMap((row, index) => checkPaid(row, index, unit));
  const isWhole = byShare.length === rows.length && byShare.every(({ severity }) => severity !== 'warning');
  if (!shares || rows.length < 3 || !isWhole) return [...byShare, ...paid];
  return [
    {
      code: 'ROW_AMOUNT_MISMATCH',
      path: ['shares', 'perShare'],
      message: `${rows.length} ${unit}没有一${unit}的应分等于份额乘 ${formatFen(shares.perShare)} 元，多半是每份的钱写错了。`,
      hint: '请照分配方案核对每份多少。',
    },
    ...paid,
  ];
}

function checkShare(row: DividendRow, index: number, { shares, unit }: Dividend): Finding[] {
  const { name, amount, shares: own } = row;
  if (!shares || own === undefined) return [];
  return checkProduct(['rows', index, 'amount'], {
    working: `第 ${index + 1} ${unit}${name}：${formatQuantity(own)} 份 × ${formatFen(shares.perShare)} 元`,
    expected: multiplyQuantity(own, shares.perShare),
    stated: amount,
    statedName: '应分',
    toleranceFen: 1,
  });
}

function checkPaid(
  { name, amount, deducted = fen(0), paid }: DividendRow,
  index: number,
  unit: string,
): Finding[] {
  if (paid === undefined) return [];
  return checkProduct(['rows', index, 'paid'], {
    working: `第 ${index + 1} ${unit}${name}：应分 ${formatFen(amount)} 元 － 代扣 ${formatFen(deducted)} 元`,
    expected: fen(amount - deducted),
    stated: paid,
    statedName: '实发',
  });
}

function checkSums({ shares, totals, unit }: Dividend, rows: readonly DividendRow[]): Finding[] {
  const name = `${rows.length} ${unit}`;
  return [
    ...(shares && rows.every((row) => row.shares !== undefined)
      ? checkQuantityTotal(['shares', 'count'], {
          parts: rows.map((row) => row.shares ?? micro(0)),
          stated: shares.count,
          partsName: `${name}的份额相加`,
          statedName: '份额总数',
          unit: '份',
        })
      : []),
    ...(totals.paid === undefined
      ? []
      : checkTotal(['totals', 'paid'], {
          parts: rows.map(({ amount, paid }) => paid ?? amount),
          stated: totals.paid,
          partsName: `${name}的实发相加`,
          statedName: '实发合计',
        })),
  ];
}
