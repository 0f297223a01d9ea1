/**
 * Makes room for what must hang, with as little paper moved as it takes: first where nothing hangs or only what fills a
 * slot, then continued in other panels, then by moving one sheet that hangs, last at the cost of what is less urgent.
 */
import { calendarDate, daysBetween, type CalendarDate } from '../../model/values/calendar-date.ts';
import { mustHang, urgency, type Candidate, type HangReason } from './candidates.ts';
import type { HangingSpan } from './hanging-spans.ts';
import { findSlots, findScattered, type Cost, type Wish } from './find-slots.ts';
import { put, takeDown, type WallSlot, type Wall } from './wall.ts';

/** A wall on a day, while it is being planned. */
export interface Today {
  readonly wall: Wall;
  readonly day: CalendarDate;
  /** Slots from which something has just come down: a new sheet goes there first. */
  readonly vacated: Set<WallSlot>;
  /** What hung until a correction of today made it longer: it stays, if something no more urgent has to go for it. */
  readonly grown: Set<HangingSpan>;
  /** The accounts for which the poster slot was made; nothing takes it from them. */
  readonly poster?: HangingSpan | undefined;
  /** Why something hangs today; `undefined` when it may not. */
  readonly candidateOf: (span: HangingSpan) => Candidate | undefined;
}

/**
 * Hangs something that must hang. Returns what else must hang and has lost its place; `undefined` when there is no way,
 * and then the wall is as before.
 */
export function hangSomehow(today: Today, wish: Wish): readonly HangingSpan[] | undefined {
  const { wall } = today;
  const spare = costOf(today, wish, urgency('newest'));
  // On a wall full of what must hang there is nothing to be had by looking further.
  if (wall.wallSlots.some((wallSlot) => spare(wallSlot) !== undefined)) {
    const wallSlots = findSlots(wall, wish, spare) ?? findScattered(wall, wish, spare);
    if (wallSlots) return occupy(today, wish.span, wallSlots);
    if (hangByMoving(today, wish)) return [];
  }
  // Once only, or two that grew on one day would take turns for ever.
  const least = urgency(wish.candidate.reason) + (today.grown.delete(wish.span) ? 0 : 1);
  const costly = costOf(today, wish, least);
  const taken = findSlots(wall, wish, costly) ?? findScattered(wall, wish, costly);
  return taken && occupy(today, wish.span, taken);
}

/**
 * The cost of slots that are free or hold what is at most so urgent. Of what fills a slot its own predecessor goes
 * first: there people look for it.
 */
export function costOf({ wall, vacated, poster, candidateOf }: Today, { span }: Wish, from: number): Cost {
  return (wallSlot) => {
    const holder = wall.at.get(wallSlot);
    if (!holder) return vacated.has(wallSlot) ? 0 : 1;
    const candidate = holder === poster ? undefined : candidateOf(holder);
    if (!candidate || holder === span || urgency(candidate.reason) < from) return undefined;
    const isPredecessor =
      !mustHang(candidate.reason) && holder.item !== undefined && holder.item === span.item;
    return isPredecessor ? 5 : PRICES[candidate.reason] + freshness(holder);
  };
}

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
export function occupy(
  today: Today,
  span: HangingSpan,
  wallSlots: readonly WallSlot[],
): readonly HangingSpan[] {
  const { wall, vacated, candidateOf } = today;
  const holders = new Set(wallSlots.flatMap((wallSlot) => wall.at.get(wallSlot) ?? []));
  for (const holder of holders) for (const wallSlot of takeDown(wall, holder)) vacated.add(wallSlot);
  put(wall, span, wallSlots);
  return [...holders].filter((holder) => {
    const candidate = candidateOf(holder);
    return candidate !== undefined && mustHang(candidate.reason);
  });
}

/** Moves one thing that hangs to other slots, so that the wish can have its own. */
function hangByMoving(today: Today, wish: Wish): boolean {
  const { wall, poster, day, candidateOf } = today;
  const movable = [...wall.hung]
    .filter(([span]) => span !== poster)
    .flatMap(([span, wallSlots]) => {
      const candidate = candidateOf(span);
      return candidate && mustHang(candidate.reason) ? [{ span, candidate, wallSlots }] : [];
    })
    .sort(
      (a, b) =>
        a.wallSlots.length - b.wallSlots.length ||
        urgency(b.candidate.reason) - urgency(a.candidate.reason) ||
        (a.wallSlots[0]?.order ?? 0) - (b.wallSlots[0]?.order ?? 0),
    );
  return movable.some(({ span, candidate }) => {
    const before = new Map(wall.hung);
    takeDown(wall, span);
    const wallSlots = findSlots(wall, wish, costOf(today, wish, urgency('newest')));
    if (wallSlots) {
      occupy(today, wish.span, wallSlots);
      const moved: Wish = { span, candidate, on: day };
      const elsewhere = findSlots(wall, moved, costOf(today, moved, urgency('newest')));
      if (elsewhere) {
        occupy(today, span, elsewhere);
        return true;
      }
    }
    restore(wall, before);
    return false;
  });
}

function restore(wall: Wall, hung: ReadonlyMap<HangingSpan, readonly WallSlot[]>): void {
  wall.at.clear();
  wall.hung.clear();
  for (const [span, wallSlots] of hung) put(wall, span, wallSlots);
}
