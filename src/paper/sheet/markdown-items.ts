/** A clerk's Markdown as flow items, so that a sheet knows where it may end. */
import { markdownParts, type MarkdownPart } from '../../markdown/markdown-parts.ts';
import type { Phrase } from '../../model/disclosure/blocks.ts';
import type { FlowItem, PaperColumn, TableItem, TableLine } from './flow.ts';
import { markdownSentences } from '../type/sentences.ts';
import { emWidth } from '../type/text-width.ts';

/** Markdown → paragraphs, lists, headings and tables, in order. */
export function markdownItems(markdown: string): FlowItem[] {
  return markdownParts(markdown).map(itemOf).reduce<FlowItem[]>(withUnits, []);
}

/** `单位：元` on a line of its own before a table stands right above the table. */
function withUnits(items: FlowItem[], item: FlowItem): FlowItem[] {
  const last = items.at(-1);
  const unit = last?.type === 'prose' ? /^单位[：:]\s*\S{1,12}$/.exec(last.pieces.join('')) : null;
  if (item.type !== 'table' || !unit) return [...items, item];
  return [...items.slice(0, -1), { ...item, note: hasBareFigure(item) ? unit[0] : '' }];
}

/** Figures that all say their unit themselves, 18万元, need none above them. */
function hasBareFigure({ table: { lines, total = [] } }: TableItem): boolean {
  const cells = [...lines.flatMap((line) => line.cells), ...total].flat();
  return cells.some((value) => typeof value === 'string' && /^[-−]?[\d,]+(?:\.\d+)?$/.test(value));
}

function itemOf(part: MarkdownPart): FlowItem {
  switch (part.type) {
    case 'heading':
      return part;
    case 'paragraph':
      return paragraphItem(part.markdown);
    case 'list':
      return amountsItem(part.items) ?? { type: 'prose', form: 'item', pieces: part.items };
    case 'table':
      return tableItem(part);
    case 'other':
      return { type: 'prose', form: 'rest', pieces: [part.markdown] };
  }
}

/** Clerks set a heading in bold as often as with `##`. */
function paragraphItem(markdown: string): FlowItem {
  const strong = /^(?:\*\*|__)([^*_\n]{1,30})(?:\*\*|__)[:：]?$/.exec(markdown);
  if (strong) return { type: 'heading', text: strong[1] ?? '' };
  return { type: 'prose', form: 'paragraph', pieces: markdownSentences(markdown) };
}

/** `- 保洁员工资11 6,913.88元`: what it is for, and the sum at the end. */
const AMOUNT_ITEM =
  /^(?:[-*+]|\d{1,3}[.)])\s+(.*?[^\s：:，,　—-])[\s：:，,　—]*([-−]?\d[\d,]*(?:\.\d{1,6})?)\s?(元|万元)?[。；;]?$/;

/** A list of amounts as a table with a column of figures; `undefined` when it is any other list. */
function amountsItem(items: readonly string[]): TableItem | undefined {
  const rows = items.map((item) => (item.includes('](') ? [] : (AMOUNT_ITEM.exec(item) ?? [])));
  const units = new Set(rows.map(([, , figure = '', unit]) => unit ?? (/\.\d\d$/.test(figure) ? '元' : '')));
  if (rows.length < 2 || rows.some(([, what]) => what === undefined) || units.has('')) return undefined;
  const [unit = ''] = units.size === 1 ? units : [];
  const part = {
    type: 'table',
    head: ['项目', '金额'],
    rows: rows.map(([, what = '', figure = '', own = '元']) => [
      what.replace(/[*_`]/g, ''),
      unit === '' ? figure + own : figure,
    ]),
  } as const;
  return { ...tableItem(part), note: unit === '' ? '' : `单位：${unit}` };
}

function tableItem({ head, rows: body }: Extract<MarkdownPart, { type: 'table' }>): TableItem {
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
    table: { columns, lines: hasTotal ? rows.slice(0, -1) : rows, total: hasTotal ? last.cells : undefined },
  };
}

/** Cells wider than this go on several lines. */
export const WRAPS_ABOVE_EM = 9;

function alignmentOf(cells: readonly string[]): PaperColumn['align'] {
  const filled = cells.filter((cell) => cell !== '');
  if (
    filled.length > 0 &&
    filled.every((cell) => /^[-−]?[\d,]+(?:\.\d+)?\s?(?:[%元户人亩]|万元)?$/.test(cell))
  )
    return 'end';
  return filled.every((cell) => emWidth(cell) <= 6) ? 'center' : 'start';
}
