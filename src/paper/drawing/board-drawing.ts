/**
 * 公开栏规格图: a board drawn to scale on one A3 sheet, so that a workshop can build the frame. The elevation and the
 * details of its panels are as large as they go on the sheet, at scales of GB/T 14690.
 */
import type { Board } from '../board/board.ts';
import { formatNumber } from '../millimetres.ts';
import { boxOf, joined, line, movedBy, rectangle, type Box, type Drawn, type DrawnText } from './drawn.ts';
import { elevation } from './elevation.ts';
import type { BoardNames } from './names.ts';
import { HEADING, headingText, notes, ruler, RULER_HEIGHT, titleBlock } from './notes.ts';
import { panelDetail, panelKinds } from './panel-detail.ts';
import { requirementsOf } from './requirements.ts';
import { slotSection } from './slot-section.ts';

/** A3 landscape. */
export const SHEET = { widthMm: 420, heightMm: 297 } as const;

export interface BoardDrawing extends Drawn {
  /** Denominators: 15 for 1:15. */
  readonly scales: { readonly elevation: number; readonly detail: number; readonly section: number };
}

/** Scales of GB/T 14690, the first and the second choice. */
const SCALES = [2, 2.5, 3, 4, 5, 6, 10, 15, 20, 25, 30, 40, 50, 60, 100, 150, 200] as const;

/** What a printer cannot reach. */
const BORDER = 8;
const INSET = 4;
const COLUMN_WIDTH = 104;

const INNER: Box = {
  left: BORDER + INSET,
  top: BORDER + INSET,
  right: SHEET.widthMm - BORDER - INSET,
  bottom: SHEET.heightMm - BORDER - INSET,
};
const VIEWS: Box = { ...INNER, right: INNER.right - COLUMN_WIDTH - INSET };

/** Between two views, and between a view and its caption. */
const GAP = 5;

/** The drawing of a board. */
export function boardDrawing(board: Board, names: BoardNames): BoardDrawing {
  const views = arrangeViews(board, names);
  const section = slotSection(board, COLUMN_WIDTH);
  const scales = { ...views.scales, section: section.scale };
  return {
    ...joined(
      {
        strokes: [
          rectangle('thick', {
            left: BORDER,
            top: BORDER,
            right: SHEET.widthMm - BORDER,
            bottom: SHEET.heightMm - BORDER,
          }),
        ],
        texts: [],
      },
      views.drawn,
      column(board, names, { section: section.drawn, scales }),
    ),
    scales,
  };
}

/** Texts of the title block. */
function titleRows(
  board: Board,
  { isSample }: BoardNames,
  { elevation: whole, detail, section }: BoardDrawing['scales'],
): [string, string][] {
  const { id, title, use, widthMm, heightMm, bottomEdgeMm, panels } = board;
  const slots = panels.reduce((sum, panel) => sum + panel.slots.length, 0);
  const kind = use === 'publicity' ? '宣传栏' : '公开栏';
  return [
    ['图名', `${title}　${kind}规格图`],
    ['图号', `GKL-${id}${isSample ? '（示例）' : ''}`],
    ['比例', `正视 1:${whole}，详图 1:${detail}，断面 1:${section}；A3 横放，打印不缩放`],
    ['单位', '毫米'],
    [
      '规格',
      `${formatNumber(widthMm)}×${formatNumber(heightMm)}，下沿离地 ${formatNumber(bottomEdgeMm)}；${panels.length} 个版块，${slots} 个卡位`,
    ],
  ];
}

interface ColumnParts {
  readonly section: Drawn;
  readonly scales: BoardDrawing['scales'];
}

/** The right-hand column: requirements from the top, the title block at the foot, the section between them. */
function column(board: Board, names: BoardNames, { section, scales }: ColumnParts): Drawn {
  const left = INNER.right - COLUMN_WIDTH;
  const block = titleBlock(titleRows(board, names, scales), COLUMN_WIDTH);
  const blockY = INNER.bottom - block.height;
  const rulerY = blockY - RULER_HEIGHT - GAP / 2;
  const box = boxOf(section);
  const sectionY = rulerY - GAP - (box.bottom - box.top) - HEADING;
  const room = { width: COLUMN_WIDTH, height: sectionY - GAP / 2 - INNER.top };
  return joined(
    movedBy(notes('技术要求', requirementsOf(board, names), room), [left, INNER.top]),
    movedBy({ strokes: [], texts: [headingText(`卡位断面 1:${scales.section}`)] }, [left, sectionY]),
    movedBy(section, [left - box.left, sectionY + HEADING - box.top]),
    movedBy(ruler(), [left, rulerY]),
    movedBy(block.drawn, [left, blockY]),
    {
      strokes: [line('thin', [left - INSET, BORDER], [left - INSET, SHEET.heightMm - BORDER])],
      texts: [],
    },
  );
}

interface Views {
  readonly drawn: Drawn;
  readonly scales: { readonly elevation: number; readonly detail: number };
}

/** The elevation above the details, at those two scales that together make the most of the sheet. */
function arrangeViews(board: Board, names: BoardNames): Views {
  const { widthMm, heightMm, bottomEdgeMm } = board;
  const kinds = panelKinds(board, names);
  const wholeAt = memoised((scale) => captioned(elevation(board, names, scale), `正视图 1:${scale}`));
  const detailsAt = memoised((scale) =>
    kinds.map((kind) => captioned(panelDetail(kind, scale), `${kind.title}版块 1:${scale}`)),
  );
  const wholes = scalesFor([{ widthMm, heightMm: heightMm + bottomEdgeMm }]);
  const pairs = scalesFor(board.panels)
    .flatMap((detail) => wholes.map((whole) => ({ detail, whole })))
    .sort((a, b) => a.detail * a.whole - b.detail * b.whole || a.detail - b.detail);
  for (const { detail, whole } of pairs) {
    const drawn = fitViews(wholeAt(whole), detailsAt(detail));
    if (drawn) return { drawn, scales: { elevation: whole, detail } };
  }
  throw new Error(`the board ${board.id} does not fit on the sheet at any scale`);
}

function memoised<T>(make: (scale: number) => T): (scale: number) => T {
  const made = new Map<number, T>();
  return (scale) => {
    const known = made.get(scale) ?? make(scale);
    made.set(scale, known);
    return known;
  };
}

/** Scales at which none of these is larger than the sheet by itself. */
function scalesFor(things: readonly { readonly widthMm: number; readonly heightMm: number }[]): number[] {
  return SCALES.filter((scale) =>
    things.every(
      ({ widthMm, heightMm }) =>
        widthMm / scale < VIEWS.right - VIEWS.left && heightMm / scale < VIEWS.bottom - VIEWS.top,
    ),
  );
}

/** A view with its caption above it. */
function captioned(view: Drawn, caption: string): Drawn {
  const { left, right, top } = boxOf(view);
  const text: DrawnText = {
    text: caption,
    x: (left + right) / 2,
    y: top - 4.5,
    size: 3.5,
    anchor: 'middle',
    isBold: true,
  };
  return { ...view, texts: [...view.texts, text] };
}

/** The elevation above rows of details; `undefined` when there is not enough room. */
function fitViews(whole: Drawn, details: readonly Drawn[]): Drawn | undefined {
  const rows = rowsOf(details);
  if (!rows) return undefined;
  const lines = [[whole], ...rows];
  const heights = lines.map((views) => Math.max(...views.map((view) => heightOf(boxOf(view)))));
  const wide = lines.some((views) => widthOf(views) > VIEWS.right - VIEWS.left);
  const spare = VIEWS.bottom - VIEWS.top - heights.reduce((sum, height) => sum + height, 0);
  if (wide || spare < GAP * (lines.length - 1)) return undefined;
  // What is left over goes between the rows.
  const between = Math.min(spare / Math.max(1, lines.length - 1), 4 * GAP);
  let y = VIEWS.top;
  return joined(
    ...lines.map((views, index) => {
      const row = layOutRow(views, y);
      y += (heights[index] ?? 0) + between;
      return row;
    }),
  );
}

/** Details in as few rows as they need; `undefined` when one alone is too wide. */
function rowsOf(details: readonly Drawn[]): Drawn[][] | undefined {
  const rows: Drawn[][] = [];
  for (const detail of details) {
    const row = rows.at(-1);
    if (row && widthOf([...row, detail]) <= VIEWS.right - VIEWS.left) row.push(detail);
    else if (widthOf([detail]) > VIEWS.right - VIEWS.left) return undefined;
    else rows.push([detail]);
  }
  return rows;
}

/** Views beside each other from the top, what is left over between and around them. */
function layOutRow(views: readonly Drawn[], top: number): Drawn {
  const spare = (VIEWS.right - VIEWS.left - widthOf(views)) / (views.length + 1);
  let x = VIEWS.left + spare;
  return joined(
    ...views.map((view) => {
      const box = boxOf(view);
      const moved = movedBy(view, [x - box.left, top - box.top]);
      x += box.right - box.left + GAP + spare;
      return moved;
    }),
  );
}

function widthOf(views: readonly Drawn[]): number {
  const boxes = views.map(boxOf);
  return boxes.reduce((sum, { left, right }) => sum + right - left, 0) + GAP * (views.length - 1);
}

function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}
