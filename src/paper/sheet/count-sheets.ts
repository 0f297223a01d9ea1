/**
 * How much paper a flow takes, without setting it: a tenth of the work of `paginate`, which the planner asks for every
 * disclosure that ever hung.
 */
import type { FlowItem } from './flow.ts';
import { cutFlow } from './lay-out.ts';
import { mmFromPoints } from '../millimetres.ts';
import { settleOn } from './paginate.ts';
import type { ShellText } from './sheet-shell.ts';
import type { Stock } from '../stocks.ts';
import type { Prepared } from './prepared.ts';

/** What does not go on so many sheets of a stock, in the smallest type allowed. */
export interface LeftOver {
  readonly rows: number;
  readonly heightMm: number;
  /** Whether its list stands in two columns already. */
  readonly columns: 1 | 2;
}

/** Sheets on this stock, the number that `paginate` makes; `undefined` when it cannot be set on it. */
export function countSheets(whole: readonly FlowItem[], shell: ShellText, stock: Stock): number | undefined {
  const { starts, fits } = cutFlow(settleOn(whole, shell, stock).smallest);
  return fits ? starts.length : undefined;
}

/** What is left over when there are only so many sheets, its closing included. */
export function leftOver(
  whole: readonly FlowItem[],
  { shell, stock, sheets }: { readonly shell: ShellText; readonly stock: Stock; readonly sheets: number },
): LeftOver {
  const { smallest } = settleOn(whole, shell, stock);
  const { units, prepared } = smallest;
  const { starts } = cutFlow(smallest);
  const rest = units.slice(starts[sheets] ?? units.length);
  const bodyMm = mmFromPoints(stock.bodyMinPt);
  return {
    rows: rest.filter(({ item }) => prepared[item]?.item.type === 'table').length,
    heightMm: Math.round(rest.reduce((sum, { heightEm }) => sum + heightEm, 0) * bodyMm),
    columns: prepared.some(isInTwoColumns) ? 2 : 1,
  };
}

function isInTwoColumns({ item, units, fragment }: Prepared): boolean {
  const set = item.type === 'table' ? fragment(0, units.length) : undefined;
  return set?.type === 'table' && set.columns.length === 2;
}
