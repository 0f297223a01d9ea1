/** A clerk's Markdown as flow items: only as much as is needed to know where a sheet may end. */
import type { Phrase } from '../model/blocks.ts';
import type { FlowItem, PaperColumn, TableLine } from './flow.ts';
import { emWidth } from './text-width.ts';

const LIST_ITEM = /^(?:[-*+]|\d+[.)])\s/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}/;

/** Paragraphs longer than this many characters may be cut at a full stop. */
const LONG_PARAGRAPH = 160;

/** Markdown → paragraphs, list items, headings and tables, in order. */
export function markdownItems(markdown: string): FlowItem[] {
  return chunksOf(markdown).flatMap(itemsOf).reduce<FlowItem[]>(joinItem, []);
}

/** List items in a row are one list; a unit before a table is the table's. */
function joinItem(items: FlowItem[], item: FlowItem): FlowItem[] {
  const last = items.at(-1);
  if (item.type === 'prose' && item.form === 'item' && last?.type === 'prose' && last.form === 'item')
    return [...items.slice(0, -1), { ...last, pieces: [...last.pieces, ...item.pieces] }];
  return withUnits(items, item);
}

/** `单位：元` on a line of its own before a table stands right above the table. */
function withUnits(items: FlowItem[], item: FlowItem): FlowItem[] {
  const last = items.at(-1);
  const unit = last?.type === 'prose' ? /^单位[：:]\s*\S{1,12}$/.exec(last.pieces.join('')) : null;
  if (item.type !== 'table' || !unit) return [...items, item];
  return [...items.slice(0, -1), { ...item, note: unit[0] }];
}

/** Top-level pieces: separated by blank lines; a list item is a piece of its own with its indented lines. */
function chunksOf(markdown: string): string[][] {
  const chunks: string[][] = [];
  let current: string[] = [];
  const close = () => {
    if (current.length > 0) chunks.push(current);
    current = [];
  };
  for (const line of markdown.split(/\r?\n/)) {
    const startsItem = LIST_ITEM.test(line);
    if (line.trim() === '') close();
    else if (/^\s+\S/.test(line) && chunks.length > 0 && current.length === 0 && isItem(chunks.at(-1)))
      // An indented paragraph after a blank line still belongs to its list item.
      chunks.at(-1)?.push('', line);
    else {
      if (startsItem || /^#{1,6}\s/.test(line)) close();
      current.push(line);
      if (/^#{1,6}\s/.test(line)) close();
    }
  }
  close();
  return chunks;
}

function isItem(chunk: readonly string[] | undefined): boolean {
  return LIST_ITEM.test(chunk?.[0] ?? '');
}

function itemsOf(lines: readonly string[]): FlowItem[] {
  const [first = '', second = ''] = lines;
  const heading = /^#{1,6}\s+(.*)$/.exec(first);
  if (heading) return [{ type: 'heading', text: (heading[1] ?? '').replace(/\s*#+\s*$/, '') }];
  const strong = lines.length === 1 ? /^(?:\*\*|__)([^*_]{1,30})(?:\*\*|__)[:：]?$/.exec(first) : null;
  if (strong) return [{ type: 'heading', text: strong[1] ?? '' }];
  if (first.includes('|') && TABLE_RULE.test(second)) return [tableItem(lines)];
  const markdown = lines.join('\n');
  if (LIST_ITEM.test(first)) return [{ type: 'prose', form: 'item', pieces: [markdown] }];
  if (/^(?:>|```|\s{4})/.test(first)) return [{ type: 'prose', form: 'rest', pieces: [markdown] }];
  return [{ type: 'prose', form: 'paragraph', pieces: sentencesOf(markdown) }];
}

/** A long paragraph in pieces that end with a full stop. */
function sentencesOf(markdown: string): string[] {
  // A cut inside emphasis or a link would tear its markup apart.
  if (markdown.length <= LONG_PARAGRAPH || /[*_`[\]]/.test(markdown)) return [markdown];
  return markdown.match(/[^。！？；]*[。！？；]+[”’）]*|[^。！？；]+$/g) ?? [markdown];
}

function tableItem(lines: readonly string[]): FlowItem {
  const [head = [], , ...body] = lines.map(cellsOf);
  const columns = head.map((title, index): PaperColumn => {
    const cells = body.map((row) => row[index] ?? '');
    const widest = Math.max(0, ...cells.map(emWidth));
    return { title, align: alignmentOf(cells), wraps: widest > WRAPS_ABOVE_EM };
  });
  const rows = body.map((row): TableLine => ({
    type: 'row',
    cells: columns.map((_, index): Phrase => (row[index] ? [row[index]] : [])),
  }));
  const last = rows.at(-1);
  const hasTotal = last !== undefined && /^(?:总计|合计|共计)/.test(String(last.cells[0]?.[0] ?? ''));
  return {
    type: 'table',
    heading: '',
    note: '',
    table: {
      columns,
      lines: hasTotal ? rows.slice(0, -1) : rows,
      ...(hasTotal && { total: last.cells }),
    },
  };
}

/** Cells wider than this go on several lines. */
export const WRAPS_ABOVE_EM = 9;

function alignmentOf(cells: readonly string[]): PaperColumn['align'] {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length > 0 && filled.every((cell) => /^-?[\d,]+(?:\.\d+)?\s?[%元户人亩]?$/.test(cell)))
    return 'end';
  return filled.every((cell) => emWidth(cell) <= 6) ? 'center' : 'start';
}

/** Cells of one line, without marks of emphasis: a cell on paper is plain. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replace(/\\\|/g, '|')
        .replace(/\*\*|__|`/g, '')
        .trim(),
    );
}
