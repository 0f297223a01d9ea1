/**
 * A month's pack: what a clerk prints and hangs in one go, in the order of walking along the board, each on the paper of
 * the slot it hangs in; then what waits for a slot, what needs none, and what has come down already.
 */
import { addDays, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { CatalogueItem } from '../../model/catalogue/catalogue.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { BoardStandard } from '../../model/place/board-standard.ts';
import type { Period } from '../../model/values/period.ts';
import { mayHang } from '../../model/privacy/visibility.ts';
import { minimumOf, stockOnBoard, type Board } from '../../paper/board/board.ts';
import type { HangPlan } from '../../paper/hang/hang.ts';
import type { SheetPlan } from '../../paper/sheet/paginate.ts';
import type { Papers } from '../../paper/sheet/papers.ts';
import { STANDARD_STOCK } from '../../paper/stocks.ts';
import { hangingNow, hangNow, paginator, slotLabel } from '../board/hang-now.ts';
import { readOnWords } from '../board/read-on.ts';
import type { SiteContext } from '../site-context.ts';
import { kindNamed } from '../../model/kinds.ts';

/**
 * hangs: in slots · waits: must hang and finds no slot · spare: need not hang, and no slot is free for it · over: its
 * time on the wall has passed.
 */
export const PACK_STATES = ['hangs', 'waits', 'spare', 'over'] as const;

export type PackState = (typeof PACK_STATES)[number];

export interface PackItem {
  readonly disclosure: Disclosure;
  readonly state: PackState;
  /** 党1, 党2: where its sheets hang; none unless it hangs. */
  readonly slots: readonly string[];
  readonly sheets: readonly SheetPlan[];
  /** Where one reads on after each of them; empty where it does not hang. */
  readonly readOn: readonly string[];
  /** The last day it must hang; `always` for what stays; absent for what hangs until there is something newer. */
  readonly until?: CalendarDate | 'always' | undefined;
  /** Why it waits, as a Chinese sentence. */
  readonly why?: string | undefined;
}

/** The pack of a month as the board stands on the day. */
export function planPack(month: Period, context: SiteContext, standard: BoardStandard): PackItem[] {
  const { board, plan } = hangingNow(context, standard);
  const sheetsOf = paginator(context);
  const whereHung = hungSheets(plan, context);
  const order = [...whereHung.keys()];
  const items = printedIn(month, context).map((disclosure): PackItem => {
    const until = lastDay(disclosure, context.items.get(disclosure.content.item));
    const hung = whereHung.get(disclosure.id);
    const why = plan.waiting.find(({ candidate }) => candidate.disclosure.id === disclosure.id)?.why;
    const papers = hung?.papers ?? paperFor(disclosure, { context, board, standard });
    return {
      disclosure,
      state: hung ? 'hangs' : why ? 'waits' : isOver(disclosure, until, context.asOf) ? 'over' : 'spare',
      slots: hung?.slots ?? [],
      sheets: sheetsOf(disclosure, papers).sheets,
      readOn: hung?.readOn ?? [],
      until,
      why: why && !hung ? why : undefined,
    };
  });
  const rank = ({ disclosure }: PackItem): number => order.indexOf(disclosure.id);
  return items
    .map((item, index) => ({ item, index }))
    .sort(
      (a, b) =>
        PACK_STATES.indexOf(a.item.state) - PACK_STATES.indexOf(b.item.state) ||
        rank(a.item) - rank(b.item) ||
        a.index - b.index,
    )
    .map(({ item }) => item);
}

/** What was published in the month, or corrected in it: the old sheet comes down then, and a new one goes up. */
function printedIn(month: Period, { inForce, items, asOf }: SiteContext): Disclosure[] {
  return inForce
    .filter(({ content }) => mayHang(items.get(content.item)))
    .filter(({ content: { publishedOn, corrections = [] } }) =>
      [publishedOn, ...corrections.map(({ on }) => on)].some((day) => day.startsWith(month) && day <= asOf),
    )
    .reverse();
}

interface HungOn {
  readonly papers: Papers;
  readonly slots: readonly string[];
  readonly readOn: readonly string[];
}

/** Where each disclosure hangs, in the order of walking along the board. */
function hungSheets({ panels }: HangPlan, context: SiteContext): ReadonlyMap<string, HungOn> {
  const whereHung = new Map<string, HungOn>();
  for (const hanging of panels.flatMap(({ hangings }) => hangings)) {
    const { slot, candidate, papers, sheet, bound } = hanging;
    if (!candidate) continue;
    const { id } = candidate.disclosure;
    const { slots = [], readOn = [] } = whereHung.get(id) ?? {};
    const own = Array.from({ length: bound }, (_, index) => readOnWords(hanging, sheet + index, context));
    whereHung.set(id, {
      papers,
      slots: [...slots, slotLabel(slot, context)],
      readOn: [...readOn, ...own],
    });
  }
  return whereHung;
}

/** The paper the planner would take if the board were empty; A3 when it would not hang it at all. */
function paperFor(
  disclosure: Disclosure,
  { context, board, standard }: { context: SiteContext; board: Board; standard: BoardStandard },
): Papers {
  const alone = hangNow(context, board, { disclosures: [disclosure] });
  const hanging = alone.panels
    .flatMap(({ hangings }) => hangings)
    .find(({ candidate }) => candidate !== undefined);
  const { A3 } = STANDARD_STOCK;
  const stock =
    board.stocks.find(({ id }) => id === A3.id) ?? stockOnBoard(A3, standard, minimumOf(standard));
  return hanging?.papers ?? { first: stock, rest: stock };
}

/** The last day a disclosure must hang: the end of its posting or of its days on the wall, whichever is later. */
function lastDay(
  { content: { posting, publishedOn } }: Disclosure,
  item: CatalogueItem | undefined,
): PackItem['until'] {
  if (item?.onWall === true && !posting) return 'always';
  const days = [
    ...(posting ? [posting.until] : []),
    ...(item?.wallDays === undefined ? [] : [addDays(publishedOn, item.wallDays)]),
  ].sort();
  return days.at(-1);
}

function isOver({ content }: Disclosure, until: PackItem['until'], asOf: CalendarDate): boolean {
  const validUntil = kindNamed(content.kind).validUntil?.(content);
  if (validUntil && validUntil < asOf) return true;
  return until !== undefined && until !== 'always' && until < asOf;
}
