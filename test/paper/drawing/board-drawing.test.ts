import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardStandard } from '../../../src/model/place/board-standard.ts';
import { boardOf } from '../../../src/paper/board/board.ts';
import { boardDrawing, SHEET } from '../../../src/paper/drawing/board-drawing.ts';
import type { Chain } from '../../../src/paper/drawing/chain.ts';
import { boxOf, meet, textBox, type Box, type Drawn, type Point } from '../../../src/paper/drawing/drawn.ts';
import { elevationChains } from '../../../src/paper/drawing/elevation.ts';
import type { BoardNames } from '../../../src/paper/drawing/names.ts';
import { panelChains } from '../../../src/paper/drawing/panel-detail.ts';
import { checkBoardGeometry } from '../../../src/paper/geometry.ts';
import { anyBoard, SAMPLE_BOARDS, sampleBoard } from '../../support/boards.ts';

const NAMES: BoardNames = {
  heading: '××村党务村务财务公开栏',
  isSample: true,
  titles: {
    ...{ party: '党务公开', affairs: '村（居）务公开', finance: '财务公开', other: '其他事项' },
    ...{ policy: '惠民政策', law: '法律法规', culture: '科技文化', building: '基层党建' },
  },
};

const drawingOf = (standard: BoardStandard) => boardDrawing(boardOf(standard), NAMES);
const textsOf = (drawn: Drawn) => drawn.texts.map(({ text }) => text);

/** Pairs of texts that stand on each other. */
function collisions({ texts }: Drawn): string[] {
  const boxes = texts.map((text) => ({ text: text.text, box: textBox(text) }));
  return boxes.flatMap((one, index) =>
    boxes
      .slice(0, index)
      .filter((other) => meet(one.box, other.box))
      .map((other) => `${one.text} on ${other.text}`),
  );
}

/** Texts with a line through them. What touches the edge of an estimated box does not yet touch the glyphs. */
function struckOut({ texts, strokes }: Drawn): string[] {
  const segments = strokes.flatMap(({ points, isClosed }) =>
    points
      .map((point, index) => [point, points[index + 1] ?? (isClosed ? points[0] : undefined)] as const)
      .filter((pair): pair is readonly [Point, Point] => pair[1] !== undefined),
  );
  return texts
    .map((text) => ({ text: text.text, box: shrunk(textBox(text), 0.2) }))
    .filter(({ box }) => segments.some((segment) => passes(segment, box)))
    .map(({ text }) => text);
}

function shrunk({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

/** Whether a segment has a point inside a box (Liang–Barsky). */
function passes([[x1, y1], [x2, y2]]: readonly [Point, Point], { left, top, right, bottom }: Box): boolean {
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to;
}

/** What a workshop reads off a chain: its labels, and the gaps that its note says once. */
function readChain({ parts, note = '' }: Chain): number {
  const written = parts
    .filter(({ label }) => label !== '')
    .reduce((sum, { label }) => sum + Number(label.replace('净 ', '')), 0);
  const [, count = '0', each = '0'] = /(\d+) 处间距均 ([\d.]+)/.exec(note) ?? [];
  return written + Number(count) * Number(each);
}

describe('the drawing of a board', () => {
  test.each(SAMPLE_BOARDS)('%s has no text on another nor a line through one', (id) => {
    const drawing = drawingOf(sampleBoard(id));
    expect(collisions(drawing)).toEqual([]);
    expect(struckOut(drawing)).toEqual([]);
  });

  test('no board that can be built has a text on another, a line through one, or anything off the sheet', () => {
    fc.assert(
      fc.property(anyBoard, (standard) => {
        // A plate may be too small for what it says; such a board is not built.
        fc.pre(checkBoardGeometry(standard).length === 0);
        const drawing = drawingOf(standard);
        expect(collisions(drawing)).toEqual([]);
        expect(struckOut(drawing)).toEqual([]);
        const { left, top, right, bottom } = boxOf(drawing);
        expect([left >= 5, top >= 5, right <= SHEET.widthMm - 5, bottom <= SHEET.heightMm - 5]).toEqual(
          Array.from({ length: 4 }, () => true),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('the chains of any board add up to its width, its height above ground and its panels', () => {
    fc.assert(
      fc.property(anyBoard, (standard) => {
        const board = boardOf(standard);
        const { across, down } = elevationChains(board);
        for (const chain of across) expect(readChain(chain)).toBeCloseTo(board.widthMm, 2);
        expect(readChain(down[0] as Chain)).toBeCloseTo(board.heightMm, 2);
        expect(readChain(down[1] as Chain)).toBeCloseTo(board.heightMm + board.bottomEdgeMm, 2);
        for (const panel of board.panels) {
          const chains = panelChains(panel);
          for (const chain of [...(chains.above ? [chains.above] : []), ...chains.below])
            expect(readChain(chain)).toBeCloseTo(panel.widthMm, 2);
          for (const chain of chains.down) expect(readChain(chain)).toBeCloseTo(panel.heightMm, 2);
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each(SAMPLE_BOARDS)('every slot of %s is drawn with its number and its paper', (id) => {
    const drawing = textsOf(drawingOf(sampleBoard(id)));
    for (const { id: slot, stock } of boardOf(sampleBoard(id)).panels.flatMap(({ slots }) => slots)) {
      expect(drawing).toContain(slot);
      expect(drawing).toContain(`${stock.widthMm}×${stock.heightMm}`);
    }
  });

  test('equal gaps are said once', () => {
    const texts = textsOf(drawingOf(sampleBoard('village-4800x1500')));
    expect(texts).toContain('4 处间距均 52.25');
    expect(texts).toContain('其4至其7：5 处间距均 52');
    expect(texts).not.toContain('52.25');
  });

  test('panels that are built alike share one detail', () => {
    const texts = textsOf(drawingOf(sampleBoard('village-3600x1400')));
    expect(texts.filter((text) => /版块 1:/.test(text))).toEqual([
      '党务公开、村（居）务公开、财务公开版块 1:10',
      '其他事项版块 1:10',
    ]);
    expect(texts).toContain('党1、村1、财1');
  });

  test('says how high everything hangs', () => {
    const texts = textsOf(drawingOf(sampleBoard('village-4800x1500')));
    expect(texts.filter((text) => /^[+±]/.test(text))).toEqual([
      '±0 地面',
      '+700 下沿',
      '+890 卡位下沿',
      '+1340 卡位中线',
      '+1790 卡位上沿',
      '+2200 顶边',
    ]);
  });

  test('says the clear size and the number of the slots for each paper', () => {
    const text = textsOf(drawingOf(sampleBoard('village-4800x1500')))
      .join('')
      .replaceAll(/\s/g, '');
    expect(text).toContain('600×900，净606×906，1处；A3297×420，净303×426，17处；A4210×297，净216×303，4处');
  });

  test('names the colours and the smallest type as the standard has them', () => {
    const standard = {
      ...sampleBoard('village-3600x1400'),
      colours: { frame: '#123456' },
      minimumMm: { title: 20 },
    };
    const text = textsOf(drawingOf(standard)).join('');
    expect(text).toContain('边框、底条 #123456');
    expect(text).toContain('标题 20，正文 5.6');
  });

  test('says the lip of an old frame, and draws a wide one smaller', () => {
    const wide = drawingOf({ ...sampleBoard('village-3600x1400'), glassMarginMm: 40 });
    expect(textsOf(wide)).toContain('压边 40');
    expect(wide.scales.section).toBeGreaterThan(1);
    expect(drawingOf(sampleBoard('village-3600x1400')).scales.section).toBe(1);
  });

  test('has no character on paper that is less than 1.5 mm high', () => {
    fc.assert(
      fc.property(anyBoard, (standard) => {
        expect(Math.min(...drawingOf(standard).texts.map(({ size }) => size))).toBeGreaterThanOrEqual(1.5);
      }),
      { numRuns: 30 },
    );
  });
});
