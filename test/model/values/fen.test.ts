import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fen,
  fenFromYuan,
  formatFen,
  formatFenPlain,
  formatMilli,
  milli,
  milliFromNumber,
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
    [milli(12530), '12.53'],
    [milli(11375), '11.375'],
    [milli(8200), '8.20'],
    [milli(0), '0.00'],
    [milli(1234567), '1,234.567'],
  ])('%d thousandths are written %s', (quantity, expected) => {
    expect(formatMilli(quantity)).toBe(expected);
  });

  test('a fourth decimal is refused', () => {
    expect(milliFromNumber(1.2345)).toBeUndefined();
  });

  test.each([
    ['rounds half up', 500, 1, 1],
    ['rounds below half down', 499, 1, 0],
    ['8.2 mu of 83.57 yuan', 8200, 8357, 68527],
    ['half a fen of a real list', 5650, 8357, 47217],
  ])('quantity × price %s', (_name, quantity, price, expected) => {
    expect(multiplyQuantity(milli(quantity), fen(price))).toBe(expected);
  });

  test('quantity × price is never more than half a fen away from the exact product', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e8 }), fc.integer({ min: 0, max: 1e7 }), (quantity, price) => {
        const product = BigInt(quantity) * BigInt(price);
        const rounded = BigInt(multiplyQuantity(milli(quantity), fen(price))) * 1000n;
        expect(rounded - product <= 500n && product - rounded < 500n).toBe(true);
      }),
    );
  });
});
