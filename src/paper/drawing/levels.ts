/** Heights above ground 离地高度, marked beside an elevation. */
import { reachOf } from '../board/board-heights.ts';
import type { Board } from '../board/board.ts';
import { formatNumber } from '../millimetres.ts';
import { joined, line, type Drawn, type DrawnText } from './drawn.ts';
import { FIGURE } from './chain-labels.ts';

export interface Level {
  readonly name: string;
  readonly aboveGroundMm: number;
}

/** The heights a board is set up by, from the top. */
export function levelsOf(board: Board): Level[] {
  const { heightMm, bottomEdgeMm } = board;
  const { top, bottom } = reachOf(board);
  return [
    { name: '顶边', aboveGroundMm: bottomEdgeMm + heightMm },
    { name: '卡位上沿', aboveGroundMm: top },
    { name: '卡位中线', aboveGroundMm: (top + bottom) / 2 },
    { name: '卡位下沿', aboveGroundMm: bottom },
    { name: '下沿', aboveGroundMm: bottomEdgeMm },
    { name: '地面', aboveGroundMm: 0 },
  ];
}

/** Between two labels. */
const PITCH = FIGURE * 1.35;
/** From the board to the mark, and from there to the label. */
const MARK = 3;
const LABEL = 7.5;

/**
 * Marks with labels to the right of `x`, the ground at `groundY`. A label that would stand on the next one moves up, its
 * line bent.
 */
export function drawLevels(
  levels: readonly Level[],
  { scale, x, groundY }: { readonly scale: number; readonly x: number; readonly groundY: number },
): Drawn {
  let lowest = Number.POSITIVE_INFINITY;
  const marks = [...levels]
    .sort((a, b) => a.aboveGroundMm - b.aboveGroundMm)
    .map(({ name, aboveGroundMm }): Drawn => {
      const y = groundY - aboveGroundMm / scale;
      const labelY = Math.min(y, lowest - PITCH);
      lowest = labelY;
      const text: DrawnText = {
        text: aboveGroundMm === 0 ? `±0 ${name}` : `+${formatNumber(aboveGroundMm)} ${name}`,
        x: x + LABEL + 0.8,
        y: labelY,
        size: FIGURE,
        anchor: 'start',
      };
      return {
        strokes: [
          line('thin', [x + 0.8, y], [x + MARK + 1.6, y], [x + LABEL, labelY]),
          {
            weight: 'thin',
            isClosed: true,
            points: [
              [x + MARK, y],
              [x + MARK - 1.1, y - 1.5],
              [x + MARK + 1.1, y - 1.5],
            ],
          },
        ],
        texts: [text],
      };
    });
  return joined(...marks);
}
