import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Fen, fen } from '../../../src/model/values/fen.ts';
import { spokenAmount } from '../../../src/model/values/spoken-amount.ts';

const said: [number, string][] = [
  [0, '零元'],
  [5, '五分'],
  [20, '两角'],
  [43, '四角三分'],
  [105, '一元零五分'],
  [102, '一元零二分'],
  [200, '两元'],
  [222, '两元二角二分'],
  [1_000, '十元'],
  [1_050, '十元五角'],
  [1_200, '十二元'],
  [11_000, '一百一十元'],
  [20_000, '二百元'],
  [100_500, '一千零五元'],
  [200_000, '两千元'],
  [222_200, '两千二百二十二元'],
  [1_000_000, '一万元'],
  [2_200_000, '两万二千元'],
  [10_654_243, '十万六千五百四十二元四角三分'],
  [10_050_000, '十万零五百元'],
  [10_500_000, '十万五千元'],
  [11_000_001, '十一万元零一分'],
  [1_000_050_000, '一千万零五百元'],
  [10_000_500_000, '一亿零五千元'],
  [10_200_030_000, '一亿零二百万零三百元'],
  [200_000_000_000, '二十亿元'],
  [-3_731_860, '负三万七千三百一十八元六角'],
];

describe('spokenAmount', () => {
  it.each(said)('says %d fen as %s', (amount, words) => {
    expect(spokenAmount(fen(amount))).toBe(words);
  });

  it('says every amount so that it can be written down again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: 0, max: 1e7 })),
        (amount) => {
          expect(heard(spokenAmount(fen(amount)))).toBe(amount);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never says 零 twice in a row, before a unit of place, or at the end of the yuan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e13 }), (amount) => {
        expect(spokenAmount(fen(amount))).not.toMatch(/零零|零[千百十万亿元角]/);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Writes down what is heard, by a grammar of its own: a number is a 亿 part, a 万 part and a rest. */
function heard(words: string): Fen {
  const match = /^(负?)(?:(.+)元)?零?(?:(.)角)?(?:零?(.)分)?$/.exec(words);
  if (!match) throw new Error(`not an amount: ${words}`);
  const [, minus, yuan = '', jiao = '', cents = ''] = match;
  const amount = whole(yuan) * 100 + whole(jiao) * 10 + whole(cents);
  return fen(minus && amount ? -amount : amount);
}

function whole(words: string): number {
  for (const [unit, size] of [
    ['亿', 1e8],
    ['万', 1e4],
    ['千', 1e3],
    ['百', 100],
    ['十', 10],
  ] as const) {
    const at = words.lastIndexOf(unit);
    if (at >= 0) return (whole(words.slice(0, at)) || 1) * size + whole(words.slice(at + 1));
  }
  const digit = words.replace(/^零+(?=.)/, '').replace('两', '二');
  return digit === '' ? 0 : '零一二三四五六七八九'.indexOf(digit);
}
