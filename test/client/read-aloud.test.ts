import { describe, expect, test } from 'vitest';
import { sentencesOf, spokenPhone, spokenText } from '../../src/client/read-aloud/spoken-text.ts';

describe('what is written and what is said', () => {
  test.each([
    ['86,000.00 元', '八万六千元'],
    [
      '年初 159,488.68，加收入 152,054.19',
      '年初十五万九千四百八十八元六角八分，加收入十五万二千零五十四元一角九分',
    ],
    ['每户3900元', '每户三千九百元'],
    ['今年元旦', '今年元旦'],
    ['金额（元） 8,871.80', '金额八千八百七十一元八角'],
    ['亩数 1,106.16', '亩数 1106.16'],
    ['492.91 亩', '492.91 亩'],
    ['2026年10月9日', '二零二六年十月九日'],
    ['2026-10-09', '二零二六年十月九日'],
    ['11月18日—26日公示', '十一月十八日到二十六日公示'],
    ['3个月', '3个月'],
    ['到会率 92%', '到会率百分之92'],
    ['＋ 9月收入', '加九月收入'],
    ['✓ 对得上。', '对得上'],
    ['谢*田', '谢某田'],
    ['凭证9-03', '凭证9杠03'],
    ['打给监委会 024-4555 0702', '打给监委会零二四，四五五五，零七零二'],
    ['村“两委”会商议', '村两委会商议'],
    ['谢村财公〔2026〕20号', '谢村财公，2026，20号'],
  ])('%s → %s', (written, said) => {
    expect(spokenText(written)).toBe(said);
  });

  test('where figures are yuan, those without a unit are said as yuan, and those with one are not', () => {
    expect(spokenText('315.20', true)).toBe('三百一十五元二角');
    expect(spokenText('315.20 亩', true)).toBe('315.20 亩');
    expect(spokenText('315.20')).toBe('315.20');
  });

  test('1 is 幺 on the telephone', () => {
    expect(spokenPhone('024-4555 0101')).toBe('零二四，四五五五，零幺零幺');
  });
});

describe('a long text', () => {
  test('is said sentence by sentence', () => {
    expect(sentencesOf('收入一元。支出两元；结存三元')).toEqual(['收入一元。', '支出两元；', '结存三元']);
  });

  test('is cut at commas where a sentence takes longer than a voice lasts, and loses nothing', () => {
    const clause = '群众在公开栏前核对时指出来的，';
    const pieces = sentencesOf(clause.repeat(20));
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(60);
    expect(pieces.join('')).toBe(clause.repeat(20));
  });
});
