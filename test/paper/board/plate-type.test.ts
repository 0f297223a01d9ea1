import { describe, expect, test } from 'vitest';
import type { BoardPlate } from '../../../src/paper/board/board.ts';
import { addressLines, plateTypeMm, type PlateLines } from '../../../src/paper/board/plate-type.ts';

const TEXT: PlateLines = {
  help: [
    { question: '看不明白', answer: '到村部问，扫码看全文' },
    { question: '有异议', answer: '找监委会，5日内答复' },
    { question: '不满意', answer: '打小市镇监督电话或12345' },
  ],
  rules: ['该公开的按时贴，贴够天数', '数字错了贴更正，不涂不改'],
  address: 'gongkai.benxi.example/xiejiawaizi',
};

const aPlate = (shows: BoardPlate['shows'], widthMm: number, heightMm: number): BoardPlate => ({
  ...{ shows, widthMm, heightMm, xMm: 0, yMm: 0 },
});

describe('the text of a plate', () => {
  test('is as large as the plate is high, where it is wide enough', () => {
    expect(plateTypeMm(aPlate('help', 1600, 91), TEXT, 6)).toBe(27.5);
    expect(plateTypeMm(aPlate('help', 1600, 60), TEXT, 6)).toBe(17);
  });

  test('is smaller on a narrow plate', () => {
    expect(plateTypeMm(aPlate('help', 700, 91), TEXT, 6)).toBeLessThan(24);
    expect(plateTypeMm(aPlate('scan', 297, 150), TEXT, 6)).toBeLessThan(
      plateTypeMm(aPlate('scan', 420, 150), TEXT, 6)!,
    );
  });

  test('is never larger than the panel calls for, nor smaller than people can read', () => {
    expect(plateTypeMm(aPlate('rules', 3000, 900), TEXT, 6)).toBe(30);
    expect(plateTypeMm(aPlate('rules', 100, 30), TEXT, 6)).toBeUndefined();
  });

  test('an address breaks before a slash', () => {
    expect(addressLines(TEXT.address)).toEqual(['gongkai.benxi.example', '/xiejiawaizi']);
  });
});
