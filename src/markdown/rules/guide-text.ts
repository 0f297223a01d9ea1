/** What the guide writes and a disclosure does not: keys, ticks, code that scrolls in itself, lines that go on. */
import type { MarkdownIt } from 'markdown-it';

/** `Ctrl+P`, `F5`, `回车`: what one presses, written as code so that any other reader of Markdown shows it well. */
const KEYS = /^(?:(?:Ctrl|Alt|Shift|Cmd|Win)\+)*(?:Ctrl|Alt|Shift|Esc|Enter|Tab|F\d{1,2}|回车|[A-Z+-])$/;
const SINGLE_LETTER = /^[A-Z+-]$/;

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

type Token = ReturnType<MarkdownIt['parse']>[number];

/** Registers the rules. */
export function guideText(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  const { escapeHtml } = markdown.utils;
  rules['code_inline'] = (tokens, index) => {
    const text = tokens[index]?.content ?? '';
    const isKey = KEYS.test(text) && !SINGLE_LETTER.test(text);
    return isKey ? `<kbd>${escapeHtml(text)}</kbd>` : `<code>${escapeHtml(text)}</code>`;
  };
  const openTable = rules['table_open'];
  rules['table_open'] = (tokens, index, ...rest) =>
    (openTable?.(tokens, index, ...rest) ?? '').replace(
      '<table>',
      `<table${markdown.renderer.renderAttrs(tokens[index] as Token)}>`,
    );
  // A box that scrolls sideways must be reached by the keyboard.
  rules['fence'] = (tokens, index) =>
    `<pre class="code-box" role="group" aria-label="命令或文件内容" tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;
  // Lines are broken for the writer; Chinese has no space that a break would stand for.
  rules['softbreak'] = (tokens, index) => {
    const before = [...(tokens[index - 1]?.content ?? '')].at(-1) ?? '';
    const after = [...(tokens[index + 1]?.content ?? '')][0] ?? '';
    return CHINESE.test(before) || CHINESE.test(after) ? '' : '\n';
  };
  markdown.core.ruler.push('stacked_tables', ({ tokens }) => stackTables(tokens));
  markdown.core.ruler.push('rows_of_links', ({ tokens }) => markLinks(tokens));
  markdown.core.ruler.push('ticks', ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (tokens[index - 2]?.type !== 'list_item_open') return;
      const first = token.children?.[0];
      if (first?.type === 'text')
        first.content = first.content.replace(/^\[([ xX])\] /, (_, mark: string) =>
          mark === ' ' ? '☐ ' : '☑ ',
        );
    });
  });
}

/** A table of more columns than this scrolls sideways; one of fewer stands as rows of blocks on a telephone. */
const STACKED_COLUMNS = 3;

const ROLES: Readonly<Record<string, string>> = {
  table_open: 'table',
  thead_open: 'rowgroup',
  tbody_open: 'rowgroup',
  tr_open: 'row',
  th_open: 'columnheader',
  td_open: 'cell',
};

/** Rows shown as blocks lose what they are to a screen reader, unless they say it. */
function stackTables(tokens: readonly Token[]): void {
  let isStacked = false;
  tokens.forEach((token, index) => {
    if (token.type === 'table_open') {
      const end = tokens.findIndex(({ type }, at) => at > index && type === 'thead_close');
      const columns = tokens.slice(index, end).filter(({ type }) => type === 'th_open').length;
      isStacked = columns <= STACKED_COLUMNS;
      if (isStacked) token.attrSet('class', `stacked stacked-${columns}`);
    }
    const role = ROLES[token.type];
    if (isStacked && role !== undefined) token.attrSet('role', role);
  });
}

/** What begins with a link is pressed by its whole line: `go`. */
function markLinks(tokens: readonly Token[]): void {
  tokens.forEach(({ children }, index) => {
    if (children?.[0]?.type !== 'link_open') return;
    const box = tokens[index - 1]?.hidden === true ? tokens[index - 2] : tokens[index - 1];
    if (box?.type === 'list_item_open' || box?.type === 'td_open') box.attrSet('class', 'go');
  });
}

/** The text without the remarks that stand on lines of their own outside of code: marks for programs. */
export function withoutRemarks(source: string): string {
  let fence: string | undefined;
  return source
    .split('\n')
    .filter((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark !== undefined) {
        if (fence === undefined) fence = mark;
        else if (mark.startsWith(fence)) fence = undefined;
      }
      return fence !== undefined || !/^\s*<!--.*-->\s*$/.test(line);
    })
    .join('\n');
}
