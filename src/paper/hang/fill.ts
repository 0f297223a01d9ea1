/** Fills what is left: no slot stays blank while there is anything that fits it. Never takes the place of anything. */
import { mustHang } from './candidates.ts';
import { compareNewestFirst, type Life } from './lives.ts';
import { findOtherPlaces, findOwnPlaces, type Cost } from './places.ts';
import type { Today } from './room.ts';
import { put, type Place } from './wall.ts';

export interface FillRequest {
  /** Everything published that may still hang, the oldest first. */
  readonly current: ReadonlySet<Life>;
  /** What is new today, or hung until today. */
  readonly changed: readonly Life[];
  /** Of each item the newest. */
  readonly newest: ReadonlyMap<string, Life>;
  /** Slots for which there was nothing the day before. */
  readonly barren: ReadonlySet<Place>;
}

/**
 * Hangs what fits in the free slots: the newest of each item first, in its own panel if there is room. Returns the slots
 * for which there is nothing; as long as nothing new comes and no other slot is free, they need not be tried again.
 */
export function fillSlots(today: Today, request: FillRequest): ReadonlySet<Place> {
  const { wall } = today;
  const freeOf = (): Place[] => wall.places.filter((place) => !wall.at.has(place));
  const free = freeOf();
  if (free.length === 0) return new Set();
  const isAllBarren = free.every((place) => request.barren.has(place));
  const fillers = inOrder(isAllBarren ? new Set(request.changed) : request.current, request.newest);
  hangFillers(today, fillers, findOwnPlaces);
  hangFillers(today, fillers, findOtherPlaces);
  return new Set(freeOf());
}

/** The newest of each item before the others, each of the two newest first. */
function inOrder(lives: ReadonlySet<Life>, newest: FillRequest['newest']): Life[] {
  const first = new Set([...newest.values()].filter((life) => lives.has(life)));
  const others = [...lives].filter((life) => !first.has(life));
  return [[...first], others].flatMap((some) => some.sort(compareNewestFirst));
}

function hangFillers(today: Today, fillers: readonly Life[], find: typeof findOwnPlaces): void {
  const { wall, day, candidateOf } = today;
  const cost: Cost = (place) => (wall.at.has(place) ? undefined : 1);
  for (const life of fillers) {
    if (wall.at.size === wall.places.length) return;
    if (wall.hung.has(life)) continue;
    const candidate = candidateOf(life);
    if (!candidate || mustHang(candidate.reason)) continue;
    const places = find(wall, { life, candidate, on: day }, cost);
    if (places) put(wall, life, places);
  }
}
