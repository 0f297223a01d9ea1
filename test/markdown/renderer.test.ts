import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markdownToText, renderMarkdown } from '../../src/markdown/renderer.ts';

const SPEC = new URL('../spec/markdown/', import.meta.url);

interface Example {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

/** markdown-it's own format: a title, then `.`, input, `.`, expected HTML, `.`. */
function parseExamples(text: string): Example[] {
  return [...text.matchAll(/^(\S[^\n]*)\n\n\.\n([\s\S]*?)\n\.\n([\s\S]*?)\n\.$/gm)].map((match) => ({
    title: match[1] ?? '',
    input: match[2] ?? '',
    expected: match[3] ?? '',
  }));
}

for (const file of readdirSync(SPEC).sort()) {
  describe(`test/spec/markdown/${file}`, () => {
    const text = readFileSync(new URL(file, SPEC), 'utf8');
    const examples = parseExamples(text);

    test('every example is read', () => {
      expect(examples.length).toBeGreaterThan(0);
      expect(text.split('\n').filter((line) => line === '.').length).toBe(examples.length * 3);
    });

    for (const { title, input, expected } of examples) {
      test(title, () => {
        // The parser rewrites a no-break space to the character itself; the example shows it as a space.
        expect(renderMarkdown(input).trimEnd().replaceAll('\u00a0', ' ')).toBe(expected);
      });
    }
  });
}

describe('markdownToText', () => {
  test('keeps one line per block and drops the marks', () => {
    expect(markdownToText('## 招租\n\n**底价：**每年\n\n- 一\n- 二')).toBe('招租\n底价：每年\n一\n二');
  });

  test('puts the cells of a table row on one line', () => {
    expect(markdownToText('| 姓名 | 每月 |\n|---|---:|\n| 王春梅 | 2,050.00 |')).toBe(
      '姓名 每月\n王春梅 2,050.00',
    );
  });

  test('shows the words of a link, not its address', () => {
    expect(markdownToText('看[上月账目](../august/)')).toBe('看上月账目');
  });

  test('is empty for empty text', () => {
    expect(markdownToText(' \n')).toBe('');
  });
});
