/** Whether parts add up to what is stated, in the same words for every kind. */
import { fen, formatFen, sumFen, type Fen } from '../fen.ts';
import type { FieldPath, Finding } from '../finding.ts';

export interface Total {
  readonly parts: readonly Fen[];
  readonly stated: Fen;
  /** What is added up, e.g. `5 项资金来源相加`. */
  readonly partsName: string;
  /** The field that states the total, e.g. `总投资`. */
  readonly statedName: string;
}

/** A finding when the parts do not add up to the stated total, with both numbers and the difference. */
export function checkTotal(path: FieldPath, { parts, stated, partsName, statedName }: Total): Finding[] {
  const sum = sumFen(parts);
  if (sum === stated) return [];
  return [
    {
      code: 'SUM_MISMATCH',
      path,
      message: `${partsName}是 ${formatFen(sum)} 元，「${statedName}」写的是 ${formatFen(stated)} 元，差 ${formatDifference(sum, stated)} 元。`,
      hint: '请逐项核对，把写错的改过来。',
    },
  ];
}

/** `18.00`: the distance between two amounts, always positive. */
export function formatDifference(a: Fen, b: Fen): string {
  return formatFen(fen(Math.abs(a - b)));
}
