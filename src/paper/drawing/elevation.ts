/** 正视图: a board to scale with its frame, panels, slots and plates, its main dimensions and its heights above ground. */
import type { Board, Panel } from '../board/board.ts';
import { headingMm, panelTitleMm } from '../board/board-type.ts';
import { emWidth } from '../type/text-width.ts';
import { chainThrough, type Chain } from './chain.ts';
import { joined, line, rectangle, type Box, type Drawn, type DrawnText, type Stroke } from './drawn.ts';
import { fitLabel } from './fit-label.ts';
import { levelsOf, drawLevels } from './levels.ts';
import { drawChains } from './draw-chain.ts';
import type { BoardNames } from './names.ts';

/** A box on the board in millimetres of the board. */
interface BoxOnBoard {
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Smaller than this on paper, a board's own lettering is left out. */
const LEAST_LETTERING = 1.5;

/** Chains of the whole board: across its panels and in all; down its parts and above ground. */
export function elevationChains(board: Board): {
  readonly across: readonly Chain[];
  readonly down: readonly Chain[];
} {
  const { widthMm, heightMm, frameMm, headerHeightMm, stripHeightMm, bottomEdgeMm, panels } = board;
  const isPanel = (from: number, to: number): boolean =>
    panels.some(({ xMm, widthMm: width }) => xMm === from && xMm + width === to);
  const across = chainThrough(
    [0, ...panels.flatMap((panel) => [panel.xMm, panel.xMm + panel.widthMm]), widthMm],
    (part) => `${isPanel(part.fromMm, part.toMm) ? '净 ' : ''}${lengthOf(part.fromMm, part.toMm)}`,
  );
  const down = chainThrough([
    0,
    frameMm,
    frameMm + headerHeightMm,
    ...panels.flatMap((panel) => [panel.yMm, panel.yMm + panel.heightMm]),
    heightMm - frameMm - stripHeightMm,
    heightMm - frameMm,
    heightMm,
  ]);
  return {
    across: [across, chainThrough([0, widthMm])],
    down: [down, chainThrough([0, heightMm, heightMm + bottomEdgeMm])],
  };
}

/** The elevation at 1:`scale`, the board's top left corner at the origin. */
export function elevation(board: Board, names: BoardNames, scale: number): Drawn {
  const { widthMm, heightMm, bottomEdgeMm } = board;
  const [width, height] = [widthMm / scale, heightMm / scale];
  const chains = elevationChains(board);
  const groundY = (heightMm + bottomEdgeMm) / scale;
  const view = { scale, width, height };
  return joined(
    frame(board, names, scale),
    ...board.panels.map((panel) => panelInElevation(panel, names, scale)),
    ground(board, scale),
    drawChains(chains.across, 'above', view),
    drawChains(chains.down, 'left', view),
    drawLevels(levelsOf(board), { scale, x: width, groundY }),
  );
}

function frame(board: Board, { heading }: BoardNames, scale: number): Drawn {
  const { widthMm, heightMm, frameMm, headerHeightMm, stripHeightMm } = board;
  const inner = {
    xMm: frameMm,
    yMm: frameMm,
    widthMm: widthMm - 2 * frameMm,
    heightMm: heightMm - 2 * frameMm,
  };
  const header = onPaper({ ...inner, heightMm: headerHeightMm }, scale);
  const strip = onPaper(
    { ...inner, yMm: heightMm - frameMm - stripHeightMm, heightMm: stripHeightMm },
    scale,
  );
  const size = headingMm(board, heading) / scale;
  return {
    strokes: [
      rectangle('thick', onPaper({ xMm: 0, yMm: 0, widthMm, heightMm }, scale)),
      ...(frameMm > 0 ? [rectangle('thin', onPaper(inner, scale))] : []),
      ...(headerHeightMm > 0
        ? [line('thick', [header.left, header.bottom], [header.right, header.bottom])]
        : []),
      ...(stripHeightMm > 0 ? [line('thin', [strip.left, strip.top], [strip.right, strip.top])] : []),
    ],
    texts: [
      ...(size >= LEAST_LETTERING ? [middleOf(heading, header, size)] : []),
      ...(stripHeightMm > 0 ? fitLabel([['底条：监督电话、更新日期、二维码'], ['底条']], strip) : []),
    ],
  };
}

function panelInElevation(panel: Panel, { titles }: BoardNames, scale: number): Drawn {
  const { xMm, yMm, widthMm, titleHeightMm, slots, plates, section } = panel;
  const band = onPaper({ xMm, yMm, widthMm, heightMm: titleHeightMm }, scale);
  const title = titles[section];
  const room = (band.right - band.left - 1) / emWidth(title);
  const size = Math.min(panelTitleMm(panel) / scale, room);
  const boxes = slots.map((slot) => ({
    forms: [[slot.id, slot.stock.id], [slot.id]],
    box: onPaper({ xMm: xMm + slot.xMm, yMm: yMm + slot.yMm, ...sizeOf(slot.stock) }, scale),
  }));
  const plateBoxes = plates.map((plate) =>
    onPaper({ ...plate, xMm: xMm + plate.xMm, yMm: yMm + plate.yMm }, scale),
  );
  return {
    strokes: [
      rectangle('thick', onPaper(panel, scale)),
      ...(titleHeightMm > 0 ? [line('thin', [band.left, band.bottom], [band.right, band.bottom])] : []),
      ...[...boxes.map(({ box }) => box), ...plateBoxes].map((box): Stroke => rectangle('thin', box)),
    ],
    texts: [
      ...(size >= LEAST_LETTERING ? [middleOf(title, band, size)] : []),
      ...boxes.flatMap(({ forms, box }) => fitLabel(forms, box)),
      ...plateBoxes.flatMap((box) => fitLabel([['固定牌']], box)),
    ],
  };
}

/** The ground, and where legs would stand: they are for whoever builds the board to work out. */
function ground({ widthMm, heightMm, bottomEdgeMm }: Board, scale: number): Drawn {
  const [left, right, y] = [0, widthMm / scale, (heightMm + bottomEdgeMm) / scale];
  const hatches = Math.floor((right - left) / HATCH);
  const legs = bottomEdgeMm > 0 ? [widthMm * 0.06, widthMm * 0.94 - LEG_MM] : [];
  return {
    texts: [],
    strokes: [
      line('thick', [left - 2, y], [right + 2, y]),
      ...Array.from({ length: hatches }, (_, index) =>
        line('thin', [left + (index + 1) * HATCH, y], [left + (index + 1) * HATCH - 1.6, y + 1.6]),
      ),
      ...legs.flatMap((xMm) =>
        [xMm, xMm + LEG_MM].map((edge) =>
          line('dashed', [edge / scale, heightMm / scale], [edge / scale, y]),
        ),
      ),
    ],
  };
}

const HATCH = 6;
const LEG_MM = 80;

function lengthOf(from: number, to: number): number {
  return Math.round((to - from) * 1000) / 1000;
}

function sizeOf({ widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number }) {
  return { widthMm, heightMm };
}

function onPaper({ xMm, yMm, widthMm, heightMm }: BoxOnBoard, scale: number): Box {
  return {
    left: xMm / scale,
    top: yMm / scale,
    right: (xMm + widthMm) / scale,
    bottom: (yMm + heightMm) / scale,
  };
}

function middleOf(text: string, { left, top, right, bottom }: Box, size: number): DrawnText {
  return { text, x: (left + right) / 2, y: (top + bottom) / 2, size, anchor: 'middle', isBold: true };
}
