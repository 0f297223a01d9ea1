import { describe, expect, test } from 'vitest';
import { checkBoardSize } from '../../src/loader/site/board-size.ts';
import { boardStandardSchema } from '../../src/model/place/board-standard.ts';
import { aCatalogue, aDisclosure, aSite } from '../support/a-site.ts';

const size = { xMm: 0, yMm: 0, widthMm: 900, heightMm: 900, titleHeightMm: 60 };
const row = { prefix: '财', stock: 'A4', xMm: 0, yMm: 0, gapXMm: 10, gapYMm: 10 };

/** A board with one slot written out and as many more in a grid. */
const boardOf = (columns: number) =>
  boardStandardSchema.parse({
    ...{ id: 'board', title: '公开栏', widthMm: 2000, heightMm: 1000, frameMm: 20, bottomEdgeMm: 900 },
    ...{ headerHeightMm: 100, stripHeightMm: 0, readingDistanceMm: 1000 },
    panels: [
      { section: 'affairs', ...size, slots: [{ id: '村1', stock: 'A4', xMm: 0, yMm: 0 }] },
      { section: 'finance', ...size, grids: [{ ...row, columns, rows: 1 }] },
    ],
  });

const { items } = aCatalogue(
  { id: 'accounts', required: true },
  { id: 'roles', onWall: true },
  { id: 'lease', onWall: true },
  { id: 'of-communities', sites: 'community', onWall: true },
  { id: 'of-the-township', audience: 'township', onWall: true },
  { id: 'notices' },
);

const told = (columns: number, more: Record<string, unknown> = {}) => {
  const disclosures = items.map(({ id }) =>
    aDisclosure({ item: id, publishedOn: '2026-10-01', ...(id === 'lease' && more) }, { id }),
  );
  return checkBoardSize({ profile: aSite().profile, board: boardOf(columns), disclosures, items });
};

describe('a board', () => {
  test('with fewer slots than items that always hang is too small, and how many would do', () => {
    expect(told(1)).toMatchObject([{ code: 'BOARD_TOO_SMALL', severity: 'warning', path: ['board'] }]);
    expect(told(1)[0]?.message).toContain('有 3 项，墙上要一直有一份；这块公开栏只有 2 个卡位，差 1 个');
    expect(told(2)).toEqual([]);
  });

  test('need not hold what was withdrawn, or what nobody has published', () => {
    expect(told(1, { withdrawal: { on: '2026-10-10', why: '写错', by: '村委会' } })).toEqual([]);
    const { profile } = aSite();
    expect(checkBoardSize({ profile, board: boardOf(1), disclosures: [], items })).toEqual([]);
  });
});
