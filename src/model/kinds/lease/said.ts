/** What the texts of a letting call by other names than its fields do. */
import { milli, multiplyQuantity, type Fen } from '../../fen.ts';
import type { AmountFigure } from '../../said/figures.ts';
import type { Lease, Lot } from './schema.ts';

/** The rent of a year of each lot, as it was asked for and as it was agreed. */
export function saidInLease({ lots, result }: Lease): AmountFigure[] {
  const yearly = ({ area }: Pick<Lot, 'area'>, price: Fen): Fen =>
    multiplyQuantity(area ?? milli(1000), price);
  return [
    ...lots.flatMap((lot, index): AmountFigure[] =>
      lot.price === undefined
        ? []
        : [rentOf(['lots', index, 'price'], ['起始年租金', lot.name], yearly(lot, lot.price))],
    ),
    ...(result?.awards ?? []).flatMap(({ lot: name, price, total }, index): AmountFigure[] => {
      const lot = lots.find((one) => one.name === name);
      const path = ['result', 'awards', index];
      return [
        ...(lot && price !== undefined
          ? [
              rentOf(
                [...path, 'price'],
                ['年租金', '一年租金', '第一年租金', '成交价', name],
                yearly(lot, price),
              ),
            ]
          : []),
        ...(total === undefined
          ? []
          : [rentOf([...path, 'total'], ['总租金', '租金总额', '成交价', name], total)]),
      ];
    }),
  ];
}

function rentOf(path: AmountFigure['path'], names: readonly string[], value: Fen): AmountFigure {
  return { type: 'amount', path, names, value };
}
