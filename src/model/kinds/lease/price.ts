/** What a lot costs for the whole term, from its area, its price and the years. */
import { milli, multiplyQuantity, type Fen, type Milli } from '../../fen.ts';
import type { Lot } from './schema.ts';

const ONE = milli(1000);

/** area × price × years, rounded half up to the fen; a lot let as a whole has no area. */
export function totalOf(lot: Pick<Lot, 'area'>, price: Fen, years: Milli): Fen {
  const perYear = multiplyQuantity(lot.area ?? ONE, price);
  return multiplyQuantity(years, perYear);
}
