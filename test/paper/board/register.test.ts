import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onPages, REGISTER, registerRowMm, type RegisterColumn } from '../../../src/paper/board/register.ts';

const columns: RegisterColumn[] = [
  { title: '顺序号', widthMm: 13, align: 'center' },
  { title: '题名', widthMm: 53, align: 'start' },
];

describe('a row of a register', () => {
  test('is as high as any other while its cells take a line or two', () => {
    expect(registerRowMm(['1', '水南村通知'], columns)).toBe(REGISTER.rowMinMm);
    expect(registerRowMm(['2', '水南村2026年第四季度三会一课开展情况公布'], columns)).toBe(REGISTER.rowMinMm);
  });

  test('grows with its longest cell', () => {
    const three = registerRowMm(['3', '水'.repeat(36)], columns);
    const four = registerRowMm(['4', '水'.repeat(48)], columns);
    expect(three).toBeGreaterThan(REGISTER.rowMinMm);
    expect(four).toBeGreaterThan(three);
  });
});

describe('rows on pages', () => {
  test('go in order, each on one page, none beyond its room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 60 }), { maxLength: 200 }), (heights) => {
        const pages = onPages(heights, (height) => height, 100);
        expect(pages.flat()).toEqual(heights);
        for (const page of pages)
          expect(page.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('fill a page before the next begins', () => {
    expect(onPages([40, 60, 1, 99, 1], (height) => height, 100)).toEqual([[40, 60], [1, 99], [1]]);
  });

  test('have a page of their own when they are higher than one', () => {
    expect(onPages([10, 150, 10], (height) => height, 100)).toEqual([[10], [150], [10]]);
  });

  test('make one page when there are none', () => {
    expect(onPages([], () => 10, 100)).toEqual([[]]);
  });
});
