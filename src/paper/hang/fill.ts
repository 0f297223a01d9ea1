/** Fills what is left: no slot stays blank while there is anything that fits it. Never takes the place of anything. */
import { mustHang } from './candidates.ts';
import { compareNewestFirst, type HangingSpan } from './hanging-spans.ts';
import { findOtherSlots, findOwnSlots, type Cost } from './find-slots.ts';
import type { Today } from './room.ts';
import { put, type WallSlot } from './wall.ts';

export interface FillRequest {
  /** Everything published that may still hang, the oldest first. */
  readonly current: ReadonlySet<HangingSpan>;
  /** What is new today, or hung until today. */
  readonly changed: readonly HangingSpan[];
  /** Of each item the newest. */
  readonly newest: ReadonlyMap<string, HangingSpan>;
  /** Slots for which there was nothing the day before. */
  readonly barren: ReadonlySet<WallSlot>;
}

/**
 * Hangs what fits in the free slots: the newest of each item first, in its own panel if there is room. Returns the slots
 * for which there is nothing; as long as nothing new comes and no other slot is free, they need not be tried again.
 */
export function fillSlots(today: Today, request: FillRequest): ReadonlySet<WallSlot> {
  const { wall } = today;
  const freeOf = (): WallSlot[] => wall.wallSlots.filter((wallSlot) => !wall.at.has(wallSlot));
  const free = freeOf();
  if (free.length === 0) return new Set();
  const isAllBarren = free.every((wallSlot) => request.barren.has(wallSlot));
  const fillers = inOrder(isAllBarren ? new Set(request.changed) : request.current, request.newest);
  hangFillers(today, fillers, findOwnSlots);
  hangFillers(today, fillers, findOtherSlots);
  return new Set(freeOf());
}

/** The newest of each item before the others, each of the two newest first. */
function inOrder(spans: ReadonlySet<HangingSpan>, newest: FillRequest['newest']): HangingSpan[] {
  const first = new Set([...newest.values()].filter((span) => spans.has(span)));
  const others = [...spans].filter((span) => !first.has(span));
  return [[...first], others].flatMap((some) => some.sort(compareNewestFirst));
}

function hangFillers(today: Today, fillers: readonly HangingSpan[], find: typeof findOwnSlots): void {
  const { wall, day, candidateOf } = today;
  const cost: Cost = (wallSlot) => (wall.at.has(wallSlot) ? undefined : 1);
  for (const span of fillers) {
    if (wall.at.size === wall.wallSlots.length) return;
    if (wall.hung.has(span)) continue;
    const candidate = candidateOf(span);
    if (!candidate || mustHang(candidate.reason)) continue;
    const wallSlots = find(wall, { span, candidate, on: day }, cost);
    if (wallSlots) put(wall, span, wallSlots);
  }
}
