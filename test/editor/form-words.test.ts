/** Problems of a file in the words of its form. */
import { expect, test } from 'vitest';
import { inFormWords } from '../../src/editor/form-words.ts';

const field = (name: string, label: string, fields?: readonly object[]) => ({
  name,
  label,
  widget: fields ? 'list' : 'string',
  ...(fields && { fields }),
});
const config = {
  collections: [
    {
      name: 'finance-accounts',
      fields: [
        field('income', '收入', [field('on', '日期')]),
        field('period', '所属期间'),
        field('corrections', '更正', [field('reason', '为什么')]),
      ],
    },
  ],
} as unknown as Parameters<typeof inFormWords>[1];
const say = (problem: Parameters<typeof inFormWords>[0]) =>
  inFormWords(problem, config, '#/collections/finance-accounts/entries/2026/a');

test('a missing field is named by its place, and no line of a file is asked for', () => {
  expect(
    say({
      code: 'FIELD_MISSING',
      field: 'income[3].on',
      message: '少了「日期」。',
      hint: '请在这一组里加一行：on: 2026-10-09（写成 2026-10-09）',
    }),
  ).toEqual({ place: '收入，第 4 行，日期', message: '少了「日期」。', hint: '' });
});

test('a hint that names a line of the file names the field of the form', () => {
  const hint = (text: string) => say({ message: '不对。', hint: text }).hint;
  expect(hint('请加一行，例如：period: 2026-09（季度写 2026-Q3）。')).toBe(
    '请填“所属期间”，如 2026-09（季度写 2026-Q3）。',
  );
  expect(hint('请加一行 reason，写明为什么对不上。')).toBe('请填“为什么”，写明为什么对不上。');
  expect(hint('把那一份改对并写更正（corrections），这份删掉。')).toBe('把那一份改对并写更正，这份删掉。');
  // What the form does not hold stays as it was said.
  expect(hint('请加一行 electionOn，写哪天选。')).toBe('请加一行 electionOn，写哪天选。');
});

test('of the file as a whole there is no place', () => {
  expect(say({ message: '重了。' })).toEqual({ place: '', message: '重了。', hint: '' });
});
