/**
 * Makes room for what must hang, with as little paper moved as it takes: first where nothing hangs or only what fills a
 * slot, then continued in other panels, then by moving one sheet that hangs, last at the cost of what is less urgent.
 */
import { calendarDate, daysBetween, type CalendarDate } from '../../model/values/calendar-date.ts';
import { mustHang, urgency, type Candidate, type HangReason } from './candidates.ts';
import type { Life } from './lives.ts';
import { findPlaces, findScattered, type Cost, type Wish } from './places.ts';
import { put, takeDown, type Place, type Wall } from './wall.ts';

/** A wall on a day, while it is being planned. */
export interface Today {
  readonly wall: Wall;
  readonly day: CalendarDate;
  /** Places from which something has just come down: a new sheet goes there first. */
  readonly vacated: Set<Place>;
  /** What hung until a correction of today made it longer: it stays, if something no more urgent has to go for it. */
  readonly grown: Set<Life>;
  /** The accounts for which the poster slot was made; nothing takes it from them. */
  readonly poster?: Life | undefined;
  /** Why something hangs today; `undefined` when it may not. */
  readonly candidateOf: (life: Life) => Candidate | undefined;
}

/**
 * Hangs something that must hang. Returns what else must hang and has lost its place; `undefined` when there is no way,
 * and then the wall is as before.
 */
export function hangSomehow(today: Today, wish: Wish): readonly Life[] | undefined {
  const { wall } = today;
  const spare = costOf(today, wish, urgency('newest'));
  // On a wall full of what must hang there is nothing to be had by looking further.
  if (wall.places.some((place) => spare(place) !== undefined)) {
    const places = findPlaces(wall, wish, spare) ?? findScattered(wall, wish, spare);
    if (places) return occupy(today, wish.life, places);
    if (hangByMoving(today, wish)) return [];
  }
  // Once only, or two that grew on one day would take turns for ever.
  const least = urgency(wish.candidate.reason) + (today.grown.delete(wish.life) ? 0 : 1);
  const costly = costOf(today, wish, least);
  const taken = findPlaces(wall, wish, costly) ?? findScattered(wall, wish, costly);
  return taken && occupy(today, wish.life, taken);
}

/**
 * The cost of places that are free or hold what is at most so urgent. Of what fills a slot its own predecessor goes
 * first: there people look for it.
 */
export function costOf({ wall, vacated, poster, candidateOf }: Today, { life }: Wish, from: number): Cost {
  return (place) => {
    const holder = wall.at.get(place);
    if (!holder) return vacated.has(place) ? 0 : 1;
    const candidate = holder === poster ? undefined : candidateOf(holder);
    if (!candidate || holder === life || urgency(candidate.reason) < from) return undefined;
    const isPredecessor =
      !mustHang(candidate.reason) && holder.item !== undefined && holder.item === life.item;
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
function freshness({ from }: Life): number {
  return (daysBetween(SOME_DAY, from) + 400_000) / 1_000_000;
}

/** Hangs in these places; what was there comes down whole. Returns what of it must hang. */
export function occupy(today: Today, life: Life, places: readonly Place[]): readonly Life[] {
  const { wall, vacated, candidateOf } = today;
  const holders = new Set(places.flatMap((place) => wall.at.get(place) ?? []));
  for (const holder of holders) for (const place of takeDown(wall, holder)) vacated.add(place);
  put(wall, life, places);
  return [...holders].filter((holder) => {
    const candidate = candidateOf(holder);
    return candidate !== undefined && mustHang(candidate.reason);
  });
}

/** Moves one thing that hangs to other places, so that the wish can have its own. */
function hangByMoving(today: Today, wish: Wish): boolean {
  const { wall, poster, day, candidateOf } = today;
  const movable = [...wall.hung]
    .filter(([life]) => life !== poster)
    .flatMap(([life, places]) => {
      const candidate = candidateOf(life);
      return candidate && mustHang(candidate.reason) ? [{ life, candidate, places }] : [];
    })
    .sort(
      (a, b) =>
        a.places.length - b.places.length ||
        urgency(b.candidate.reason) - urgency(a.candidate.reason) ||
        (a.places[0]?.order ?? 0) - (b.places[0]?.order ?? 0),
    );
  return movable.some(({ life, candidate }) => {
    const before = new Map(wall.hung);
    takeDown(wall, life);
    const places = findPlaces(wall, wish, costOf(today, wish, urgency('newest')));
    if (places) {
      occupy(today, wish.life, places);
      const moved: Wish = { life, candidate, on: day };
      const elsewhere = findPlaces(wall, moved, costOf(today, moved, urgency('newest')));
      if (elsewhere) {
        occupy(today, life, elsewhere);
        return true;
      }
    }
    restore(wall, before);
    return false;
  });
}

function restore(wall: Wall, hung: ReadonlyMap<Life, readonly Place[]>): void {
  wall.at.clear();
  wall.hung.clear();
  for (const [life, places] of hung) put(wall, life, places);
}
