/** What the texts of a letting call by other names than its fields do. */
import { fen, type Fen } from '../../values/fen.ts';
import { yearlyOf } from '../pricing.ts';
import { monthsOf } from '../term.ts';
import type { AmountFigure } from '../../said/figure.ts';
import type { Lease, Lot } from './schema.ts';

/** The rent of a year of each lot, as it was asked for and as it was agreed. */
export function saidInLease({ lots, result, term, total }: Lease): AmountFigure[] {
  const months = monthsOf(term);
  const yearly = (lot: Lot, price: Fen): Fen => yearlyOf(lot, price, months) ?? price;
  return [
    ...(result?.awards ?? []).flatMap(({ lot: name, price, total: ofLot }, index): AmountFigure[] => {
      const lot = lots.find((one) => one.name === name);
      const path = ['result', 'awards', index];
      return [
        ...(lot && price !== undefined
          ? [rentOf([...path, 'price'], [...YEARLY, '成交价', name], yearly(lot, price))]
          : []),
        ...(ofLot === undefined
          ? []
          : [rentOf([...path, 'total'], ['总租金', '租金总额', '成交价', name], ofLot)]),
      ];
    }),
    ...lots.flatMap((lot, index): AmountFigure[] =>
      lot.price === undefined
        ? []
        : [
            rentOf(['lots', index, 'price'], ['起始年租金', ...YEARLY, lot.name], yearly(lot, lot.price)),
            // 年租金每亩400元 is the price itself.
            rentOf(['lots', index, 'price'], ['年租金', lot.name], lot.price),
          ],
    ),
    ...(total === undefined || !months
      ? []
      : [rentOf(['total'], YEARLY, fen(Math.round((total * 12) / months)))]),
  ];
}

/** What the rent of one year is called; the longer names first, since each ends in a shorter one. */
const YEARLY = ['第一年租金', '头一年租金', '首年租金', '一年的租金', '一年租金', '每年租金', '年租金'];

function rentOf(path: AmountFigure['path'], names: readonly string[], value: Fen): AmountFigure {
  return { type: 'amount', path, names, value };
}
