/** 公顷 and 亩: 1 公顷 ＝ 15 亩, 1 公顷 ＝ 10,000 平方米. */
import { milli, type Milli } from '../../values/fen.ts';

/** Square metres in 亩, to the thousandth: a hectare is fifteen. */
export function muOf(squareMetres: number): Milli {
  return milli(Math.round(squareMetres * 1.5));
}

/** `1.2`, `0.5334`: square metres as 公顷, without zeros at the end. */
export function formatHectares(squareMetres: number): string {
  return `${squareMetres / 10_000}`;
}
