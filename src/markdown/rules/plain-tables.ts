import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Tables scroll sideways in a box of their own that the keyboard reaches, columns have a scope, and alignment is a
 * class: the pages' content security policy forbids `style` attributes. Each cell but the first of a row knows what its
 * column is called, for where a row becomes a name with a value below it.
 */
export function plainTables(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  rules['table_open'] = () =>
    '<div class="table-scroll" role="group" aria-label="表格" tabindex="0">\n<table>\n';
  rules['table_close'] = () => '</table>\n</div>\n';
  markdown.core.ruler.push('table_cells', ({ tokens }) => {
    let heads: string[] = [];
    let column = 0;
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'thead_open') heads = [];
      if (token.type === 'tr_open') column = 0;
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      if (token.type === 'th_open') heads.push(wordsOf(tokens[index + 1]));
      const label = token.type === 'td_open' && column > 0 ? heads[column] : undefined;
      column++;
      const alignment = /text-align:\s*(right|center)/.exec(String(token.attrGet('style') ?? ''))?.[1];
      token.attrs = [
        ...(token.type === 'th_open' ? [['scope', 'col'] as [string, string]] : []),
        ...(alignment ? [['class', alignment === 'right' ? 'end' : 'center'] as [string, string]] : []),
        ...(label ? [['data-l', label] as [string, string]] : []),
      ];
    }
  });
}

/** What a cell says without its marks. */
function wordsOf(inline: Token | undefined): string {
  return (inline?.children ?? []).map(({ type, content }) => (type === 'text' ? content : '')).join('');
}
