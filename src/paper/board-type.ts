/** Type that is fixed to a board itself: its name, the panels' names, the slots' numbers. Heights in millimetres. */
import type { BoardStandard } from '../model/board-standard.ts';
import type { Board } from './board.ts';
import { emWidth } from './text-width.ts';

/** The name of a board takes at most this share of its header's height. */
const HEADING_PER_HEADER = 0.657;

/** The name of a panel takes this share of its band; `paper.css` sets it so. */
const TITLE_PER_BAND = 0.66;

/** Height of the number above a slot; `paper.css` sets it so. */
export const SLOT_NUMBER_MM = 17;

/** The QR code in the strip takes this share of its height; `paper.css` sets it so. */
const QR_PER_STRIP = 0.94;

/** Height of a board's name, as large as its header and the name's length allow. */
export function headingMm(
  board: Pick<BoardStandard, 'headerHeightMm'> & {
    readonly panels: readonly Pick<Board['panels'][number], 'xMm' | 'widthMm'>[];
  },
  heading: string,
): number {
  const { headerHeightMm, panels } = board;
  const left = Math.min(...panels.map(({ xMm }) => xMm));
  const right = Math.max(...panels.map(({ xMm, widthMm }) => xMm + widthMm));
  // Half of the header's width is for the title; the place and the motto stand beside it.
  return Math.min(headerHeightMm * HEADING_PER_HEADER, ((right - left) * 0.52) / (emWidth(heading) * 1.12));
}

/** Height of a panel's name. */
export function panelTitleMm({ titleHeightMm }: Pick<Board['panels'][number], 'titleHeightMm'>): number {
  return titleHeightMm * TITLE_PER_BAND;
}

/** Side of the QR code in the strip at the foot. */
export function stripQrMm({ stripHeightMm }: Pick<Board, 'stripHeightMm'>): number {
  return stripHeightMm * QR_PER_STRIP;
}
