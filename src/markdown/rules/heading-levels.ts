import type { MarkdownIt } from 'markdown-it';

/** A page's own headings are h1 and h2. */
const FIRST_LEVEL = 3;

/** Headings start at h3 and skip no level, whatever the clerk began with. */
export function headingLevels(markdown: MarkdownIt): void {
  markdown.core.ruler.push('heading_levels', ({ tokens }) => {
    const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
    const used = [...new Set(headings.map(({ tag }) => tag))].sort();
    for (const heading of headings) {
      heading.tag = `h${Math.min(6, FIRST_LEVEL + used.indexOf(heading.tag))}`;
    }
  });
}
