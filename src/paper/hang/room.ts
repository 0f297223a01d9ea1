/**
 * Makes room for what must hang, with as little work as it takes: first where nothing hangs or only what fills a slot,
 * then by moving something that hangs without printing it again, then by moving it to other paper, then by binding what
 * takes several slots, last at the cost of what is less urgent.
 */
import { calendarDate, daysBetween, type CalendarDate } from '../../model/values/calendar-date.ts';
import { compareUrgency, mustHang, urgency, type Candidate, type HangReason } from './candidates.ts';
import type { HangingSpan } from './hanging-spans.ts';
import { findSlots, lastOfSeries, type Cost, type Wish } from './find-slots.ts';
import { spreadCosts } from './spread.ts';
import { put, takeDown, type Hung, type WallSlot, type Wall } from './wall.ts';

/** A wall on a day, while it is being planned. */
export interface Today {
  readonly wall: Wall;
  readonly day: CalendarDate;
  /** Slots from which something has just come down: a new sheet goes there first. */
  readonly vacated: Set<WallSlot>;
  /** The accounts whose own slot nothing takes from them. */
  readonly poster?: HangingSpan | undefined;
  /** Why something hangs today; `undefined` when it may not. */
  readonly candidateOf: (span: HangingSpan) => Candidate | undefined;
}

/** Hangs what it can; returns what waits. */
export function hangAll(
  today: Today,
  due: readonly (readonly [HangingSpan, Candidate])[],
): (readonly [HangingSpan, Candidate])[] {
  const queue = [...due];
  const waiting: (readonly [HangingSpan, Candidate])[] = [];
  for (let next = takeFirst(queue); next; next = takeFirst(queue)) {
    const [span, candidate] = next;
    const displaced = hangSomehow(today, { span, candidate, on: today.day });
    if (!displaced) waiting.push(next);
    for (const one of displaced ?? []) {
      const still = today.candidateOf(one);
      if (still) queue.push([one, still]);
    }
  }
  return waiting;
}

function takeFirst(
  queue: (readonly [HangingSpan, Candidate])[],
): readonly [HangingSpan, Candidate] | undefined {
  const first = queue.reduce<readonly [HangingSpan, Candidate] | undefined>(
    (best, one) => (best === undefined || compareUrgency(one, best) < 0 ? one : best),
    undefined,
  );
  if (first) queue.splice(queue.indexOf(first), 1);
  return first;
}

/**
 * Hangs something that must hang. Returns what else must hang and has lost its place; `undefined` when there is no way,
 * and then the wall is as before.
 */
function hangSomehow(today: Today, wish: Wish): readonly HangingSpan[] | undefined {
  const { wall } = today;
  const spare = costOf(today, wish, urgency('newest'));
  // On a wall full of what must hang there is nothing to be had by looking further.
  if (wall.wallSlots.some((wallSlot) => spare(wallSlot) !== undefined)) {
    const found = findSlots(wall, wish, spare);
    if (found) return occupy(today, wish.span, found);
    if (hangByMoving(today, wish, isWithoutPrinting) || hangByMoving(today, wish, () => true)) return [];
  }
  if (hangByBinding(today, wish)) return [];
  // The least urgent anywhere rather than something more urgent nearby, which would drive out the least urgent in turn.
  for (let least = urgency('newest') - 1; least > urgency(wish.candidate.reason); least--) {
    const taken = findSlots(wall, wish, costOf(today, wish, least));
    if (taken) return occupy(today, wish.span, taken);
  }
  return undefined;
}

/**
 * The cost of slots that are free or hold what is at most so urgent. Of what fills a slot its own predecessor goes
 * first: there people look for it.
 */
export function costOf({ wall, vacated, poster, candidateOf }: Today, { span }: Wish, from: number): Cost {
  const spread = spreadCosts(wall);
  const after = lastOfSeries(wall, span);
  return (wallSlot) => {
    const holder = wall.at.get(wallSlot);
    if (!holder) {
      const isBefore = after !== undefined && wallSlot.order < after.order;
      return (spread.get(wallSlot) ?? (vacated.has(wallSlot) ? 0 : 1)) + (isBefore ? BEFORE_COST : 0);
    }
    const candidate = holder === poster ? undefined : candidateOf(holder);
    if (!candidate || holder === span || urgency(candidate.reason) < from) return undefined;
    const isPredecessor =
      !mustHang(candidate.reason) && holder.item !== undefined && holder.item === span.item;
    return isPredecessor ? 5 : PRICES[candidate.reason] + freshness(holder);
  };
}

/** A series is read on: its next paper hangs before the last one only where some filler would have to go. */
const BEFORE_COST = 3;

/** What it costs to take down: three of the less urgent rather than one of the more urgent. */
const PRICES: Readonly<Record<HangReason, number>> = {
  earlier: 10,
  newest: 40,
  duty: 160,
  permanent: 640,
  'wall-days': 2560,
  posting: 10_240,
};

const SOME_DAY = calendarDate('2000-01-01');

/** Less than 1, and more for what is newer. */
function freshness({ from }: HangingSpan): number {
  return (daysBetween(SOME_DAY, from) + 400_000) / 1_000_000;
}

/** Hangs in these slots; what was there comes down whole. Returns what of it must hang. */
export function occupy(today: Today, span: HangingSpan, hung: Hung): readonly HangingSpan[] {
  const { wall, vacated, candidateOf } = today;
  const holders = new Set(hung.wallSlots.flatMap((wallSlot) => wall.at.get(wallSlot) ?? []));
  for (const holder of holders) for (const wallSlot of takeDown(wall, holder)) vacated.add(wallSlot);
  put(wall, span, hung);
  return [...holders].filter((holder) => {
    const candidate = candidateOf(holder);
    return candidate !== undefined && mustHang(candidate.reason);
  });
}

/** Whether the same sheets do elsewhere: nothing is printed for a move. */
function isWithoutPrinting(before: Hung, after: Hung): boolean {
  return (
    before.count === after.count &&
    before.wallSlots.length === after.wallSlots.length &&
    before.wallSlots[0]?.slot.stock === after.wallSlots[0]?.slot.stock
  );
}

/** Moves one thing that hangs to other slots, so that the wish can have its own. */
function hangByMoving(today: Today, wish: Wish, mayMove: (before: Hung, after: Hung) => boolean): boolean {
  const { wall, poster, day, candidateOf } = today;
  const movable = [...wall.hung]
    .filter(([span]) => span !== poster)
    .flatMap(([span, hung]) => {
      const candidate = candidateOf(span);
      return candidate && mustHang(candidate.reason) ? [{ span, candidate, hung }] : [];
    })
    .sort(
      (a, b) =>
        a.hung.wallSlots.length - b.hung.wallSlots.length ||
        urgency(b.candidate.reason) - urgency(a.candidate.reason) ||
        (a.hung.wallSlots[0]?.order ?? 0) - (b.hung.wallSlots[0]?.order ?? 0),
    );
  return movable.some(({ span, candidate, hung }) => {
    const before = new Map(wall.hung);
    takeDown(wall, span);
    const found = findSlots(wall, wish, costOf(today, wish, urgency('newest')));
    if (found) {
      occupy(today, wish.span, found);
      const moved: Wish = { span, candidate, on: day };
      const elsewhere = findSlots(wall, moved, costOf(today, moved, urgency('newest')));
      if (elsewhere && mayMove(hung, elsewhere)) {
        occupy(today, span, elsewhere);
        return true;
      }
    }
    restore(wall, before);
    return false;
  });
}

/** Makes a booklet of what hangs in several slots, the longest row first, so that the wish can have one of them. */
function hangByBinding(today: Today, wish: Wish): boolean {
  const { wall, poster } = today;
  const rows = [...wall.hung]
    .filter(([span, { wallSlots, isSummed }]) => span !== poster && !isSummed && wallSlots.length > 1)
    .sort(([, a], [, b]) => b.wallSlots.length - a.wallSlots.length);
  return rows.some(([span, hung]) => {
    const before = new Map(wall.hung);
    takeDown(wall, span);
    put(wall, span, { ...hung, wallSlots: hung.wallSlots.slice(0, 1) });
    const found = findSlots(wall, wish, costOf(today, wish, urgency('newest')));
    if (found) occupy(today, wish.span, found);
    else restore(wall, before);
    return found !== undefined;
  });
}

function restore(wall: Wall, hung: ReadonlyMap<HangingSpan, Hung>): void {
  wall.at.clear();
  wall.hung.clear();
  for (const [span, its] of hung) put(wall, span, its);
}
