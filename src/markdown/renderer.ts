/** The one Markdown renderer. What a clerk writes is text: no HTML, no pictures, no addresses that run something. */
import MarkdownIt from 'markdown-it';
import { chineseDelimiters } from './rules/chinese-delimiters.ts';
import { headingLevels } from './rules/heading-levels.ts';
import { linkTargets } from './rules/link-targets.ts';
import { plainTables } from './rules/plain-tables.ts';

// A line break is kept: Chinese has no spaces to join lines with, and clerks break lines where they mean to.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true })
  .disable(['image', 'code', 'html_inline', 'html_block'])
  .use(linkTargets)
  .use(headingLevels)
  .use(plainTables)
  .use(chineseDelimiters);

/** Markdown as HTML for a page: headings from h3, tables in a scrolling box, everything else escaped. */
export function renderMarkdown(source: string): string {
  return markdown.render(source);
}

/** Markdown as plain text for search and data: a line per block, cells of a table apart by a space. */
export function markdownToText(source: string): string {
  const lines: string[] = [];
  let row: string[] | undefined;
  for (const token of parseMarkdown(source)) {
    if (token.type === 'tr_open') row = [];
    if (token.type === 'tr_close' && row) {
      lines.push(row.filter((cell) => cell !== '').join(' '));
      row = undefined;
    }
    if (token.type === 'inline') {
      const text = inlineText(token.children ?? []);
      if (row) row.push(text);
      else lines.push(text);
    }
    if (token.type === 'fence') lines.push(token.content.trimEnd());
  }
  return lines.filter((line) => line !== '').join('\n');
}

/** A token of the parser. */
export type MarkdownToken = ReturnType<typeof markdown.parse>[number];

/** Markdown as the parser's tokens. */
export function parseMarkdown(source: string): MarkdownToken[] {
  return markdown.parse(source, {});
}

/** The text of a line of tokens. A break in the middle of Chinese text is no space, elsewhere it is one. */
export function inlineText(tokens: readonly MarkdownToken[]): string {
  return tokens
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? '\n' : content))
    .join('')
    .replace(/(?<=[\p{Script=Han}\p{P}])\n(?=[\p{Script=Han}“（])/gu, '')
    .replaceAll('\n', ' ');
}
