import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../../../src/site/text/phrases.ts';

describe('phrases of a title', () => {
  test.each([
    ['a year and month', '2026年9月财务收支公布表', '2026年9月'],
    ['a month and day', '医保缴费：10月20日开始', '10月20日'],
    ['a span of months', '2026年1—10月居民议事情况', '2026年1—10月'],
    ['a quarter', '2026年第三季度党费收缴情况', '2026年第三季度'],
    ['half a year', '上半年目标任务完成情况', '上半年'],
    ['a number and its unit', '通组路1.2公里硬化工程', '1.2公里'],
    ['an amount', '误工补贴每工1,650.00元标准', '1,650.00元'],
    ['a document number', '谢村财公〔2026〕9号更正', '〔2026〕9号'],
    ['a short parenthesis', '耕地补贴发放名单（40户）', '（40户）'],
    ['a short quotation', '评选“最美庭院”结果', '“最美庭院”'],
    ['四议一审两公开', '过水桥维修四议一审两公开公示', '四议一审两公开'],
  ])('%s is not torn apart', (_what, title, whole) => {
    expect(phrasesOf(title).some((phrase) => phrase.includes(whole))).toBe(true);
  });

  test('a place name is kept whole when it is given', () => {
    const title = '本溪县小市镇谢家崴子村关于拆除违建的通知';
    expect(phrasesOf(title, ['小市镇', '谢家崴子村'])).toEqual(
      expect.arrayContaining(['小市镇', '谢家崴子村']),
    );
  });

  test('no phrase starts with a mark that closes or with a lone suffix', () => {
    for (const phrase of phrasesOf('三组过水桥维修：四议一审，两公开。财务收支公布表')) {
      expect(phrase).not.toMatch(/^[，。：；！？、）》”]/u);
      expect(phrase).not.toBe('表');
    }
  });

  test('a long title has places to break', () => {
    expect(phrasesOf('2026年耕地地力保护补贴发放名单公示').length).toBeGreaterThan(4);
  });

  test('joined, the phrases of any text are the text', () => {
    const characters = fc.constantFrom(...'谢家村2026年9月财务，（）“”〔〕、1.50元 表和的—第三季度abc');
    fc.assert(
      fc.property(fc.array(characters), (list) => {
        const text = list.join('');
        expect(phrasesOf(text).join('')).toBe(text);
      }),
    );
  });

  test('a name may be of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (name) => {
        expect(phrasesOf(`${name}村务`, [name]).join('')).toBe(`${name}村务`);
      }),
    );
  });
});
