/** Whether parts add up to what is stated, in the same words for every kind. */
import {
  fen,
  formatFen,
  formatFenPlain,
  formatQuantity,
  decimalsOf,
  micro,
  QUANTITY_DECIMALS,
  sumFen,
  type Fen,
  type Micro,
} from '../values/fen.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { shareOff } from './instead.ts';

interface Stated<T> {
  readonly stated: T;
  /** What is added up, e.g. `5 项资金来源相加`. */
  readonly partsName: string;
  /** The field that states the total, e.g. `总投资`. */
  readonly statedName: string;
}

export interface Total extends Stated<Fen> {
  readonly parts: readonly Fen[];
  /**
   * What honest rounding may leave, in fen: a difference up to here is a warning that shows it, not an error. Say at
   * the call which rounding it is (0.01 yuan per row).
   */
  readonly toleranceFen?: number;
}

/** A finding when the parts do not add up to the stated total, with both numbers and the difference. */
export function checkTotal(
  path: FieldPath,
  { parts, stated, partsName, statedName, toleranceFen = 0 }: Total,
): Finding[] {
  const sum = sumFen(parts);
  if (sum === stated) return [];
  const isRounding = Math.abs(sum - stated) <= toleranceFen;
  return [
    {
      code: 'SUM_MISMATCH',
      off: shareOff(sum, stated),
      severity: isRounding ? 'warning' : undefined,
      path,
      message: `${partsName}是 ${formatFen(sum)} 元，「${statedName}」写的是 ${formatFen(stated)} 元，差 ${formatDifference(sum, stated)} 元。`,
      hint: isRounding
        ? '差得不多，像是四舍五入的尾差，可以不改；最好在备注里写一句“尾差”。'
        : (unitHint(sum, stated) ?? '请逐项核对，把写错的改过来。'),
    },
  ];
}

/** 元 and 万元 mixed up: one is exactly ten thousand times the other. */
function unitHint(sum: Fen, stated: Fen): string | undefined {
  if (stated === 0) return undefined;
  if (sum === stated * 10_000)
    return `正好差一万倍：以万元计的，请写成：${Number(formatFenPlain(stated))}万元`;
  return sum * 10_000 === stated ? '正好差一万倍：是不是把元写成了万元？' : undefined;
}

/** The same for quantities, e.g. 亩. `unit` stands behind the numbers. */
export function checkQuantityTotal(
  path: FieldPath,
  { parts, stated, partsName, statedName, unit }: Stated<Micro> & { parts: readonly Micro[]; unit: string },
): Finding[] {
  const sum = micro(parts.reduce<number>((total, part) => total + part, 0));
  if (sum === stated) return [];
  const difference = micro(Math.abs(sum - stated));
  // A total of fewer decimals than its parts was rounded: half of its last one, of two decimals at least.
  const decimals = Math.max(2, decimalsOf(stated));
  const isRounding = decimalsOf(sum) > decimals && difference * 2 <= 10 ** (QUANTITY_DECIMALS - decimals);
  return [
    {
      code: 'SUM_MISMATCH',
      off: shareOff(sum, stated),
      severity: isRounding ? 'warning' : undefined,
      path,
      message: `${partsName}是 ${formatQuantity(sum)} ${unit}，「${statedName}」写的是 ${formatQuantity(stated)} ${unit}，差 ${formatQuantity(difference)} ${unit}。`,
      hint: isRounding
        ? '合计的小数位数少，差的是四舍五入的尾差，可以不改。'
        : '请逐项核对，把写错的改过来。',
    },
  ];
}

interface Counted {
  readonly sum: number;
  readonly unit: string;
  /** What to do, where writing the sum into the field is not it. */
  readonly hint?: string | undefined;
}

/** The same for whole numbers of people, households, votes. `unit` stands behind the numbers. */
export function checkCountTotal(
  path: FieldPath,
  { sum, stated, partsName, statedName, unit, hint }: Stated<number> & Counted,
): Finding[] {
  if (sum === stated) return [];
  return [
    {
      code: 'COUNT_MISMATCH',
      path,
      message: `${partsName}是 ${sum} ${unit}，「${statedName}」写的是 ${stated} ${unit}，差 ${Math.abs(sum - stated)} ${unit}。`,
      hint: hint ?? `没有漏写的话，请写成：${sum}`,
    },
  ];
}

/** Entries that another entry before them repeats, by key: the later one and its position, the first one's position. */
export function findRepeated<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string | undefined,
): { readonly entry: T; readonly index: number; readonly first: number }[] {
  const seen = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const key = keyOf(entry);
    if (key === undefined) return [];
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined ? [] : [{ entry, index, first }];
  });
}

/** `18.00`: the distance between two amounts, always positive. */
export function formatDifference(a: Fen, b: Fen): string {
  return formatFen(fen(Math.abs(a - b)));
}
