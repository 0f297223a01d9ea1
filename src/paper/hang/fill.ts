/** Fills what is left: no slot stays blank while there is anything that fits it. Never takes the place of anything. */
import { mustHang } from './candidates.ts';
import { compareNewestFirst, type HangingSpan } from './hanging-spans.ts';
import { findBorrowed, findSideBySide, type Cost } from './find-slots.ts';
import type { Today } from './room.ts';
import { spreadCosts } from './spread.ts';
import { put, type WallSlot } from './wall.ts';

export interface FillRequest {
  /** Everything published that may still hang, the oldest first. */
  readonly current: ReadonlySet<HangingSpan>;
  /** What is new today. */
  readonly changed: readonly HangingSpan[];
  /** Of each item the newest. */
  readonly newest: ReadonlyMap<string, HangingSpan>;
  /** Slots for which there was nothing the day before. */
  readonly barren: ReadonlySet<WallSlot>;
  /** What has hung: once taken down, it goes up again only when it must. */
  readonly everHung: ReadonlySet<HangingSpan>;
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
  const some = isAllBarren ? new Set(request.changed) : request.current;
  const fillers = inOrder(some, request.newest).filter((span) => !request.everHung.has(span));
  hangFillers(today, fillers, findSideBySide);
  hangFillers(today, fillers, findBorrowed);
  return new Set(freeOf());
}

/** The newest of each item before the others, each of the two newest first. */
function inOrder(spans: ReadonlySet<HangingSpan>, newest: FillRequest['newest']): HangingSpan[] {
  const first = new Set([...newest.values()].filter((span) => spans.has(span)));
  const others = [...spans].filter((span) => !first.has(span));
  return [[...first], others].flatMap((some) => some.sort(compareNewestFirst));
}

function hangFillers(today: Today, fillers: readonly HangingSpan[], find: typeof findSideBySide): void {
  const { wall, day, candidateOf } = today;
  const spread = spreadCosts(wall);
  for (const span of fillers) {
    if (wall.at.size === wall.wallSlots.length) return;
    if (wall.hung.has(span)) continue;
    const candidate = candidateOf(span);
    if (!candidate || mustHang(candidate.reason)) continue;
    // What is new rather than a sheet of a booklet, and that rather than something earlier.
    const ofSpread = (wallSlot: WallSlot): number | undefined =>
      candidate.reason === 'newest' ? spread.get(wallSlot) : undefined;
    const cost: Cost = (wallSlot) => {
      if (wall.at.has(wallSlot)) return undefined;
      return spread.has(wallSlot) ? ofSpread(wallSlot) : 1;
    };
    const found = find(wall, { span, candidate, on: day }, cost);
    if (found) put(wall, span, found);
  }
}
