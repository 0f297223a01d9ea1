/**
 * A statement of accounts that goes on no single sheet: one sheet that has every category with its largest entries, then
 * every entry on numbered sheets, which may be of other paper.
 */
import type { Phrase } from '../../model/disclosure/blocks.ts';
import { sumFen, type Fen } from '../../model/values/fen.ts';
import { money } from '../../model/values/values.ts';
import { countSheets } from './count-sheets.ts';
import { CORRECTED_LABEL, EXPLAINED_LABEL } from './flow-of.ts';
import type { FlowItem, PaperTable, TableLine } from './flow.ts';
import { cutFlow } from './lay-out.ts';
import { paginate, settleOn, type Pagination } from './paginate.ts';
import type { Papers } from './papers.ts';
import type { ShellText } from './sheet-shell.ts';

/** What surrounds the first sheet, and the others, which may be of other paper. */
export interface Shells {
  readonly first: ShellText;
  readonly rest: ShellText;
}

/** The sheet that sums up, and the others. */
export function paginateSummed(whole: readonly FlowItem[], shells: Shells, papers: Papers): Pagination {
  const { flow = whole } = summaryOf(whole, shells.first, papers.first) ?? {};
  const summary = paginate(flow, withoutClosing(shells.first), papers.first);
  const details = paginate(whole, { ...shells.rest, follows: 1 }, papers.rest);
  const sheets = [...summary.sheets, ...details.sheets];
  return {
    fits: summary.fits && details.fits,
    sheets: sheets.map((sheet, index) => ({ ...sheet, number: index + 1, count: sheets.length })),
  };
}

/** How many sheets follow the one that sums up; `undefined` of what has no categories, or does not go on it even so. */
export function countDetails(whole: readonly FlowItem[], shells: Shells, papers: Papers): number | undefined {
  const isSummed = isOnOneSheet(summed(whole, 0), shells.first, papers.first);
  return isSummed ? countSheets(whole, { ...shells.rest, follows: 1 }, papers.rest) : undefined;
}

/** The most entries with which it still is one sheet. */
function summaryOf(
  whole: readonly FlowItem[],
  shell: ShellText,
  stock: Papers['first'],
): { flow: FlowItem[] } | undefined {
  const most = ledgersOf(whole).flatMap(({ lines }) => lines.filter(isEntry)).length;
  let [low, high] = [-1, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isOnOneSheet(summed(whole, middle), shell, stock)) low = middle;
    else high = middle - 1;
  }
  const flow = low < 0 ? undefined : summed(whole, low);
  return flow && { flow };
}

function isOnOneSheet(
  flow: readonly FlowItem[] | undefined,
  shell: ShellText,
  stock: Papers['first'],
): boolean {
  if (!flow) return false;
  const { starts, fits } = cutFlow(settleOn(flow, withoutClosing(shell), stock).smallest);
  return fits && starts.length === 1;
}

/** Seal and signatures stand on the last sheet. */
function withoutClosing(shell: ShellText): ShellText {
  return { ...shell, issuer: [], signatures: [] };
}

function ledgersOf(flow: readonly FlowItem[]): PaperTable[] {
  return flow.flatMap((item) => (item.type === 'table' && item.table.merged ? [item.table] : []));
}

/** Notes on single entries, and the record of what was put right, stand with every entry. */
const LEFT_TO_DETAILS = new Set<string>([EXPLAINED_LABEL, CORRECTED_LABEL]);

/** The flow with the largest entries only, and without what is explained of entries, and photos. */
function summed(whole: readonly FlowItem[], entries: number): FlowItem[] | undefined {
  const ledgers = ledgersOf(whole);
  if (ledgers.length === 0) return undefined;
  const kept = whole.filter(
    (item, index) =>
      item.type !== 'photos' &&
      !(item.type === 'heading' && whole[index + 1]?.type === 'photos') &&
      !(item.type === 'footnote' && LEFT_TO_DETAILS.has(item.label ?? '')),
  );
  const bySize = ledgers
    .flatMap(({ lines }) => lines.filter(isEntry))
    .sort((a, b) => amountOf(b) - amountOf(a));
  const largest = new Set(bySize.slice(0, entries));
  const what = entries === 0 ? '只列各科目合计' : `最大的${entries}笔逐笔列出，其余按科目合成一行`;
  return [
    ...kept.map((item): FlowItem => {
      if (item.type !== 'table' || !item.table.merged) return item;
      const lines = runsOf(item.table.lines).flatMap((run) => withOthersSummed(run, largest));
      return { ...item, table: { ...item.table, lines } };
    }),
    { type: 'footnote', label: '说明', text: `${what}；每一笔都在第2页起的明细里。` },
  ];
}

function isEntry({ mergeKey }: TableLine): boolean {
  return mergeKey !== undefined;
}

/** Lines in runs of one category; any other line is a run of its own. */
function runsOf(lines: readonly TableLine[]): TableLine[][] {
  const runs: TableLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const key = line.mergeKey;
    if (run && key !== undefined && run[0]?.mergeKey === key) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** The largest entries in the order in which they stand, and one line for the others of the category. */
function withOthersSummed(run: readonly TableLine[], largest: ReadonlySet<TableLine>): readonly TableLine[] {
  const [first] = run;
  const others = run.filter((line) => isEntry(line) && !largest.has(line));
  // A line for a single other entry would take as much room as the entry.
  if (!first || others.length < 2) return run;
  const name = others.length === run.length ? `共${others.length}笔` : `其余${others.length}笔`;
  const cells = first.cells.map((cell, index): Phrase => {
    if (index === ENTRY) return [name];
    return index === AMOUNT ? [money(sumFen(others.map(amountOf)))] : cell;
  });
  return [...run.filter((line) => !others.includes(line)), { ...first, cells }];
}

/** Columns of `ledgerItem`: category, entry, this period, this year. */
const [ENTRY, AMOUNT] = [1, 2] as const;

function amountOf({ cells }: TableLine): Fen {
  const [value] = cells[AMOUNT] ?? [];
  return typeof value === 'object' && value.type === 'amount' ? value.amount : (0 as Fen);
}
