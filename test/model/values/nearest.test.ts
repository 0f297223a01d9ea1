import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, findNearest } from '../../../src/model/values/nearest.ts';

describe('findNearest', () => {
  test.each([
    ['a letter too much', 'closeing', ['opening', 'closing'], 'closing'],
    ['two letters swapped', 'tilte', ['title', 'type'], 'title'],
    ['capitals do not matter', 'PublishedOn', ['publishedOn'], 'publishedOn'],
    ['one Chinese character wrong', '发包与上交收入', ['经营收入', '发包及上交收入'], '发包及上交收入'],
    ['nothing near', 'weather', ['opening', 'closing'], undefined],
    ['a short word is near only by one letter', 'ab', ['ax', 'xy'], 'ax'],
    ['no candidates', 'title', [], undefined],
    ['a text is no word', '长'.repeat(200), ['长'], undefined],
  ])('%s', (_name, written, candidates, expected) => {
    expect(findNearest(written, candidates)).toBe(expected);
  });
});

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '账'), maxLength: 8 });

  test('is the same in both directions, and 0 only for the same word', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other);
        expect(distance).toBe(editDistance(other, one));
        expect(distance === 0).toBe(one === other);
      }),
    );
  });

  test('is never more than the longer word', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other)).toBeLessThanOrEqual(Math.max([...one].length, [...other].length));
      }),
    );
  });
});
