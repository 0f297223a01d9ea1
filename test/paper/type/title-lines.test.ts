import { describe, expect, test } from 'vitest';
import { STANDARD_STOCK, typeWidthMm } from '../../../src/paper/stocks.ts';
import { emWidth } from '../../../src/paper/type/text-width.ts';
import { breakTitle, setTitle } from '../../../src/paper/type/title-lines.ts';
import { phrasesOf } from '../../../src/site/text/phrases.ts';

const titles = [
  '水南村关于秋季防火的通知',
  '谢家崴子村2026年第三季度党费收缴情况公布',
  '彩胜社区党委关于一名预备党员转正的公示',
  '谢家崴子村2026年耕地地力保护补贴发放名单公示',
  '尚家村2026年度耕地地力保护补贴分户面积及金额公示',
  '桥头街道尚家村2026年第3次村民代表会议决议公布',
  '彩胜社区彩胜路北片老旧小区改造工程竣工公布',
];

describe('a title', () => {
  test.each(titles)('%s is set whole and fits the paper', (title) => {
    for (const stock of Object.values(STANDARD_STOCK)) {
      const { sizeMm, lines } = setTitle(phrasesOf(title, ['谢家崴子村', '彩胜社区', '尚家村']), stock, 6);
      expect(lines.join('')).toBe(title);
      for (const line of lines) expect(emWidth(line) * sizeMm).toBeLessThanOrEqual(typeWidthMm(stock));
      expect(sizeMm).toBeGreaterThan((stock.titleFloorPt / 72) * 25.4 * 0.99);
      expect(lines.length).toBeLessThanOrEqual(2);
    }
  });

  test('is larger than the largest text, on as many lines as that takes', () => {
    const title =
      '大黑山背村关于2026年农村人居环境整治提升行动中村内道路硬化和排水沟清淤以及垃圾分类收集点建设情况的通知';
    for (const stock of Object.values(STANDARD_STOCK)) {
      const bodyMm = (stock.bodyMaxPt / 72) * 25.4;
      const { sizeMm, lines } = setTitle(phrasesOf(title, ['大黑山背村']), stock, bodyMm);
      expect(sizeMm / bodyMm).toBeGreaterThan(1.09);
      for (const line of lines) expect(emWidth(line) * sizeMm).toBeLessThanOrEqual(typeWidthMm(stock));
    }
  });

  test('tears neither 10月份 nor what kind of money it is', () => {
    expect(phrasesOf('2026年10月份收支')).toContain('2026年10月份');
    expect(phrasesOf('农民一次性补贴和耕地地力保护补贴')).toContain('一次性补贴');
  });

  test('breaks after a period rather than in the middle of a matter', () => {
    const words = ['小市镇', '谢家崴子村', '2026年第三季度党费', '收缴', '情况', '公布'];
    expect(setTitle(words, STANDARD_STOCK.A3, 6).lines).toEqual([
      '小市镇谢家崴子村',
      '2026年第三季度党费收缴情况公布',
    ]);
  });

  test('is a little smaller rather than on two lines', () => {
    const words = phrasesOf('谢家崴子村三组过水桥维修工程结算公示', ['谢家崴子村']);
    const { lines, sizeMm } = setTitle(words, STANDARD_STOCK.A3, 6);
    expect(lines).toHaveLength(1);
    expect(sizeMm).toBeLessThan((STANDARD_STOCK.A3.titleMinPt / 72) * 25.4);
  });

  const extremes = [
    '水南村关于'.repeat(18),
    '冬'.repeat(90),
    `水南村${'A1'.repeat(43)}公`,
    '“（《'.repeat(10) + '路'.repeat(30) + '》）”'.repeat(10),
    'https://gongkai.example/'.repeat(3) + '公示',
  ];

  test.each(extremes)('of 90 characters keeps each of them, its width and its floor: %s', (title) => {
    for (const stock of Object.values(STANDARD_STOCK)) {
      const { lines, sizeMm } = setTitle(phrasesOf(title), stock, 6);
      expect(lines.join('')).toBe(title);
      expect(sizeMm).toBeGreaterThanOrEqual((stock.titleFloorPt / 72) * 25.4);
      for (const line of lines) expect(emWidth(line) * sizeMm).toBeLessThanOrEqual(typeWidthMm(stock));
    }
  });
});

describe('breakTitle', () => {
  test('makes as few lines as fit', () => {
    expect(breakTitle(['一二三', '四五六', '七八九'], 6)).toHaveLength(2);
    expect(breakTitle(['一二三', '四五六', '七八九'], 9)).toEqual(['一二三四五六七八九']);
  });

  test('tears only a phrase longer than a line, into even lines', () => {
    expect(breakTitle(['一二三四五六七八', '九十'], 5)).toEqual(['一二三四五', '六七八九十']);
  });

  test('lets no closing mark begin a line and no opening mark end one', () => {
    for (let lineEm = 4; lineEm < 12; lineEm++)
      for (const line of breakTitle(
        ['水南村（第二）、“青石”桥，修、建《路》：公示（续）。'.repeat(3)],
        lineEm,
      )) {
        expect(line).not.toMatch(/^[，。：；、”）》]/);
        expect(line).not.toMatch(/[“（《]$/);
        expect(emWidth(line)).toBeLessThanOrEqual(lineEm);
      }
  });
});
