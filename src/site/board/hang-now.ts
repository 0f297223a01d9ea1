/** What hangs on a site's board on the day: the planner of `paper/`, given this site's sheets. */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Board, Slot } from '../../paper/board.ts';
import { planBoard, type HangPlan } from '../../paper/hang.ts';
import type { Pagination } from '../../paper/paginate.ts';
import type { Stock } from '../../paper/stocks.ts';
import type { SiteContext } from '../site-context.ts';
import { paginateDisclosure } from './sheet-view.ts';

/** A disclosure on a stock. */
export type SheetsOf = (disclosure: Disclosure, stock: Stock) => Pagination;

/** Cuts each disclosure at most once a stock. */
export function paginator(context: SiteContext): SheetsOf {
  const known = new Map<string, Pagination>();
  return (disclosure, stock) => {
    const key = `${stock.id} ${disclosure.id}`;
    let pagination = known.get(key);
    if (!pagination) known.set(key, (pagination = paginateDisclosure(disclosure, context, stock)));
    return pagination;
  };
}

/** The plan of a site's board; of these disclosures only, when they are given. */
export function hangNow(
  context: SiteContext,
  board: Board,
  { sheetsOf, disclosures = context.standing }: { sheetsOf: SheetsOf; disclosures?: readonly Disclosure[] },
): HangPlan {
  return planBoard({
    board,
    disclosures,
    items: context.items,
    asOf: context.asOf,
    sheetsOn: (disclosure, stock) => {
      const { fits, sheets } = sheetsOf(disclosure, stock);
      return fits ? sheets.length : undefined;
    },
  });
}

/** 党1, or 居1 where the board's file says 村1 and the site is a community. */
export function slotLabel({ id }: Slot, { words }: SiteContext): string {
  return id.replace(/^村/, words.sectionsShort.affairs.slice(0, 1));
}
