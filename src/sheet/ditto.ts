/** 〃 and 同上: what stands above holds here as well. Filled in before a table is read, and said. Pure. */
import { EMPTY_CELL, type Cell, type View } from './grid.ts';
import { guessCategory } from './guess-category.ts';
import type { FoundColumn, FoundTable } from './layout.ts';
import { get, put, type Values } from './nested-values.ts';
import { cellNameOf } from './read-table.ts';
import type { SheetTable } from './sheet-form.ts';
import type { CellRemark } from './reading.ts';

const MARKS = /^[〃″＂"“”„‟゛´′'‘’`｀,，、々仝]{1,3}$/;
const WORDS = /^(?:同上|同前|上同|仝上|同上[一]?[行格栏户列]|同上述|以上同|同左|ditto|do)[.。]?$/i;
/** Single points and commas say nothing of the row above. */
const NO_MARK = /^[,，、'‘’`｀]$/;

/** Whether a cell only says that it is as the one above, or beside it. */
export function isDitto(text: string): boolean {
  const plain = text.replace(/[\s\-—–…]/g, '');
  return (MARKS.test(plain) && !NO_MARK.test(plain)) || WORDS.test(plain);
}

export interface Filled {
  /** With what stands above in the place of every mark. */
  readonly view: View;
  /** Cells that were filled: `row:column` of the view. */
  readonly cells: ReadonlySet<string>;
  readonly notes: readonly CellRemark[];
  readonly problems: readonly CellRemark[];
}

/** Fills in the marks in the entries of a table. Where nothing stands above there is nothing to fill in. */
export function fillDitto(view: View, table: FoundTable): Filled {
  const lines = view.rows.map((line) => [...line]);
  const parts = table.columns.map((column, index) => fillColumn({ view, lines, table }, column, index));
  return {
    view: { ...view, rows: lines },
    cells: new Set(parts.flatMap(({ cells }) => cells)),
    notes: parts.flatMap(({ notes }) => notes),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

interface Filling {
  readonly view: View;
  /** Written to. */
  readonly lines: Cell[][];
  readonly table: FoundTable;
}

interface FilledColumn {
  readonly cells: readonly string[];
  readonly notes: readonly CellRemark[];
  readonly problems: readonly CellRemark[];
}

function fillColumn({ view, lines, table }: Filling, column: FoundColumn, index: number): FilledColumn {
  const title = column.field?.title ?? column.heading;
  const cells: string[] = [];
  const notes: CellRemark[] = [];
  const problems: CellRemark[] = [];
  const marked: string[] = [];
  const empty: string[] = [];
  let above: Cell = EMPTY_CELL;
  let before = -1;
  let isOver = false;
  for (const { row, group, said } of table.rows) {
    // 应收小计 ends what stood above it; the sum of a page does not.
    if (table.totals.some((total) => total.row < row && total.row > before && !/页/.test(total.label)))
      isOver = true;
    before = row;
    const line = lines[row] ?? [];
    const cell = line[column.column] ?? EMPTY_CELL;
    const isLeftOut = cell.kind === 'empty' && !isOver && isWrittenOnce(table, column, { group, said, line });
    if (!isLeftOut && !isDitto(cell.text)) {
      if (cell.kind !== 'empty') isOver = false;
      above = cell;
      continue;
    }
    const isOfLeft = cell.text.includes('左');
    const source = isOfLeft ? line[table.columns[index - 1]?.column ?? -1] : above;
    const cellName = cellNameOf(view, row, column.column);
    if (!source || source.kind === 'empty') {
      if (!isLeftOut) problems.push({ cell: cellName, text: nothingThere(cell.text, title) });
      continue;
    }
    line[column.column] = source;
    cells.push(`${row}:${column.column}`);
    if (isNumber(column)) notes.push({ cell: cellName, text: filledNumber(cell.text, title, source.text) });
    else (isLeftOut ? empty : marked).push(cellName);
  }
  if (marked.length > 0)
    notes.push({ cell: listed(marked), text: `${title}：写的是“同上”一类的记号，照上一行填了` });
  if (empty.length > 0) notes.push({ cell: listed(empty), text: `${title}：空着，照上一行填了` });
  return { cells, notes, problems };
}

/** The same in rows of a form of ours, which are values already: fills in the rows, and says what. */
export function fillRows(
  { title, columns }: SheetTable,
  rows: readonly Values[],
): Pick<Filled, 'notes' | 'problems'> {
  const notes: CellRemark[] = [];
  const problems: CellRemark[] = [];
  for (const { steps, title: name } of columns)
    for (const [index, row] of rows.entries()) {
      const mark = get(row, steps);
      if (typeof mark !== 'string' || !isDitto(mark)) continue;
      const cell = `“${title}”第 ${index + 1} 笔`;
      const above = get(rows[index - 1], steps);
      if (above === undefined) problems.push({ cell, text: nothingThere(mark, name) });
      else {
        put(row, steps, above);
        notes.push({ cell, text: filledNumber(mark, name, String(above as string)) });
      }
    }
  return { notes, problems };
}

function filledNumber(mark: string, title: string, value: string): string {
  return `${title}：写的是“${mark}”，照${mark.includes('左') ? '左边' : '上一行'}填成 ${value}，请核对`;
}

function listed(cellNames: readonly string[]): string {
  return (
    cellNames.slice(0, MOST_CELLS).join('、') +
    (cellNames.length > MOST_CELLS ? ` 等 ${cellNames.length} 格` : '')
  );
}

/** Places named in one remark. */
const MOST_CELLS = 6;

function isGroup({ field }: FoundColumn): boolean {
  return field?.steps.join('.') === 'group';
}

/** 一组 is often written in front of its first household only, 应收款 in front of its first debt. */
function isWrittenOnce(
  table: FoundTable,
  column: FoundColumn,
  { group, said, line }: Pick<FoundTable['rows'][number], 'group' | 'said'> & { line: readonly Cell[] },
): boolean {
  return (isGroup(column) && group === undefined) || (isChoice(column) && !said && !isGuessed(table, line));
}

/** A word that a row cannot do without: 应收款 is often written in front of the first of its rows only. */
function isChoice({ field }: FoundColumn): boolean {
  return field?.isRequired === true && field.field.type === 'choice';
}

/** 科目 that the words of an entry say is not that of the entry above. */
function isGuessed({ columns }: FoundTable, line: readonly Cell[]): boolean {
  const choices = columns.find(({ field }) => field?.steps.join('.') === 'category')?.field?.field.choices;
  const name = columns.find(({ field }) => /^(?:title|summary)$/.test(field?.steps.join('.') ?? ''));
  const words = name && line[name.column]?.text;
  return choices !== undefined && words !== undefined && guessCategory(words, choices) !== undefined;
}

function isNumber({ field }: FoundColumn): boolean {
  return field?.field.type === 'number' || field?.field.type === 'count';
}

function nothingThere(mark: string, title: string): string {
  return `${title}：写的是“${mark}”，可${mark.includes('左') ? '左边' : '上面'}没有可以照着填的`;
}
