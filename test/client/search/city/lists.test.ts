import { describe, expect, test } from 'vitest';
import { packList, unpackList } from '../../../../src/client/search/city/lists.ts';
import {
  amountHead,
  amountsIn,
  gramsOf,
  isRoundSpan,
  keysOfWord,
  roundAmountKey,
  timeKeysOf,
} from '../../../../src/client/search/city/keys.ts';

describe('a list', () => {
  test.each([[[]], [[0]], [[0, 1, 2, 13]], [[5, 900, 901, 902, 1295, 46_655]]])(
    '%j is read as it was written',
    (numbers) => {
      expect(unpackList(packList(numbers))).toEqual(numbers);
    },
  );

  test('of a thousand in a row is short', () => {
    const row = Array.from({ length: 1000 }, (_, at) => at + 7);
    expect(packList(row)).toBe('7+rs');
    expect(unpackList('7+rs')).toEqual(row);
  });
});

describe('keys', () => {
  test('are pairs of characters, letters and whole numbers; sums of money are none', () => {
    expect(gramsOf('12号低保户qq收入1200.50元')).toEqual(['号低', '低保', '保户', '收入', '12', 'qq']);
  });

  test('of a long word leave every second pair out, never the last', () => {
    expect(keysOfWord('老旧小区改造')).toEqual(['老旧', '小区', '改造']);
    expect(keysOfWord('平安里改造工程')).toEqual(['平安', '里改', '造工', '工程']);
    expect(keysOfWord('桥')).toEqual(['桥']);
  });

  test('of sums go by their first figures', () => {
    expect(amountsIn('合同价128450.00元，一成12.8%，共3笔')).toEqual([12_845_000]);
    expect(amountHead(12_845_000)).toBe('12e6');
    expect(roundAmountKey(3_265_100)).toBe('¥3e5');
    expect([isRoundSpan(3_000_000, 3_999_999), isRoundSpan(2_000_000, 2_000_099)]).toEqual([true, false]);
  });

  test('of a month are those of its year and of the month in any year as well', () => {
    expect(timeKeysOf('2026-09')).toEqual(['@2026', '@2026-09', '@-09']);
    expect(timeKeysOf('2026-Q3')).toEqual(['@2026', '@2026-Q3', '@-Q3']);
    expect(timeKeysOf('2026')).toEqual(['@2026']);
  });
});
