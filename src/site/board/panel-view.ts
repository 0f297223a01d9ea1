/** What is drawn of a panel. */
import type { BoardSection } from '../../model/section.ts';
import type { BoardPlate } from '../../paper/board.ts';
import type { Stock } from '../../paper/stocks.ts';
import type { SheetView } from './sheet-view.ts';

export interface SlotView {
  /** `slot-1` in the order of walking along the board. */
  readonly id: string;
  /** 党1; 居1 where the board's file says 村1 and the site is a community. */
  readonly label: string;
  readonly stock: Stock;
  /** Absent: a slip hangs here. */
  readonly sheet?: SheetView;
}

export interface PanelView {
  readonly section: BoardSection;
  readonly title: string;
  /** Beside the title: 责任人, 更新. */
  readonly note: readonly string[];
  readonly slots: readonly SlotView[];
  readonly plates: readonly BoardPlate[];
}
