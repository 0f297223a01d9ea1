/** Single values and amounts in words in the rows of a walk, and the tables that they end or begin. */
import { amountWords, withoutWords } from './amount-words.ts';
import { findFacts } from './find-facts.ts';
import { isPartialTotal } from './read-heading.ts';
import type { SheetTable } from './sheet-form.ts';
import { beginSection, isNumeric, textOf, type Open, type Row, type Walk } from './walk.ts';

/** Single values of a row, `undefined` for a row that was dealt with: where money lay at the beginning. Where they are the
 * balance or the sum of a table, that table ends. */
export function takeFacts(walk: Walk, row: number, cells: Row): ReturnType<typeof findFacts> | undefined {
  const { facts, rest } = findFacts(cells, row, walk.form, amountColumns(walk));
  const keys = facts.map(({ field }) => field.steps.join('.'));
  if (walk.isOpening && keys.some((key) => key.startsWith('holdings.'))) {
    walk.unread.push({ row, text: textOf(cells), why: '期初的钱存在哪，没有导入' });
    return undefined;
  }
  walk.facts.push(...facts);
  if (keys.length > 0) walk.isOpening = keys.includes('opening');
  const isWhole = !rest.some((column) => isNumeric(cells, column));
  for (const { field, label, column } of facts)
    endTables(walk, { key: field.steps.join('.'), label, column, isWhole });
  return { facts, rest };
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
