import { expect, test } from 'vitest';
import { keepRecent } from '../../../src/loader/read/recent.ts';

/** Asks for texts in order, and names those that were made. */
function madeOf(mostLetters: number, ...asked: readonly (readonly [path: string, text: string])[]): string[] {
  const recent = keepRecent<string>(mostLetters);
  const made: string[] = [];
  for (const [path, text] of asked) {
    const got = recent(path, text, () => {
      made.push(text);
      return `made of ${text}`;
    });
    expect(got).toBe(`made of ${text}`);
  }
  return made;
}

test('the same text at the same path is made once', () => {
  expect(madeOf(10, ['a', 'one'], ['b', 'one'], ['a', 'one'], ['b', 'one'])).toEqual(['one', 'one']);
});

test('another text at a path is made anew, and so is the one before it', () => {
  expect(madeOf(10, ['a', 'one'], ['a', 'two'], ['a', 'two'], ['a', 'one'])).toEqual(['one', 'two', 'one']);
});

test('what was asked for longest ago goes first where they are too long together', () => {
  expect(
    madeOf(6, ['a', 'one'], ['b', 'two'], ['a', 'one'], ['c', 'six'], ['a', 'one'], ['b', 'two']),
  ).toEqual(['one', 'two', 'six', 'two']);
  expect(madeOf(3, ['a', 'long'], ['a', 'long'], ['b', 'one'], ['b', 'one'])).toEqual([
    'long',
    'long',
    'one',
  ]);
});
