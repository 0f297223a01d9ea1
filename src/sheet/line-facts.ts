/** Single values and amounts in words in the rows of a walk, and the tables that they end or begin. */
import { amountWords, withoutWords } from './amount-words.ts';
import { findFacts } from './find-facts.ts';
import { EMPTY_CELL, isNumberLike, ownCells, type View } from './grid.ts';
import type { FoundFact } from './layout.ts';
import { isPartialTotal } from './read-heading.ts';
import type { SheetField, SheetTable } from './sheet-form.ts';
import { tableNamed } from './table-names.ts';
import { beginSection, isAmountOf, isNumeric, textOf, type Open, type Row, type Walk } from './walk.ts';

/** Single values of a row, `undefined` for a row that was dealt with: where money lay at the beginning. Where they are the
 * balance or the sum of a table, that table ends. */
export function takeFacts(walk: Walk, row: number, cells: Row): ReturnType<typeof findFacts> | undefined {
  const scene = {
    amounts: amountColumns(walk),
    month: walk.month,
    isBelowEntries: walk.open.some(({ rows }) => rows.length > 0),
  };
  const found = findFacts(cells, row, walk.form, scene);
  const section = found.facts.length === 0 ? sumOfSection(walk, row, cells, scene.amounts) : undefined;
  const { rest } = found;
  const facts = section ? [section] : found.facts.map((fact) => ofTheEnd(walk, fact));
  const keys = facts.map(({ field }) => field.steps.join('.'));
  if (facts.some((fact) => isHeld(fact.field) && isOfThen(walk, fact) && !isBelowClosing(walk, fact))) {
    walk.unread.push({ row, text: textOf(cells), why: '列名说的不是期末的数，没有导入' });
    return undefined;
  }
  if (walk.isOpening && keys.some((key) => key.startsWith('holdings.'))) {
    walk.unread.push({ row, text: textOf(cells), why: '期初的钱存在哪，没有导入' });
    return undefined;
  }
  walk.facts.push(...facts);
  walk.unread.push(
    ...facts.flatMap(({ left }) => (left === undefined ? [] : [{ row, text: left, why: REST }])),
  );
  if (keys.length > 0) walk.isOpening = keys.includes('opening');
  const isWhole = !rest.some((column) => column !== section?.column && isAmountOf(walk, cells, column));
  for (const { field, label, column } of facts)
    endTables(walk, { key: field.steps.join('.'), label, column, isWhole });
  return { facts, rest: rest.filter((column) => column !== section?.column) };
}

const REST = '后面的话没有导入';

/** 二、收入 | 13.25 above the entries of a side is their sum. */
function sumOfSection(
  { form, open }: Walk,
  row: number,
  cells: Row,
  amounts: ReadonlySet<number>,
): FoundFact | undefined {
  const [only] = open;
  const [first] = ownCells(cells);
  if (open.length !== 1 || !only || first?.cell.kind !== 'text') return undefined;
  // 收入 beside the name of an entry says where the entry belongs.
  const name = only.segment.columns.find(({ field }) => field?.steps.join('.') === 'title')?.column;
  if (name !== undefined && name !== first.column && (cells[name]?.kind ?? 'empty') !== 'empty')
    return undefined;
  const side = tableNamed(first.cell.text, form)?.steps.join('.') ?? '';
  const field = form.facts.find(({ steps }) => steps.join('.') === `${side}Total`);
  const [column, ...more] = [...amounts].filter((one) => isNumeric(cells, one));
  if (!field || column === undefined || more.length > 0) return undefined;
  return { field, label: first.cell.text, row, column };
}

function isHeld({ steps }: SheetField): boolean {
  return steps[0] === 'holdings';
}

/** 库存现金 with what there was at the beginning, what moved and what there is at the end: the last of them holds. */
function ofTheEnd(walk: Walk, fact: FoundFact): FoundFact {
  if (!isHeld(fact.field) || !isOfThen(walk, fact)) return fact;
  const { view } = walk;
  const cells = view.rows[fact.row] ?? [];
  const column = cells.findIndex(
    (cell, index) => isNumberLike(cell) && OF_NOW.test(headOf(view, fact.row, index)),
  );
  return column === -1 ? fact : { ...fact, column };
}

const OF_THEN = /期初|年初|月初|季初|上[月期季年]|借方|贷方|发生|增加|减少|收入|支出|累计/;
const OF_NOW = /^(?!.*(?:期初|年初|月初|季初|上[月期季年])).*(?:期末|月末|季末|年末|余额|结存|结余)/;

function isOfThen({ view, open }: Walk, { row, column, inline }: FoundFact): boolean {
  // Under 项目 or 备注 the words above are of entries.
  const isOfWords = open.some(({ segment }) =>
    segment.columns.some((one) => one.column === column && one.field && !isFigure(one.field)),
  );
  if (isOfWords) return false;
  return inline === undefined && OF_THEN.test(headOf(view, row, column));
}

/** Whether what there is at the end stands in this column too, whatever its head says: 其中 below it is of the end. */
function isBelowClosing({ facts }: Walk, { column }: FoundFact): boolean {
  return facts.some((fact) => fact.field.steps.join('.') === 'closing' && fact.column === column);
}

function isFigure({ field: { type } }: SheetField): boolean {
  return type === 'number' || type === 'count';
}

/** The words above a column of numbers, upwards until numbers end and other words begin. */
function headOf({ rows }: View, row: number, column: number): string {
  const words: string[] = [];
  for (let line = row - 1; line >= 0; line--) {
    const cell = rows[line]?.[column] ?? EMPTY_CELL;
    if (isNumberLike(cell) || (cell.kind === 'empty' && words.length === 0)) continue;
    // A title that lies over all columns is no heading.
    const isOverAll = new Set(ownCells(rows[line] ?? []).map(({ cell: { text } }) => text)).size < 2;
    if (cell.kind !== 'text' || isOverAll) break;
    words.unshift(cell.text);
  }
  return words.join('');
}

function amountColumns({ open }: Walk): Set<number> {
  const columns = open.flatMap(({ segment }) => segment.columns);
  const isAmount = ({ field }: (typeof columns)[number]): boolean => field?.field.type === 'number';
  return new Set(columns.filter(isAmount).map(({ column }) => column));
}

interface Ending {
  readonly key: string;
  readonly label: string;
  readonly column: number;
  /** Nothing else with a number stands in the row. */
  readonly isWhole: boolean;
}

/** 支出合计 ends the expenses, 本月结存 the table in whose columns it stands. A sum above its entries begins them. */
function endTables(walk: Walk, { key, label, column, isWhole }: Ending): void {
  if (isPartialTotal(label)) return;
  const side = /^(income|expense)Total$/.exec(key)?.[1];
  if (key !== 'closing' && side === undefined) return;
  const table = walk.form.tables.find(({ steps }) => steps.join('.') === side);
  const [only] = walk.open;
  if (table && isWhole && only && walk.open.length === 1 && !walk.tables.some(isFilledOf(table))) {
    beginSection(walk, table);
    return;
  }
  for (const open of walk.open) {
    if (table ? open.segment.table === table : isOver(open, column)) open.isEnded = true;
  }
}

/** The balance stands in its columns, or below the sum of all its entries. */
function isOver({ segment, totals, rows }: Open, column: number): boolean {
  return segment.columns.some((one) => one.column === column) || totals.at(-1)?.covers.length === rows.length;
}

function isFilledOf(table: SheetTable): (open: Open) => boolean {
  return ({ segment, rows }) => segment.table === table && rows.length > 0;
}

/** 大写：… beside a single value, or below the balance, is that value once more. Else it is the sum of a table. */
export function takeWords(
  walk: Walk,
  row: number,
  cells: Row,
): { readonly cells: Row; readonly isWordsOnly: boolean } {
  const words = amountWords(cells);
  if (words.length === 0) return { cells, isWordsOnly: false };
  const bare = withoutWords(cells, words);
  const hasNumber = bare.some(({ kind }) => kind === 'number');
  const isBesideFact = findFacts(bare, row, walk.form).facts.length > 0;
  const isFact = findFacts(cells, row, walk.form).facts.length > 0;
  const isBelow = walk.facts.some(({ field }) => field.steps.join('.') === 'closing');
  if (!isBesideFact && (isFact || !isBelow)) return { cells, isWordsOnly: false };
  walk.words.push(...words.map((one) => ({ ...one, row })));
  return { cells: bare, isWordsOnly: !isBesideFact && !hasNumber };
}
