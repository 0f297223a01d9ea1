/** Walks down a sheet and says of every row what it is: title, headings, entry, sum, single value, or nothing known. */
import type { findFacts } from './find-facts.ts';
import { findHeadings } from './find-headings.ts';
import type { Segment } from './heading-search.ts';
import { EMPTY_CELL, ownCells, type View } from './grid.ts';
import type { FoundFact, FoundTable, Layout } from './layout.ts';
import type { Chosen } from './match-columns.ts';
import { CARRIED_OVER, whyNoEntry } from './read-heading.ts';
import { withHeads } from './heads.ts';
import { withLastTotal } from './last-total.ts';
import type { SheetForm } from './sheet-form.ts';
import { takeFacts, takeWords } from './line-facts.ts';
import { whyPart, withoutParts } from './parts-of.ts';
import { isGroupName, takeRow } from './take-row.ts';
import { tableNamed } from './table-names.ts';
import { beginSection, isAmountOf, isNumeric, textOf, type Row, type Walk } from './walk.ts';

/** What stands where on a sheet, for a kind. */
export function findTables(view: View, form: SheetForm, chosen: Chosen, month?: number): Layout {
  const walk: Walk = {
    view,
    form,
    chosen,
    month,
    titles: [],
    facts: [],
    unread: [],
    words: [],
    headings: new Set(),
    again: [],
    tables: [],
    open: [],
    section: undefined,
    isOpening: false,
  };
  for (let row = 0; row < view.rows.length;) row += stepOver(walk, row);
  const tables = walk.tables
    .map((open) => withHeads(view, withLastTotal(view, open)))
    .filter(({ rows, totals }) => rows.length > 0 || totals.length > 0)
    .map(({ segment, rows, totals }): FoundTable => ({
      table: segment.table,
      columns: segment.columns,
      rows,
      totals,
    }));
  const { titles, facts, unread, words, headings, again } = walk;
  return { form, chosen, titles, headings, tables, facts, unread, words, again };
}

/** Looks at a row; says how many rows were dealt with. */
function stepOver(walk: Walk, row: number): number {
  const cells = walk.view.rows[row] ?? [];
  const own = ownCells(cells);
  if (own.length === 0) return 1;
  const headings = findHeadings(walk, row);
  if (headings) {
    for (let line = 0; line < headings.depth; line++) walk.headings.add(row + line);
    openTables(walk, headings.segments, row);
    return headings.depth;
  }
  const [first] = own;
  const single = own.length === 1 && first?.cell.kind === 'text' ? first.cell.text : undefined;
  const named = single === undefined ? undefined : tableNamed(single, walk.form);
  if (named && walk.open.length <= 1) {
    beginSection(walk, named);
    return 1;
  }
  if (single !== undefined && walk.open.length === 0 && isGroupName(single)) walk.group = single;
  return readLine(walk, row, cells);
}

/** A line below headings or before them: single values, a sum, an amount in words, an entry, or a remark. */
function readLine(walk: Walk, row: number, all: Row): 1 {
  const { cells, isWordsOnly } = takeWords(walk, row, all);
  if (isWordsOnly) return 1;
  const found = takeFacts(walk, row, cells);
  if (!found) return 1;
  const { facts, rest } = found;
  if (facts.length > 0 && rest.length === 0) return 1;
  const whole = facts.length === 0 ? withoutParts(walk, row, cells) : cells;
  return whole === undefined ? 1 : readEntry(walk, row, whole, found);
}

/** A line that is no single value alone, and no part of an entry. */
function readEntry(walk: Walk, row: number, cells: Row, { facts, rest }: ReturnType<typeof findFacts>): 1 {
  const [first] = ownCells(cells);
  if (facts.length === 0 && isNoEntry(walk, row, cells)) return 1;
  const hasAmount = rest.some((column) => isAmountOf(walk, cells, column));
  if (facts.length === 0 && isRemark(first?.cell.text ?? '', hasAmount)) {
    walk.unread.push({ row, text: textOf(cells) });
    return 1;
  }
  const isBesideEntry = isSideBySide(walk) && rest.some((column) => isNumeric(cells, column));
  if (facts.length > 0 && !isBesideEntry && !hasAmount) {
    const left = textOf(rest.flatMap((column) => cells[column] ?? []));
    if (isTelling(left)) walk.unread.push({ row, text: left });
    return 1;
  }
  walk.isOpening = false;
  const entry = facts.length > 0 && isSideBySide(walk) ? withoutFacts(cells, facts, rest) : cells;
  const used = walk.open.filter((open) => takeRow(walk, open, row, entry));
  if (used.length === 0 && facts.length === 0) {
    if (walk.tables.length === 0) addTitle(walk, row, textOf(cells));
    else if (!isRepeatedTitle(walk, textOf(cells))) walk.unread.push({ row, text: textOf(cells) });
  }
  return 1;
}

/** The next page begins with the title of the first, and with its own number. */
function isRepeatedTitle({ titles }: Walk, text: string): boolean {
  const plain = (one: string): string =>
    one
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/第[\d一二三四五六七八九十]+页|\((?:续表?|接上页)\)|续表?$/g, '');
  return titles.some((title) => plain(title) === plain(text));
}

/** 水南村10月支出明细 says to which side everything below belongs. */
function addTitle(walk: Walk, row: number, text: string): void {
  // A table that the kind has no place for must not be lost in silence.
  const isOfTable = ownCells(walk.view.rows[row] ?? []).length > 2;
  if (walk.titles.length > 0 && (isOfTable || isTelling(text))) walk.unread.push({ row, text });
  walk.titles.push(text);
  const sides = { income: /收入/.test(text), expense: /支出/.test(text) };
  if (sides.income === sides.expense || /收支/.test(text)) return;
  const side = sides.income ? 'income' : 'expense';
  walk.section = walk.form.tables.find(({ steps }) => steps.join('.') === side) ?? walk.section;
}

/** Tables with columns of their own: 上月结存 on the left may stand beside an expense on the right. */
function isSideBySide({ open }: Walk): boolean {
  return open.length > 1 && open.every(({ segment }) => segment.onlyWith === undefined);
}

/** 承前页, 本年累计: sums of rows that stand elsewhere. */
function isNoEntry(walk: Walk, row: number, cells: Row): boolean {
  if (walk.open.length === 0) return false;
  const why =
    ownCells(cells)
      .map(({ cell }) => whyNoEntry(cell.text))
      .find(Boolean) ?? whyPart(cells);
  if (why === undefined) return false;
  // What a page brings over from one above it on the sheet is known.
  const isFirst = why === CARRIED_OVER && walk.tables.every(({ rows }) => rows.length === 0);
  const hasAmount = cells.some((_, column) => isAmountOf(walk, cells, column));
  walk.unread.push({
    row,
    text: textOf(cells),
    ...(isFirst && hasAmount ? {} : { why }),
  });
  return true;
}

/** A single value with its label is no entry of the table in whose columns it stands. */
function withoutFacts(cells: Row, facts: readonly FoundFact[], rest: readonly number[]): Row {
  const kept = new Set([
    ...rest,
    ...facts.flatMap(({ inline, column }) => (inline === undefined ? [] : [column])),
  ]);
  return cells.map((cell, column) => (kept.has(column) ? cell : EMPTY_CELL));
}

/** Headings that come again on the next page go on with the table. */
function openTables(walk: Walk, segments: readonly Segment[], row: number): void {
  const earlier = walk.tables.filter(({ rows }) => rows.length > 0);
  walk.open = segments.map((segment) => {
    const before = walk.tables.find((one) => isSameSegment(one.segment, segment));
    const group = walk.group === undefined ? {} : { group: walk.group };
    const said = segment.said === undefined ? {} : { said: segment.said };
    const open = before ?? { segment, rows: [], totals: [], since: 0, ...group, ...said };
    if (!before) walk.tables.push(open);
    if (!before && earlier.some((one) => one.segment.table === segment.table))
      walk.again.push({ row, text: textOf(walk.view.rows[row] ?? []) });
    open.isEnded = false;
    return open;
  });
}

function isSameSegment(one: Segment, other: Segment): boolean {
  const key = ({ table, columns }: Segment): string =>
    JSON.stringify([table.steps, columns.map(({ column, field }) => [column, field?.steps])]);
  return key(one) === key(other);
}

const FOOTER =
  /^(?:注|备注|说明|附注|制表|填表|填报|审核|审批|复核|负责人|单位负责|经办|村?(?:党)?支?部?书记|主任|村主任|监委会|监督|会计|出纳|报账员|公示|公布|联系|附件?|民主理财|理财|村民?委员?会|盖章)[^:：]{0,12}[:：]/;

/** 统计人：宋雪飞, 主管：于海涛. */
const SIGNED = /^\p{Script=Han}{0,6}(?:人|员|长|书记|主任|主管|会计|出纳|经理|代表)[:：]/u;

/** Something besides the title that somebody wanted to say: 截至2026年11月20日. Units and authors of a table say nothing more. */
function isTelling(text: string): boolean {
  const rest = text
    .normalize('NFKC')
    .replace(/(?:[^\s:]{0,6}单位|填报|编制|制表|公示|公布|填表)(?:日期|时间|人)?\s*[:：]\s*\S+/g, '');
  return /截[至止]|[:：]\s*\S/.test(rest);
}

/** Whether a line that begins like this is below the entries and none of them. */
function isRemark(text: string, hasAmount: boolean): boolean {
  return isFooter(text) || (!hasAmount && SIGNED.test(text.replace(/\s/g, '')));
}

/** Whether a line says who made a table, or remarks on it. */
export function isFooter(text: string): boolean {
  return FOOTER.test(text.replace(/\s/g, ''));
}
