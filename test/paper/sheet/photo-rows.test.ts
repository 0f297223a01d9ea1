import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaperPhoto } from '../../../src/paper/sheet/flow.ts';
import { measureOf } from '../../../src/paper/type/measure.ts';
import { photoGapMm, photoRows } from '../../../src/paper/sheet/photo-rows.ts';
import { STANDARD_STOCK, typeWidthMm, type Stock } from '../../../src/paper/stocks.ts';

const aPhoto = (widthPx: number, heightPx: number, caption = '修好的路'): PaperPhoto => ({
  ...{ src: '../photos/road.webp', caption, widthPx, heightPx },
});
const landscapes = (count: number): PaperPhoto[] => Array.from({ length: count }, () => aPhoto(1800, 1350));
const across = (stock: Stock, photos: readonly PaperPhoto[]): number[] =>
  photoRows(photos, measureOf(stock, 6)).map((row) => row.photos.length);

describe('photos on paper', () => {
  test('stand before, during and after beside each other where there is room', () => {
    expect(across(STANDARD_STOCK.A3, landscapes(3))).toEqual([3]);
    expect(across(STANDARD_STOCK.A4, landscapes(3))).toEqual([2, 1]);
  });

  test('are dealt out evenly', () => {
    expect(across(STANDARD_STOCK.A3, landscapes(12))).toEqual([3, 3, 3, 3]);
    expect(across(STANDARD_STOCK.A3, landscapes(4))).toEqual([2, 2]);
    expect(across(STANDARD_STOCK.A3, landscapes(7))).toEqual([3, 2, 2]);
  });

  test('have a row to themselves where they are panoramas', () => {
    const photos = [aPhoto(1600, 1200), aPhoto(1200, 1600), aPhoto(4000, 900), ...landscapes(3)];
    expect(across(STANDARD_STOCK.A3, photos)).toEqual([2, 1, 3]);
  });

  test('are never cropped, never coarser than 150 dots an inch, never wider than the column', () => {
    const photo = fc
      .tuple(fc.integer({ min: 40, max: 1800 }), fc.integer({ min: 40, max: 1800 }))
      .map(([width, height]) => aPhoto(width, height));
    fc.assert(
      fc.property(
        fc.array(photo, { minLength: 1, maxLength: 24 }),
        fc.constantFrom<Stock>(...Object.values(STANDARD_STOCK)),
        (photos, stock) => {
          const measure = measureOf(stock, 6);
          const rows = photoRows(photos, measure);
          expect(rows.flatMap((row) => row.photos.map(({ photo: one }) => one))).toEqual(photos);
          for (const row of rows) {
            const gaps = (row.photos.length - 1) * photoGapMm(measure);
            const columns = row.photos.reduce((sum, { columnMm }) => sum + columnMm, 0);
            expect(columns + gaps).toBeLessThanOrEqual(typeWidthMm(stock));
            for (const { photo: one, widthMm, columnMm } of row.photos) {
              expect(widthMm).toBeLessThanOrEqual(columnMm);
              expect(widthMm).toBeLessThanOrEqual((one.widthPx / 150) * 25.4 + 1e-6);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of different forms stand in one row at one height', () => {
    const [row] = photoRows([aPhoto(1800, 1200), aPhoto(1200, 1800)], measureOf(STANDARD_STOCK.A3, 6));
    const [landscape, portrait] = row?.photos ?? [];
    expect((landscape?.widthMm ?? 0) / 1.5).toBeCloseTo((portrait?.widthMm ?? 0) * 1.5, 0);
  });

  test('with a long caption take the lines that it needs', () => {
    const height = (caption: string) =>
      photoRows([aPhoto(1800, 1350, caption)], measureOf(STANDARD_STOCK.A4, 6))[0]?.heightMm ?? 0;
    expect(height('路'.repeat(80))).toBeGreaterThan(height('路') + 8);
  });
});
