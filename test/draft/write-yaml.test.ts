import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeYaml } from '../../src/draft/write-yaml.ts';

const text = fc.oneof(
  fc.constantFrom(
    '谢家崴子村',
    '2026-09-28',
    '2026-Q3',
    '024-4555 0101',
    'no',
    '一：二',
    '- x',
    'a: b',
    "'",
    '#',
    '1,2',
    '一\r二',
    '一\u0085二',
    '',
  ),
  fc.string({ maxLength: 12 }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('value'), { minKeys: 1, maxKeys: 3 }),
  ),
}));
// A list directly in a list is nothing that content has.
const hasNestedList = (one: unknown): boolean =>
  typeof one === 'object' &&
  one !== null &&
  Object.values(one).some((inner) => (Array.isArray(one) && Array.isArray(inner)) || hasNestedList(inner));
const content = fc
  .dictionary(fc.stringMatching(/^[a-z]{1,6}$/), value, { minKeys: 1, maxKeys: 5 })
  .filter((one) => !hasNestedList(one));

test('what is written reads as what it was', () => {
  expect(() =>
    fc.assert(fc.property(content, (one) => void expect(parse(writeYaml(one))).toEqual(one))),
  ).not.toThrow();
});

test('is written as people would', () => {
  const accounts = {
    title: '谢家崴子村财务公布表',
    opening: 12.5,
    note: undefined,
    rows: [{ name: '王军', on: '2026-09-01', note: '垃圾清运，25车' }],
    list: ['一', '二'],
    none: [],
  };
  expect(writeYaml(accounts)).toBe(
    [
      'title: 谢家崴子村财务公布表',
      'opening: 12.5',
      'rows:',
      '  - { name: 王军, on: 2026-09-01, note: 垃圾清运，25车 }',
      'list:',
      '  - 一',
      '  - 二',
      'none: []',
      '',
    ].join('\n'),
  );
});
