/** What stands on a sheet besides entries and headings, and what of it has numbers that nobody understood. Pure. */
import { EMPTY_CELL, isNumberLike, ownCells, type View } from './grid.ts';
import { isFooter } from './find-tables.ts';
import type { FoundColumn, FoundTable, Layout } from './layout.ts';
import { CARRIED_OVER, readHeading, whyNoEntry } from './read-heading.ts';
import { cellNameOf } from './read-table.ts';
import type { CellRemark, SheetReading } from './reading.ts';

/** Texts outside the entries and the headings: titles, and below them seals, remarks, labels. */
export function proseOf(view: View, { tables, headings }: Layout): SheetReading['prose'] {
  const entries = new Set(tables.flatMap(({ rows }) => rows.map(({ row }) => row)));
  const first = Math.min(...headings, ...entries);
  const inRows = (isWanted: (row: number) => boolean): CellRemark[] =>
    view.rows.flatMap((cells, row) =>
      entries.has(row) || headings.has(row) || !isWanted(row)
        ? []
        : ownCells(cells)
            .filter(({ cell }) => cell.kind === 'text' && !isNumberLike(cell))
            .map(({ column, cell }) => ({ cell: cellNameOf(view, row, column), text: cell.text })),
    );
  return {
    titles: [...inRows((row) => row < first), ...periodsOver(view, headings)],
    others: [...inRows((row) => row >= first), ...tables.flatMap((table) => ownersOf(view, table))],
  };
}

function periodsOver(view: View, headings: ReadonlySet<number>): CellRemark[] {
  return [...headings].flatMap((row) =>
    ownCells(view.rows[row] ?? [])
      .filter(({ cell }) => PERIOD_HEADING.test(cell.text.normalize('NFKC').replace(/\s/g, '')))
      .map(({ column, cell }) => ({ cell: cellNameOf(view, row, column), text: cell.text })),
  );
}

/** 8月 over some columns and 9月 over others: two tables of two periods, which nobody may mix. */
export function periodsBeside(view: View, { headings }: Pick<Layout, 'headings'>): CellRemark[] {
  const lines = view.rows.flatMap((_, row) =>
    headings.has(row) || isLineOfPeriods(view, row) ? [periodsOver(view, new Set([row]))] : [],
  );
  return lines
    .filter((found) => new Set(found.map(({ text }) => text.replace(/\s/g, ''))).size > 1)
    .map((found) => ({
      cell: found.map(({ cell }) => cell).join('、'),
      text: `并排写着 ${found.map(({ text }) => `“${text}”`).join('、')}，是几个时期的表放在了一起。每个时期另存一张表（或者一个工作表），再分开导入`,
    }));
}

/** A line of nothing but periods, above the headings. */
function isLineOfPeriods({ rows }: View, row: number): boolean {
  const own = ownCells(rows[row] ?? []).map(({ cell: { text } }) =>
    text.normalize('NFKC').replace(/\s/g, ''),
  );
  return own.length > 1 && own.every((text) => PERIOD_HEADING.test(text));
}

const OWNER =
  /^(?:所[属在])?(?:行政)?(?:村|社区|村名|社区名|村名称|社区名称|村别|村\(社区\)(?:名称)?|村组|乡镇|镇|乡|街道|乡镇名称|单位名称)$/;

/** A list of several villages has a column that says whose each row is: its words, each once. */
function ownersOf(view: View, { table, columns, rows }: FoundTable): CellRemark[] {
  if (table.steps.includes('villages')) return [];
  return columns.flatMap(({ column, heading, field }) => {
    if (field?.steps.at(-1) === 'organisation' || !OWNER.test(readHeading(heading).name)) return [];
    const cells = rows.map(({ row }) => ({
      cell: cellNameOf(view, row, column),
      text: view.rows[row]?.[column]?.text ?? '',
    }));
    return [...new Map(cells.filter(({ text }) => text !== '').map((one) => [one.text, one])).values()];
  });
}

/** What stands on a sheet and cannot be told what it is: nothing is written before it is cleared up. */
export function notUnderstood(view: View, layout: Layout): CellRemark[] {
  return [...unexplained(view, layout), ...suspicious(view, layout.tables), ...secondTables(view, layout)];
}

/** Rows with a number where amounts stand that are neither entry nor sum: nothing may be lost in silence. */
function unexplained(view: View, { unread, tables }: Layout): CellRemark[] {
  const counted = new Set(
    tables.flatMap(({ columns }) => columns.filter(isCounted).map(({ column }) => column)),
  );
  return unread.flatMap(({ row, text, why }) => {
    const cells = view.rows[row] ?? [];
    const [first] = ownCells(cells);
    if (why !== undefined || isFooter(first?.cell.text ?? '')) return [];
    if (![...counted].some((column) => isNumberLike(cells[column] ?? EMPTY_CELL))) return [];
    return [{ cell: `第 ${view.rowNumbers[row] ?? row + 1} 行`, text: reasonOf(text) }];
  });
}

/** Another table below the first, with other columns: whose numbers it has is not known. */
function secondTables(view: View, { again }: Layout): CellRemark[] {
  return again.map(({ row, text }) => ({
    cell: `第 ${view.rowNumbers[row] ?? row + 1} 行`,
    text: `又开始一张列名不一样的表（“${text}”）。一张工作表只放一张表：把另一张挪到别的工作表，再分开导入`,
  }));
}

/** Words that name a sum or a balance, which is no entry, however it is called. */
const NO_NAME = /(?:结存|结余|节余|余额|滚存|合计|总计|小计|累计|承前页?|过次页?)(?:数|额|金额)?$/;

/** Entries that are called like sums or balances: what came in and went out must not be counted twice. */
function suspicious(view: View, tables: readonly FoundTable[]): CellRemark[] {
  return tables
    .filter(({ table: { steps } }) => /^(?:income|expense|entries)$/.test(steps.join('.')))
    .flatMap(({ columns, rows }) =>
      columns
        .filter(({ field }) => /^(?:title|summary)$/.test(field?.steps.join('.') ?? ''))
        .flatMap(({ column }) =>
          rows.flatMap(({ row }) => {
            const text = view.rows[row]?.[column]?.text ?? '';
            return NO_NAME.test(text.replace(/\s/g, ''))
              ? [
                  {
                    cell: cellNameOf(view, row, column),
                    text: `“${text}”像是结存或合计，不是一笔收支。是一笔收支就把名字写清楚，不是就隐藏这一行，再导入`,
                  },
                ]
              : [];
          }),
        ),
    );
}

/** 9月, 第三季度 over columns: a sheet of several periods. */
const PERIOD_HEADING =
  /^(?:20\d{2}年)?(?:\d{1,2}月份?|第?[一二三四1-4]季度|[上下]半年)(?:份?(?:收支|收入|支出|金额|数))?$/;

function isCounted({ field }: FoundColumn): boolean {
  return field?.field.type === 'number' || field?.field.type === 'count';
}

function reasonOf(text: string): string {
  const words = [...text].length > 20 ? `${[...text].slice(0, 20).join('')}…` : text;
  return text.split(' ').some((part) => whyNoEntry(part) === CARRIED_OVER)
    ? `“${words}”：前面还有一页，不在这张表里。请把几页放在一张表里，再导入`
    : `“${words}”里有数，看不出是什么。用不着的，在表里把这一行隐藏起来，再导入`;
}
