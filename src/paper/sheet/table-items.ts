/** Blocks that are tables on paper. */
import type { BlockOf, LedgerRow, Phrase, Value } from '../../model/disclosure/blocks.ts';
import type { Fen } from '../../model/values/fen.ts';
import { headingColumn, rowsOf, tableLines } from '../../model/disclosure/plain-blocks.ts';
import { formatPhrase, formatSentence, money } from '../../model/values/values.ts';
import type { FlowItem, PaperColumn, PaperTable, TableLine } from './flow.ts';
import { WRAPS_ABOVE_EM } from './markdown-items.ts';
import { emWidth } from '../type/text-width.ts';

type TableBlock = BlockOf<'table'>;
export type LedgerBlock = BlockOf<'ledger'>;

/**
 * A table block: groups become lines of their own, cut anywhere between rows. Remarks on a few rows of a long list go
 * below it, so that the list is narrow enough for two columns.
 */
export function tableItems(whole: TableBlock): FlowItem[] {
  const { block, notes } = withoutRareNotes(whole);
  return [tableItem(block), ...notes.map((text) => ({ type: 'footnote', text }) as const)];
}

/** A long list with remarks on at most this share of its rows has them below. */
const RARE = 0.15;
const LONG_LIST = 24;

function withoutRareNotes(block: TableBlock): { block: TableBlock; notes: string[] } {
  const { columns } = block;
  const last = columns.length - 1;
  const rows = rowsOf(block);
  const remarked = rows.filter((row) => (row[last]?.length ?? 0) > 0);
  const isRare = rows.length >= LONG_LIST && remarked.length <= rows.length * RARE;
  if (columns[last]?.role !== 'note' || !isRare) return { block, notes: [] };
  const numberAt = columns.findIndex(({ role }) => role === 'number');
  const cut = <T>(cells: readonly T[]): T[] => cells.slice(0, last);
  return {
    notes: remarked.map((row) => {
      const [number, name, note] = [numberAt, headingColumn(columns), last].map((at) =>
        formatPhrase(row[at] ?? []),
      );
      return `${number === '' ? '' : `${number}号`}${name}：${note}。`;
    }),
    block: {
      ...block,
      columns: cut(block.columns),
      groups: block.groups.map(({ rows: lines, subtotal, ...group }) => ({
        ...group,
        rows: lines.map(cut),
        subtotal: subtotal && cut(subtotal),
      })),
      ...(block.total && { total: cut(block.total) }),
    },
  };
}

function tableItem(written: TableBlock): FlowItem {
  const note = written.note ? formatSentence(written.note) : '';
  const block = withUnitsOnce(written, note);
  const lines = tableLines({ groups: block.groups });
  return {
    type: 'table',
    heading: block.heading,
    note,
    table: {
      columns: block.columns.map(({ title, align }, index): PaperColumn => {
        const widest = Math.max(0, ...rowsOf(block).map((cells) => phraseEm(cells[index])));
        return { title, align, wraps: widest > WRAPS_ABOVE_EM };
      }),
      lines,
      total: block.total,
    },
  };
}

/**
 * Where the table says 元, its heads do not; where either does, its cells do not, nor 18万元: there the exact sum stands
 * alone.
 */
function withUnitsOnce(block: TableBlock, note: string): TableBlock {
  const saysYuan = block.columns.map(({ title }) => /元/.test(note) || /元）/.test(title));
  if (!saysYuan.includes(true)) return block;
  const bare = (cells: readonly Phrase[]): Phrase[] =>
    cells.map((cell, index) => (saysYuan[index] ? cell.map(exactOnly) : cell));
  return {
    ...block,
    columns: block.columns.map((column) =>
      /元/.test(note) ? { ...column, title: column.title.replace(/（元）$/u, '') } : column,
    ),
    groups: block.groups.map(({ rows, subtotal, ...group }) => ({
      ...group,
      rows: rows.map(bare),
      subtotal: subtotal && bare(subtotal),
    })),
    ...(block.total && { total: bare(block.total) }),
  };
}

function exactOnly(value: Value): Value {
  return typeof value === 'object' && value.type === 'amount' ? money(value.amount) : value;
}

function phraseEm(phrase: Phrase | undefined): number {
  return phrase ? emWidth(formatPhrase(phrase)) : 0;
}

/**
 * Income and expense in one table, as boards have it: category, entry, this period, this year. `span` is 月, 季 …
 */
export function ledgerItem(
  ledgers: readonly LedgerBlock[],
  { span, note }: { span: string; note: string },
): FlowItem {
  const hasYear = ledgers.every(({ yearToDateByCategory }) => yearToDateByCategory !== undefined);
  const columns: PaperColumn[] = [
    { title: '科目', align: 'start', wraps: false },
    {
      title: '项目',
      align: 'start',
      wraps: ledgers.some(({ groups }) =>
        groups.some(({ rows }) => rows.some(({ title }) => emWidth(title) > WRAPS_ABOVE_EM)),
      ),
    },
    { title: `本${span}金额`, align: 'end', wraps: false },
    ...(hasYear ? [{ title: '本年累计', align: 'end', wraps: false } as const] : []),
  ];
  const table: PaperTable = {
    columns,
    lines: ledgers.flatMap((ledger, index) => ledgerLines(ledger, { index, hasYear, span })),
    merged: hasYear ? [0, 3] : [0],
  };
  return { type: 'table', heading: '', note, table };
}

function ledgerLines(
  ledger: LedgerBlock,
  { index, hasYear, span }: { index: number; hasYear: boolean; span: string },
): TableLine[] {
  const year = new Map(ledger.yearToDateByCategory?.map(({ title, amount }) => [title, amount]));
  const titles = hasYear ? [...year.keys()] : ledger.groups.map(({ title }) => title);
  const rows = titles.flatMap((title): TableLine[] => {
    const entries = ledger.groups.find((group) => group.title === title)?.rows ?? [];
    return entries.length > 0
      ? entries.map((row) => entryLine(title, row, year.get(title)))
      : [entryLine(title, { ...NOTHING, title: `本${span}没有` }, year.get(title))];
  });
  return [
    { type: 'group', cells: [[`${'一二三四'[index] ?? ''}、${ledger.heading}`]] },
    ...rows,
    {
      type: 'subtotal',
      cells: [
        [ledger.total.label],
        [],
        [money(ledger.total.amount)],
        ...(ledger.yearToDate === undefined || !hasYear ? [] : [[money(ledger.yearToDate)]]),
      ],
    },
  ];
}

const NOTHING: LedgerRow = { title: '', details: [], amount: 0 as Fen };

function entryLine(category: string, { title, amount }: LedgerRow, year: Fen | undefined): TableLine {
  return {
    type: 'row',
    cells: [[category], [title], [money(amount)], ...(year === undefined ? [] : [[money(year)]])],
    mergeKey: category,
  };
}
