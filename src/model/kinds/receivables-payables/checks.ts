import { fen, formatFen } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { insteadHint } from '../instead.ts';
import { periodEnd, periodStart } from '../../values/period.ts';
import { formatDifference } from '../sum-checks.ts';
import type { DebtRow, DebtSide, ReceivablesPayables } from './schema.ts';

/** What a row says of money, in the order of the sheet. */
export const FIGURES = [
  { key: 'opening', name: '期初' },
  { key: 'increase', name: '本期增加' },
  { key: 'decrease', name: '本期减少' },
  { key: 'closing', name: '期末' },
] as const;

/** What is not true in a list of debts: each row's movement, who it is, when it began, the totals. */
export function checkReceivablesPayables(list: ReceivablesPayables): Finding[] {
  return [...list.rows.flatMap(checkParty), ...list.rows.flatMap(checkMovement), ...checkSince(list)];
}

/** On which side of the list a row stands. */
export function sideOf({ direction }: DebtRow): DebtSide {
  return direction === '应收' ? 'receivable' : 'payable';
}

/** A row is about one organisation or one person. */
function checkParty({ organisation, name, reason }: DebtRow, index: number): Finding[] {
  if ((organisation === undefined) !== (name === undefined)) return [];
  const both = organisation !== undefined;
  return [
    {
      code: both ? 'CATEGORY_MISMATCH' : 'FIELD_MISSING',
      path: ['rows', index, both ? 'organisation' : 'reason'],
      message: both
        ? `第 ${index + 1} 笔“${reason}”又写了单位又写了姓名。`
        : `第 ${index + 1} 笔“${reason}”没写对方是谁。`,
      hint: '对方是单位只写 organisation，是个人只写 name；网上只会隐去 name 里的名字。',
    },
  ];
}

/** Opening + increase − decrease = closing, and no figure below nothing: that would be the other side. */
function checkMovement(row: DebtRow, index: number): Finding[] {
  const negative = FIGURES.find(({ key }) => row[key] < 0);
  const entry = `第 ${index + 1} 笔“${row.reason}”`;
  if (negative) {
    const [wrong, right] = row.direction === '应收' ? ['多收了', '应付'] : ['多付了', '应收'];
    return [
      {
        code: 'AMOUNT_NEGATIVE',
        path: ['rows', index, negative.key],
        message: `${entry}的「${negative.name}」是负数：${formatFen(row[negative.key])} 元。`,
        hint:
          negative.key === 'closing' || negative.key === 'opening'
            ? `欠款不会是负数；${wrong}，就把多的部分写成一笔${right}。`
            : '增加和减少都写正数。',
      },
    ];
  }
  const expected = fen(row.opening + row.increase - row.decrease);
  if (expected === row.closing) return [];
  return [
    {
      code: 'BALANCE_MISMATCH',
      path: ['rows', index, 'closing'],
      message:
        `${entry}：期初 ${formatFen(row.opening)} ＋ 增加 ${formatFen(row.increase)} － 减少 ${formatFen(row.decrease)} ` +
        `＝ ${formatFen(expected)} 元，「期末」写的是 ${formatFen(row.closing)} 元，差 ${formatDifference(expected, row.closing)} 元。`,
      hint:
        expected < 0
          ? '减少的比原来欠的还多，请核对这几个数。'
          : insteadHint({ given: '前面三个数', expected, stated: row.closing }),
    },
  ];
}

/** A debt does not begin after the period, and one that was there at its start did not begin in the middle of it. */
function checkSince({ rows, period }: ReceivablesPayables): Finding[] {
  return rows.flatMap(({ since, opening, reason }, index): Finding[] => {
    const isLate = periodStart(since) > periodEnd(period);
    const isNew = opening > 0 && periodStart(since) >= periodStart(period);
    if (!isLate && !isNew) return [];
    return [
      {
        code: 'DATE_ORDER',
        path: ['rows', index, 'since'],
        message: isLate
          ? `第 ${index + 1} 笔“${reason}”写的是 ${since} 欠的，比这一期（到 ${periodEnd(period)}）还晚。`
          : `第 ${index + 1} 笔“${reason}”写的是 ${since} 欠的，可是期初（${periodStart(period)}）就有 ${formatFen(opening)} 元。`,
        hint: isLate
          ? '请核对是哪年哪月欠的。'
          : '这一期才欠的，期初写 0，写到本期增加里；以前就欠的，请改 since。',
      },
    ];
  });
}
