import { checkGroups } from '../all-or-none-grouped.ts';
import {
  fen,
  formatFen,
  formatFenPlain,
  formatQuantity,
  multiplyQuantity,
  QUANTITY_SCALE,
  type Fen,
  type Micro,
} from '../../values/fen.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { insteadHint, shareOff } from '../instead.ts';
import { checkCountTotal, formatDifference } from '../sum-checks.ts';
import { missing } from '../fund-checks.ts';
import type { SubsidyList, SubsidyRow, SubsidyVillage } from './schema.ts';

/** What is not true in a subsidy list: each row's amount, the totals, a person or a village listed twice. */
export function checkSubsidyList(list: SubsidyList): Finding[] {
  const { rows, villages } = list;
  if ((rows === undefined) === (villages === undefined)) return [oneOfTwo(rows === undefined)];
  return [...checkLines(list), ...checkGroups(rows ?? []), ...checkHouseholds(list)];
}

function oneOfTwo(isEmpty: boolean): Finding {
  return {
    code: 'ONE_OF_TWO',
    path: ['totals'],
    message: isEmpty ? '没有写名单。' : '分到户的名单和各村的合计写在了一份文件里。',
    hint: '分到户的写 rows（名单），只分到村的写 villages（各村），两样只写一样。',
  };
}

/** Rows against the standard. When not one of several fits, the standard is wrong, which is said once. */
function checkLines(list: SubsidyList): Finding[] {
  const { rows = [], villages = [], standard, unit } = list;
  const findings = [
    ...rows.flatMap((row, index) => checkRow(row, index, list)),
    ...villages.flatMap((row, index) => checkVillage(row, index, list)),
  ];
  const lines = [...rows, ...villages];
  const [first] = lines;
  const isWhole =
    findings.length === lines.length && findings.every(({ severity }) => severity !== 'warning');
  if (lines.length < 3 || !isWhole || standard === undefined || !first || first.quantity === 0)
    return findings;
  const implied = fen(Math.round((first.amount * QUANTITY_SCALE) / first.quantity));
  return [
    {
      code: 'ROW_AMOUNT_MISMATCH',
      path: ['standard'],
      message: `${lines.length} 行没有一行等于数量乘 ${formatFen(standard)} 元，多半是标准写错了。`,
      hint: `按第 1 行的金额推算，每${unit}是 ${formatFenPlain(implied)} 元，请核对文件。`,
    },
  ];
}

interface Line {
  /** `第 1 户周福来`. */
  readonly who: string;
  readonly path: FieldPath;
  readonly quantity: Micro;
  readonly amount: Fen;
  /** What honest rounding may leave, and what to say of it. */
  readonly toleranceFen: number;
  readonly roundingHint: string;
}

/** Quantity × standard, rounded half up to the fen, is the amount. */
function checkLine({ who, path, quantity, amount, ...line }: Line, list: SubsidyList): Finding[] {
  const { standard, unit } = list;
  if (standard === undefined) return [];
  const expected = multiplyQuantity(quantity, standard);
  const difference = Math.abs(expected - amount);
  if (difference === 0) return [];
  const isRounding = difference <= line.toleranceFen;
  return [
    {
      code: 'ROW_AMOUNT_MISMATCH',
      off: shareOff(expected, amount),
      severity: isRounding ? 'warning' : undefined,
      path,
      message:
        `${who}：${formatQuantity(quantity)} ${unit} × ${formatFen(standard)} 元 ＝ ${formatFen(expected)} 元，` +
        `写的是 ${formatFen(amount)} 元，差 ${formatDifference(expected, amount)} 元。`,
      hint: isRounding
        ? line.roundingHint
        : insteadHint({
            given: '数量和标准',
            expected,
            stated: amount,
            more: '；这一行标准不同，就删掉 standard 那一行。',
          }),
    },
  ];
}

/** One fen off is what another way of rounding gives and only worth a look; more is wrong. */
function checkRow({ name, quantity, amount }: SubsidyRow, index: number, list: SubsidyList): Finding[] {
  return checkLine(
    {
      who: `第 ${index + 1} 户${name}`,
      path: ['rows', index, 'amount'],
      quantity,
      amount,
      toleranceFen: 1,
      roundingHint: '差一分是四舍五入造成的，可以不改。',
    },
    list,
  );
}

/**
 * A village's amount is a sum of amounts rounded for each household, each by half a fen at most: 0.005 yuan × households
 * (real/R1: 1003 households, 0.22 yuan off).
 */
function checkVillage(
  { village, quantity, amount, households }: SubsidyVillage,
  index: number,
  list: SubsidyList,
): Finding[] {
  return checkLine(
    {
      who: village,
      path: ['villages', index, 'amount'],
      quantity,
      amount,
      toleranceFen: Math.max(1, Math.floor((households ?? 0) / 2)),
      roundingHint:
        '差得不多，像是各户四舍五入以后再相加的尾差，可以不改；最好在备注（note）里写一句“尾差”。',
    },
    list,
  );
}

/** How many households there are; where a village does not say, they cannot be added up. */
function checkHouseholds({ rows, villages = [], totals }: SubsidyList): Finding[] {
  if (totals.rows === undefined) {
    return rows
      ? [missing(['totals'], '合计里少了户（人）数。', `请在 totals 里加一行：rows: ${rows.length}`)]
      : [];
  }
  const known = villages.flatMap(({ households }) => households ?? []);
  if (rows || known.length < villages.length) return [];
  return checkCountTotal(['totals', 'rows'], {
    sum: known.reduce((sum, count) => sum + count, 0),
    stated: totals.rows,
    partsName: '各村户数相加',
    statedName: '户（人）数',
    unit: '户（人）',
  });
}
