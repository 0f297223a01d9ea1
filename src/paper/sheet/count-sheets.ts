/**
 * How much paper a flow takes, without setting it: a tenth of the work of `paginate`, which the planner asks for every
 * disclosure that ever hung.
 */
import type { FlowItem } from './flow.ts';
import { cutFlow } from './lay-out.ts';
import { settleOn } from './paginate.ts';
import { comfortablePt } from './type-ladder.ts';
import type { ShellText } from './sheet-shell.ts';
import { TYPE_STEP_PT, type Stock } from '../stocks.ts';

/** Sheets on this stock, the number that `paginate` makes; `undefined` when it cannot be set on it. */
export function countSheets(whole: readonly FlowItem[], shell: ShellText, stock: Stock): number | undefined {
  const { starts, fits } = cutFlow(settleOn(whole, shell, stock).smallest);
  return fits ? starts.length : undefined;
}

/** Type a quarter larger than the least still goes on the sheet. */
const ROOMY = 1 / 1.25 ** 2;

/** Whether it goes on one sheet of this stock, but in the least type or little more. */
export function isTight(whole: readonly FlowItem[], shell: ShellText, stock: Stock): boolean {
  const { flow, smallest } = settleOn(whole, shell, stock);
  if (cutFlow(smallest).starts.length > 1) return false;
  const isNarrow = comfortablePt(flow, stock) < stock.bodyMinPt + 2 * TYPE_STEP_PT;
  return isNarrow || cutFlow(smallest, ROOMY).starts.length > 1;
}
