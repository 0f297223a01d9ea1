/** Whether a board can be built: everything inside its frame, nothing on top of anything else, all of it legible. */
import type { BoardStandard, PanelStandard } from '../model/place/board-standard.ts';
import type { FieldPath, Finding } from '../model/schema/finding.ts';
import { isSection } from '../model/disclosure/section.ts';
import { checkFurniture } from './board/board-furniture.ts';
import { checkSizeAndHeight } from './board/board-heights.ts';
import { checkColours, checkLegible, checkMinimum, checkPlates } from './board/board-legibility.ts';
import { checkPapers, checkSlotPaper } from './board/board-papers.ts';
import { papersOf, slotWithPaper, SLOT_PLAY_MM, writtenSlots, type WrittenSlot } from './board/board.ts';
import { formatNumber } from './millimetres.ts';
import type { Stock } from './stocks.ts';

/** A slot's clear size is the paper plus its play, so two papers need at least this much between them. */
const SLOT_CLEARANCE_MM = 2 * SLOT_PLAY_MM;

interface Box {
  readonly name: string;
  readonly path: FieldPath;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Problems of a board's measures, with the numbers. */
export function checkBoardGeometry(board: BoardStandard): Finding[] {
  const panels = board.panels.map(panelBox);
  const papers = papersOf(board);
  const slots = board.panels.map((panel) => writtenSlots(panel, papers));
  return [
    ...checkPapers(board),
    ...panels.flatMap((panel) => outside(panel, panelArea(board), '边框、栏眉和底条之间')),
    ...overlaps(panels, 0),
    ...board.panels.flatMap((panel, index) =>
      checkPanel(panel, { index, slots: slots[index] ?? [], papers }),
    ),
    ...duplicateSlots(slots),
    ...checkSections(board),
    ...checkMinimum(board),
    ...checkLegible(board, slots, papers),
    ...checkColours(board),
    ...checkPlates(board),
    ...checkFurniture(board),
    ...checkSizeAndHeight(board),
  ];
}

/** Where panels may lie: inside the frame, below the header, above the strip. */
function panelArea({
  widthMm,
  heightMm,
  frameMm,
  headerHeightMm,
  stripHeightMm,
}: BoardStandard): Omit<Box, 'name' | 'path'> {
  const y = frameMm + headerHeightMm;
  return {
    x: frameMm,
    y,
    width: widthMm - 2 * frameMm,
    height: heightMm - frameMm - stripHeightMm - y,
  };
}

interface PanelParts {
  readonly index: number;
  readonly slots: readonly WrittenSlot[];
  readonly papers: ReadonlyMap<string, Stock>;
}

function checkPanel(panel: PanelStandard, { index, slots, papers }: PanelParts): Finding[] {
  const path: FieldPath = ['panels', index];
  const papered = slots.flatMap((slot) => slotBox(slot, path, papers));
  const plates = (panel.plates ?? []).map(({ xMm, yMm, widthMm, heightMm }, position) => ({
    name: `固定牌 ${position + 1}`,
    path: [...path, 'plates', position],
    x: xMm,
    y: yMm,
    width: widthMm,
    height: heightMm,
  }));
  const boxes: Box[] = [...papered, ...plates];
  const { widthMm, heightMm, titleHeightMm } = panel;
  const area = {
    x: SLOT_PLAY_MM,
    y: titleHeightMm + SLOT_PLAY_MM,
    width: widthMm - 2 * SLOT_PLAY_MM,
    height: heightMm - titleHeightMm - 2 * SLOT_PLAY_MM,
  };
  return [
    ...slots.flatMap((slot) => checkSlotPaper(slot, path, papers)),
    ...(slots.length === 0 ? [noSlots(panel, path)] : []),
    ...boxes.flatMap((box) => outside(box, area, `版块题头以下、离边 ${SLOT_PLAY_MM} 毫米以内`)),
    ...overlaps(boxes, SLOT_CLEARANCE_MM),
  ];
}

function noSlots({ section }: PanelStandard, path: FieldPath): Finding {
  return {
    code: 'BOARD_GEOMETRY',
    path,
    message: `版块 ${section} 没有卡位，什么也贴不上。`,
    hint: '请在 slots 里一个一个写卡位，或者在 grids 里写成片的几列几行。',
  };
}

function panelBox({ section, xMm, yMm, widthMm, heightMm }: PanelStandard, index: number): Box {
  return {
    name: `版块“${section}”`,
    path: ['panels', index],
    x: xMm,
    y: yMm,
    width: widthMm,
    height: heightMm,
  };
}

function slotBox(slot: WrittenSlot, panel: FieldPath, papers: ReadonlyMap<string, Stock>): Box[] {
  const slotted = slotWithPaper(slot, papers);
  if (!slotted) return [];
  const { id, stock, xMm, yMm } = slotted;
  const path = [...panel, ...slot.path];
  return [{ name: `卡位“${id}”`, path, x: xMm, y: yMm, width: stock.widthMm, height: stock.heightMm }];
}

function outside(box: Box, area: Omit<Box, 'name' | 'path'>, areaName: string): Finding[] {
  const over = [
    ['左边', area.x - box.x],
    ['上边', area.y - box.y],
    ['右边', box.x + box.width - area.x - area.width],
    ['下边', box.y + box.height - area.y - area.height],
  ] as const;
  return over
    .filter(([, by]) => by > 0.001)
    .map(([side, by]) => ({
      code: 'BOARD_GEOMETRY',
      path: box.path,
      message: `${box.name}的${side}超出${areaName} ${formatNumber(by)} 毫米。`,
      hint: '请改它的位置或大小，让它全部落在里面。',
    }));
}

function overlaps(boxes: readonly Box[], clearance: number): Finding[] {
  return boxes.flatMap((box, index) =>
    boxes.slice(0, index).flatMap((other): Finding[] => {
      const gap = Math.max(
        box.x - (other.x + other.width),
        other.x - (box.x + box.width),
        box.y - (other.y + other.height),
        other.y - (box.y + box.height),
      );
      if (gap >= clearance - 0.001) return [];
      const what = gap < 0 ? `重叠 ${formatNumber(-gap)} 毫米` : `只隔 ${formatNumber(gap)} 毫米`;
      return [
        {
          code: 'BOARD_GEOMETRY',
          path: box.path,
          message: `${box.name}和${other.name}${what}${clearance > 0 ? `，至少要隔 ${clearance} 毫米才插得进纸` : ''}。`,
          hint: '请把它们分开。',
        },
      ];
    }),
  );
}

function duplicateSlots(panels: readonly (readonly WrittenSlot[])[]): Finding[] {
  const seen = new Set<string>();
  return panels.flatMap((slots, index) =>
    slots.flatMap(({ id, path }): Finding[] => {
      const isNew = !seen.has(id);
      seen.add(id);
      if (isNew) return [];
      return [
        {
          code: 'BOARD_GEOMETRY',
          path: ['panels', index, ...path],
          message: `卡位编号“${id}”用了两次。`,
          hint: '编号是大家说位置用的，整块栏里不能重复。',
        },
      ];
    }),
  );
}

/** Each section once, and only those that a board of this use has. */
function checkSections({ panels, use = 'disclosure' }: BoardStandard): Finding[] {
  return panels.flatMap(({ section }, index): Finding[] => {
    const path: FieldPath = ['panels', index, 'section'];
    if (isSection(section) !== (use === 'disclosure'))
      return [
        {
          code: 'BOARD_GEOMETRY',
          path,
          message:
            use === 'disclosure'
              ? `公开栏没有 ${section} 这个版块，它是宣传栏的。`
              : `宣传栏没有 ${section} 这个版块，它是公开栏的。`,
          hint:
            use === 'disclosure'
              ? '公开栏的版块是 party、affairs、finance、other；要做宣传栏，请写 use: publicity。'
              : '宣传栏的版块是 policy、law、culture、building；党务、村务、财务要贴在公开栏上。',
        },
      ];
    if (panels.findIndex((panel) => panel.section === section) === index) return [];
    return [
      {
        code: 'BOARD_GEOMETRY',
        path,
        message: `版块 ${section} 写了两次。`,
        hint: '一块栏里每个版块只有一处；要更多卡位，请加在同一个版块里。',
      },
    ];
  });
}
