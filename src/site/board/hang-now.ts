/** What hangs on a site's board on the day: the planner of `paper/`, given this site's content and sheets. */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { isPublished, isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Site } from '../../model/place/site.ts';
import { isOnWeb } from '../../model/privacy/visibility.ts';
import { boardOf, type Board, type Slot } from '../../paper/board/board.ts';
import { countSheets, leftOver } from '../../paper/sheet/count-sheets.ts';
import type { FlowItem } from '../../paper/sheet/flow.ts';
import { planBoard, type HangPlan, type SheetsOn } from '../../paper/hang/hang.ts';
import type { Pagination } from '../../paper/sheet/paginate.ts';
import type { Stock } from '../../paper/stocks.ts';
import { readingDaysOf } from '../pages/next-change.ts';
import type { SiteContext } from '../site-context.ts';
import { paginateDisclosure, sheetFlow, shellText } from './sheet-view.ts';

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

export interface HangingNow {
  readonly board: Board;
  readonly plan: HangPlan;
}

/** Board page and work slip ask the same, from contexts of their own. */
const planned = new WeakMap<Site, Map<string, HangingNow>>();

/** The board of a site with what hangs on it. */
export function hangingNow(context: SiteContext, standard: BoardStandard): HangingNow {
  const { site, asOf, paperReach, slipSince } = context;
  const known = planned.get(site) ?? new Map<string, HangingNow>();
  planned.set(site, known);
  const key = [standard.id, asOf, paperReach, slipSince].join(' ');
  const now = known.get(key) ?? planAll(context, boardOf(standard));
  known.set(key, now);
  return now;
}

function planAll(context: SiteContext, board: Board): HangingNow {
  return { board, plan: hangNow(context, board) };
}

/** The plan of a site's board; of these disclosures only, when they are given. */
export function hangNow(
  context: SiteContext,
  board: Board,
  { disclosures = knownNow(context) }: { readonly disclosures?: readonly Disclosure[] } = {},
): HangPlan {
  const { items, asOf, slipSince, closed, site, paperReach } = context;
  return planBoard({
    board,
    disclosures,
    items,
    asOf,
    since: slipSince,
    // In the village one looks ahead; what everybody can read knows nothing of what is still to come.
    closesOn: (paperReach === 'wall' ? site.profile.closed : closed)?.on,
    sheetsOn: sheetCounter(context),
    changesOf: ({ content }) => readingDaysOf(content, items.get(content.item)),
    slotLabel: (slot) => slotLabel(slot, context),
    leftOver: (disclosure, stock, sheets) => {
      const onWall: SiteContext = { ...context, paperReach: 'wall' };
      const shell = shellText(disclosure, onWall, stock);
      return leftOver(sheetFlow(disclosure, onWall), { shell, stock, sheets });
    },
  });
}

/** What a plan may look at: a slip that everybody can read knows nothing of what is not published yet. */
function knownNow({ site, items, paperReach, published }: SiteContext): readonly Disclosure[] {
  if (paperReach === 'web') return published;
  return site.disclosures.filter(({ content }) => isOnWeb(items.get(content.item)));
}

/**
 * Counts the sheets that hang in the village, whoever looks: what is published hides names and, in time, whole lists,
 * and is drawn in the same slots, so that everybody sees where what hangs.
 */
function sheetCounter(context: SiteContext): SheetsOn {
  let last: { disclosure: Disclosure; on: CalendarDate; there: SiteContext; flow: FlowItem[] } | undefined;
  return (disclosure, stock, on) => {
    // One paper is asked for after the other.
    if (last?.disclosure !== disclosure || last.on !== on) {
      const there = contextOn({ ...context, paperReach: 'wall' }, on);
      last = { disclosure, on, there, flow: sheetFlow(disclosure, there) };
    }
    return countSheets(last.flow, shellText(disclosure, last.there, stock), stock);
  };
}

/** The site as it stood on another day, as far as sheets look at it. */
function contextOn(context: SiteContext, on: CalendarDate): SiteContext {
  if (on === context.asOf) return context;
  const { site, items } = context;
  let inForce: readonly Disclosure[] | undefined;
  return Object.defineProperty({ ...context, asOf: on }, 'inForce', {
    enumerable: true,
    get: () =>
      (inForce ??= site.disclosures.filter(
        (one) =>
          isPublished(one, on) && !isWithdrawn(one.content, on) && isOnWeb(items.get(one.content.item)),
      )),
  });
}

/** 党1, or 居1 where the board's file says 村1 and the site is a community. */
export function slotLabel({ id }: Slot, { words }: SiteContext): string {
  return id.replace(/^村/, words.sectionsShort.affairs.slice(0, 1));
}
