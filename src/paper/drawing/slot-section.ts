/** 卡位断面: how the lip of a slot covers the paper's edge, cut across and broken in the middle. */
import type { Board } from '../board/board.ts';
import { SLOT_PLAY_MM } from '../board/board.ts';
import { formatNumber } from '../millimetres.ts';
import type { Chain } from './chain.ts';
import { boxOf, joined, line, rectangle, type Box, type Drawn, type Point } from './drawn.ts';
import { FIGURE } from './chain-labels.ts';
import { drawChains } from './draw-chain.ts';

/** What is drawn of the paper beyond the lip. */
const BEYOND_LIP_MM = 12;
/** The break, on paper. */
const BREAK = 6;
/** From front to back: symbols of its parts, for their thickness is the workshop's to choose. */
const LIP = [0, 1.6] as const;
const GLASS = [2.4, 4.2] as const;
const PAPER = 5.2;
const BACK = [6.6, 8.6] as const;
const DEPTH = BACK[1];

const PARTS = [
  { name: '槽口压边', y: 0.8 },
  { name: '透明板', y: 3.3 },
  { name: '纸', y: PAPER },
  { name: '背板', y: 7.6 },
] as const;

const LABEL_PITCH = 4.2;
const SCALES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** The section and its scale: 1:1 unless a lip is so wide that it does not fit into `width`. */
export function slotSection(board: Board, width: number): { readonly drawn: Drawn; readonly scale: number } {
  const sections = SCALES.map((scale) => ({ scale, drawn: sectionAt(board, scale) }));
  const fitting = sections.find(({ drawn }) => {
    const { left, right } = boxOf(drawn);
    return right - left <= width;
  });
  return fitting ?? (sections.at(-1) as (typeof sections)[number]);
}

function sectionAt({ glassMarginMm }: Board, scale: number): Drawn {
  const play = SLOT_PLAY_MM / scale;
  const lip = play + glassMarginMm / scale;
  const half = lip + BEYOND_LIP_MM / scale;
  const width = 2 * half + BREAK;
  const gap = { left: half, right: half + BREAK };
  const bar = (left: number, right: number, [top, bottom]: readonly [number, number]): Box => ({
    left,
    right,
    top,
    bottom,
  });
  const mirrored = (box: Box): Box => ({ ...box, left: width - box.right, right: width - box.left });
  const left = [bar(0, half, BACK), bar(play, half, GLASS), bar(0, lip, LIP)];
  const view = { scale: 1, width, height: DEPTH };
  const clear: Chain = {
    parts: [
      { fromMm: 0, toMm: play, label: formatNumber(SLOT_PLAY_MM) },
      { fromMm: play, toMm: width - play, label: '纸宽' },
      { fromMm: width - play, toMm: width, label: formatNumber(SLOT_PLAY_MM) },
    ],
  };
  const whole: Chain = {
    parts: [{ fromMm: 0, toMm: width, label: `净宽＝纸宽＋${formatNumber(2 * SLOT_PLAY_MM)}` }],
  };
  const covered: Chain = {
    parts: [{ fromMm: width - lip, toMm: width - play, label: `压边 ${formatNumber(glassMarginMm)}` }],
  };
  return joined(
    {
      strokes: [
        ...left.flatMap((box) => [rectangle('thin', box), rectangle('thin', mirrored(box))]),
        line('thick', [play, PAPER], [half, PAPER]),
        line('thick', [width - half, PAPER], [width - play, PAPER]),
        ...[0, width].map((x) => line('thick', [x, 0], [x, DEPTH])),
        ...[gap.left, gap.right].map(breakLine),
      ],
      texts: [],
    },
    partLabels(width - lip / 2, width),
    drawChains([clear, whole], 'below', view),
    glassMarginMm > 0 ? drawChains([covered], 'above', view) : { strokes: [], texts: [] },
  );
}

function breakLine(x: number) {
  const middle = DEPTH / 2;
  const zigzag: Point[] = [
    [x, -1.5],
    [x, middle - 1.4],
    [x - 1, middle - 0.5],
    [x + 1, middle + 0.5],
    [x, middle + 1.4],
    [x, DEPTH + 1.5],
  ];
  return line('thin', ...zigzag);
}

/** Names beside the section, in the order of the parts, so that no line crosses another. */
function partLabels(from: number, right: number): Drawn {
  const first = DEPTH / 2 - ((PARTS.length - 1) / 2) * LABEL_PITCH;
  return joined(
    ...PARTS.map(({ name, y }, index): Drawn => {
      const labelY = first + index * LABEL_PITCH;
      return {
        strokes: [line('thin', [from, y], [right + 2, y], [right + 7, labelY], [right + 9, labelY])],
        texts: [{ text: name, x: right + 10, y: labelY, size: FIGURE + 0.3, anchor: 'start' }],
      };
    }),
  );
}
