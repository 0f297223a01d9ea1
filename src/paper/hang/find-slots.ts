/** Finds the slots in which a disclosure can hang whole, and on which paper. What a slot costs is for others to say. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { isPoster, type Stock } from '../stocks.ts';
import { type Candidate, isForPoster } from './candidates.ts';
import type { HangingSpan } from './hanging-spans.ts';
import type { WallSlot, SlotsOfPanel, Wall } from './wall.ts';

/** Something that is to hang. */
export interface Wish {
  readonly span: HangingSpan;
  readonly candidate: Candidate;
  readonly on: CalendarDate;
}

/** What it costs to use a slot; `undefined` when it is not to be had. */
export type Cost = (wallSlot: WallSlot) => number | undefined;

/** All its sheets beside each other in one panel: in its own, else where there is room, from the last panel on. */
export function findSlots(wall: Wall, wish: Wish, cost: Cost): readonly WallSlot[] | undefined {
  const isFree: Cost = (wallSlot) => (wall.at.has(wallSlot) ? undefined : cost(wallSlot));
  return (
    findOwnSlots(wall, wish, cost) ?? findOtherSlots(wall, wish, isFree) ?? findOtherSlots(wall, wish, cost)
  );
}

/** In a panel of its own section. */
export function findOwnSlots(wall: Wall, wish: Wish, cost: Cost): readonly WallSlot[] | undefined {
  return firstOf(panelsOf(wall, wish).own, (panel) => inPanel(panel, wish, cost));
}

/** In a panel of another section. */
export function findOtherSlots(wall: Wall, wish: Wish, cost: Cost): readonly WallSlot[] | undefined {
  return firstOf(panelsOf(wall, wish).others, (panel) => inPanel(panel, wish, cost));
}

/** Begun in its own panel and continued in others, on one paper. */
export function findScattered(wall: Wall, wish: Wish, cost: Cost): readonly WallSlot[] | undefined {
  const { own, others } = panelsOf(wall, wish);
  const panels = [...own, ...others];
  const stocks = new Set(panels.flatMap(({ byStock }) => [...byStock.keys()]));
  return firstOf(stocksFor(wish, [...stocks]), (stock) => {
    const wallSlots = panels.flatMap(({ byStock }) => toBeHad(byStock.get(stock) ?? [], cost));
    // To count sheets takes longer than to look for slots.
    const count = wallSlots.length < 2 ? undefined : wish.span.sheets(stock, wish.on);
    if (count === undefined || count < 2) return undefined;
    return wallSlots.length < count ? undefined : wallSlots.slice(0, count).map(({ wallSlot }) => wallSlot);
  });
}

function panelsOf(
  { panels }: Wall,
  { candidate }: Wish,
): { own: readonly SlotsOfPanel[]; others: readonly SlotsOfPanel[] } {
  const isOwn = ({ section }: SlotsOfPanel): boolean => section === candidate.section;
  return { own: panels.filter(isOwn), others: panels.filter((panel) => !isOwn(panel)).reverse() };
}

/** The papers of a panel in the order in which they suit a disclosure. */
function stocksFor({ span, candidate, on }: Wish, stocks: readonly Stock[]): Stock[] {
  const bySize = [...stocks].sort((a, b) => a.widthMm * a.heightMm - b.widthMm * b.heightMm);
  const [posters, sheets] = [bySize.filter(isPoster), bySize.filter((stock) => !isPoster(stock))];
  // A posting hangs where it is read from afar; a short paper that is not one leaves the large slots to others.
  const [smallest] = sheets;
  const isShort = candidate.reason !== 'posting' && smallest !== undefined && span.sheets(smallest, on) === 1;
  const bySuit = isShort ? sheets : sheets.toReversed();
  return isForPoster(candidate.disclosure) ? [...posters, ...bySuit] : [...bySuit, ...posters];
}

interface Offer {
  readonly wallSlot: WallSlot;
  readonly cost: number;
}

function toBeHad(wallSlots: readonly WallSlot[], cost: Cost): Offer[] {
  return wallSlots.flatMap((wallSlot) => {
    const price = cost(wallSlot);
    return price === undefined ? [] : [{ wallSlot, cost: price }];
  });
}

function inPanel({ byStock }: SlotsOfPanel, wish: Wish, cost: Cost): readonly WallSlot[] | undefined {
  const offers = new Map(
    [...byStock].flatMap(([stock, wallSlots]) => {
      const offered = toBeHad(wallSlots, cost);
      return offered.length === 0 ? [] : [[stock, { wallSlots, offered }] as const];
    }),
  );
  if (offers.size === 0) return undefined;
  return firstOf(stocksFor(wish, [...byStock.keys()]), (stock) => {
    const { wallSlots, offered } = offers.get(stock) ?? { wallSlots: [], offered: [] };
    const count = offered.length > 0 ? wish.span.sheets(stock, wish.on) : undefined;
    if (count === undefined || count > offered.length) return undefined;
    return (cheapestRun(offered, count, wallSlots) ?? cheapest(offered, count)).map(
      ({ wallSlot }) => wallSlot,
    );
  });
}

/** The cheapest slots that lie beside each other. */
function cheapestRun(
  offers: readonly Offer[],
  count: number,
  row: readonly WallSlot[],
): readonly Offer[] | undefined {
  const runs = offers
    .slice(0, offers.length - count + 1)
    .map((_, start) => offers.slice(start, start + count))
    .filter((run) => {
      const [first, last] = [run[0], run.at(-1)].map((offer) => (offer ? row.indexOf(offer.wallSlot) : -1));
      return (last ?? 0) - (first ?? 0) === count - 1;
    });
  const price = (run: readonly Offer[]): number => run.reduce((sum, { cost }) => sum + cost, 0);
  return runs.reduce<readonly Offer[] | undefined>(
    (best, run) => (best === undefined || price(run) < price(best) ? run : best),
    undefined,
  );
}

function cheapest(offers: readonly Offer[], count: number): Offer[] {
  return [...offers]
    .sort((a, b) => a.cost - b.cost || a.wallSlot.order - b.wallSlot.order)
    .slice(0, count)
    .sort((a, b) => a.wallSlot.order - b.wallSlot.order);
}

function firstOf<T, R>(from: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of from) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
