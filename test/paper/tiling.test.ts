import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STANDARD_STOCK } from '../../src/paper/stocks.ts';
import { isLargerThan, planTiling, TILE_PAPERS, tileRoom, type Tiling } from '../../src/paper/tiling.ts';

const papers = fc.constantFrom(...Object.values(TILE_PAPERS));
const lengths = fc.double({ min: 150, max: 5000, noNaN: true });
const pages = fc.record({ widthMm: lengths, heightMm: lengths });
const overlaps = fc.integer({ min: 5, max: 30 });

/** Where the tiles of one row begin, or the rows of one column. */
const starts = ({ tiles }: Tiling, at: 'xMm' | 'yMm'): number[] => [
  ...new Set(tiles.map((tile) => tile[at])),
];

describe('the tiles of a page', () => {
  test('cover the whole page and nothing beside it, each over the one before by the overlap', () => {
    fc.assert(
      fc.property(pages, papers, overlaps, (page, paper, overlapMm) => {
        const tiling = planTiling(page, paper, overlapMm);
        for (const [at, size, length, count] of [
          ['xMm', tiling.clear.widthMm, page.widthMm, tiling.columns],
          ['yMm', tiling.clear.heightMm, page.heightMm, tiling.rows],
        ] as const) {
          const edges = starts(tiling, at);
          expect(edges).toHaveLength(count);
          expect(edges[0]).toBe(0);
          expect((edges.at(-1) ?? 0) + size).toBeCloseTo(length, 6);
          edges.slice(1).forEach((edge, index) => {
            expect((edges[index] ?? 0) + size - edge).toBeCloseTo(overlapMm, 6);
          });
        }
      }),
    );
  });

  test('go on what the printer can print, beside the band with the label', () => {
    fc.assert(
      fc.property(pages, papers, overlaps, (page, paper, overlapMm) => {
        const { clear, paper: lying } = planTiling(page, paper, overlapMm);
        const room = tileRoom(lying);
        expect(clear.widthMm).toBeLessThanOrEqual(room.widthMm + 1e-6);
        expect(clear.heightMm).toBeLessThanOrEqual(room.heightMm + 1e-6);
      }),
    );
  });

  test('are as few as there can be, whichever way the paper lies', () => {
    fc.assert(
      fc.property(pages, papers, overlaps, (page, paper, overlapMm) => {
        const { tiles } = planTiling(page, paper, overlapMm);
        const needs = [paper, { widthMm: paper.heightMm, heightMm: paper.widthMm }].map((lying) => {
          const room = tileRoom(lying);
          const along = (length: number, most: number): number => {
            let count = 1;
            // One more sheet reaches as much further as it shows beside the overlap.
            while (most + (count - 1) * (most - overlapMm) < length - 1e-6) count++;
            return count;
          };
          return along(page.widthMm, room.widthMm) * along(page.heightMm, room.heightMm);
        });
        expect(tiles).toHaveLength(Math.min(...needs));
      }),
    );
  });

  test('have names by row and column, each once', () => {
    fc.assert(
      fc.property(pages, papers, (page, paper) => {
        const { tiles } = planTiling(page, paper);
        expect(new Set(tiles.map(({ label }) => label)).size).toBe(tiles.length);
        for (const { label } of tiles) expect(label).toMatch(/^[A-Z]{1,2}[1-9]\d*$/);
      }),
    );
  });

  test('of the accounts poster are sixteen A4 or eight A3, from A1 to the last', () => {
    const onA4 = planTiling(STANDARD_STOCK['600x900'], TILE_PAPERS.A4);
    expect(onA4.tiles.map(({ label }) => label).join(' ')).toBe(
      'A1 A2 A3 A4 B1 B2 B3 B4 C1 C2 C3 C4 D1 D2 D3 D4',
    );
    const onA3 = planTiling(STANDARD_STOCK['600x900'], TILE_PAPERS.A3);
    expect(onA3).toMatchObject({ columns: 2, rows: 4, isLandscape: true });
  });
});

test('paper that goes on the printer as it is, or turned, needs no tiles', () => {
  expect(isLargerThan(STANDARD_STOCK.A4, TILE_PAPERS.A4)).toBe(false);
  expect(isLargerThan({ widthMm: 297, heightMm: 210 }, TILE_PAPERS.A4)).toBe(false);
  expect(isLargerThan(STANDARD_STOCK.A3, TILE_PAPERS.A4)).toBe(true);
  expect(isLargerThan({ widthMm: 100, heightMm: 400 }, TILE_PAPERS.A4)).toBe(true);
});
