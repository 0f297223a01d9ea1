import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardStandard } from '../../../src/model/place/board-standard.ts';
import type { Finding } from '../../../src/model/schema/finding.ts';
import { checkFurniture } from '../../../src/paper/board/board-furniture.ts';
import { checkSizeAndHeight } from '../../../src/paper/board/board-heights.ts';
import { anyBoard, SAMPLE_BOARDS, sampleBoard } from '../../support/boards.ts';

/** The board with the millimetres that a hint asks for: `请写 119 或更低`. */
function obey(board: BoardStandard, { path, hint = '' }: Finding): BoardStandard | undefined {
  const mm = /请写 (\d+)/.exec(hint)?.[1];
  if (mm === undefined) return undefined;
  const changed = structuredClone(board) as unknown as Record<string, unknown>;
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], changed);
  (parent as Record<string, unknown>)[String(path.at(-1))] = Number(mm);
  return changed as unknown as BoardStandard;
}

describe('what is fixed to a board', () => {
  test.each(SAMPLE_BOARDS)('can be read on %s', (id) => {
    const board = sampleBoard(id);
    expect([...checkFurniture(board), ...checkSizeAndHeight(board)]).toEqual([]);
  });

  test.each([
    ['what is fixed to it', checkFurniture],
    ['its size and height', checkSizeAndHeight],
  ])('the millimetres that are said would do: %s', (_name, check) => {
    let obeyed = 0;
    fc.assert(
      fc.property(anyBoard, (board) => {
        for (const finding of check(board)) {
          const changed = obey(board, finding);
          if (!changed) continue;
          obeyed++;
          const path = finding.path.join('.');
          expect(check(changed).filter((one) => one.path.join('.') === path)).toEqual([]);
        }
      }),
    );
    expect(obeyed).toBeGreaterThan(5);
  });

  test('a board as long as a PDF may be is printed, with bleed, and none that is longer', () => {
    const board = sampleBoard('village-4800x1500');
    expect(checkSizeAndHeight({ ...board, widthMm: 5060 })).toEqual([]);
    expect(checkSizeAndHeight({ ...board, widthMm: 5060.5 })).toMatchObject([{ path: ['widthMm'] }]);
  });
});
