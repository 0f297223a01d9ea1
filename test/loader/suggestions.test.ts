import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from '../../src/model/values/fen.ts';
import { insteadHint } from '../../src/model/kinds/instead.ts';
import { suggestAmount, suggestCount, suggestQuantity } from '../../src/model/values/read-written.ts';

/** Ten times, or a tenth: who wrote the one did not mean the other. */
const FAR = 10;
const SPEC = fileURLToPath(new URL('../spec/', import.meta.url));

/** Everything a clerk is told in the specification. */
const told = ['problems', 'kinds'].flatMap((folder) =>
  readdirSync(`${SPEC}${folder}`)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => [name, readFileSync(`${SPEC}${folder}/${name}`, 'utf8')] as const),
);

const SUGGESTED = /写的是 (-?[\d,.]+) 元[^\n]*\n\s*[^\n]*请写成：(-?[\d.]+)/g;

describe('a figure that is suggested', () => {
  test('is, in all of the specification, near what was written', () => {
    const far = told.flatMap(([name, text]) =>
      [...text.matchAll(SUGGESTED)].flatMap(([words, written = '', suggested = '']) => {
        const ratio = Math.abs(Number(suggested) / Number(written.replaceAll(',', '')));
        return Number.isFinite(ratio) && ratio > 0 && (ratio >= FAR || ratio <= 1 / FAR)
          ? [`${name}: ${words}`]
          : [];
      }),
    );
    expect(far).toEqual([]);
    const all = told.flatMap(([, text]) => [...text.matchAll(SUGGESTED)]);
    expect(all.length).toBeGreaterThan(30);
  });

  test('is never ten times what was written, nor a tenth', () => {
    const amount = fc.integer({ min: -1e13, max: 1e13 }).map(fen);
    fc.assert(
      fc.property(amount, amount, (expected, stated) => {
        const hint = insteadHint({ given: '单价和数量', expected, stated });
        const suggested = /请写成：(-?[\d.]+)/.exec(hint)?.[1];
        if (suggested === undefined || expected === 0 || stated === 0) return;
        const ratio = Math.abs((Number(suggested) * 100) / stated);
        expect(ratio).toBeLessThan(FAR * 1.000001);
        expect(ratio).toBeGreaterThan(0.999999 / FAR);
      }),
    );
  });

  test('is not made of a sign that only looks like a figure', () => {
    for (const written of ['3²', '①', '½', '⑩亩', '12³元']) {
      expect([suggestAmount(written), suggestCount(written), suggestQuantity(written)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
  });
});
