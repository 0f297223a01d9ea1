/** What comes down from a wall by itself, and what becomes of what has come to need more or less paper. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { urgency } from './candidates.ts';
import { cheapestRow, MOST_SIDE_BY_SIDE, type Wish } from './find-slots.ts';
import type { HangingSpan } from './hanging-spans.ts';
import { costOf, occupy, type Today } from './room.ts';
import { takeDown, type Hung } from './wall.ts';

/** Takes down what may not hang any more, and sees to what has come to need another number of sheets. */
export function clearAway(today: Today, touched: readonly HangingSpan[], takenDown: Set<HangingSpan>): void {
  const { wall, day, vacated, candidateOf } = today;
  const takeAway = (span: HangingSpan): void =>
    takeDown(wall, span).forEach((wallSlot) => vacated.add(wallSlot));
  for (const span of [...wall.hung.keys()]) {
    const { downAfter } = span;
    const wasTakenDown = downAfter !== undefined && downAfter < day && !takenDown.has(span);
    if (wasTakenDown) takenDown.add(span);
    if (wasTakenDown || !candidateOf(span)) takeAway(span);
  }
  for (const span of touched) {
    const hung = wall.hung.get(span);
    const count = hung && countAsHung(span, hung, day);
    if (!hung || count === hung.count) continue;
    takeAway(span);
    const { spread: _spread, ...own } = hung;
    const found = count === undefined ? undefined : resized(today, span, { ...own, count });
    if (found) occupy(today, span, found);
  }
}

/** The sheets it takes in the form in which it hangs. */
function countAsHung(
  span: HangingSpan,
  { wallSlots, isSummed }: Hung,
  day: CalendarDate,
): number | undefined {
  const [first, last] = [wallSlots[0], wallSlots.at(-1)];
  if (!first || !last) return undefined;
  if (!isSummed) return span.sheets(first.slot.stock, day);
  const details = span.details(first.slot.stock, last.slot.stock, day);
  return details === undefined ? undefined : 1 + details;
}

/** It stays where it begins: with fewer slots, with one more beside its last, else bound. */
function resized(today: Today, span: HangingSpan, hung: Hung): Hung | undefined {
  const candidate = today.candidateOf(span);
  const { wallSlots, count } = hung;
  // The accounts have a form of their own.
  if (!candidate || span === today.poster) return undefined;
  if (count <= wallSlots.length) return { ...hung, wallSlots: wallSlots.slice(0, count) };
  const wish: Wish = { span, candidate, on: today.day };
  const spare = costOf(today, wish, urgency('newest'));
  const start = wallSlots[0]?.order ?? 0;
  const stock = wallSlots[0]?.slot.stock;
  const beside = today.wall.wallSlots
    .slice(start, start + count)
    .filter((wallSlot) => wallSlot.panel === wallSlots[0]?.panel && wallSlot.slot.stock === stock);
  const row = count <= MOST_SIDE_BY_SIDE ? cheapestRow(beside, count, spare) : undefined;
  return { ...hung, wallSlots: row ?? wallSlots.slice(0, 1) };
}
