/** 公顷 and 亩: 1 公顷 ＝ 15 亩, 1 公顷 ＝ 10,000 平方米. */
import { micro, type Micro } from '../../values/fen.ts';

/** Square metres in 亩: a hectare is fifteen. */
export function muOf(squareMetres: number): Micro {
  return micro(squareMetres * 1_500);
}

/** `1.2`, `0.5334`: square metres as 公顷, without zeros at the end. */
export function formatHectares(squareMetres: number): string {
  return `${squareMetres / 10_000}`;
}
