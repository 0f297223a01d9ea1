/** What is drawn of a board and its panels. */
import type { BoardSection } from '../../model/disclosure/section.ts';
import type { BoardPlate } from '../../paper/board/board.ts';
import type { Stock } from '../../paper/stocks.ts';
import type { QrCode } from '../qr.ts';
import type { PlateText, StripView } from './board-furniture.ts';
import type { SheetView } from './sheet-view.ts';

export interface SlotView {
  /** `slot-1` in the order of walking along the board. */
  readonly id: string;
  /** 党1; 居1 where the board's file says 村1 and the site is a community. */
  readonly label: string;
  readonly stock: Stock;
  readonly sheet?: SheetView;
  /** What hangs where there is no sheet. */
  readonly filler?: FillerView;
  /** Bound behind it: a booklet (小册). */
  readonly further?: readonly SheetView[];
}

/** All sheets that hang in a slot. */
export function sheetsIn({ sheet, further = [] }: SlotView): SheetView[] {
  return sheet ? [sheet, ...further] : [];
}

export interface PanelView {
  readonly section: BoardSection;
  readonly title: string;
  /** Beside the title: 责任人, 更新. */
  readonly note: readonly string[];
  readonly slots: readonly SlotView[];
  readonly plates: readonly BoardPlate[];
}

/** What hangs in a slot for which there is nothing: no slot is ever blank. */
export interface FillerView {
  readonly text: string;
  /** Where there is more to read. */
  readonly more?: { readonly text: string; readonly qr: QrCode };
}

/** What is drawn of a board, whatever it is for. */
export interface BoardFace {
  readonly boardId: string;
  readonly place: string;
  readonly heading: string;
  readonly motto: string;
  readonly panels: readonly PanelView[];
  /** The accounts poster when it does not hang on the board itself. */
  readonly poster: readonly SheetView[];
  readonly strip: StripView;
  readonly plate: PlateText;
}
