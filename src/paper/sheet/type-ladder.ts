/** The sizes of type that a sheet may be set in, and the largest that does. */
import type { FlowItem, PaperTable } from './flow.ts';
import { comfortableEm } from './table-shape.ts';
import { pointsFromMm } from '../millimetres.ts';
import { TYPE_STEP_PT, typeWidthMm, type Stock } from '../stocks.ts';
import { TYPE } from '../type/type-metrics.ts';

/** The largest size at which every table has columns that read well, and the stock allows. */
export function comfortablePt(flow: readonly FlowItem[], stock: Stock): number {
  const { bodyMinPt, bodyMaxPt } = stock;
  const widest = Math.max(0, ...flow.map((item) => (item.type === 'table' ? tableWidthEm(item.table) : 0)));
  const pt = widest === 0 ? bodyMaxPt : pointsFromMm(typeWidthMm(stock) / widest);
  return onLadder(pt, bodyMinPt, stock);
}

/** A size the fitting can choose: no smaller than the least, no larger than the stock allows. */
export function onLadder(pt: number, leastPt: number, { bodyMaxPt }: Stock): number {
  return Math.min(bodyMaxPt, Math.max(leastPt, Math.floor(pt / TYPE_STEP_PT) * TYPE_STEP_PT));
}

function tableWidthEm(table: PaperTable): number {
  const columnEm = comfortableEm(table);
  return table.isAcross === true ? 2 * columnEm + TYPE.gutter : columnEm;
}

/** The largest size on a ladder that satisfies, given that the smallest does and larger is never easier. */
export function largest(
  { from, to, step }: { from: number; to: number; step: number },
  satisfies: (size: number) => boolean,
): number {
  let low = 0;
  let high = Math.round((to - from) / step);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (satisfies(from + middle * step)) low = middle;
    else high = middle - 1;
  }
  return from + low * step;
}
