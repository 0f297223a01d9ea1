import { fen, formatFen, type Fen } from '../../values/fen.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { checkProduct, missing } from '../fund-checks.ts';
import { checkCountTotal, checkTotal } from '../sum-checks.ts';
import { isUnclear, resolvePurposes } from './purposes.ts';
import type { Dividend, Purpose } from './schema.ts';

/** Groups of recipients: each amount is told, they add up, and what was not said per person or in all is decided. */
export function checkPurposes({ purposes, totals, unit, rows }: Dividend): Finding[] {
  if (!purposes) return [];
  const own = purposes.flatMap((purpose, index) => checkPurpose(purpose, index, unit));
  return [
    ...own,
    ...(own.some(({ severity }) => severity !== 'warning') ? [] : checkSum(purposes, totals.amount, unit)),
    ...(totals.people === undefined || rows || purposes.some(({ people }) => people === undefined)
      ? []
      : checkCountTotal(['totals', 'people'], {
          sum: purposes.reduce((sum, { people = 0 }) => sum + people, 0),
          stated: totals.people,
          partsName: `${purposes.length} 类人数相加`,
          statedName: '户（人）数',
          unit,
        })),
  ];
}

function checkPurpose(purpose: Purpose, index: number, unit: string): Finding[] {
  const { title, people, each, amount, stated } = purpose;
  const path = ['purposes', index];
  if (each === undefined && amount === undefined && stated === undefined) {
    return [missing(path, `“${title}”没有写发多少钱。`, `请写 each（每${unit}多少）或 amount（一共多少）。`)];
  }
  if (each === undefined) return [];
  if (people === undefined) return checkUncounted(purpose, path, unit);
  if (amount === undefined) return [];
  return checkProduct([...path, 'amount'], {
    working: `“${title}”：${people} ${unit} × 每${unit} ${formatFen(each)} 元`,
    expected: fen(people * each),
    stated: amount,
    statedName: '一共多少',
  });
}

/** Nobody said how many: what all get together has to be said, and how much each gets should go into it. */
function checkUncounted({ title, each = fen(0), amount }: Purpose, path: FieldPath, unit: string): Finding[] {
  if (amount === undefined) {
    return [
      missing(
        path,
        `“${title}”写了每${unit}多少，没写几${unit}，也没写一共多少。`,
        `请加一行 people（几${unit}）或 amount（一共多少），原文有哪样写哪样。`,
      ),
    ];
  }
  if (each <= 0 || amount % each === 0) return [];
  return [
    {
      code: 'ROW_AMOUNT_MISMATCH',
      severity: 'warning',
      path: [...path, 'amount'],
      message: `“${title}”一共 ${formatFen(amount)} 元，每${unit} ${formatFen(each)} 元，除不尽，不是整${unit}。`,
      hint: `请照原文核对；知道几${unit}的，加一行 people。`,
    },
  ];
}

function checkSum(purposes: readonly Purpose[], total: Fen, unit: string): Finding[] {
  const readings = resolvePurposes(purposes, total);
  const [amounts] = readings;
  const unclear = purposes.flatMap((purpose, index) => (isUnclear(purpose) ? [{ purpose, index }] : []));
  if (readings.length === 1 && amounts) {
    return unclear.map(({ purpose, index }) => resolved(purpose, index, { amount: amounts[index], unit }));
  }
  if (readings.length > 1) return unclear.map(({ purpose, index }) => undecided(purpose, index, unit));
  return checkTotal(['totals', 'amount'], {
    parts: purposes.map(
      ({ people, each, amount, stated }) => amount ?? stated ?? fen((each ?? 0) * (people ?? 0)),
    ),
    stated: total,
    partsName: `${purposes.length} 类相加${unclear.length > 0 ? '（没写明的当作一共，当作每人也对不上）' : ''}`,
    statedName: '分给个人合计',
  });
}

function resolved(
  { title, stated }: Purpose,
  index: number,
  { amount, unit }: { amount: Fen | undefined; unit: string },
): Finding {
  const isWhole = amount === stated;
  return {
    code: 'AMOUNT_AMBIGUOUS',
    severity: 'warning',
    path: ['purposes', index, 'stated'],
    message: `“${title}”没有写明 ${formatFen(stated ?? fen(0))} 元是每${unit}还是一共；按合计推算，是${isWhole ? '一共' : `每${unit}`}。`,
    hint: `没错的话，请把 stated 改成：${isWhole ? 'amount（一共多少）' : `each（每${unit}多少）`}。`,
  };
}

function undecided({ title, stated }: Purpose, index: number, unit: string): Finding {
  return {
    code: 'AMOUNT_AMBIGUOUS',
    path: ['purposes', index, 'stated'],
    message: `“${title}”没有写明 ${formatFen(stated ?? fen(0))} 元是每${unit}还是一共，按合计也推算不出来。`,
    hint: `请问清楚，把 stated 改成 each（每${unit}多少）或 amount（一共多少）。`,
  };
}
