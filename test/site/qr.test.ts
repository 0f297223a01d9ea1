import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { qrCode } from '../../src/site/qr.ts';

/** Paints path data onto a bitmap with a quiet zone of four modules, four pixels a module. */
function paint({ size, path }: ReturnType<typeof qrCode>): { pixels: Uint8ClampedArray; side: number } {
  const side = (size + 8) * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, move, dx, dy, width] of path.matchAll(/([Mm])(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    x = Number(dx) + (move === 'm' ? x : 0);
    y = Number(dy) + (move === 'm' ? y : 0);
    for (let row = 0; row < 4; row++) {
      const start = ((y + 4) * 4 + row) * side + (x + 4) * 4;
      for (let column = 0; column < Number(width) * 4; column++)
        pixels.fill(0, (start + column) * 4, (start + column) * 4 + 3);
    }
  }
  return { pixels, side };
}

describe('QR code', () => {
  test('reads back as the address it was made from', () => {
    const address = 'https://gongkai.benxi.example/xiejiawaizi/finance/2026-10-09-september-accounts/';
    const { pixels, side } = paint(qrCode(address));
    expect(jsQR(pixels, side, side)?.data).toBe(address);
  });
});
