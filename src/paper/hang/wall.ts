/** The slots of a board with what hangs in them. The only thing here that changes is a wall itself. */
import type { BoardSection } from '../../model/disclosure/section.ts';
import type { Board, Panel, Slot } from '../board/board.ts';
import { isPoster, type Stock } from '../stocks.ts';
import type { HangingSpan } from './hanging-spans.ts';

/** A slot, in its panel. */
export interface Place {
  readonly slot: Slot;
  readonly panel: Panel;
  /** From 0, in the order of walking along the board. */
  readonly order: number;
}

/** The places of a panel, by their paper. */
export interface PlacesOfPanel {
  readonly section: BoardSection;
  readonly byStock: ReadonlyMap<Stock, readonly Place[]>;
}

export interface Wall {
  readonly places: readonly Place[];
  readonly panels: readonly PlacesOfPanel[];
  readonly at: Map<Place, HangingSpan>;
  /** The places of each disclosure, its first sheet first. */
  readonly hung: Map<HangingSpan, readonly Place[]>;
}

/** The slots of a board in the order of walking along it. */
export function placesOf({ panels }: Board): Place[] {
  return panels
    .flatMap((panel) => panel.slots.map((slot) => ({ slot, panel })))
    .map((place, order) => ({ ...place, order }));
}

/** A wall on which nothing hangs. */
export function emptyWall(places: readonly Place[]): Wall {
  const panels = [...Map.groupBy(places, ({ panel }) => panel)].map(([{ section }, own]) => ({
    section,
    byStock: Map.groupBy(own, ({ slot }) => slot.stock),
  }));
  return { places, panels, at: new Map(), hung: new Map() };
}

/** Hangs a disclosure, one sheet in each place. The places must be free. */
export function put(wall: Wall, span: HangingSpan, places: readonly Place[]): void {
  for (const place of places) wall.at.set(place, span);
  wall.hung.set(span, places);
}

/** Takes all sheets of a disclosure down; returns the places that are free now. */
export function takeDown({ at, hung }: Wall, span: HangingSpan): readonly Place[] {
  const places = hung.get(span) ?? [];
  for (const place of places) at.delete(place);
  hung.delete(span);
  return places;
}

/** Whether a place was made for the poster of the accounts. */
export function isPosterPlace({ slot }: Place): boolean {
  return isPoster(slot.stock);
}

/** What hung in a place on some day. */
export interface Sheeted {
  readonly span: HangingSpan;
  /** From 1. */
  readonly sheet: number;
  readonly count: number;
}

/** A wall as it was on a day, which does not change any more. */
export type Snapshot = ReadonlyMap<Place, Sheeted>;

/** What hangs now, to be kept. */
export function snapshotOf({ hung }: Wall): Snapshot {
  const sheets = [...hung].flatMap(([span, places]) =>
    places.map((place, index) => [place, { span, sheet: index + 1, count: places.length }] as const),
  );
  return new Map(sheets);
}
