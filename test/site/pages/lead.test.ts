import { describe, expect, test } from 'vitest';
import { fen } from '../../../src/model/values/fen.ts';
import type { Sentence } from '../../../src/model/disclosure/blocks.ts';
import { yuan } from '../../../src/model/values/values.ts';
import { callBy, inWan, withWan } from '../../../src/site/pages/lead.ts';
import { renderSentence } from '../../../src/site/text/render-values.ts';
import { postingView } from '../../../src/site/pages/postings.ts';
import { aDisclosure } from '../../support/a-site.ts';
import { aSiteContext, posting } from '../../support/a-site-context.ts';

test.each([
  [999_999, undefined],
  [1_000_000, '1万元'],
  [1_234_500, '约1.23万元'],
  [1_235_000, '约1.24万元'],
  [10_654_243, '约10.65万元'],
  [3_000_000, '3万元'],
  [12_800_000, '12.8万元'],
  [-4_650_000, '-4.65万元'],
  [9_999_999_999, '约1亿元'],
  [12_345_678_900, '约1.23亿元'],
])('%d fen in 万元: %s', (amount, words) => {
  expect(inWan(fen(amount))).toBe(words);
});

describe('a lead', () => {
  const rendered = (...sentences: Sentence[]) =>
    withWan(sentences).map((sentence) => renderSentence(sentence).replace(/<[^>]+>/g, ''));

  test('says amounts from 1万元 on in 万元 too, smaller ones and those written in 万元 as they are', () => {
    const written = { type: 'amount', amount: fen(8_000_000), unit: '元', written: '8万元' } as const;
    const sentence = [
      ['收入 ', yuan(fen(3_731_860)), '，'],
      ['每人 ', yuan(fen(2_000)), '，'],
      ['总投资 ', written, '。'],
    ];
    expect(rendered(sentence)).toEqual([
      '收入 37,318.60 元（约3.73万元），每人 20.00 元，总投资 8万元（80,000.00 元）。',
    ]);
  });

  test('does so once: sentences that compare stay short', () => {
    const sum = (label: string): Sentence => [[label, yuan(fen(3_000_000)), '。']];
    expect(rendered([['没有钱。']], sum('收入 '), sum('比上月多 '))).toEqual([
      '没有钱。',
      '收入 30,000.00 元（3万元）。',
      '比上月多 30,000.00 元。',
    ]);
  });
});

describe('until when and whom to call', () => {
  const content = aDisclosure(posting('2026-10-09', '2026-10-15')).content;
  const at = (asOf: string) => {
    const context = aSiteContext({ asOf });
    if (!content.posting) throw new Error('no posting');
    return callBy(postingView(content.posting, context), context.site.profile.name);
  };

  test('is said up to the last day', () => {
    expect(at('2026-10-15')).toEqual({
      until: { iso: '2026-10-15', text: '10月15日' },
      phone: { label: '监委会', text: '024-4555 0102', href: 'tel:02445550102' },
    });
  });

  test('is not said any more on the day after', () => {
    expect(at('2026-10-16')).toBeUndefined();
  });
});
