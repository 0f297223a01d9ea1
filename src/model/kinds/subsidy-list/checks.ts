import { formatFen, formatFenPlain, formatMilli, milli, multiplyQuantity } from '../../fen.ts';
import type { Finding } from '../../finding.ts';
import { checkTotal, formatDifference } from '../sum-checks.ts';
import type { SubsidyList } from './schema.ts';

/** What is not true in a subsidy list: each row's amount, the totals, a person listed twice. */
export function checkSubsidyList(list: SubsidyList): Finding[] {
  return [...checkRows(list), ...checkDoubles(list), ...checkTotals(list)];
}

/**
 * Quantity × standard, rounded half up to the fen, is the amount. One fen off is what another way of rounding gives
 * and only worth a look; more is wrong (domain §4.4: real lists of 81.11 yuan a mu differ by rounding).
 */
function checkRows({ rows, standard, unit }: SubsidyList): Finding[] {
  if (standard === undefined) return [];
  return rows.flatMap(({ name, quantity, amount }, index): Finding[] => {
    const expected = multiplyQuantity(quantity, standard);
    const difference = Math.abs(expected - amount);
    if (difference === 0) return [];
    const isRounding = difference === 1;
    return [
      {
        code: 'ROW_AMOUNT_MISMATCH',
        ...(isRounding && { severity: 'warning' as const }),
        path: ['rows', index, 'amount'],
        message:
          `第 ${index + 1} 户${name}：${formatMilli(quantity)} ${unit} × ${formatFen(standard)} 元 ＝ ${formatFen(expected)} 元，` +
          `写的是 ${formatFen(amount)} 元，差 ${formatDifference(expected, amount)} 元。`,
        hint: isRounding
          ? `差一分是四舍五入造成的，可以不改；要改就写：${formatFenPlain(expected)}`
          : `数量和标准没错的话，请写成：${formatFenPlain(expected)}；这一户标准不同，就删掉 standard 那一行。`,
      },
    ];
  });
}

/** The same name in the same group with nothing to tell them apart. */
function checkDoubles({ rows }: SubsidyList): Finding[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ group, name, note }, index): Finding[] => {
    const key = JSON.stringify([group, name, note]);
    const first = seen.get(key);
    seen.set(key, first ?? index);
    if (first === undefined) return [];
    return [
      {
        code: 'ROW_DUPLICATE',
        severity: 'warning',
        path: ['rows', index, 'name'],
        message: `${group}的${name}出现了两次：第 ${first + 1} 户和第 ${index + 1} 户。`,
        hint: '写重了就删掉一行；是两个同名的人，请在备注（note）里写明怎么区分。',
      },
    ];
  });
}

function checkTotals({ rows, totals }: SubsidyList): Finding[] {
  const quantity = milli(rows.reduce((sum, row) => sum + row.quantity, 0));
  const findings: Finding[] = [];
  if (totals.rows !== rows.length) {
    findings.push({
      code: 'COUNT_MISMATCH',
      path: ['totals', 'rows'],
      message: `名单里有 ${rows.length} 户（人），「户（人）数」写的是 ${totals.rows}，差 ${Math.abs(rows.length - totals.rows)}。`,
      hint: `名单没有漏的话，请写成：${rows.length}`,
    });
  }
  if (totals.quantity !== quantity) {
    const difference = milli(Math.abs(totals.quantity - quantity));
    findings.push({
      code: 'SUM_MISMATCH',
      path: ['totals', 'quantity'],
      message: `名单里的数量相加是 ${formatMilli(quantity)}，「数量合计」写的是 ${formatMilli(totals.quantity)}，差 ${formatMilli(difference)}。`,
      hint: '请逐户核对，把写错的改过来。',
    });
  }
  return [
    ...findings,
    ...checkTotal(['totals', 'amount'], {
      parts: rows.map(({ amount }) => amount),
      stated: totals.amount,
      partsName: `${rows.length} 户（人）的金额相加`,
      statedName: '金额合计',
    }),
  ];
}
