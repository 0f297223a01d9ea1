import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { boardStandardSchema, type BoardStandard } from '../../src/model/board-standard.ts';
import { checkBoardGeometry } from '../../src/paper/geometry.ts';
import { STOCK_MEASURES } from '../../src/paper/stocks.ts';

const BOARDS = join(import.meta.dirname, '../../content/boards');

function readBoard(file: string): BoardStandard {
  return boardStandardSchema.parse(parse(readFileSync(join(BOARDS, file), 'utf8')));
}

/** A board of one panel, 700 × 600, with one A3 slot in the middle. */
function aBoard(change: (board: BoardStandard) => void = () => {}): BoardStandard {
  const board = boardStandardSchema.parse({
    id: 'small',
    title: '小栏',
    widthMm: 720,
    heightMm: 700,
    frameMm: 10,
    bottomEdgeMm: 900,
    headerHeightMm: 60,
    stripHeightMm: 20,
    readingDistanceMm: 1000,
    panels: [
      {
        section: 'party',
        xMm: 10,
        yMm: 70,
        widthMm: 700,
        heightMm: 600,
        titleHeightMm: 80,
        slots: [
          { id: '党1', stock: 'A3', xMm: 20, yMm: 100 },
          { id: '党2', stock: 'A3', xMm: 340, yMm: 100 },
        ],
      },
    ],
  });
  change(board);
  return board;
}

const messages = (board: BoardStandard) => checkBoardGeometry(board).map(({ message }) => message);

describe('the boards of the sample city', () => {
  test.each(readdirSync(BOARDS))('%s can be built', (file) => {
    expect(messages(readBoard(file))).toEqual([]);
  });

  test.each(readdirSync(BOARDS))('%s closes to the millimetre in width and height', (file) => {
    const board = readBoard(file);
    const [first, second] = board.panels;
    const post = first!.xMm;
    expect(second!.xMm - first!.xMm - first!.widthMm).toBe(post);
    expect(board.panels.reduce((sum, { widthMm }) => sum + widthMm + post, post)).toBe(board.widthMm);
    const { frameMm, headerHeightMm, stripHeightMm, heightMm } = board;
    expect(frameMm + headerHeightMm + first!.heightMm + stripHeightMm + frameMm).toBe(heightMm);
  });

  test('the village board has 17 A3, 4 A4 and one 600×900 slot', () => {
    const slots = readBoard('village-4800x1500.yaml').panels.flatMap((panel) => panel.slots);
    const count = (stock: string) => slots.filter((slot) => slot.stock === stock).length;
    expect([count('A3'), count('A4'), count('600x900')]).toEqual([17, 4, 1]);
  });

  test.each(readdirSync(BOARDS))('every row of %s has equal gaps, to one millimetre', (file) => {
    for (const { slots, widthMm } of readBoard(file).panels) {
      for (const yMm of new Set(slots.map((slot) => slot.yMm))) {
        const row = slots.filter(
          (slot) => slot.yMm <= yMm && yMm < slot.yMm + STOCK_MEASURES[slot.stock].heightMm,
        );
        const edges = row.map(({ xMm, stock }) => [xMm, xMm + STOCK_MEASURES[stock].widthMm]);
        const sorted = edges.sort(([a], [b]) => a! - b!);
        const gaps = [...sorted.map(([left], index) => left! - (sorted[index - 1]?.[1] ?? 0))];
        gaps.push(widthMm - sorted.at(-1)![1]!);
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('checkBoardGeometry', () => {
  test('finds nothing wrong with a board that closes', () => {
    expect(messages(aBoard())).toEqual([]);
  });

  test('says by how much a slot leaves its panel', () => {
    expect(messages(aBoard((board) => Object.assign(board.panels[0]!.slots[1]!, { xMm: 410 })))).toEqual([
      '卡位“党2”的右边超出版块题头以下、离边 3 毫米以内 10 毫米。',
    ]);
  });

  test('says by how much two slots overlap', () => {
    expect(messages(aBoard((board) => Object.assign(board.panels[0]!.slots[1]!, { xMm: 300 })))).toEqual([
      '卡位“党2”和卡位“党1”重叠 17 毫米，至少要隔 6 毫米才插得进纸。',
    ]);
  });

  test('wants room between two papers', () => {
    expect(messages(aBoard((board) => Object.assign(board.panels[0]!.slots[1]!, { xMm: 320 })))).toEqual([
      '卡位“党2”和卡位“党1”只隔 3 毫米，至少要隔 6 毫米才插得进纸。',
    ]);
  });

  test('says when a panel leaves the frame', () => {
    expect(messages(aBoard((board) => Object.assign(board, { stripHeightMm: 45 })))).toEqual([
      '版块 party的下边超出边框、栏眉和底条之间 25 毫米。',
    ]);
  });

  test('a slot number is used once, and a section has one panel', () => {
    const board = aBoard((changed) => {
      changed.panels[0]!.slots[1]!.id = '党1';
      changed.panels.push({
        ...changed.panels[0]!,
        xMm: 5000,
        slots: [{ ...changed.panels[0]!.slots[0]!, id: '党3' }],
      });
    });
    expect(messages(board)).toContain('卡位编号“党1”用了两次。');
    expect(messages(board)).toContain('版块 party 写了两次。');
  });

  test('the smallest type must be readable from where people stand', () => {
    const board = aBoard((changed) => Object.assign(changed, { readingDistanceMm: 2000 }));
    expect(messages(board)[0]).toBe(
      '视距 2000 毫米要字高 10 毫米，卡位“党1”的 A3 纸最小字高 5.644 毫米，看不清。',
    );
  });
});
