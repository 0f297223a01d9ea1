/** Words that a notice and its result share. */
import type { Phrase } from '../../disclosure/blocks.ts';
import { fullDate } from '../../values/values.ts';
import { sayBasis } from '../pricing.ts';
import { sayTerm, type LooseTerm } from '../term.ts';
import type { Lot } from './schema.ts';

/** `2号冷库、河东机动地`, `2号冷库等3宗`. */
export function lotNames(lots: readonly { readonly name: string }[]): string {
  const [first, second] = lots;
  if (!first) return '';
  return lots.length <= 2
    ? [first, second].flatMap((lot) => lot?.name ?? []).join('、')
    : `${first.name}等${lots.length}宗`;
}

/** `租期3年，到2029年3月31日，`: whoever wants to rent next asks for the day. */
export function letUntil(term: LooseTerm): Phrase {
  const length = sayTerm(term);
  return [
    length === undefined ? '租' : `租期${length}${term.until ? '，' : ''}`,
    ...(term.until ? ['到', fullDate(term.until)] : []),
    '，',
  ];
}

/** `每亩每年 `, or `每年 ` for a lot let as a whole. */
export function perUnit(lot: Lot): string {
  return `${sayBasis(lot)} `;
}
