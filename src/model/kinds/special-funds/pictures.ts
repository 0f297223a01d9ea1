import { sumFen } from '../../values/fen.ts';
import { againstPlan, inYuan, share, type Picture } from '../picture.ts';
import type { SpecialFunds } from './schema.ts';

/** Plan against fact, use by use. */
export function picturesOf({ uses, totals }: SpecialFunds): Picture[] {
  const compared = uses.flatMap(({ title, planned, spent }) =>
    planned === undefined || spent === undefined ? [] : [{ title, planned, spent }],
  );
  if (compared.length === 0) return [];
  const planned = totals.planned ?? sumFen(compared.map((use) => use.planned));
  const spent = totals.spent ?? sumFen(compared.map((use) => use.spent));
  return [
    againstPlan(
      `计划 ${inYuan(planned)}，花了 ${inYuan(spent)}，是计划的${share(spent, planned)}。`,
      compared,
    ),
  ];
}
