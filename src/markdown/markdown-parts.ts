/** Markdown in its top-level parts, for those who set it piece by piece: paper, which must know where a sheet may end. */
import { inlineText, parseMarkdown, type MarkdownToken } from './renderer.ts';

export type MarkdownPart =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly markdown: string }
  /** Each item as Markdown with its own mark, so that a list may go on after a cut. */
  | { readonly type: 'list'; readonly items: readonly string[] }
  /** Plain text of the cells. */
  | {
      readonly type: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A quotation, a rule, a box of code. */
  | { readonly type: 'other'; readonly markdown: string };

/** The parts in order. Together they are the whole text: the same parser says so that renders it. */
export function markdownParts(source: string): MarkdownPart[] {
  const lines = source.split(/\r?\n/);
  const tokens = parseMarkdown(source);
  return tokens.flatMap((token, index): MarkdownPart[] => {
    if (token.level !== 0 || !token.map || token.nesting === -1) return [];
    return [partAt(tokens, index, lines)];
  });
}

function partAt(tokens: readonly MarkdownToken[], index: number, lines: readonly string[]): MarkdownPart {
  const token = tokens[index];
  const markdown = token ? sourceOf(token, lines) : '';
  const inside = tokens.slice(index + 1, endOf(tokens, index));
  switch (token?.type) {
    case 'heading_open':
      return { type: 'heading', text: inside.map(textOf).join('') };
    case 'paragraph_open':
      return { type: 'paragraph', markdown };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return {
        type: 'list',
        items: inside
          .filter(({ type, level }) => type === 'list_item_open' && level === 1)
          .map((item) => sourceOf(item, lines)),
      };
    case 'table_open': {
      const [head = [], ...rows] = rowsOf(inside);
      return { type: 'table', head, rows };
    }
    default:
      return { type: 'other', markdown };
  }
}

/** Where what opens at `index` closes; the next token when it is whole in itself. */
function endOf(tokens: readonly MarkdownToken[], index: number): number {
  if (tokens[index]?.nesting !== 1) return index + 1;
  return tokens.findIndex(({ level, nesting }, at) => at > index && level === 0 && nesting === -1);
}

function sourceOf({ map }: MarkdownToken, lines: readonly string[]): string {
  return lines
    .slice(...(map ?? [0, 0]))
    .join('\n')
    .trimEnd();
}

function textOf({ type, children }: MarkdownToken): string {
  return type === 'inline' ? inlineText(children ?? []) : '';
}

function rowsOf(tokens: readonly MarkdownToken[]): string[][] {
  const rows: string[][] = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'inline') rows.at(-1)?.push(textOf(token).trim());
  }
  return rows;
}
