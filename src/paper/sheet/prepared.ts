/** What a flow is cut into: the least that can be moved from one sheet to the next. Heights are estimates in em. */
import type { FlowItem, Fragment } from './flow.ts';

export interface Unit {
  /** Units of one item that stand on one sheet become one fragment. */
  readonly item: number;
  /** Position within the item. */
  readonly part: number;
  readonly heightEm: number;
  /** What the item's first unit on a sheet adds: a table's head and last line, the gap before it. */
  readonly freshEm: number;
  /** A sheet does not end after this unit. */
  readonly holdsNext: boolean;
}

/** An item with what was found out about it in this measure. */
export interface Prepared {
  readonly item: FlowItem;
  readonly units: readonly Unit[];
  readonly fits: boolean;
  /** Makes the fragment of the units `from` up to, not including, `to`. */
  readonly fragment: (from: number, to: number) => Fragment;
}
