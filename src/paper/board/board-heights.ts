/** How large a board may be to be printed whole, and how high its sheets may hang to be read. */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import type { FieldPath, Finding } from '../../model/schema/finding.ts';
import { boardOf, type Board } from './board.ts';
import { formatNumber } from '../millimetres.ts';

/** A PDF page has at most 14,400 points a side, 200 inches; print shops get up to 10 mm of bleed on each. */
const LONGEST_PAGE_MM = 5080;
const MOST_BLEED_MM = 10;
const LONGEST_BOARD_MM = LONGEST_PAGE_MM - 2 * MOST_BLEED_MM;

/** Findings for the size of a board and the height of its sheets above ground. */
export function checkSizeAndHeight(standard: BoardStandard): Finding[] {
  return [...checkPageSize(standard), ...checkHeights(boardOf(standard))];
}

function geometry(path: FieldPath, message: string, hint: string): Finding {
  return { code: 'BOARD_GEOMETRY', path, message, hint };
}

function checkPageSize(board: BoardStandard): Finding[] {
  return (
    [
      ['widthMm', '总宽'],
      ['heightMm', '总高'],
    ] as const
  ).flatMap(([key, name]): Finding[] =>
    board[key] <= LONGEST_BOARD_MM
      ? []
      : [
          geometry(
            [key],
            `${name} ${formatNumber(board[key])} 毫米，整块栏印不成一页：PDF 一页每边最长 ${LONGEST_PAGE_MM} 毫米，两边还要留出血各 ${MOST_BLEED_MM} 毫米。`,
            `请写 ${LONGEST_BOARD_MM} 或更小；更长的栏，分成两块，各写一份规格。`,
          ),
        ],
  );
}

/** Above this an elderly person reads with the head in the neck, below it crouching (中心高 1.5–1.6 米). */
const HIGHEST_MM = 2200;
const LOWEST_MM = 300;

/** The upper edge of the highest sheet and the lower one of the lowest, in mm above the ground; infinite without slots. */
export function reachOf({ heightMm, bottomEdgeMm, panels }: Board): { top: number; bottom: number } {
  const slots = panels.flatMap(({ yMm, slots: own }) =>
    own.map((slot) => ({ top: yMm + slot.yMm, bottom: yMm + slot.yMm + slot.stock.heightMm })),
  );
  return {
    top: heightMm + bottomEdgeMm - Math.min(...slots.map((slot) => slot.top)),
    bottom: heightMm + bottomEdgeMm - Math.max(...slots.map((slot) => slot.bottom)),
  };
}

/**
 * How high the sheets hang above the ground. Less than a millimetre too high or too low is nothing: whole millimetres are
 * proposed, and where the sheets just fit between the two heights none would do to the hair.
 */
function checkHeights(board: Board): Finding[] {
  const { bottomEdgeMm } = board;
  const { top, bottom } = reachOf(board);
  if (!Number.isFinite(top)) return [];
  const path = ['bottomEdgeMm'];
  const tallest = top - bottom;
  if (tallest > HIGHEST_MM - LOWEST_MM) {
    return [
      geometry(
        ['heightMm'],
        `最高的纸和最低的纸上下差 ${formatNumber(tallest)} 毫米，挂多高都有一头看不见。`,
        `请把卡位排矮一些，上下一共最多 ${HIGHEST_MM - LOWEST_MM} 毫米。`,
      ),
    ];
  }
  if (top >= HIGHEST_MM + 1) {
    return [
      geometry(
        path,
        `下沿离地 ${formatNumber(bottomEdgeMm)} 毫米，最高的纸上边离地 ${formatNumber(top)} 毫米，仰着头也看不清。`,
        `最高的纸上边不要超过 ${HIGHEST_MM} 毫米，下沿请写 ${formatNumber(Math.floor(bottomEdgeMm - (top - HIGHEST_MM)))} 或更低。`,
      ),
    ];
  }
  if (bottom > LOWEST_MM - 1) return [];
  return [
    geometry(
      path,
      `下沿离地 ${formatNumber(bottomEdgeMm)} 毫米，最低的纸下边离地只有 ${formatNumber(bottom)} 毫米，要蹲下才看得到。`,
      `最低的纸下边至少离地 ${LOWEST_MM} 毫米，下沿请写 ${formatNumber(Math.ceil(bottomEdgeMm + LOWEST_MM - bottom))} 或更高。`,
    ),
  ];
}
