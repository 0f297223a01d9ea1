/** What a lot costs for the whole term, from its area, its price and the years. */
import { formatFen, milli, multiplyQuantity, type Fen, type Milli } from '../../values/fen.ts';
import type { Reading } from '../instead.ts';
import type { Lot } from './schema.ts';

const ONE = milli(1000);

/** area × price × years, rounded half up to the fen; a lot let as a whole has no area. */
export function totalOf(lot: Pick<Lot, 'area'>, price: Fen, years: Milli): Fen {
  const perYear = multiplyQuantity(lot.area ?? ONE, price);
  return multiplyQuantity(years, perYear);
}

/**
 * What else the price and the total of a lot may mean. The total may leave out the area or the years, or the price may be
 * that of the whole lot: which of them it is, only the papers say.
 */
export function leaseReadings({ area, unit = '亩' }: Lot, price: Fen, years: Milli): Reading[] {
  const yearOfAll: Reading = {
    value: multiplyQuantity(years, price),
    words:
      `写的正好是单价 × 年限，没有乘面积。两种可能，请照合同看：${formatFen(price)} 元是整宗一年的租金，` +
      `就把单价改成一${unit}一年的价；是一${unit}的价，就是总价漏乘了面积。`,
  };
  const oneYear: Reading = {
    value: multiplyQuantity(area ?? ONE, price),
    words: '写的正好是一年的钱，没有乘年限。总价要写整个租期的；租期真的只有一年，请改年限。',
  };
  const priceAlone: Reading = {
    value: price,
    words: `总价和单价写得一样。单价要写一年${area === undefined ? '' : `、一${unit}`}的，总价要写整个租期的，请照合同改对。`,
  };
  return area === undefined ? [oneYear] : [yearOfAll, oneYear, priceAlone];
}
