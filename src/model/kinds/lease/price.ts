/** What else a price and a total of a letting may mean. */
import { formatFen, multiplyQuantity, ONE, type Fen } from '../../values/fen.ts';
import { monthsOf } from '../term.ts';
import type { Reading } from '../instead.ts';
import { sayBasis, totalOf } from '../pricing.ts';
import type { Lease, Lot } from './schema.ts';

/** What a price comes to over the term; `undefined` where the term or the price is not so plain. */
export function wholeTermOf(lot: Lot, price: Fen, { term }: Pick<Lease, 'term'>): Fen | undefined {
  return term.text !== undefined && term.years === undefined && term.months === undefined
    ? undefined
    : totalOf(lot, price, monthsOf(term));
}

/**
 * The total may leave out the area or the years, or the price may be that of the whole lot: which of them it is, only the
 * papers say.
 */
export function leaseReadings(lot: Lot, price: Fen, { term }: Pick<Lease, 'term'>): Reading[] {
  const { area, unit = '亩', per, isWhole } = lot;
  if (per !== undefined || isWhole) return [];
  const yearOfAll: Reading = {
    value: totalOf({}, price, monthsOf(term)) ?? price,
    words:
      `写的正好是单价 × 年限，没有乘面积。两种可能，请照合同看：${formatFen(price)} 元是整宗一年的租金，` +
      `就加一行 isWhole: true；是一${unit}的价，就是总价漏乘了面积。`,
  };
  const oneYear: Reading = {
    value: multiplyQuantity(area ?? ONE, price),
    words: '写的正好是一年的钱，没有乘年限。总价要写整个租期的；租期真的只有一年，请改年限。',
  };
  const priceAlone: Reading = {
    value: price,
    words: `总价和单价写得一样。单价是整个租期的，加一行 per: 整个租期；不然单价要写${sayBasis(lot)}的，请照合同改对。`,
  };
  return area === undefined ? [oneYear] : [yearOfAll, oneYear, priceAlone];
}
