/** What hangs on a publicity board: in each topic the newest first, on the largest paper that is free. */
import type { PublicityItem } from '../../model/place/publicity.ts';
import type { Board, Panel, Slot } from './board.ts';
import type { Stock } from '../stocks.ts';

/** How many sheets an item takes on a stock; `undefined` when it cannot be set on it. */
export type ItemSheetsOn = (item: PublicityItem, stock: Stock) => number | undefined;

/** A slot with what hangs in it; without an item it holds a slip. */
export interface PublicityHanging {
  readonly slot: Slot;
  readonly item?: PublicityItem;
  /** Which sheet of the item, from 1. */
  readonly sheet: number;
}

export interface PublicityPlan {
  readonly panels: readonly { readonly panel: Panel; readonly hangings: readonly PublicityHanging[] }[];
  /** What may be seen now and found no slot, newest first. */
  readonly waiting: readonly PublicityItem[];
}

/** Hangs items, which come newest first; one that takes more sheets than there are slots waits as a whole. */
export function hangPublicity(
  { panels }: Pick<Board, 'panels'>,
  items: readonly PublicityItem[],
  sheetsOn: ItemSheetsOn,
): PublicityPlan {
  const hung = new Set<PublicityItem>();
  const plans = panels.map((panel) => {
    const taken = new Map<Slot, PublicityHanging>();
    for (const item of items.filter(({ content }) => content.topic === panel.section)) {
      const slots = slotsFor(
        item,
        panel.slots.filter((slot) => !taken.has(slot)),
        sheetsOn,
      );
      slots.forEach((slot, index) => taken.set(slot, { slot, item, sheet: index + 1 }));
      if (slots.length > 0) hung.add(item);
    }
    return { panel, hangings: panel.slots.map((slot) => taken.get(slot) ?? { slot, sheet: 1 }) };
  });
  return { panels: plans, waiting: items.filter((item) => !hung.has(item)) };
}

/** The free slots an item goes into, the first ones of their paper; none when there is no room. */
function slotsFor(item: PublicityItem, free: readonly Slot[], sheetsOn: ItemSheetsOn): Slot[] {
  const byStock = [...Map.groupBy(free, ({ stock }) => stock)].sort(
    ([a], [b]) => b.widthMm * b.heightMm - a.widthMm * a.heightMm,
  );
  for (const [stock, slots] of byStock) {
    const sheets = sheetsOn(item, stock);
    if (sheets !== undefined && sheets <= slots.length) return slots.slice(0, sheets);
  }
  return [];
}
