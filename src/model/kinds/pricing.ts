/**
 * How a price is counted (real: 450元/亩×3年, 年承包费底价20000元, 整个租期19.6774万元): for one 亩 or for all of it, for a
 * year, a month or the whole term. One list for whoever has prices.
 */
import { fen, multiplyQuantity, ONE, type Fen, type Micro } from '../values/fen.ts';
import * as field from '../schema/fields.ts';

export const PRICE_BASES = ['每年', '每半年', '每季', '每月', '整个租期'] as const;

export type PriceBasis = (typeof PRICE_BASES)[number];

/** Months that a price of each is for; a whole term is as long as it is. */
const MONTHS: Readonly<Record<PriceBasis, number | undefined>> = {
  每年: 12,
  每半年: 6,
  每季: 3,
  每月: 1,
  整个租期: undefined,
};

export const priceBasisField = field.choice('单价按多久算', PRICE_BASES, '不写就是每年').optional();

export const priceUnitField = field
  .text('单价是一什么的', '和面积的单位不一样才写：面积是亩、价是一平方米的，写 平方米', 8)
  .optional();

export const wholeLotField = field
  .flag('单价是整宗的', '有面积、单价却是整宗一起的，写 true；不写就是一亩（一间）的')
  .optional();

/** What is priced, and how. */
export interface Priced {
  readonly area?: Micro | undefined;
  readonly unit?: string | undefined;
  /** What the price is for one of, where that is not the unit of the area. */
  readonly priceUnit?: string | undefined;
  readonly per?: PriceBasis | undefined;
  readonly isWhole?: boolean | undefined;
}

/** What it costs for so many months, rounded half up to the fen; `undefined` where nobody knows how long or how much of it. */
export function totalOf(
  { area, unit, priceUnit = unit, per = '每年', isWhole }: Priced,
  price: Fen,
  months: number | undefined,
): Fen | undefined {
  // 20元 a 平方米 beside 8亩: how many 平方米 that is was measured, and is not worked out.
  if (!isWhole && priceUnit !== unit) return undefined;
  const perTime = multiplyQuantity(isWhole ? ONE : (area ?? ONE), price);
  const basis = MONTHS[per];
  if (basis === undefined) return perTime;
  return months === undefined ? undefined : fen(Math.round((perTime * months) / basis));
}

/** The rent of a year. */
export function yearlyOf(priced: Priced, price: Fen, months: number | undefined): Fen | undefined {
  const all = totalOf(priced, price, priced.per === '整个租期' ? months : 12);
  return priced.per === '整个租期' && months && all !== undefined
    ? fen(Math.round((all * 12) / months))
    : all;
}

/** `每亩每年`, `整宗每月`, `每年`. */
export function sayBasis({ area, unit, priceUnit = unit, per = '每年', isWhole }: Priced): string {
  const what = isWhole ? '整宗' : area === undefined || priceUnit === undefined ? '' : `每${priceUnit}`;
  return `${what}${per}`;
}
