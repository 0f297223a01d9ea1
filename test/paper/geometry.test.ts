import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { boardStandardSchema, type BoardStandard } from '../../src/model/place/board-standard.ts';
import { boardOf } from '../../src/paper/board/board.ts';
import { checkBoardGeometry } from '../../src/paper/geometry.ts';

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
    headerHeightMm: 40,
    stripHeightMm: 0,
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

const secondSlot = (board: BoardStandard) => board.panels[0]!.slots![1]!;

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
    const slots = boardOf(readBoard('village-4800x1500.yaml')).panels.flatMap((panel) => panel.slots);
    const count = (id: string) => slots.filter(({ stock }) => stock.id === id).length;
    expect([count('A3'), count('A4'), count('600x900')]).toEqual([17, 4, 1]);
  });

  test.each(readdirSync(BOARDS))('every row of %s has equal gaps, to one millimetre', (file) => {
    for (const { slots, widthMm } of boardOf(readBoard(file)).panels) {
      for (const yMm of new Set(slots.map((slot) => slot.yMm))) {
        const row = slots.filter((slot) => slot.yMm <= yMm && yMm < slot.yMm + slot.stock.heightMm);
        const edges = row.map(({ xMm, stock }) => [xMm, xMm + stock.widthMm]);
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
    expect(messages(aBoard((board) => Object.assign(secondSlot(board), { xMm: 410 })))).toEqual([
      '卡位“党2”的右边超出版块题头以下、离边 3 毫米以内 10 毫米。',
    ]);
  });

  test('says by how much two slots overlap', () => {
    expect(messages(aBoard((board) => Object.assign(secondSlot(board), { xMm: 300 })))).toEqual([
      '卡位“党2”和卡位“党1”重叠 17 毫米，至少要隔 6 毫米才插得进纸。',
    ]);
  });

  test('wants room between two papers', () => {
    expect(messages(aBoard((board) => Object.assign(secondSlot(board), { xMm: 320 })))).toEqual([
      '卡位“党2”和卡位“党1”只隔 3 毫米，至少要隔 6 毫米才插得进纸。',
    ]);
  });

  test('says when a panel leaves the frame', () => {
    expect(messages(aBoard((board) => Object.assign(board, { heightMm: 655 })))).toEqual([
      '版块“party”的下边超出边框、栏眉和底条之间 25 毫米。',
    ]);
  });

  test('a slot number is used once, and a section has one panel', () => {
    const board = aBoard((changed) => {
      secondSlot(changed).id = '党1';
      changed.panels.push({
        ...changed.panels[0]!,
        xMm: 5000,
        slots: [{ ...secondSlot(changed), id: '党3' }],
      });
    });
    expect(messages(board)).toContain('卡位编号“党1”用了两次。');
    expect(messages(board)).toContain('版块 party 写了两次。');
  });

  test('the smallest type must be readable from where people stand', () => {
    const board = aBoard((changed) => Object.assign(changed, { readingDistanceMm: 3000 }));
    expect(messages(board)[0]).toBe(
      '视距 3000 毫米要字高 15 毫米，卡位“党1”的 A3 纸最大字高 12.7 毫米，看不清。',
    );
  });
});

describe('what a board standard may say of its own', () => {
  test('a grid is written out slot by slot, row by row', () => {
    const board = aBoard((changed) => {
      changed.panels[0]!.slots = undefined;
      changed.panels[0]!.grids = [
        { prefix: '党', stock: 'A4', columns: 3, rows: 1, xMm: 15, yMm: 100, gapXMm: 10, gapYMm: 0 },
      ];
    });
    expect(messages(board)).toEqual([]);
    const [panel] = boardOf(board).panels;
    expect(panel!.slots.map(({ id, xMm, yMm }) => `${id} ${xMm} ${yMm}`)).toEqual([
      '党1 15 100',
      '党2 235 100',
      '党3 455 100',
    ]);
  });

  test('an opening of an old frame takes the largest paper that goes in, in its middle', () => {
    const board = aBoard((changed) => {
      changed.panels[0]!.slots = [{ id: '党1', clearWidthMm: 320, clearHeightMm: 440, xMm: 20, yMm: 100 }];
    });
    expect(messages(board)).toEqual([]);
    const [slot] = boardOf(board).panels[0]!.slots;
    expect([slot!.stock.id, slot!.xMm, slot!.yMm]).toEqual(['A3', 31.5, 110]);
  });

  test('an opening that no paper goes into is told with the numbers', () => {
    const board = aBoard((changed) => {
      changed.panels[0]!.slots = [{ id: '党1', clearWidthMm: 180, clearHeightMm: 250, xMm: 20, yMm: 100 }];
    });
    expect(messages(board)).toEqual(['卡位“党1”净 180×250 毫米，哪种纸都放不下：最小的 A4 要 216×303。']);
  });

  test('paper of its own is set like the largest standard paper within it', () => {
    const board = aBoard((changed) => {
      changed.papers = [{ id: '卷纸500', widthMm: 500, heightMm: 480 }];
      changed.panels[0]!.slots = [{ id: '党1', stock: '卷纸500', xMm: 20, yMm: 100 }];
    });
    expect(messages(board)).toEqual([]);
    const { stock } = boardOf(board).panels[0]!.slots[0]!;
    expect([stock.widthMm, stock.heightMm, stock.bodyMaxPt]).toEqual([500, 480, 36]);
  });

  test('paper that there is not is told with what there is', () => {
    const board = aBoard((changed) => Object.assign(secondSlot(changed), { stock: 'A33' }));
    expect(checkBoardGeometry(board)).toEqual([
      {
        code: 'BOARD_GEOMETRY',
        path: ['panels', 0, 'slots', 1, 'stock'],
        message: '卡位“党2”的纸张写的是“A33”，没有这种纸。',
        hint: '是不是 A3？可以写：A4、A3、A2、A1、600x900；别的大小请写在“自备纸”（papers）里。',
      },
    ]);
  });

  test('people who stand further away get larger type on every paper', () => {
    const board = aBoard((changed) => Object.assign(changed, { readingDistanceMm: 2000 }));
    expect(messages(board)).toEqual([]);
    const { minimumMm, stocks } = boardOf(board);
    expect(minimumMm.body).toBe(10);
    expect((stocks[0]!.bodyMinPt / 72) * 25.4).toBeGreaterThanOrEqual(10);
    expect((stocks[0]!.captionPt / 72) * 25.4).toBeGreaterThanOrEqual(2000 / 300);
  });

  test('no board may ask for smaller type than can be read', () => {
    const board = aBoard((changed) => Object.assign(changed, { minimumMm: { table: 3 } }));
    expect(messages(board)).toEqual(['表格最小字高写的是 3 毫米，视距 1000 毫米至少要 5 毫米，看不清。']);
  });

  test('colours must carry white type', () => {
    const board = aBoard((changed) => Object.assign(changed, { colours: { header: '#e06060' } }));
    expect(messages(board)).toEqual(['栏眉、版块名的颜色 #e06060 太浅，和白字的对比只有 3.4，至少要 7。']);
  });

  test('sections of a publicity board do not hang on a disclosure board', () => {
    const board = aBoard((changed) => Object.assign(changed, { use: 'publicity' }));
    expect(messages(board)).toEqual(['宣传栏没有 party 这个版块，它是公开栏的。']);
  });
});
