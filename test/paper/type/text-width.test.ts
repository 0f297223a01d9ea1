/** What figures are reckoned to be wide, against the font that they are printed in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf, type OutlineWeight } from '../../../scripts/build/share/glyph-outlines.ts';
import { fen, formatFen } from '../../../src/model/values/fen.ts';
import { boldWidth, emWidth } from '../../../src/paper/type/text-width.ts';

const drawnEm = (text: string, weight: OutlineWeight): number =>
  [...text].reduce((sum, character) => sum + outlineOf(character, weight).advance, 0) / 1000;

test('no amount is wider than it was reckoned, in a row or in bold below it', () => {
  const amounts = fc.integer({ min: 0, max: 999_999_999_999 }).map((amount) => formatFen(fen(amount)));
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(emWidth(amount)).toBeGreaterThanOrEqual(drawnEm(amount, 400));
      expect(boldWidth(amount)).toBeGreaterThanOrEqual(drawnEm(amount, 700));
      // And no more than one would see.
      expect(boldWidth(amount)).toBeLessThan(drawnEm(amount, 700) + 0.1);
    }),
  );
});
