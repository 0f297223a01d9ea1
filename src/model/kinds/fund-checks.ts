/** Rules that every kind which tells where money came from and went shares. */
import { fen, formatFen, type Fen } from '../values/fen.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { insteadHint, shareOff } from './instead.ts';
import { formatDifference } from './sum-checks.ts';

interface Product {
  /** How it is worked out, e.g. `412 人 × 每人 20.00 元`. */
  readonly working: string;
  readonly expected: Fen;
  readonly stated: Fen;
  readonly statedName: string;
  /** What honest rounding may leave, in fen; say at the call which rounding it is. */
  readonly toleranceFen?: number;
}

/** A finding when an amount is not the product it is said to be, with both numbers and the difference. */
export function checkProduct(
  path: FieldPath,
  { working, expected, stated, statedName, toleranceFen = 0 }: Product,
): Finding[] {
  if (expected === stated) return [];
  const isRounding = Math.abs(expected - stated) <= toleranceFen;
  return [
    {
      code: 'ROW_AMOUNT_MISMATCH',
      off: shareOff(expected, stated),
      severity: isRounding ? 'warning' : undefined,
      path,
      message: `${working} ＝ ${formatFen(expected)} 元，「${statedName}」写的是 ${formatFen(stated)} 元，差 ${formatDifference(expected, stated)} 元。`,
      hint: isRounding
        ? '差得不多，像是四舍五入的尾差，可以不改；最好在备注里写一句“尾差”。'
        : insteadHint({ given: '前面的数', expected, stated }),
    },
  ];
}

interface Fund {
  /** What there was to spend, e.g. `上期结余加到账`. */
  readonly available: Fen;
  readonly availableName: string;
  readonly spent: Fen;
  readonly balance: Fen;
}

/** What is left is what there was less what was spent, and more than there was cannot be spent. */
export function checkBalance(path: FieldPath, { available, availableName, spent, balance }: Fund): Finding[] {
  const left = fen(available - spent);
  if (left < 0) {
    return [
      {
        code: 'OVERSPENT',
        path: [...path, 'spent'],
        message: `支出 ${formatFen(spent)} 元，${availableName}只有 ${formatFen(available)} 元，多花了 ${formatFen(fen(-left))} 元。`,
        hint: '请核对；多花的钱是别处补的，要把补的钱也写进来。',
      },
    ];
  }
  if (left === balance) return [];
  return [
    {
      code: 'BALANCE_MISMATCH',
      path: [...path, 'balance'],
      message: `${availableName} ${formatFen(available)} － 支出 ${formatFen(spent)} ＝ ${formatFen(left)} 元，「结余」写的是 ${formatFen(balance)} 元，差 ${formatDifference(left, balance)} 元。`,
      hint: insteadHint({ given: '前面的数', expected: left, stated: balance }),
    },
  ];
}

/** A field that has to be there at this stage. */
export function missing(path: FieldPath, message: string, hint: string): Finding {
  return { code: 'FIELD_MISSING', path, message, hint };
}
