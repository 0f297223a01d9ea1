/**
 * Sheets that would hang bound are hung beside each other as far as slots are vacant. Nothing waits for that: to the
 * planner these slots are free, and whatever takes one sends the sheets from there on back into the booklet. A booklet
 * that hangs is not taken apart, for slots come free and are filled again.
 */
import type { HangingSpan } from './hanging-spans.ts';
import { put, takeDown, type Hung, type Wall, type WallSlot } from './wall.ts';

/** What it costs to take a slot from a booklet that is spread out: more than a vacant one, least at the end of the row. */
export function spreadCosts({ hung }: Wall): ReadonlyMap<WallSlot, number> {
  const costs = new Map<WallSlot, number>();
  for (const { spread = [] } of hung.values())
    for (const [index, wallSlot] of spread.entries()) costs.set(wallSlot, 1 + (spread.length - index));
  return costs;
}

/** Binds again what hung in slots that were needed, and hangs out what is new in what is vacant. */
export function spreadOut(wall: Wall, isNew: (span: HangingSpan) => boolean): void {
  for (const [span, hung] of wall.hung) {
    const { spread = [] } = hung;
    const taken = spread.findIndex((wallSlot) => wall.at.has(wallSlot));
    if (taken !== -1) wall.hung.set(span, { ...hung, spread: spread.slice(0, taken) });
  }
  for (const [span, hung] of [...wall.hung]) {
    const first = hung.wallSlots[0];
    if (!first || !isNew(span) || first.panel.section !== span.section) continue;
    const found = spreadFrom(wall, hung);
    if (!found) continue;
    takeDown(wall, span);
    put(wall, span, found);
  }
}

/** The longest row: after its slots, or for a booklet in one slot from any vacant slot of this paper in its panel. */
function spreadFrom(wall: Wall, hung: Hung): Hung | undefined {
  const { wallSlots, count } = hung;
  const last = wallSlots.at(-1);
  if (!last || count <= wallSlots.length) return undefined;
  const held = new Set([...wall.hung.values()].flatMap(({ spread = [] }) => spread));
  const isVacant = (one: WallSlot): boolean =>
    one.panel === last.panel &&
    one.slot.stock === last.slot.stock &&
    (one === last || (!wall.at.has(one) && !held.has(one)));
  const rowFrom = (start: WallSlot): WallSlot[] => {
    const after = wall.wallSlots.slice(start.order);
    const end = after.findIndex((one) => !isVacant(one));
    return (end === -1 ? after : after.slice(0, end)).slice(0, count - wallSlots.length + 1);
  };
  const mayBegin = wallSlots.length === 1 ? wall.wallSlots.filter(isVacant) : [];
  const row = mayBegin
    .map(rowFrom)
    .reduce((best, one) => (one.length > best.length ? one : best), rowFrom(last));
  const [start, ...spread] = row;
  return start && spread.length > 0
    ? { ...hung, wallSlots: [...wallSlots.slice(0, -1), start], spread }
    : undefined;
}
