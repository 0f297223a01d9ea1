/** Whether a board can be built: everything inside its frame, nothing on top of anything else. */
import type { BoardStandard, Panel, Slot } from '../model/board-standard.ts';
import type { FieldPath, Finding } from '../model/finding.ts';
import { formatNumber } from './millimetres.ts';
import { bodyMinMm, STOCK_MEASURES } from './stocks.ts';

/** A slot's clear size is the paper plus 6 mm, so two papers need at least this much between them. */
export const SLOT_CLEARANCE_MM = 6;

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
  return [
    ...panels.flatMap((panel) => outside(panel, panelArea(board), '边框、栏眉和底条之间')),
    ...overlaps(panels, 0),
    ...board.panels.flatMap(checkPanel),
    ...duplicateSlots(board),
    ...duplicateSections(board),
    ...readable(board),
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

function checkPanel(panel: Panel, index: number): Finding[] {
  const slots = panel.slots.map((slot, position) => slotBox(slot, ['panels', index, 'slots', position]));
  const plates: Box[] = panel.plate
    ? [
        {
          name: '固定说明牌',
          path: ['panels', index, 'plate'],
          x: panel.plate.xMm,
          y: panel.plate.yMm,
          width: panel.plate.widthMm,
          height: panel.plate.heightMm,
        },
      ]
    : [];
  const boxes = [...slots, ...plates];
  const { widthMm, heightMm, titleHeightMm } = panel;
  const clear = SLOT_CLEARANCE_MM / 2;
  const area = {
    x: clear,
    y: titleHeightMm + clear,
    width: widthMm - 2 * clear,
    height: heightMm - titleHeightMm - 2 * clear,
  };
  return [
    ...boxes.flatMap((box) => outside(box, area, `版块题头以下、离边 ${clear} 毫米以内`)),
    ...overlaps(boxes, SLOT_CLEARANCE_MM),
  ];
}

function panelBox({ section, xMm, yMm, widthMm, heightMm }: Panel, index: number): Box {
  return {
    name: `版块 ${section}`,
    path: ['panels', index],
    x: xMm,
    y: yMm,
    width: widthMm,
    height: heightMm,
  };
}

function slotBox({ id, stock, xMm, yMm }: Slot, path: FieldPath): Box {
  const { widthMm, heightMm } = STOCK_MEASURES[stock];
  return { name: `卡位“${id}”`, path, x: xMm, y: yMm, width: widthMm, height: heightMm };
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

function duplicateSlots({ panels }: BoardStandard): Finding[] {
  const seen = new Set<string>();
  return panels.flatMap((panel, index) =>
    panel.slots.flatMap(({ id }, position): Finding[] => {
      const isNew = !seen.has(id);
      seen.add(id);
      if (isNew) return [];
      return [
        {
          code: 'BOARD_GEOMETRY',
          path: ['panels', index, 'slots', position, 'id'],
          message: `卡位编号“${id}”用了两次。`,
          hint: '编号是大家说位置用的，整块栏里不能重复。',
        },
      ];
    }),
  );
}

function duplicateSections({ panels }: BoardStandard): Finding[] {
  return panels.flatMap(({ section }, index): Finding[] =>
    panels.findIndex((panel) => panel.section === section) === index
      ? []
      : [
          {
            code: 'BOARD_GEOMETRY',
            path: ['panels', index, 'section'],
            message: `版块 ${section} 写了两次。`,
            hint: '一块栏里每个版块只有一处；要更多卡位，请加在同一个版块里。',
          },
        ],
  );
}

/** A character can be read from 200 times its height (domain §6). */
function readable({ readingDistanceMm, panels }: BoardStandard): Finding[] {
  const needed = readingDistanceMm / 200;
  return panels.flatMap(({ slots }, index) =>
    slots.flatMap(({ id, stock }, position): Finding[] => {
      const smallest = bodyMinMm(stock);
      if (smallest >= needed - 0.001) return [];
      return [
        {
          code: 'BOARD_GEOMETRY',
          path: ['panels', index, 'slots', position, 'stock'],
          message: `视距 ${formatNumber(readingDistanceMm)} 毫米要字高 ${formatNumber(needed)} 毫米，卡位“${id}”的 ${stock} 纸最小字高 ${formatNumber(smallest)} 毫米，看不清。`,
          hint: '请换大一号的纸，或者让人站得近一些（改视距）。',
        },
      ];
    }),
  );
}
