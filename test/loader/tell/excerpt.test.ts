import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, padToWidth } from '../../../src/loader/tell/display-width.ts';
import { formatProblem } from '../../../src/loader/tell/excerpt.ts';
import type { ContentProblem } from '../../../src/loader/tell/problem.ts';

function aProblem(place: Partial<ContentProblem>): ContentProblem {
  return {
    code: 'AMOUNT_NOT_A_NUMBER',
    severity: 'error',
    file: 'finance/2026/a.yaml',
    line: 2,
    column: 1,
    length: 1,
    message: '「金额」应当是数字，现在写的是“十二万”。',
    ...place,
  };
}

/** The two last lines: the text and the pointer under it. */
function pointerOf(text: string, place: Partial<ContentProblem>): [string, string] {
  const lines = formatProblem(aProblem(place), { text }).split('\n');
  return [lines.at(-2) ?? '', lines.at(-1) ?? ''];
}

test('another file in a message is named as the file itself is', () => {
  const file = 'sites/a/b/c/finance/2026/one.yaml';
  const problem = aProblem({ file, message: '差 5 元。那份在 sites/a/b/c/finance/2026/two.yaml。' });
  expect(formatProblem(problem, { shownPath: `content/${file}` })).toContain(
    '差 5 元。那份在 content/sites/a/b/c/finance/2026/two.yaml。',
  );
  expect(formatProblem(problem, { shownPath: '2026/one.yaml' })).toContain('那份在 sites/a/b/c/');
});

describe('displayWidth', () => {
  test.each([
    ['a Han character takes two columns', '账', 2],
    ['a full-width digit takes two columns', '１', 2],
    ['full-width punctuation takes two columns', '：', 2],
    ['a Latin letter takes one column', 'a', 1],
    ['a combining mark takes none', 'e\u0301', 1],
    ['a rare Han character outside the basic plane takes two columns', '𠮷', 2],
    ['a zero-width space takes none', '\u200b', 0],
  ])('%s', (_rule, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('the width of two texts is the sum of their widths', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '账', '：', '1', '𠮷', ' ', '—') });
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(displayWidth(one + other)).toBe(displayWidth(one) + displayWidth(other));
      }),
    );
  });

  test('padding fills up to a width and never cuts', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '账') });
    fc.assert(
      fc.property(words, fc.nat(40), (text, width) => {
        const padded = padToWidth(text, width);
        expect(padded.startsWith(text)).toBe(true);
        expect(displayWidth(padded)).toBe(Math.max(width, displayWidth(text)));
      }),
    );
  });
});

describe('formatProblem', () => {
  test('says where, what, what to do, and shows it', () => {
    const text = '  - title: 租金\n    amount: 十二万\n';
    const problem = aProblem({ column: 13, length: 3, hint: '请写成：120000' });
    expect(formatProblem(problem, { text })).toMatchInlineSnapshot(`
      "finance/2026/a.yaml 第 2 行第 13 列
        「金额」应当是数字，现在写的是“十二万”。
        请写成：120000

          1 │   - title: 租金
          2 │     amount: 十二万
            │             ^^^^^^                  AMOUNT_NOT_A_NUMBER"
    `);
  });

  test('the pointer is right under Chinese characters, wherever they are', () => {
    const before = fc.string({ unit: fc.constantFrom('账', 'a', '：', ' ', '𠮷'), maxLength: 20 });
    const marked = fc.string({ unit: fc.constantFrom('账', 'b', '１'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(before, marked, (prefix, word) => {
        const text = `k: 1\nx${prefix}${word}`;
        const column = [...`x${prefix}`].length + 1;
        const [line, pointer] = pointerOf(text, { column, length: [...word].length });
        const gutter = line.indexOf('│') + 2;
        const start = pointer.indexOf('^');
        expect(displayWidth(line.slice(gutter, gutter + `x${prefix}`.length))).toBe(start - gutter);
        expect(pointer.lastIndexOf('^') - start + 1).toBe(displayWidth(word));
      }),
    );
  });

  test('a long line is cut on both sides and the pointer stays in place', () => {
    const text = `a: 1\nnote: ${'很'.repeat(60)}十二万${'长'.repeat(60)}`;
    const [line, pointer] = pointerOf(text, { column: 67, length: 3 });
    const gutter = line.indexOf('│') + 2;
    const shown = line.slice(gutter);
    expect(displayWidth(shown)).toBeLessThanOrEqual(70);
    expect(displayWidth(shown.slice(0, shown.indexOf('十二万')))).toBe(pointer.indexOf('^') - gutter);
    expect(shown.startsWith('…')).toBe(true);
    expect(shown.endsWith('…')).toBe(true);
  });

  test('control characters cannot reach the terminal', () => {
    const told = formatProblem(aProblem({ column: 3 }), { text: 'a: 1\nb: \u001b[31m\u202e红\tx' });
    // eslint-disable-next-line no-control-regex -- looking for exactly those
    expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test('a problem of a whole file has no line', () => {
    const problem = aProblem({ line: 1, column: 1, code: 'FILE_NAME_INVALID', message: '文件名不对。' });
    expect(formatProblem(problem, { text: 'kind: accounts' })).toBe(
      'finance/2026/a.yaml\n  文件名不对。\n  FILE_NAME_INVALID',
    );
  });

  test('a file that cannot be shown still has its line', () => {
    expect(formatProblem(aProblem({ line: 4, column: 8 }))).toContain('第 4 行第 8 列');
  });

  test('a warning says that it is one', () => {
    expect(formatProblem(aProblem({ severity: 'warning' }), { text: 'a: 1\nb: 2' })).toContain('（提醒）');
  });
});

describe('the corrected line', () => {
  test('has a mark under what is new, wherever it is', () => {
    const before = fc.string({
      unit: fc.constantFrom('账', 'a', '，', ' ', '𠮷', '𰻞', '😀', '\t'),
      maxLength: 30,
    });
    const value = fc.string({ unit: fc.constantFrom('账', '１', '元', '9'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(before, value, value, (prefix, wrong, right) => {
        const column = [...`x${prefix}`].length + 1;
        const span = { line: 2, column, length: [...wrong].length };
        const problem = aProblem({ ...span, fix: [{ ...span, replacement: right }] });
        const lines = formatProblem(problem, { text: `k: 1\nx${prefix}${wrong}` }).split('\n');
        const [line = '', pointer = ''] = lines.slice(-2);
        expect(line.startsWith(' 改成 │ ')).toBe(true);
        const start = displayWidth(pointer.slice(0, pointer.indexOf('~')));
        const shown = line.slice(0, line.length - right.length);
        expect(line.endsWith(right)).toBe(true);
        expect(displayWidth(shown)).toBe(start);
        expect(pointer.trimEnd().length - pointer.indexOf('~')).toBe(displayWidth(right));
      }),
    );
  });

  test('is not shown for a mask, which the excerpt has already', () => {
    const span = { line: 2, column: 4, length: 3 };
    const problem = aProblem({ ...span, fix: [{ ...span, replacement: '***', removes: '电话' }] });
    expect(formatProblem(problem, { text: 'a: 1\nb: ***' })).not.toContain('改成');
  });
});
