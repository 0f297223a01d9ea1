import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import { markdownParts, type MarkdownPart } from '../../src/markdown/markdown-parts.ts';
import { markdownToText } from '../../src/markdown/renderer.ts';
import { isOfKind } from '../../src/model/disclosure/disclosure.ts';
import { day } from '../support/a-site.ts';

function textOf(part: MarkdownPart): string {
  switch (part.type) {
    case 'heading':
      return part.text;
    case 'paragraph':
    case 'other':
      return markdownToText(part.markdown);
    case 'list':
      return markdownToText(part.items.join('\n'));
    case 'table':
      return [part.head, ...part.rows].map((row) => row.filter(Boolean).join(' ')).join('\n');
  }
}

describe('Markdown in parts', () => {
  test('a numbered list keeps its numbers, so that it can go on on the next sheet', () => {
    expect(markdownParts('3. 报名\n4. 看货')).toEqual([{ type: 'list', items: ['3. 报名', '4. 看货'] }]);
  });

  test('a table cell is plain text: no marks, no address', () => {
    const [table] = markdownParts('| 事 | 看 |\n| --- | --- |\n| **修桥** | [账目](../a/) \\| 票 |');
    expect(table).toEqual({ type: 'table', head: ['事', '看'], rows: [['修桥', '账目 | 票']] });
  });

  test('a quotation and a rule are parts as well', () => {
    expect(markdownParts('> 请互相转告\n\n---\n\n完').map(({ type }) => type)).toEqual([
      'other',
      'other',
      'paragraph',
    ]);
  });

  test('no notice of the sample city loses or gains a word', async () => {
    const { sites } = await loadContent('content', { asOf: day('2026-11-23') });
    const bodies = sites
      .flatMap(({ disclosures }) => disclosures)
      .filter((disclosure) => isOfKind(disclosure, 'notice'))
      .map(({ content }) => content.body);
    expect(bodies.length).toBeGreaterThan(50);
    for (const body of bodies) {
      const parts = markdownParts(body).map(textOf).join('\n');
      expect(parts.replace(/\s+/g, ' ')).toBe(markdownToText(body).replace(/\s+/g, ' '));
    }
  });
});
