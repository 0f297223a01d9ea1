/** The slots of a board with what hangs in them. The only thing here that changes is a wall itself. */
import type { BoardSection } from '../../model/disclosure/section.ts';
import type { Board, Panel, Slot } from '../board/board.ts';
import { isPoster, type Stock } from '../stocks.ts';
import type { HangingSpan } from './hanging-spans.ts';

/** A slot of the board (卡位) with the panel it is in. */
export interface WallSlot {
  readonly slot: Slot;
  readonly panel: Panel;
  /** From 0, in the order of walking along the board. */
  readonly order: number;
}

/** The slots of a panel, by their paper. */
export interface SlotsOfPanel {
  readonly section: BoardSection;
  readonly byStock: ReadonlyMap<Stock, readonly WallSlot[]>;
}

export interface Wall {
  readonly wallSlots: readonly WallSlot[];
  readonly panels: readonly SlotsOfPanel[];
  readonly at: Map<WallSlot, HangingSpan>;
  /** The slots of each disclosure, its first sheet first. */
  readonly hung: Map<HangingSpan, readonly WallSlot[]>;
}

/** The slots of a board in the order of walking along it. */
export function wallSlotsOf({ panels }: Board): WallSlot[] {
  return panels
    .flatMap((panel) => panel.slots.map((slot) => ({ slot, panel })))
    .map((wallSlot, order) => ({ ...wallSlot, order }));
}

/** A wall on which nothing hangs. */
export function emptyWall(wallSlots: readonly WallSlot[]): Wall {
  const panels = [...Map.groupBy(wallSlots, ({ panel }) => panel)].map(([{ section }, own]) => ({
    section,
    byStock: Map.groupBy(own, ({ slot }) => slot.stock),
  }));
  return { wallSlots, panels, at: new Map(), hung: new Map() };
}

/** Hangs a disclosure, one sheet in each slot. The slots must be free. */
export function put(wall: Wall, span: HangingSpan, wallSlots: readonly WallSlot[]): void {
  for (const wallSlot of wallSlots) wall.at.set(wallSlot, span);
  wall.hung.set(span, wallSlots);
}

/** Takes all sheets of a disclosure down; returns the slots that are free now. */
export function takeDown({ at, hung }: Wall, span: HangingSpan): readonly WallSlot[] {
  const wallSlots = hung.get(span) ?? [];
  for (const wallSlot of wallSlots) at.delete(wallSlot);
  hung.delete(span);
  return wallSlots;
}

/** Whether a slot was made for the poster of the accounts. */
export function isPosterSlot({ slot }: WallSlot): boolean {
  return isPoster(slot.stock);
}

/** What hung in a slot on some day. */
export interface Sheeted {
  readonly span: HangingSpan;
  /** From 1. */
  readonly sheet: number;
  readonly count: number;
}

/** A wall as it was on a day, which does not change any more. */
export type Snapshot = ReadonlyMap<WallSlot, Sheeted>;

/** What hangs now, to be kept. */
export function snapshotOf({ hung }: Wall): Snapshot {
  const sheets = [...hung].flatMap(([span, wallSlots]) =>
    wallSlots.map(
      (wallSlot, index) => [wallSlot, { span, sheet: index + 1, count: wallSlots.length }] as const,
    ),
  );
  return new Map(sheets);
}
