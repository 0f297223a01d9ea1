import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  suggestAmount,
  suggestCount,
  suggestDate,
  suggestFlag,
  suggestIdentifier,
  suggestPeriod,
  suggestQuantity,
} from '../../../src/model/values/read-written.ts';
import { formatFen, formatFenPlain, fen } from '../../../src/model/values/fen.ts';

describe('suggestAmount', () => {
  test.each([
    ['十二万', '120000'],
    ['十二万元', '120000'],
    ['一万二千三百四十五', '12345'],
    ['一千零五', '1005'],
    ['九千六', '9600'],
    ['三百五', '350'],
    ['一万二', '12000'],
    ['十二万五', '125000'],
    ['一万零五', '10005'],
    ['十五', '15'],
    ['一百一十五', '115'],
    ['壹拾贰万叁仟肆佰伍拾陆元柒角捌分', '123456.78'],
    ['壹万贰仟元伍角整', '12000.5'],
    ['叁佰元零伍分', '300.05'],
    ['两百', '200'],
    ['一亿两千万', '120000000'],
    ['1,200.5', '1200.5'],
    ['1,234,567.89元', '1234567.89'],
    ['１，２００', '1200'],
    ['¥ 300', '300'],
    ['￥300.00', '300.00'],
    ['"12000"', '12000'],
    ['1.2万', '12000'],
    ['0.35万元', '3500'],
    ['12.345678万', '123456.78'],
    ['3亿', '300000000'],
    ['-50元', '-50'],
  ])('%s is %s', (written, expected) => {
    expect(suggestAmount(written)).toBe(expected);
  });

  test.each(['约一万', '12,00', '1.2.3', '一二三', '', '元', '无', '万', '1200-1300', '十万八千里'])(
    'it does not guess at “%s”',
    (written) => {
      expect(suggestAmount(written)).toBeUndefined();
    },
  );

  test('an amount written with separators is that amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (amount) => {
        expect(suggestAmount(`${formatFen(fen(amount))}元`)).toBe(formatFenPlain(fen(amount)));
      }),
    );
  });
});

describe('suggestDate', () => {
  test.each([
    ['2025.11.8', '2025-11-08'],
    ['2025年11月8日', '2025-11-08'],
    ['2025/11/8', '2025-11-08'],
    ['20251108', '2025-11-08'],
    ['2025-11-8', '2025-11-08'],
    ['２０２５．１１．０８', '2025-11-08'],
    ['2025—11—08', '2025-11-08'],
    ['2025 年 11 月 8 日', '2025-11-08'],
    ['"2025-11-08"', '2025-11-08'],
  ])('%s is %s', (written, expected) => {
    expect(suggestDate(written)).toBe(expected);
  });

  test.each(['2025.13.1', '2025.2.30', '11月8日', '25.11.8', '明天', ''])(
    'it does not guess at “%s”',
    (written) => {
      expect(suggestDate(written)).toBeUndefined();
    },
  );
});

describe('suggestPeriod', () => {
  test.each([
    ['2026年9月', '2026-09'],
    ['2026.9', '2026-09'],
    ['2026年9月份', '2026-09'],
    ['2026年第三季度', '2026-Q3'],
    ['2026年3季度', '2026-Q3'],
    ['2026Q3', '2026-Q3'],
    ['2026-q3', '2026-Q3'],
    ['2026年上半年', '2026-H1'],
    ['2026下半年', '2026-H2'],
    ['2026年度', '2026'],
    ['2026年', '2026'],
  ])('%s is %s', (written, expected) => {
    expect(suggestPeriod(written)).toBe(expected);
  });

  test.each(['十月', '2026年13月', '2026年第五季度', '三季度'])('it does not guess at “%s”', (written) => {
    expect(suggestPeriod(written)).toBeUndefined();
  });
});

describe('other values', () => {
  test.each([
    ['a count with its unit', suggestCount('32人'), '32'],
    ['a count in words', suggestCount('三十二'), '32'],
    ['a count in words with its unit', suggestCount('三十二户'), '32'],
    ['a fraction is no count', suggestCount('1.5人'), undefined],
    ['a quantity with its unit', suggestQuantity('12.5亩'), '12.5'],
    ['a quantity with seven decimals', suggestQuantity('12.1234567亩'), undefined],
    ['an id with capitals and underscores', suggestIdentifier('Xie_JiaWaiZi'), 'xie-jiawaizi'],
    ['a Chinese id', suggestIdentifier('谢家崴子'), undefined],
    ['是', suggestFlag('是'), 'true'],
    ['no', suggestFlag('no'), 'false'],
    ['neither yes nor no', suggestFlag('也许'), undefined],
  ])('%s', (_name, suggestion, expected) => {
    expect(suggestion).toBe(expected);
  });
});
