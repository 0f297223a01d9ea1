/** What hangs on a site's board on the day: the planner of `paper/`, given this site's content and sheets. */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { isPublished, isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Site } from '../../model/place/site.ts';
import { isOnWeb } from '../../model/privacy/visibility.ts';
import { boardOf, type Board, type Slot } from '../../paper/board/board.ts';
import { countSheets, isTight } from '../../paper/sheet/count-sheets.ts';
import type { FlowItem } from '../../paper/sheet/flow.ts';
import { planBoard, type HangPlan, type HangRequest } from '../../paper/hang/hang.ts';
import type { Pagination } from '../../paper/sheet/paginate.ts';
import type { Papers } from '../../paper/sheet/papers.ts';
import { countDetails } from '../../paper/sheet/summed.ts';
import { readingDaysOf } from '../pages/next-change.ts';
import type { SiteContext } from '../site-context.ts';
import { sheetFlow, shellText } from './sheet-view.ts';
import { paginateOn, shellsOf } from './sheets-on.ts';

/** A disclosure on the papers it hangs on. */
export type SheetsOf = (disclosure: Disclosure, papers: Papers) => Pagination;

/** Cuts each disclosure at most once for its papers. */
export function paginator(context: SiteContext): SheetsOf {
  const known = new Map<string, Pagination>();
  return (disclosure, papers) => {
    const key = [papers.first.id, papers.rest.id, papers.isSummed, disclosure.id].join(' ');
    let pagination = known.get(key);
    if (!pagination) known.set(key, (pagination = paginateOn(disclosure, context, papers)));
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
  return planBoard(hangRequest(context, board, disclosures));
}

/** What is asked of the planner for a site. */
export function hangRequest(
  context: SiteContext,
  board: Board,
  disclosures: readonly Disclosure[] = knownNow(context),
): HangRequest {
  const { items, asOf, slipSince, closed, site, paperReach } = context;
  return {
    board,
    disclosures,
    items,
    asOf,
    since: slipSince,
    // Who goes to the board asks for this week; what is published stays as it is until there is something new.
    isThisWeekOnly: paperReach === 'wall',
    // In the village one looks ahead; what everybody can read knows nothing of what is still to come.
    closesOn: (paperReach === 'wall' ? site.profile.closed : closed)?.on,
    ...counters(context),
    changesOf: ({ content }) => readingDaysOf(content, items.get(content.item)),
    slotLabel: (slot) => slotLabel(slot, context),
  };
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
function counters(context: SiteContext): Pick<HangRequest, 'sheetsOn' | 'detailsOn' | 'tightOn'> {
  let last: { disclosure: Disclosure; on: CalendarDate; there: SiteContext; flow: FlowItem[] } | undefined;
  const asOn = (disclosure: Disclosure, on: CalendarDate) => {
    // One paper is asked for after the other.
    if (last?.disclosure === disclosure && last.on === on) return last;
    const there = contextOn({ ...context, paperReach: 'wall' }, on);
    return (last = { disclosure, on, there, flow: sheetFlow(disclosure, there) });
  };
  return {
    sheetsOn: (disclosure, stock, on) => {
      const { flow, there } = asOn(disclosure, on);
      return countSheets(flow, shellText(disclosure, there, stock), stock);
    },
    tightOn: (disclosure, stock, on) => {
      const { flow, there } = asOn(disclosure, on);
      return isTight(flow, shellText(disclosure, there, stock), stock);
    },
    detailsOn: (disclosure, papers, on) => {
      const { flow, there } = asOn(disclosure, on);
      return countDetails(flow, shellsOf(disclosure, there, papers), papers);
    },
  };
}

/** The site as it stood, or will stand, on another day, as far as sheets look at it. */
export function contextOn(context: SiteContext, on: CalendarDate): SiteContext {
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
export function slotLabel({ id }: Pick<Slot, 'id'>, { words }: SiteContext): string {
  return id.replace(/^村/, words.sectionsShort.affairs.slice(0, 1));
}
