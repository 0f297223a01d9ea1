import { expect, test } from 'vitest';
import { invalidValueWords } from '../../../src/loader/tell/value-wording.ts';
import * as field from '../../../src/model/schema/fields.ts';
import type { FieldInfo } from '../../../src/model/schema/schema-fields.ts';

const wallDays: FieldInfo = {
  key: 'wallDays',
  title: '张贴天数',
  type: 'count',
  isOptional: false,
  choices: [],
  schema: field.count('张贴天数'),
};

test('a count with its unit is told as the number to write', () => {
  expect(invalidValueWords('COUNT_INVALID', wallDays, '10天').hint).toContain('10');
});

test('a line of digits without end is no number to propose', () => {
  const { hint, replacement } = invalidValueWords('COUNT_INVALID', wallDays, `${'1380000'.repeat(3_000)} 天`);
  expect(hint).toBe('请只写阿拉伯数字，不写单位，例如：32。');
  expect(replacement).toBeUndefined();
});
