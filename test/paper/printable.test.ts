import { expect, test } from 'vitest';
import { printable, PRINTED_AS } from '../../src/paper/printable.ts';
import { missingGlyphs, rareGlyphs } from '../../src/paper/glyph-coverage.ts';

test('a sign that no font has is set as one that says the same and that a font has', () => {
  expect(printable('✔已交，✘未交')).toBe('✓已交，✗未交');
  for (const [sign, other] of Object.entries(PRINTED_AS)) {
    expect(rareGlyphs(sign), sign).toEqual([]);
    expect(rareGlyphs(other), other).toHaveLength(1);
    expect(missingGlyphs(sign + other)).toEqual([]);
  }
});

test('what a telephone adds to a sign to have it coloured is left out', () => {
  expect(printable('☎\uFE0F 024-4555 0101')).toBe('☎ 024-4555 0101');
});

test('everything else stays, written out in Unicode or not', () => {
  const text = '①登记→②审核，25℃，■不收费；第三季度“三会一课”：4,800.00元，囍，𠮷\u{E0100}';
  expect(printable(text)).toBe(text);
});
