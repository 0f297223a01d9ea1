import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fen,
  fenFromYuan,
  formatFen,
  formatFenPlain,
  formatQuantity,
  micro,
  quantityFromNumber,
  multiplyQuantity,
  sumFen,
} from '../../../src/model/values/fen.ts';

const anyFen = fc.integer({ min: -1e13, max: 1e13 }).map(fen);

describe('money', () => {
  test.each([
    [86420.15, 8642015],
    [0.07, 7],
    [0.29, 29],
    [1.005, undefined],
    [33333333.33, 3333333333],
    [-12.5, -1250],
    [1e12, undefined],
    [1e-7, undefined],
    [-0, 0],
  ])('%d yuan is %s fen', (yuan, expected) => {
    expect(fenFromYuan(yuan)).toBe(expected);
  });

  test('every amount written in yuan is read back to the fen', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(fenFromYuan(Number(formatFenPlain(amount)))).toBe(amount);
      }),
    );
  });

  test('a third decimal that is not zero is never rounded away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 9 }), (hundredths, digit) => {
        expect(fenFromYuan(Number(`${(hundredths / 100).toFixed(2)}${digit}`))).toBeUndefined();
      }),
    );
  });

  test('an amount has groups of three digits and two decimals', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(formatFen(amount)).toMatch(/^-?\d{1,3}(,\d{3})*\.\d{2}$/);
      }),
    );
  });

  test('a sum does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }).map(fen)), (amounts) => {
        expect(sumFen(amounts)).toBe(sumFen([...amounts].reverse()));
      }),
    );
  });
});

describe('quantities', () => {
  test.each([
    [micro(12530_000), '12.53'],
    [micro(11375_000), '11.375'],
    [micro(8200_000), '8.20'],
    [micro(0), '0.00'],
    [micro(1_234_567_000), '1,234.567'],
    [micro(12_345_600), '12.3456'],
  ])('%d millionths are written %s', (quantity, expected) => {
    expect(formatQuantity(quantity)).toBe(expected);
  });

  test('areas of four decimals are kept, a seventh decimal is refused', () => {
    expect(formatQuantity(quantityFromNumber(12.3456) ?? micro(0))).toBe('12.3456');
    expect(quantityFromNumber(1.2345678)).toBeUndefined();
  });

  test.each([
    ['rounds half up', 500_000, 1, 1],
    ['rounds below half down', 499_999, 1, 0],
    ['8.2 mu of 83.57 yuan', 8_200_000, 8357, 68527],
    ['half a fen of a real list', 5_650_000, 8357, 47217],
  ])('quantity × price %s', (_name, quantity, price, expected) => {
    expect(multiplyQuantity(micro(quantity), fen(price))).toBe(expected);
  });

  test('quantity × price is never more than half a fen away from the exact product', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e8 }), fc.integer({ min: 0, max: 1e7 }), (quantity, price) => {
        const product = BigInt(quantity) * BigInt(price);
        const rounded = BigInt(multiplyQuantity(micro(quantity), fen(price))) * 1_000_000n;
        expect(rounded - product <= 500_000n && product - rounded < 500_000n).toBe(true);
      }),
    );
  });
});
