import type { MarkdownIt } from 'markdown-it';

/**
 * Tables scroll sideways in a box of their own that the keyboard reaches, columns have a scope, and alignment is a
 * class: the pages' content security policy forbids `style` attributes.
 */
export function plainTables(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  rules['table_open'] = () =>
    '<div class="table-scroll" role="group" aria-label="表格" tabindex="0">\n<table>\n';
  rules['table_close'] = () => '</table>\n</div>\n';
  markdown.core.ruler.push('table_cells', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const alignment = /text-align:\s*(right|center)/.exec(String(token.attrGet('style') ?? ''))?.[1];
      token.attrs = [
        ...(token.type === 'th_open' ? [['scope', 'col'] as [string, string]] : []),
        ...(alignment ? [['class', alignment === 'right' ? 'end' : 'center'] as [string, string]] : []),
      ];
    }
  });
}
