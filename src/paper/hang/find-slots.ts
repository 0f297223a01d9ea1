/**
 * Finds the slots in which a disclosure can hang whole, and on which paper. Its sheets hang side by side in reading order
 * in a panel of its own section; where there is no such row, all of them hang as a booklet in one slot. What a slot costs
 * is for others to say.
 */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { areaOf, isPoster, type Stock } from '../stocks.ts';
import { type Candidate, isForPoster } from './candidates.ts';
import type { HangingSpan } from './hanging-spans.ts';
import { largestSlotOf, type Hung, type SlotsOfPanel, type Wall, type WallSlot } from './wall.ts';

/** Something that is to hang. */
export interface Wish {
  readonly span: HangingSpan;
  readonly candidate: Candidate;
  readonly on: CalendarDate;
  /** The paper of the one before it in a series. */
  readonly like?: Stock | undefined;
}

/** What it costs to use a slot; `undefined` when it is not to be had. */
export type Cost = (wallSlot: WallSlot) => number | undefined;

/** More sheets than these are leafed through more easily than walked along, and leave no panel to anything else. */
export const MOST_SIDE_BY_SIDE = 4;

/** A row that goes on in the next line is read less easily than one that takes the place of some filler. */
const NEXT_LINE_COST = 15;

/** In its own panels, else where there is room, from the last panel on. */
export function findSlots(wall: Wall, wished: Wish, cost: Cost): Hung | undefined {
  const wish = { ...wished, like: lastOfSeries(wall, wished.span)?.slot.stock };
  const { others } = panelsOf(wall, wish);
  const isFree: Cost = (wallSlot) => (wall.at.has(wallSlot) ? undefined : cost(wallSlot));
  // The first slot of its largest paper is what a panel needs first, as the accounts 财1: what hangs there moves soon.
  const firsts = new Set(wall.panels.map(({ section }) => largestSlotOf(wall, section)));
  const isFreeForLong: Cost = (wallSlot) => (firsts.has(wallSlot) ? undefined : isFree(wallSlot));
  return (
    findSideBySide(wall, wish, cost) ??
    firstOf(panelsOf(wall, wish).own, (panel) => asBooklet(panel, wish, cost)) ??
    firstOf(others, (panel) => asBooklet(panel, wish, isFreeForLong)) ??
    firstOf(others.toReversed(), (panel) => asBooklet(panel, wish, isFree)) ??
    firstOf(others, (panel) => asBooklet(panel, wish, cost))
  );
}

/** Each sheet in a slot of its own, in a panel of its section. */
export function findSideBySide(wall: Wall, wish: Wish, cost: Cost): Hung | undefined {
  return firstOf(panelsOf(wall, wish).own, (panel) => sideBySide(panel, wish, cost));
}

/** What goes on one sheet, in a panel of another section. */
export function findBorrowed(wall: Wall, wish: Wish, cost: Cost): Hung | undefined {
  return firstOf(panelsOf(wall, wish).others, (panel) => {
    const found = asBooklet(panel, wish, cost);
    return found?.count === 1 ? found : undefined;
  });
}

/** A row of slots for `count` sheets, the cheapest; `undefined` when there is none. */
export function cheapestRow(
  wallSlots: readonly WallSlot[],
  count: number,
  cost: Cost,
): readonly WallSlot[] | undefined {
  const rows = wallSlots.slice(0, Math.max(0, wallSlots.length - count + 1)).flatMap((_, start) => {
    const row = wallSlots.slice(start, start + count);
    const price = priceOf(row, cost);
    return price === undefined ? [] : [{ row, price }];
  });
  return rows.reduce<(typeof rows)[number] | undefined>(
    (best, one) => (best === undefined || one.price < best.price ? one : best),
    undefined,
  )?.row;
}

/** The price of a row; `undefined` when it is none, or not to be had. */
function priceOf(row: readonly WallSlot[], cost: Cost): number | undefined {
  let price = 0;
  for (const [index, wallSlot] of row.entries()) {
    const own = cost(wallSlot);
    const before = row[index - 1];
    if (own === undefined || (before && wallSlot.order !== before.order + 1)) return undefined;
    price += own + (before && before.slot.yMm !== wallSlot.slot.yMm ? NEXT_LINE_COST : 0);
  }
  return price;
}

/** Where the last hangs of what must hang of the same item, such as the notices of an election. */
export function lastOfSeries({ hung }: Wall, span: HangingSpan): WallSlot | undefined {
  const others = [...hung].filter(
    ([one]) => one !== span && one.item !== undefined && one.item === span.item,
  );
  return others
    .flatMap(([, { wallSlots }]) => wallSlots.at(-1) ?? [])
    .reduce<WallSlot | undefined>((last, one) => (last && last.order > one.order ? last : one), undefined);
}

/** Others from the last on; a series goes on from where it ends. */
function panelsOf(
  wall: Wall,
  { span, candidate }: Wish,
): { own: readonly SlotsOfPanel[]; others: readonly SlotsOfPanel[] } {
  const isOwn = ({ section }: SlotsOfPanel): boolean => section === candidate.section;
  const others = wall.panels.filter((panel) => !isOwn(panel));
  const last = lastOfSeries(wall, span);
  const from = last && wall.panels.findIndex(({ section }) => section === last.panel.section);
  const isAfter = (panel: SlotsOfPanel): boolean => wall.panels.indexOf(panel) >= (from ?? 0);
  return {
    own: wall.panels.filter(isOwn),
    others: last
      ? [...others.filter(isAfter), ...others.filter((panel) => !isAfter(panel)).reverse()]
      : others.reverse(),
  };
}

/** The papers of a panel in the order in which they suit a disclosure. */
function stocksFor({ span, candidate, on, like }: Wish, stocks: readonly Stock[]): readonly Stock[] {
  const bySize = [...stocks].sort((a, b) => areaOf(a) - areaOf(b));
  const [posters, sheets] = [bySize.filter(isPoster), bySize.filter((stock) => !isPoster(stock))];
  // A posting hangs where it is read from afar; a short paper that is not one leaves the large slots to others, unless it would be hard to read.
  const [smallest] = sheets;
  const isShort =
    candidate.reason !== 'posting' &&
    smallest !== undefined &&
    span.sheets(smallest, on) === 1 &&
    (sheets.length === 1 || !span.isTight(smallest, on));
  const bySuit = isShort ? sheets : sheets.toReversed();
  const suited = isForPoster(candidate.disclosure) ? [...posters, ...bySuit] : [...bySuit, ...posters];
  // A series looks alike, and goes on beside its last.
  return like && suited.includes(like) ? [like, ...suited.filter((one) => one !== like)] : suited;
}

function sideBySide(panel: SlotsOfPanel, wish: Wish, cost: Cost): Hung | undefined {
  return onSomePaper(panel, wish, cost, (offered, count) => {
    const row = count > MOST_SIDE_BY_SIDE ? undefined : cheapestRow(offered, count, cost);
    return row && { wallSlots: row, count };
  });
}

/** In one slot, the cheapest of its paper. */
function asBooklet(panel: SlotsOfPanel, wish: Wish, cost: Cost): Hung | undefined {
  return onSomePaper(panel, wish, cost, (offered, count) => {
    const wallSlots = cheapestRow(offered, 1, cost);
    return wallSlots && { wallSlots, count };
  });
}

/** On the first paper that suits; to count sheets takes longer than to look for slots, so that comes last. */
function onSomePaper(
  { byStock }: SlotsOfPanel,
  wish: Wish,
  cost: Cost,
  find: (offered: readonly WallSlot[], count: number) => Hung | undefined,
): Hung | undefined {
  const offers = new Map(
    [...byStock].flatMap(([stock, wallSlots]) => {
      const offered = wallSlots.filter((wallSlot) => cost(wallSlot) !== undefined);
      return offered.length === 0 ? [] : [[stock, offered] as const];
    }),
  );
  if (offers.size === 0) return undefined;
  return firstOf(stocksFor(wish, [...byStock.keys()]), (stock) => {
    const offered = offers.get(stock);
    const count = offered && wish.span.sheets(stock, wish.on);
    return offered && count !== undefined ? find(offered, count) : undefined;
  });
}

function firstOf<T, R>(from: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of from) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
