/** Compensation received, spent and shared out, and every household's share. */
import { fen, formatFen, multiplyQuantity } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { insteadHint, shareOff } from '../instead.ts';
import { formatPlainly } from '../plain-quantity.ts';
import { formatDifference } from '../sum-checks.ts';
import type { Distribution, LandCompensation, LandMoney } from './schema.ts';

/** 到账 − 其他支出 − 分给各户 ＝ 结余, to the fen, and the details of each side (农经发〔2011〕13号 专项公开). */
export function checkMoney(money: LandMoney, distribution: Distribution | undefined): Finding[] {
  const { received, spent, distributed, balance } = money;
  const left = fen(received - spent - distributed);
  return [
    ...(left < 0
      ? [overspent(money)]
      : left === balance
        ? []
        : [
            {
              code: 'BALANCE_MISMATCH',
              path: ['money', 'balance'],
              message:
                `到账 ${formatFen(received)} 元 － 其他支出 ${formatFen(spent)} 元 － 分给各户 ${formatFen(distributed)} 元 ＝ ${formatFen(left)} 元，` +
                `「结余」写的是 ${formatFen(balance)} 元，差 ${formatDifference(left, balance)} 元。`,
              hint: insteadHint({ given: '前面三个数', expected: left, stated: balance }),
            } satisfies Finding,
          ]),
    ...(distribution ? checkShared(distributed, distribution) : []),
  ];
}

function overspent({ received, spent, distributed }: LandMoney): Finding {
  const out = fen(spent + distributed);
  return {
    code: 'OVERSPENT',
    path: ['money', 'distributed'],
    message: `支出和分配一共 ${formatFen(out)} 元，超过到账 ${formatFen(received)} 元，超出 ${formatDifference(out, received)} 元。`,
    hint: '没到账的钱不能先分；请核对这三个数，把写错的改过来。',
  };
}

function checkShared(distributed: LandMoney['distributed'], { totals }: Distribution): Finding[] {
  if (distributed === totals.amount) return [];
  return [
    {
      code: 'SUM_MISMATCH',
      path: ['money', 'distributed'],
      message: `名单的金额合计是 ${formatFen(totals.amount)} 元，「分给各户」写的是 ${formatFen(distributed)} 元，差 ${formatDifference(totals.amount, distributed)} 元。`,
      hint: '两处要一样，请核对。',
    },
  ];
}

/** Shares, doubles, totals; what is shared out needs the receipts beside it. */
export function checkDistribution(distribution: Distribution, { money }: LandCompensation): Finding[] {
  return [
    ...(money
      ? []
      : [
          {
            code: 'FIELD_MISSING',
            path: ['money'],
            message: '写了分配，没写补偿款收支：到账多少、分了多少、结余多少。',
            hint: '请加上 money，下面缩进写 received、spent、distributed、balance。',
          } satisfies Finding,
        ]),
    ...checkRows(distribution),
  ];
}

/** Share × amount, rounded half up to the fen; one fen off is another way of rounding. */
function checkRows({ rows, perShare, unit }: Distribution): Finding[] {
  return rows.flatMap(({ share, amount }, index): Finding[] => {
    const expected = multiplyQuantity(share, perShare);
    const difference = Math.abs(expected - amount);
    if (difference === 0) return [];
    const isRounding = difference === 1;
    return [
      {
        code: 'ROW_AMOUNT_MISMATCH',
        off: shareOff(expected, amount),
        severity: isRounding ? 'warning' : undefined,
        path: ['distribution', 'rows', index, 'amount'],
        message:
          `第 ${index + 1} 户：${formatPlainly(share)} ${unit} × ${formatFen(perShare)} 元 ＝ ${formatFen(expected)} 元，` +
          `写的是 ${formatFen(amount)} 元，差 ${formatDifference(expected, amount)} 元。`,
        hint: isRounding
          ? '差一分是四舍五入造成的，可以不改。'
          : insteadHint({ given: '份数', expected, stated: amount }),
      },
    ];
  });
}
