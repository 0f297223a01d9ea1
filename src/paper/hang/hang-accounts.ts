/**
 * The month's accounts always hang in the slot that is their own (财1), whatever hangs there: whole, or their sums and
 * largest entries in it and every entry beside it in the same panel.
 */
import type { Stock } from '../stocks.ts';
import { areaOf } from '../stocks.ts';
import { urgency } from './candidates.ts';
import { cheapestRow, MOST_SIDE_BY_SIDE, type Cost, type Wish } from './find-slots.ts';
import type { HangingSpan } from './hanging-spans.ts';
import { costOf, occupy, type Today } from './room.ts';
import { spreadCosts } from './spread.ts';
import { largestSlotOf, put, takeDown, type Hung, type Wall, type WallSlot } from './wall.ts';

/** Sheets that hang apart from the first are found less easily than some filler is missed. */
const APART_COST = 15;

/** Hangs the accounts in their slot, unless they hang there or go on no paper of it. */
export function hangAccounts(today: Today, span: HangingSpan): void {
  const { wall, day, vacated, candidateOf } = today;
  const candidate = candidateOf(span);
  const own = largestSlotOf(wall, span.section);
  const hangs = wall.hung.get(span);
  if (!candidate || !own || hangs?.wallSlots[0] === own) return;
  const found = placeFrom(today, { span, candidate, on: day }, own);
  if (!found) return;
  if (hangs) for (const wallSlot of takeDown(wall, span)) vacated.add(wallSlot);
  occupy(today, span, found);
  bringTogether(wall, span, found);
}

/** What hangs between the sums and the entries changes places with the entries, where the same paper does. */
function bringTogether(wall: Wall, span: HangingSpan, hung: Hung): void {
  const [own, ...further] = hung.wallSlots;
  const [start] = further;
  if (!own || !start) return;
  const beside = wall.wallSlots.slice(own.order + 1, own.order + 1 + further.length);
  const isAlike = beside.every(({ panel, slot }) => panel === start.panel && slot.stock === start.slot.stock);
  if (start === beside[0] || beside.length < further.length || !isAlike) return;
  const between = [...new Set(beside.flatMap((wallSlot) => wall.at.get(wallSlot) ?? []))].flatMap((one) => {
    const its = one === span ? undefined : wall.hung.get(one);
    return its ? [[one, its] as const] : [];
  });
  if (between.some(([, { wallSlots }]) => wallSlots.length > 1)) return;
  for (const [one] of between) takeDown(wall, one);
  takeDown(wall, span);
  put(wall, span, { ...hung, wallSlots: [own, ...beside] });
  const left = further.filter((wallSlot) => !beside.includes(wallSlot));
  for (const [index, [one, { spread: _spread, ...its }]] of between.entries()) {
    const wallSlot = left[index];
    if (wallSlot) put(wall, one, { ...its, wallSlots: [wallSlot] });
  }
}

function placeFrom(today: Today, wish: Wish, own: WallSlot): Hung | undefined {
  const { span, on } = wish;
  const { stock } = own.slot;
  const count = span.sheets(stock, on);
  if (count === undefined) return undefined;
  if (count === 1) return { wallSlots: [own], count };
  const spare = costOf(today, wish, urgency('newest'));
  const cost: Cost = (wallSlot) => (wallSlot === own ? 0 : spare(wallSlot));
  const { byStock } = today.wall.panels.find((panel) => panel.byStock.get(stock)?.includes(own)) ?? {};
  const row = cheapestRow(byStock?.get(stock)?.slice(0, count) ?? [], count, cost);
  if (row && count <= MOST_SIDE_BY_SIDE) return { wallSlots: row, count };
  // More of them where nothing is in the way: every entry is to be seen at once, and nothing else waits for it.
  const spread = spreadCosts(today.wall);
  const isVacant = (one: WallSlot): boolean => !today.wall.at.has(one) && !spread.has(one);
  if (row?.slice(1).every(isVacant) === true) return { wallSlots: [own], spread: row.slice(1), count };
  const bySize = [...(byStock ?? [])].sort(([a], [b]) => areaOf(b) - areaOf(a));
  for (const [rest, wallSlots] of bySize) {
    const beside = wallSlots.filter((wallSlot) => wallSlot !== own && spare(wallSlot) !== undefined);
    const found = beside.length > 0 && summed(wish, own, { rest, beside, cost: spare });
    if (found) return found;
  }
  const details = span.details(stock, stock, on);
  return details === undefined
    ? { wallSlots: [own], count }
    : { wallSlots: [own], count: 1 + details, isSummed: true };
}

/** The sums in their slot, every entry in others: side by side, or bound in one. */
function summed(
  { span, on }: Wish,
  own: WallSlot,
  { rest, beside, cost }: { rest: Stock; beside: readonly WallSlot[]; cost: Cost },
): Hung | undefined {
  const details = span.details(own.slot.stock, rest, on);
  if (details === undefined) return undefined;
  // Rather in the place of some filler than apart.
  const near: Cost = (wallSlot) => {
    const price = cost(wallSlot);
    return price === undefined || wallSlot.order <= own.order + details ? price : price + APART_COST;
  };
  const row = details < MOST_SIDE_BY_SIDE ? cheapestRow(beside, details, near) : undefined;
  const further = row ?? cheapestRow(beside, 1, near);
  return further && { wallSlots: [own, ...further], count: 1 + details, isSummed: true };
}
