/** The slots of a board with what hangs in them. The only thing here that changes is a wall itself. */
import type { BoardSection } from '../../model/disclosure/section.ts';
import type { Board, Panel, Slot } from '../board/board.ts';
import type { Papers } from '../sheet/papers.ts';
import { areaOf, type Stock } from '../stocks.ts';
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

/**
 * How a disclosure hangs: a sheet in each of its slots, in reading order, or as a booklet (小册): what has no slot of its
 * own is bound and hangs in the last.
 */
export interface Hung {
  readonly wallSlots: readonly WallSlot[];
  /** Vacant slots after its own, in which its sheets hang one by one for as long as nothing else needs them. */
  readonly spread?: readonly WallSlot[];
  /** All its sheets. */
  readonly count: number;
  /** Its first sheet sums up what the others say in full: the accounts, where they go on no single sheet. */
  readonly isSummed?: boolean;
}

export interface Wall {
  readonly wallSlots: readonly WallSlot[];
  readonly panels: readonly SlotsOfPanel[];
  readonly at: Map<WallSlot, HangingSpan>;
  readonly hung: Map<HangingSpan, Hung>;
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

/** Hangs a disclosure. The slots must be free. */
export function put(wall: Wall, span: HangingSpan, hung: Hung): void {
  for (const wallSlot of hung.wallSlots) wall.at.set(wallSlot, span);
  wall.hung.set(span, hung);
}

/** Takes all sheets of a disclosure down; returns the slots that are free now. */
export function takeDown({ at, hung }: Wall, span: HangingSpan): readonly WallSlot[] {
  const { wallSlots = [], spread = [] } = hung.get(span) ?? {};
  for (const wallSlot of wallSlots) at.delete(wallSlot);
  hung.delete(span);
  return [...wallSlots, ...spread.filter((wallSlot) => !at.has(wallSlot))];
}

/** The first slot of the largest paper in the panel of a section: in that of the accounts it is their own, 财1 on every board. */
export function largestSlotOf({ panels }: Wall, section: BoardSection): WallSlot | undefined {
  const panel = panels.find((one) => one.section === section);
  const [largest] = [...(panel?.byStock ?? [])].sort(([a], [b]) => areaOf(b) - areaOf(a));
  return largest?.[1][0];
}

/** What hung in a slot on some day. */
export interface Sheeted {
  readonly span: HangingSpan;
  /** From 1; the first of those bound together. */
  readonly sheet: number;
  /** How many sheets hang in the slot: more than one in a booklet. */
  readonly bound: number;
  readonly count: number;
  readonly isSummed: boolean;
  /** Where one reads on after what hangs in this slot. */
  readonly next?: WallSlot | undefined;
}

/** A wall as it was on a day, which does not change any more. */
export type Snapshot = ReadonlyMap<WallSlot, Sheeted>;

/** What hangs now, to be kept. */
export function snapshotOf({ hung }: Wall): Snapshot {
  const sheets = [...hung].flatMap(([span, { wallSlots, spread = [], count, isSummed = false }]) =>
    [...wallSlots, ...spread].map((wallSlot, index, all) => {
      const next = all[index + 1];
      const bound = next ? 1 : count - index;
      return [wallSlot, { span, sheet: index + 1, bound, count, isSummed, next }] as const;
    }),
  );
  return new Map(sheets);
}

/** Whether two slots hold the same paper: nothing is done there. */
export function isSamePaper(a: Sheeted | undefined, b: Sheeted | undefined): boolean {
  return (
    a?.span === b?.span &&
    a?.sheet === b?.sheet &&
    a?.bound === b?.bound &&
    a?.count === b?.count &&
    a?.isSummed === b?.isSummed
  );
}

/** The papers of something that hangs. */
export function papersOf({ span, isSummed }: Sheeted, wall: Snapshot): Papers {
  const own = [...wall].filter(([, one]) => one.span === span).sort(([, a], [, b]) => a.sheet - b.sheet);
  const [first, rest] = [own[0], own.at(-1)].map((one) => one?.[0].slot.stock) as [Stock, Stock];
  return { first, rest, ...(isSummed && { isSummed }) };
}
