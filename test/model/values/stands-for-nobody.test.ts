import { expect, test } from 'vitest';
import { maskName, person } from '../../../src/model/values/values.ts';

test.each(['未成年人一名', '一名未成年人', '未成年人', '儿童2名'])(
  '%s is in the place of a name and not masked as one',
  (words) => {
    expect(maskName(words)).toBe(words);
    expect(person(words)).toBe(words);
  },
);

test('a name is masked, whatever it begins with', () => {
  expect(maskName('孩子明')).toBe('孩*明');
  expect(maskName('谢广田')).toBe('谢*田');
});
