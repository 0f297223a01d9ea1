/**
 * Type that is fixed to a board itself: its name, the panels' names, the slots' numbers, plates and the strip. Counted
 * with here, and handed to the style sheet as custom properties.
 */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import type { Board } from './board.ts';
import { emWidth } from '../type/text-width.ts';
import { declarations } from '../type/type-metrics.ts';

export const BOARD_TYPE = {
  /** The header: size of what stands beside the name in shares of its height; spacing in em; millimetres at both ends. */
  placeShare: 0.26,
  placeSpacing: 0.08,
  headingSpacing: 0.1,
  headerSide: 60,
  /** The band of a panel: its name and its note in shares of its height, between the parts of a note in em. */
  titleShare: 0.66,
  titleSpacing: 0.12,
  bandNoteShare: 0.21,
  bandNoteGap: 1.6,
  bandSide: 50,
  /** Height of the number above a slot, in millimetres. */
  slotNumber: 17,
  /** A plate: the red bar at its left and white on both sides in millimetres, its first line and gaps in em. */
  plateBar: 12,
  plateSide: 10,
  plateLeading: 1.35,
  plateHead: 1.15,
  plateGap: 1,
  plateIndent: 2,
  /** The QR code in shares of the plate's height. */
  plateQr: 0.88,
  /** The strip at the foot: type and QR code in shares of its height, millimetres between its parts, the rest in em. */
  stripType: 0.37,
  stripQr: 0.94,
  stripGap: 20,
  phoneSize: 1.3,
  phoneGap: 0.3,
  updatedSide: 0.7,
  scanGap: 0.6,
} as const;

/** The custom properties `--place-share`, `--slot-number` … of every board. */
export function boardTypeRule(): string {
  return `.p-board{${declarations(BOARD_TYPE)}}`;
}

/** The name of a board takes at most this share of its header's height. */
export const HEADING_PER_HEADER = 0.657;

/** Half of the header's width is for the name; the place and the motto stand beside it. */
const HEADING_PER_WIDTH = 0.52;

/** A name's width with its spacing, a little on the safe side. */
const HEADING_WIDER = 1.12;

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
  return Math.min(
    headerHeightMm * HEADING_PER_HEADER,
    ((right - left) * HEADING_PER_WIDTH) / (emWidth(heading) * HEADING_WIDER),
  );
}

/** Width of the panels together at which a name can be this high. */
export function headingRoomMm(heading: string, heightMm: number): number {
  return (heightMm * emWidth(heading) * HEADING_WIDER) / HEADING_PER_WIDTH;
}

/** Height of a panel's name. */
export function panelTitleMm({ titleHeightMm }: Pick<Board['panels'][number], 'titleHeightMm'>): number {
  return titleHeightMm * BOARD_TYPE.titleShare;
}

/** Side of the QR code in the strip at the foot. */
export function stripQrMm({ stripHeightMm }: Pick<Board, 'stripHeightMm'>): number {
  return stripHeightMm * BOARD_TYPE.stripQr;
}
